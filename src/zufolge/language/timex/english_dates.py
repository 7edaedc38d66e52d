"""English dates and times of day: "March 3, 2022", "late last year", "11:20 a.m. local time"."""

from __future__ import annotations

import re

from zufolge.language.timex.calendar import day
from zufolge.language.timex.grammar import Hit, Make, names, word_set
from zufolge.language.timex.meaning import Calendar, Fixed, Meaning, Shift
from zufolge.language.timex.numbers import amount
from zufolge.language.timex.numbers import english as number_words

_TOWARD = {"Last": -1, "Next": 1, "This": 0}


def _toward(hit: Hit, part: str = "which") -> int | None:
    return next((_TOWARD[k] for k in hit.kinds(part) if k in _TOWARD), None)


def _mod(hit: Hit) -> str:
    return hit.means("mod", "Starting") or hit.means("mod", "Point")


def _year(hit: Hit) -> int | None:
    text = hit.text("year")
    return int(text) if text.isdigit() else None


def _full(hit: Hit) -> Meaning | None:
    number = int(hit.tokens("day")[0].text)
    month, year = int(hit.means("month")), _year(hit)
    if not 1 <= number <= 31 or not hit.adjoining("day"):
        return None
    if year and not day(year, month, number):
        return None
    return Calendar(year=year, month=month, day=number)


def _numeric(hit: Hit) -> Meaning | None:
    return Fixed("DATE", hit.means("s")) if not hit.glued() else None


def _iso(hit: Hit) -> Meaning | None:
    year, month, number = (int(t.text) for t in hit.tokens() if t.text.isdigit())
    at = day(year, month, number)
    return Fixed("DATE", at.isoformat()) if at and hit.adjoining() and not hit.glued() else None


_POSSESSIVE = re.compile("['’]s$")  # "last year's attack"
_BEFORE = {"In", "On", "Of", "And", "Starting", "Dash"}
_SHORT = {"may", "march", "august", "april", "june", "mar", "jan", "apr", "aug", "dec"}


def _month(hit: Hit) -> Meaning | None:
    year, toward, years = _year(hit), _toward(hit), None
    if hit.has("rel"):
        if hit.means("rel", "Unit") != "Y":
            return None
        years = _toward(hit, "rel") or 0
    alone = year is None and toward is None and years is None and not hit.has("mod")
    attributive = hit.kind_before() == "Art" and hit.around(1).islower()  # "the March attack"
    if alone and hit.text("month") in _SHORT and not (attributive or hit.kind_before() in _BEFORE):
        return None
    if alone and hit.around(1)[:1].isupper() and hit.kind_before() not in _BEFORE:
        return None
    return Calendar(
        year=year, month=int(hit.means("month")), mod=_mod(hit), toward=toward, years=years
    )


def _mid(hit: Hit) -> Meaning | None:
    if hit.has("month"):
        return Calendar(month=int(hit.means("month")), year=_year(hit), mod="MID")
    return Fixed("DATE", hit.means("year", "MidYear"), "MID")


def _season(hit: Hit) -> Meaning | None:
    toward, year = _toward(hit), _year(hit)
    bare = year is None and toward is None
    if bare and (
        hit.kind_before() not in {"In", "Art"} or hit.text("season") in ("fall", "spring")
    ):
        return None
    if bare and hit.kind_before() == "Art" and hit.around(-2).lower() not in ("in", "during"):
        return None
    return Calendar(year=year, season=hit.means("season"), mod=_mod(hit), toward=toward)


def _quarter(hit: Hit) -> Meaning | None:
    number = int(hit.means("n", "Ordinal") or 1)
    if hit.means("unit") != "Q" or number > 4:
        return None
    return Calendar(year=_year(hit), season=f"Q{number}")


def _begun_year(hit: Hit) -> Meaning | None:
    return Fixed("DATE", hit.text("year"), _mod(hit))


