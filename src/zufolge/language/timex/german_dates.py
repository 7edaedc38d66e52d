"""German dates and times of day: "18. Mai 2011", "Ende nächsten Jahres", "gegen 11.20 Uhr"."""

from __future__ import annotations

from zufolge.language.timex.calendar import day
from zufolge.language.timex.grammar import Hit, Make
from zufolge.language.timex.meaning import Calendar, Fixed, Length, Meaning, Shift
from zufolge.language.timex.numbers import amount
from zufolge.language.timex.numbers import german as number_words

_TOWARD = {"Last": -1, "Next": 1, "This": 0}


def _toward(hit: Hit, part: str = "which") -> int | None:
    return next((_TOWARD[k] for k in hit.kinds(part) if k in _TOWARD), None)


def _mod(hit: Hit) -> str:
    return hit.means("mod") or hit.means("half")


def _year(hit: Hit) -> int | None:
    text = hit.text("year")
    return int(text) if text.isdigit() and len(text) <= 4 else None


def _full(hit: Hit) -> Meaning | None:
    """A day of a month, with its year, "dieses Jahres" or neither."""
    number, month = int(hit.text("day").split(" ")[0]), int(hit.means("month"))
    if not 1 <= number <= 31:
        return None
    year = _year(hit)
    if year and not day(year, month, number):
        return None
    return Calendar(year=year, month=month, day=number, years=_years(hit))


def _years(hit: Hit) -> int | None:
    """ "dieses Jahres" 0, "des vergangenen Jahres" -1; None without such words."""
    if not hit.has("rel") or hit.means("rel", "Unit") != "Y":
        return None
    return _toward(hit, "rel") or 0


def _counted_day(hit: Hit) -> Meaning | None:
    """ "am Dritten Mai", "dem ersten Februar": the day as a word."""
    number = int(hit.means("day", "Ordinal") or 1)
    return Calendar(year=_year(hit), month=int(hit.means("month")), day=number)


def _numeric(hit: Hit) -> Meaning | None:
    value = hit.means("s", "NumDate")
    return Fixed("DATE", value) if value and not hit.glued() else None


def _iso(hit: Hit) -> Meaning | None:
    year, month, number = (int(t.text) for t in hit.tokens() if t.text.isdigit())
    at = day(year, month, number)
    return Fixed("DATE", at.isoformat()) if at and hit.adjoining() and not hit.glued() else None


def _pair(hit: Hit) -> Meaning | None:
    number, month = (int(x) for x in hit.tokens("pair")[0].text.split("."))
    known = 1 <= month <= 12 and day(2000, month, number)
    return Calendar(month=month, day=number) if known else None


def _open_day(hit: Hit) -> Meaning | None:
    """ "vom 5. bis zum 9. Juni": the first of two days that share their month."""
    number = int(hit.tokens("day")[0].text)
    if not 1 <= number <= 31:
        return None
    month = int(hit.means("month"))
    return Calendar(year=_year(hit), month=month, day=number)


_BARE = {"mai", "april", "august", "juni", "juli", "märz"}
_BEFORE = {
    "Im",
    "Am",
    "Vom",
    "Seit",
    "Von",
    "Zu",
    "Nach",
    "Vor",
    "In",
    "Begin",
    "And",
    "Art",
    "Dash",
}


def _month(hit: Hit) -> Meaning | None:
    year, toward, years = _year(hit), _toward(hit), _years(hit)
    alone = (
        year is None
        and toward is None
        and years is None
        and not hit.has("mod")
        and not hit.has("half")
    )
    if alone and hit.text("month") in _BARE and hit.kind_before() not in _BEFORE:
        return None
    if alone and hit.around(1)[:1].isupper() and hit.kind_before() not in _BEFORE:
        return None
    return Calendar(
        year=year, month=int(hit.means("month")), mod=_mod(hit), toward=toward, years=years
    )


def _season(hit: Hit) -> Meaning | None:
    toward = _toward(hit)
    bare = not hit.has("year") and toward is None and not hit.has("mod")
    if bare and hit.kind_before() not in _BEFORE - {"Art"}:
        return None
    return Calendar(
        year=_year(hit), season=hit.means("season", "Season"), mod=_mod(hit), toward=toward
    )


def _all_season(hit: Hit) -> Meaning | None:
    """ "den Sommer über", "den Winter lang"."""
    lasts = hit.around(1).lower() in ("über", "lang", "hindurch")
    return Length(f"P1{hit.means('season')}") if lasts else None


def _quarter(hit: Hit) -> Meaning | None:
    number = int(hit.means("n", "Ordinal") or hit.means("n", "Num") or 1)
    if hit.means("unit") not in ("Q", "H6"):
        return None
    letter = hit.means("unit")[0]
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    return Calendar(year=_year(hit), season=f"{letter}{number}", mod=_mod(hit))


def _feast(hit: Hit) -> Meaning | None:
    return Calendar(feast=hit.means("feast"), year=_year(hit), toward=_toward(hit))


