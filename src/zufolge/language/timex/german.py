"""German words of time: shapes of tokens, macros and the list of rules."""

from __future__ import annotations

import re
from functools import lru_cache

from zufolge.language.timex import german_dates as dates
from zufolge.language.timex import german_spans as spans
from zufolge.language.timex import german_years as years
from zufolge.language.timex.calendar import day
from zufolge.language.timex.grammar import Grammar, Make, Word, lexicon, names
from zufolge.language.timex.numbers import german as number_words

_WEEKDAYS = {
    "montag": "1",
    "dienstag": "2",
    "mittwoch": "3",
    "donnerstag": "4",
    "freitag": "5",
    "samstag": "6",
    "sonnabend": "6",
    "sonntag": "7",
}
_PARTS = {
    "morgen": "MO",
    "früh": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
}
_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAYS)})({'|'.join(_PARTS)})?(s|es|e|en)?$(?<!montage)")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_PAIR = re.compile(r"(\d{1,2})\.(\d{1,2})$")
_UNITS = {
    "jahr": "Y",
    "monat": "M",
    "woche": "W",
    "tag": "D",
    "täg": "D",
    "wöch": "W",
    "stund": "TH",
    "stünd": "TH",
    "minut": "TM",
    "minüt": "TM",
    "sekund": "TS",
    "sekünd": "TS",
}
# "Arbeitstage", "Dienstjahren": counted like the plain unit. Not "Feiertage", "Montage".
_COMPOUND = re.compile(
    r"(?:Arbeits|Sonnen|Regen|Dienst|Haft|Schul|Ehe|Kriegs|Werk|Kalender|Ferien|Urlaubs|Lebens|Amts|"
    r"Studien|Geschäfts|Kampf|Trainings|Unterrichts|Flug|Spiel|Betriebs|Verhandlungs|Berufs|Lehr|"
    r"Überstunden)(jahr|monat|woche|tag|stunde|minute)(?:e|en|n|s|es)?$"
)
_WORKING = re.compile(r"([A-ZÄÖÜa-zäöü]{3,12}|)-?(Stunden|Tage)-?[Ww]oche$")
_LASTING = re.compile(r"([a-zäöü]{3,16}|)(täg|wöch|monat|stünd|minüt|sekünd)ig(?:e|en|er|em|es)?$")


def _number(text: str) -> Word | None:
    """The class of a token that begins with a digit."""
    if text.isdigit() and text.isascii():
        if len(text) == 4 and 1000 <= int(text) <= 2100:
            return Word("Year", text)
        return Word("Num", text) if len(text) <= 3 else Word("Big", text[:6])
    if m := _DATE.match(text):
        year = int(m[3]) if len(m[3]) == 4 else int(m[3]) + (1900 if int(m[3]) > 40 else 2000)
        at = day(year, int(m[2]), int(m[1]))
        return Word("NumDate", at.isoformat()) if at else None
    if _PAIR.match(text):
        return Word("Pair", text)
    if re.match(r"\d{1,3},\d$", text):
        return Word("Dec", text)
    return None


def _lasting(text: str) -> Word | None:
    """ "dreitägig": how long something lasts; "-tägig" behind a number waits for that number."""
    m = _LASTING.match(text.lower())
    if not m:
        return None
    unit = _UNITS[m[2]]
    if not m[1]:
        return Word("LastingTail", unit)
    if m[1] in ("mehr", "halb"):
        return Word("LastingAdj", spans.length(0.5 if m[1] == "halb" else None, unit))
    number = {"ein": 1.0, **number_words()}.get(m[1])
    return Word("LastingAdj", spans.length(number, unit)) if number else None


def _working(text: str) -> Word | None:
    """ "Stunden-Woche" behind a number, "Vierzigstundenwoche"."""
    m = _WORKING.match(text)
    if not m:
        return None
    unit = "TH" if m[2] == "Stunden" else "D"
    if not m[1]:
        return Word("LastingTail", unit)
    number = number_words().get(m[1].lower())
    return Word("LastingAdj", spans.length(number, unit)) if number else None


def shape(text: str) -> Word | None:
    """The class of a token that no list holds: figures, "Donnerstagabend", "Arbeitstage"."""
    first = text[0]
    if first.isdigit():
        return _number(text) if len(text) < 40 else None
    if len(text) < 6 or len(text) > 40:
        return None
    lowered = text.lower()
    if m := _WEEKDAY.match(lowered):
        habit = first.islower() and m[3] == "s"
        return Word(
            "WeekdayS" if habit else "Weekday", _WEEKDAYS[m[1]] + _PARTS.get(m[2] or "", "")
        )
    if "ig" in lowered[-4:]:
        return _lasting(text)
    if first.isupper() and (m := _COMPOUND.match(text)):
        return Word("UnitX", _UNITS[m[1].lower() if m[1] in _UNITS else m[1].removesuffix("e")])
    return _working(text) if lowered.endswith("woche") else None


MACROS = {
    "Number": "Num|Card|Dec|Year|Big",
    "Number1": "Num|Card|Dec|Ein",
    "Hedges": "(?:More Than)?Hedge?Hedge?",
    "DayNumber": "Num Dot",
    "MonthName": "Month|MonthAbbr Dot?",
    "To": "And|Von|Zu|Dash|Slash|Comma",
    "Starting": "Begin(?:Art|Von)?",
    "Thing": "Unit|UnitX",
    "ThatYear": "(?:Art|This)?(?:Last|Next|Following|Same)?Unit",
}
# Words that mean no time by themselves: a stretch of these alone is not looked at.
QUIET = names(
    "Num Card Dec Big Ein Art In Im Am An Zu Vor Vom Seit Nach Von And Hedge More Than Adj HalfAdj "
    "Vague Long Whole All This That Same First Ordinal Comma Dot Dash Slash Colon Paren "
    "Er Per Old Lang Each Near Ago Later Begin Last Following Next Times"
)
RULES: list[tuple[str, Make]] = [*years.RULES, *dates.RULES, *spans.RULES, *years.BARE]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The German grammar, built once at first use."""
    words = lexicon("timex_de.tsv")
    for word, number in number_words().items():
        words.setdefault(word, Word("Card", str(number)))
    decades = [(w, k.means) for w, k in words.items() if k.kind == "Decade"]
    for word, digit in decades:
        words |= {f"{word}jahre{n}": Word("DecadeYears", digit) for n in ("", "n")}
    return Grammar(words, RULES, MACROS, QUIET, shape)