def _decade(hit: Hit) -> Meaning | None:
    text = hit.tokens("n")[0].text
    if int(text) % 10 or len(text) not in (2, 4) or not hit.adjoining("plural"):
        return None
    return Fixed("DATE", text[:3] if len(text) == 4 else f"19{text[0]}", _mod(hit))


def _century(hit: Hit) -> Meaning | None:
    text = hit.tokens("n")[0].text
    number = int(text) if text.isdigit() else int(hit.means("n", "Ordinal") or 1)
    if hit.means("unit") != "CE" or not 1 <= number <= 30:
        return None
    return Fixed("DATE", f"{number - 1:02d}", _mod(hit))


def _feast(hit: Hit) -> Meaning | None:
    return Calendar(feast=hit.means("feast"), year=_year(hit), toward=_toward(hit))


_UNITS = frozenset(names("W M Q Y DE CE D WE"))


def _relative(hit: Hit) -> Meaning | None:
    """ "last year", "late next month", "this week", "the following day"."""
    unit, kinds = hit.means("unit"), hit.kinds("which")
    if unit not in _UNITS or _POSSESSIVE.sub("", hit.text("unit")).endswith("s"):
        return None
    if "Following" in kinds or "Same" in kinds:
        if "Same" in kinds and hit.text("which") == "that" and unit != "D":
            return None
        return Shift(unit, int("Following" in kinds), story=True)
    toward = _toward(hit) or 0
    if unit == "WE":
        return Calendar(season="WE", toward=toward)
    if unit == "D":
        return Shift("D", toward, story=True) if toward else None
    return Shift(unit, toward, mod=_mod(hit))


def _weekend(hit: Hit) -> Meaning | None:
    return Calendar(season="WE") if hit.means("unit") == "WE" else None


def _end_of(hit: Hit) -> Meaning | None:
    """ "the end of the year"."""
    unit = hit.means("unit")
    if unit not in ("Y", "M", "W", "DE", "CE") or hit.text("unit").endswith("s"):
        return None
    return Shift(unit, 0, mod=_mod(hit))


def _weekday(hit: Hit) -> Meaning | None:
    time = hit.means("part")
    return Calendar(weekday=int(hit.means("weekday")), time=time, toward=_toward(hit))


def _day_word(hit: Hit) -> Meaning | None:
    return Shift("D", int(hit.means("adverb")), time=hit.means("part"))


def _part(hit: Hit) -> Meaning | None:
    """ "this morning", "last night", "in the evening"."""
    if "Last" in hit.kinds("which"):
        return Shift("D", -1, time=hit.means("part"))
    if hit.has("which"):
        return Shift("D", 0, time=hit.means("part"))
    return Calendar(time=hit.means("part"))


def _tonight(hit: Hit) -> Meaning | None:
    return Shift("D", 0, time="NI")


def _overnight(hit: Hit) -> Meaning | None:
    return Shift("D", -1, time="NI")


def _noon(hit: Hit) -> Meaning | None:
    return Calendar(time=hit.means("s", "Noon"))


def _clock(hit: Hit) -> Meaning | None:
    """ "11:20 a.m.", "8 p.m. local time", "20:30 GMT", "nine o'clock"."""
    figures = hit.text("hour").replace(":", ".").replace(" ", "").split(".")
    number = amount(figures[0], {"one": 1, **number_words()})
    minute = int(figures[1]) if len(figures) > 1 and figures[1].isdigit() else 0
    if number is None or number != int(number) or number > 24 or minute > 59:
        return None
    hour = int(number)
    meridiem = hit.text("meridiem").replace(" ", "").replace(".", "")
    if meridiem and (meridiem not in ("am", "pm") or not 1 <= hour <= 12):
        return None
    if hit.has("zoned") and not meridiem and len(figures) < 2:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return Calendar(time=f"{hour % 24:02d}:{minute:02d}")


