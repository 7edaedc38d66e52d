"""English words of time: shapes of tokens and the list of rules."""

from __future__ import annotations

import re
from functools import lru_cache

from zufolge.language.timex import english_dates as dates
from zufolge.language.timex import english_spans as spans
from zufolge.language.timex.calendar import day
from zufolge.language.timex.grammar import Grammar, Make, Word, lexicon, names
from zufolge.language.timex.numbers import english as number_words

_MONTHS = names(
    "january february march april may june july august september october november december"
)
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM"}
_MID = re.compile(r"mid-(\d{4}|[a-z]+)$", re.I)
_ADJECTIVE = re.compile(r"([a-z]+(?:-[a-z]+)?)-(year|month|week|day|hour|minute)(-long)?$", re.I)
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_CLOCK = re.compile(r"\d{1,2}\.\d\d$")


def shape(text: str) -> Word | None:
    """The class of a token that no list holds: figures, "mid-2022", "two-year"."""
    if len(text) > 40:
        return None
    if text[0].isdigit():
        return _number(text)
    if text.endswith(("'s", "’s")) and len(text) > 5:
        return lexicon_word(text[:-2])
    return _compound(text)


def _compound(text: str) -> Word | None:
    """ "mid-2022", "mid-March", "two-year"."""
    if m := _MID.match(text):
        month = m[1].lower()
        if month.isdigit():
            return Word("MidYear", month) if 1000 <= int(month) <= 2100 else None
        return Word("MidMonth", str(_MONTHS.index(month) + 1)) if month in _MONTHS else None
    if m := _ADJECTIVE.match(text):
        number = {"one": 1.0, **number_words()}.get(m[1].lower())
        return Word("LastingAdj", spans.length(number, _UNITS[m[2].lower()])) if number else None
    return None


def _number(text: str) -> Word | None:
    if text.isascii() and text.isdigit():
        if len(text) == 4 and 1000 <= int(text) <= 2100:
            return Word("Year", text)
        return Word("Num", text) if len(text) <= 3 else None
    if m := _DATE.match(text):
        at = day(int(m[3]), int(m[2]), int(m[1]))
        return Word("NumDate", at.isoformat()) if at else None
    if _CLOCK.match(text):
        return Word("Pair", text)
    return Word("Dec", text) if re.match(r"\d{1,3}\.\d$", text) else None


def lexicon_word(text: str) -> Word | None:
    """What the word list has for a token, its case first as it stands."""
    return _words().get(text) or _words().get(text.lower())


MACROS = {
    "Number": "Num|Card|Dec|Ein",
    "Many": "Ein?Vague(?:Of)?",
    "Hedges": "(?:At)?(?:More Than?)?Hedge?",
    "MonthName": "Month(?:Dot(?=Num))?",
    "DayNumber": "(?:Num OrdinalTail?)",
    "WeekdayName": "Weekday",
    "Begun": "(?:Art?Point Of|Starting(?:Dash)?)",
}
QUIET = names(
    "Num Card Dec Ein Art In On Of And At Hedge More Than Half Vague Same This These First Ordinal "
    "OrdinalTail Tail Each Comma Dot Dash Slash Colon Paren Next Following Prior Later "
    "Local Zone Starting Point Pair Times Per"
)
RULES: list[tuple[str, Make]] = [*dates.RULES, *spans.RULES, *dates.BARE_YEAR]


@lru_cache(maxsize=1)
def _words() -> dict[str, Word]:
    words = lexicon("timex_en.tsv")
    for word, number in number_words().items():
        words.setdefault(word, Word("Card", str(number)))
    return words


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The English grammar, built once at first use."""
    return Grammar(_words(), RULES, MACROS, QUIET, shape)