_WEEKLY = {"W": "W", "WE": "WE", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE", "D": "D"}


def _relative(hit: Hit) -> Meaning | None:
    """ "vergangene Woche", "im nächsten Jahr", "dieses Jahr", "am nächsten Tag"."""
    unit = _WEEKLY.get(hit.means("unit"))
    if unit is None or (hit.text("unit").endswith(("en", "e")) and not _singular(hit)):
        return None
    toward = _toward(hit)
    story = any(k in {"Following", "Same", "That"} for k in hit.kinds("which"))
    if unit == "D" and toward is not None:
        return Shift("D", toward, story=True)
    if unit == "WE":
        return Calendar(season="WE", toward=toward)
    count = 1 if "Following" in hit.kinds("which") else toward or 0
    return Shift(unit, count, mod=_mod(hit), story=story)


def _part_of_unit(hit: Hit) -> Meaning | None:
    """ "Anfang der Woche", "Ende des Jahres"."""
    return _relative(hit) if hit.means("unit") in ("Y", "W", "M") else None


def _singular(hit: Hit) -> bool:
    return hit.text("unit") in {"woche", "dekade", "wochenende", "jahre"} and not (
        hit.text("unit") == "jahre" and hit.text("which").endswith(("e", "en"))
    )


def _this_year(hit: Hit) -> Meaning | None:
    return Shift("Y", 0)


def _part_of(unit: str) -> Make:
    def make(hit: Hit) -> Meaning:
        return Shift(unit, _toward(hit) or 0, mod=hit.means("mod"))

    return make


def _last_unit(hit: Hit) -> Meaning | None:
    unit = hit.means("unit")
    return Shift(unit, -1, story=unit == "D")


def _next_unit(hit: Hit) -> Meaning | None:
    return Shift(hit.means("unit"), 1, story=True)


def _weekend(hit: Hit) -> Meaning | None:
    known = hit.means("unit") == "WE" and hit.kind_before() in _BEFORE
    return Calendar(season="WE") if known and not hit.text().endswith("n") else None


def _part_beside(hit: Hit) -> str | None:
    """The part of the day behind a day: "Abend", "früh", "morgen"; None where it is another day."""
    kinds = hit.kinds("part")
    if kinds == ["Day"]:
        return "MO" if hit.means("part") == "1" else None
    return hit.means("part") or ("MO" if kinds else "")


def _weekday(hit: Hit) -> Meaning | None:
    means = hit.means("weekday")
    time = means[1:] or _part_beside(hit)
    if time is None:
        return None
    if hit.kinds("part") == ["Daily"] and not hit.has("which"):
        return Fixed("SET", f"XXXX-WXX-{means[0]}T{time}")
    return Calendar(weekday=int(means[0]), time=time, toward=_toward(hit))


def _night_to(hit: Hit) -> Meaning | None:
    """ "in der Nacht zum Freitag" begins on the day before."""
    if hit.means("part") != "NI":
        return None
    if hit.has("weekday"):
        return Calendar(weekday=int(hit.means("weekday")[0]), time="NI", eve=not hit.has("first"))
    if hit.has("day"):
        dated = _full(hit)
        return dated._replace(time="NI", eve=True) if isinstance(dated, Calendar) else None
    return Shift("D", int(hit.means("adverb")) - 1, time="NI")


def _day_word(hit: Hit) -> Meaning | None:
    time = _part_beside(hit)
    return None if time is None else Shift("D", int(hit.means("adverb")), time=time)


def _today(hit: Hit) -> Meaning | None:
    if hit.has("weekday"):
        means = hit.means("weekday")
        return Shift("D", int(hit.means("adverb")), time=means[1:])
    return Shift("D", int(hit.means("adverb")), time=hit.means("part"))


def _part(hit: Hit) -> Meaning | None:
    return Calendar(time=hit.means("part"))


def _daily_now(hit: Hit) -> Meaning | None:
    """ "Abends" at the head of a sentence tells of one evening, "abends" of every one."""
    if not hit.tokens()[0].text[0].isupper():
        return None
    return Calendar(time=hit.means("part"))


def _clock(hit: Hit) -> Meaning | None:
    """ "11.20 Uhr", "14 Uhr 30", "neun Uhr", "halb neun", "11:20 Uhr"."""
    hour, minute = _hour(hit)
    if hour is None or not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    if hit.means("daily") in ("AF", "EV", "NI") and hour < 12:
        hour += 12 if hit.means("daily") != "NI" or hour > 6 else 0
    return Calendar(time=f"{hour % 24:02d}:{minute:02d}")


def _hour(hit: Hit) -> tuple[int | None, int]:
    figures = hit.text("hour").replace(":", ".").replace(" ", "").split(".")
    number = amount(figures[0], {"ein": 1, **number_words()})
    if number is None or number != int(number):
        return None, 0
    late = hit.text("minute") or (figures[1] if len(figures) > 1 else "0")
    minute = int(late) if late.isdigit() else 99
    if len(figures) > 1 and len(figures[1]) != 2:
        minute = 99
    if hit.has("half"):
        return (int(number) - 1) % 24, 30
    if hit.has("quarter"):
        before = hit.text("side") == "vor"
        return int(number) - before, 45 if before else 15
    return int(number), minute


_DAY = "{s: Art?{day: DayNumber}{month: MonthName}{year: Year}?}"
_ANY_HOUR = "{hour: Num Colon Num|Pair|Num|Card|Ein}"
RULES: list[tuple[str, Make]] = [
    ("{s: NumDate}", _numeric),
    ("{s: Year Dash Num Dash Num}", _iso),
    (
        "{s: (?:Art|This)?(?:Weekday|WeekdayAbbr Dot?)Comma?Art?{day: DayNumber}{month: MonthName}"
        "{year: Year}?}",
        _full,
    ),
    ("{s: Art?{day: DayNumber}{month: MonthName}{rel: ThatYear}}", _full),
    (_DAY, _full),
    ("{s: Art?{day: Ordinal|First}{month: Month}{year: Year}?}", _counted_day),
    (
        "{s: Art?{day: DayNumber}}(?=To?(?:Art|Zu|Weekday Comma)?DayNumber"
        "{month: MonthName}{year: Year}?)",
        _open_day,
    ),
    ("{s: (?:Weekday Comma?Art?)?{pair: Pair}Dot}", _pair),
    ("{s: {mod: Starting}?{half: EarlyAdj|Late}?(?:Unit)?{month: Month}{year: Year}}", _month),
    ("{s: Art?{mod: Starting}?{month: Month}{rel: ThatYear}}", _month),
    ("{s: {mod: Starting}?Art?{which: Last|Next|This}{month: Month}}", _month),
    ("{s: {mod: Starting}{month: Month}}", _month),
    ("{s: {half: EarlyAdj|Late}?{month: Month}}", _month),
    ("{s: Art?{mod: Starting}?{n: DayNumber|Ordinal|First}{unit: Unit}{year: Year}?}", _quarter),
    (
        "{s: {mod: Starting}?{half: EarlyAdj|Late}?Art?{season: Season}Art?Unit?{year: Year}}",
        _season,
    ),
    ("{s: {mod: Starting}?Art?{which: Last|Next|This}{season: Season}}", _season),
    ("{s: Art{season: Season}}", _all_season),
    ("{s: {mod: Starting}?Art?{half: EarlyAdj|Late}?{season: Season}}", _season),
    ("{s: Art?{which: Last|Next|This}{feast: Feast}{year: Year}?}", _feast),
    ("{s: {feast: Feast}{year: Year}?}", _feast),
    ("{s: {mod: Starting}?Art?{which: (?:Last|Next|This|Following|Same)}{unit: Unit}}", _relative),
    ("{s: {mod: Starting}Art?{unit: Unit}}", _part_of_unit),
    ("{s: {unit: Unit}}", _weekend),
    ("{s: Art?ThisYear Unit?}", _this_year),
    ("{s: {mod: YearPart}}", _part_of("Y")),
    ("{s: {mod: MonthPart}}", _part_of("M")),
    ("{s: {mod: WeekPart}}", _part_of("W")),
    ("{s: Art?{unit: LastUnit}}", _last_unit),
    ("{s: Art?{unit: NextUnit}}", _next_unit),
    (
        "(?:In|Seit|Von)?{s: Art?{part: Part}(?:{first: Von|Vom}{weekday: Weekday}Von Art?Weekday)}",
        _night_to,
    ),
    ("(?:In|Seit|Von)?{s: Art?{part: Part}(?:Zu|Von|Vom)Art?{weekday: Weekday}}", _night_to),
    (
        "(?:In|Seit|Von)?{s: Art?{part: Part}(?:Zu|Von)Art?{day: DayNumber}{month: Month}{year: Year}?}",
        _night_to,
    ),
    ("(?:In|Seit|Von)?{s: Art?{part: Part}(?:Zu|Von)Art?{adverb: Day}}", _night_to),
    ("{s: Art?{which: Last|Next|This}?{weekday: Weekday}{part: Part|Daily|Early|Day}}", _weekday),
    ("{s: Art?{which: Last|Next|This}?{weekday: Weekday}}", _weekday),
    ("{s: {adverb: Day}{part: Part|Daily|Early|Day}}", _day_word),
    ("{s: {adverb: Day}}", _day_word),
    ("{s: {adverb: DayAdj}(?:{weekday: Weekday}|{part: Part}|Unit)?}", _today),
    ("(?:Am|Zu|Von|Seit|Im){s: {half: EarlyAdj|Late}?{part: Part}}", _part),
    ("(?:In|Seit|Von){s: Art{half: EarlyAdj|Late}?{part: Part}}", _part),
    ("{s: This{part: Part}}", _part),
    ("{s: {part: Daily}}", _daily_now),
    ("{s: " + _ANY_HOUR + "Clock{minute: Num}?Zone?{daily: Daily|Early}?}", _clock),
    ("{s: " + _ANY_HOUR + "}(?=To(?:Num Colon Num|Pair|Num|Card)Clock)", _clock),
    ("{s: {half: Half}{hour: Card}Clock?}", _clock),
    ("{s: {quarter: Quarter}{side: Vor|Nach}{hour: Card|Num}Clock?}", _clock),
]