def _bare_year(hit: Hit) -> Meaning | None:
    """A number of four digits by itself: a year, unless it seems to count or to number something."""
    year, before, after = int(hit.text("year")), hit.around(-1).lower(), hit.around(1).lower()
    if hit.glued() or before in word_set("timex_numbered_en.txt") or year < 1500:
        return None
    if after in word_set("timex_measures_en.txt"):
        return None
    counted = after.isalpha() and after.endswith("s") and after not in _SMALL
    led = hit.kind_before() in ("In", "On", "Of", "Paren", "Month", "And", "Comma")
    if (counted and year % 50 == 0) or (counted and not led):
        return None
    return Fixed("DATE", str(year)) if led or 1900 <= year <= 2040 else None


_SMALL = {"as", "is", "was", "his", "has", "this", "its", "us", "presidential"}


_MERIDIEM = "{meridiem: Meridiem|(?:Ein|Letter)Dot?Letter Dot?}"
_HOUR = "{hour: Num Colon(?:Num)|Pair|Num|Card}"
RULES: list[tuple[str, Make]] = [
    ("{s: NumDate}", _numeric),
    ("{s: Year Dash Num Dash Num}", _iso),
    (
        "{s: (?:Weekday Dot?Comma?)?{month: MonthName}{day: DayNumber}(?:Comma?{year: Year})?}(?!Colon)",
        _full,
    ),
    ("{s: (?:Weekday Dot?Comma?)?Art?{day: DayNumber}Of?{month: Month}Comma?{year: Year}?}", _full),
    ("{s: {mod: Begun}?{month: Month}Dot?Comma?Of?{year: Year}}", _month),
    ("{s: {mod: Begun}?{month: Month}Of?{rel: (?:Last|Next|This)Unit}}", _month),
    ("{s: {mod: Begun}?{which: Last|Next|This}{month: Month}}", _month),
    ("{s: {mod: Begun}{month: Month}}", _month),
    ("{s: {month: Month}}", _month),
    ("{s: {month: MidMonth}{year: Year}?}", _mid),
    ("{s: {year: MidYear}}", _mid),
    ("{s: Art?{n: First|Ordinal}{unit: Unit}(?:Of)?{year: Year}?}", _quarter),
    (
        "{s: {mod: Begun}?Art?(?:Starting Dash?)?{n: Num OrdinalTail|Ordinal|First}{unit: Unit}}",
        _century,
    ),
    ("{s: {mod: Begun}?Art?{season: Season}Of?{year: Year}}", _season),
    ("{s: {mod: Begun}?{which: Last|Next|This}{season: Season}}", _season),
    ("{s: {season: Season}}", _season),
    ("{s: {mod: Begun}?Art?(?:Starting Dash?)?{plural: {n: Year|Num}Tail}}", _decade),
    ("{s: {mod: Begun}{year: Year}}", _begun_year),
    ("{s: {which: Last|Next|This}?{feast: Feast}{year: Year}?}", _feast),
    ("{s: {mod: Begun}?Art?{which: Last|Next|This|Following|Same}{unit: Unit}}", _relative),
    ("{s: {mod: Begun}Art{unit: Unit}}", _end_of),
    ("{s: Art{unit: Unit}}", _weekend),
    ("{s: {which: Last|Next|This}?{weekday: Weekday}{part: Part}?}", _weekday),
    ("{s: {adverb: Day}{part: Part}?}", _day_word),
    ("{s: {which: This|Last}{part: Part}}", _part),
    ("In{s: Art{part: Part}}", _part),
    ("{s: Tonight}", _tonight),
    ("{s: Overnight}", _overnight),
    ("{s: Noon(?:Local?Zone)?}", _noon),
    ("{s: " + _HOUR + _MERIDIEM + "(?:Local?Zone)?}", _clock),
    ("{s: " + _HOUR + "OClock}", _clock),
    ("{s: " + _HOUR + "{zoned: Local?Zone}}", _clock),
]
BARE_YEAR: list[tuple[str, Make]] = [("{s: {year: Year}}", _bare_year)]
