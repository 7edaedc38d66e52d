"""German durations, repeated times and vague references: "seit zwei Jahren", "täglich", "damals"."""

from __future__ import annotations

from zufolge.language.timex.grammar import Hit, Make
from zufolge.language.timex.meaning import Fixed, Length, Meaning, Shift
from zufolge.language.timex.numbers import amount, duration
from zufolge.language.timex.numbers import german as number_words

length = duration
_WAYS = {"Vor": "ago", "Seit": "since"}


def _count(hit: Hit, part: str = "n") -> float | None:
    """The number of a part; None for "einige", "mehrere"."""
    kinds = hit.kinds(part)
    if "Vague" in kinds or not kinds:
        return None
    text = hit.tokens(part)[-1].text.lower() if "Ein" not in kinds else "1"
    return amount(text, number_words())


def _way(hit: Hit) -> str:
    if hit.has("ago"):
        return "ago"
    return next((_WAYS[k] for k in hit.kinds("way") if k in _WAYS), "")


def _plural(hit: Hit, part: str = "unit") -> bool:
    return hit.text(part).endswith(("e", "en", "n")) and hit.text(part) not in (
        "woche",
        "stunde",
        "minute",
        "sekunde",
    )


def _measured(hit: Hit) -> Meaning | None:
    """A number of units: how long, how long ago or since when; never how old."""
    unit = hit.means("unit")
    number = _count(hit)
    if "Vague" not in hit.kinds("n") and (number is None or number > 3000):
        return None
    if _age(hit, unit) or hit.around(1).lower() in _FRACTIONS:
        return None
    if number == 1 and hit.kinds("n") == ["Ein"] and _plural(hit):
        return None
    if hit.has("halved"):
        number = 0.5 if number == 1 else number
    value = length(number, unit)
    if hit.has("n2"):
        more = length(_count(hit, "n2"), hit.means("unit2"))
        value += more.removeprefix("PT" if value.startswith("PT") else "P")
    whole = int(number) if number is not None and number == int(number) else None
    plain = whole is not None or number is None
    return Length(value, unit if plain and not hit.has("n2") else "", whole, _way(hit))


_FRACTIONS = {"%", "prozent"}
_AGED = {"unter", "ab", "über", "mit"}
_OLD = {
    "alt",
    "alte",
    "alter",
    "altes",
    "alten",
    "jung",
    "junge",
    "jungen",
    "junger",
    "jünger",
    "älter",
    "altem",
}


def _age(hit: Hit, unit: str) -> bool:
    if hit.around(1).lower() in _OLD:
        return True
    if unit not in ("Y", "M", "W"):
        return False
    before = [hit.around(-n).lower() for n in (1, 2, 3, 4)]
    if before[0] == "mit" or (unit == "Y" and before[0] in ("war", "bin", "wurde")):
        return True
    if before[0] in _AGED and before[1] not in ("seit", "vor", "nach") and unit == "Y":
        return before[0] != "über" or before[1] in ("von", "knapp", "mit", "menschen", "personen")
    aged = {"alter", "altersgrenze", "kinder", "jugendliche", "mindestalter", "lebensalter"}
    return bool(aged.intersection(before))


def _many(hit: Hit) -> Meaning | None:
    """ "vor Jahren", "seit Wochen": a bare plural behind its preposition."""
    if not _plural(hit):
        return None
    unit = hit.means("unit")
    return Length(length(None, unit), unit, None, _way(hit))


def _long(hit: Hit) -> Meaning | None:
    return Length(length(None, hit.means("unit")), hit.means("unit")) if _plural(hit) else None


def _lately(hit: Hit) -> Meaning | None:
    """ "in den vergangenen Tagen", "der letzten zwanzig Jahre", "in den nächsten zehn Jahren"."""
    unit = hit.means("unit")
    if not hit.has("n") and not _plural(hit):
        return None
    number = _count(hit)
    if unit == "CE" or (hit.has("n") and number is None and "Vague" not in hit.kinds("n")):
        return None
    whole = int(number) if number is not None and number == int(number) else None
    way = "since" if "Last" in hit.kinds("which") else "next"
    return Length(length(number, unit), unit, whole, way)


def _these_days(hit: Hit) -> Meaning | None:
    if hit.means("unit") == "D" and _plural(hit):
        return Fixed("DATE", "PRESENT_REF")
    if _plural(hit) and hit.means("unit") in ("W", "M", "Y"):
        return Length(length(None, hit.means("unit")), hit.means("unit"))
    return None


def _each(hit: Hit) -> Meaning | None:
    """ "jedes Jahr", "jeden Montag", "pro Stunde", "alle vier Jahre"."""
    if hit.has("weekday"):
        weekday = hit.means("weekday")
        time = f"T{weekday[1:]}" if weekday[1:] else ""
        return Fixed("SET", f"XXXX-WXX-{weekday[0]}{time}")
    if hit.has("month"):
        return Fixed("SET", f"XXXX-{int(hit.means('month')):02d}")
    if hit.has("season"):
        return Fixed("SET", f"XXXX-{hit.means('season')}")
    if hit.has("part"):
        return Fixed("SET", f"XXXX-XX-XXT{hit.means('part')}")
    number = _count(hit) if hit.has("n") else 1
    return Fixed("SET", length(number, hit.means("unit")))


def _weekly(hit: Hit) -> Meaning | None:
    """ "mittwochs", "dienstags abends"."""
    means = hit.means("s", "WeekdayS")
    time = means[1:] or hit.means("part")
    return Fixed("SET", f"XXXX-WXX-{means[0]}" + (f"T{time}" if time else ""))


def _daily(hit: Hit) -> Meaning | None:
    part = hit.means("part")
    return Fixed("SET", "PT1NI" if part == "NI" else f"XXXX-XX-XXT{part}")


def _adverb_set(hit: Hit) -> Meaning | None:
    return Fixed("SET", hit.means("s", "Set"))


def _in_the_year(hit: Hit) -> Meaning | None:
    """ "500 im Jahr": a rate, unless the year is told of ("im Jahr nach dem Krieg")."""
    if _plural(hit) or hit.around(1).lower() in _TOLD or hit.around(1)[:1].isdigit():
        return None
    return Fixed("SET", length(1, hit.means("unit")))


_TOLD = {"nach", "vor", "des", "der", "davor", "danach", "zuvor", "darauf", "seines", "ihres", "in"}


def _again(hit: Hit) -> Meaning | None:
    first, last = hit.tokens()[0].text.lower(), hit.tokens()[-1].text.lower()
    same = first == last and hit.text("link") in ("um", "für")
    return Fixed("SET", length(1, hit.means("unit"))) if same else None


def _lasting(hit: Hit) -> Meaning | None:
    return Length(length(None, hit.means("s", "Lasting")))


def _tail(hit: Hit) -> Meaning | None:
    """ "35-Stunden-Woche", "24-stündig": written without a space."""
    return Length(length(_count(hit), hit.means("unit"))) if hit.adjoining() else None


def _said(kind: str) -> Make:
    def make(hit: Hit) -> Meaning:
        return Length(hit.means("s", kind))

    return make


def _reference(value: str) -> Make:
    def make(hit: Hit) -> Meaning:
        return Fixed("DATE", value)

    return make


def _formerly(hit: Hit) -> Meaning | None:
    """ "früher": once; not "früher als", "früher oder später"."""
    after = hit.around(1).lower()
    return None if after in ("als", "oder") else Fixed("DATE", "PAST_REF")


def _past_times(hit: Hit) -> Meaning | None:
    """ "in früheren Zeiten", "in letzter Zeit", "dieser Zeit"."""
    if "diese zeit" in hit.text():
        return None
    return Fixed("DATE", "PAST_REF")


def _at_present(hit: Hit) -> Meaning | None:
    fixed = {"im moment", "im augenblick", "zur zeit", "zur stunde"}
    if hit.around(1).lower() in ("der", "des", "seiner", "ihrer", "von"):
        return None
    return Fixed("DATE", "PRESENT_REF") if hit.text() in fixed else None


def _epoch(hit: Hit) -> Meaning | None:
    """ "in Zukunft", "in der Vergangenheit": not "die Zukunft der Partei"."""
    value = hit.means("s", "Epoch")
    if value == "FUTURE_REF" and hit.has("art"):
        return None
    if value == "PRESENT_REF" and not hit.has("art"):
        return None
    if hit.around(1).lower() in ("der", "des", "ihres", "seiner", "ihrer", "von", "als"):
        return None
    return Fixed("DATE", value)


def _day_after(hit: Hit) -> Meaning | None:
    """ "tags darauf", "am Tag danach", "einen Tag später" from the day the story has reached."""
    return Shift("D", -1 if "Prior" in hit.kinds() else 1, story=True)


def _seasonal(hit: Hit) -> Meaning | None:
    return Fixed("SET", f"P1{hit.means('s', 'Seasonal')}")


_N = "{n: Number1|Big|Ein?Vague|Year}"
_AMOUNT = "Hedges Whole?" + _N + "{halved: HalfAdj}?(?:Adj|Long)?{unit: Thing}"
_SECOND = "(?:(?:And|Comma){n2: Number1}{unit2: Unit})?"
RULES: list[tuple[str, Make]] = [
    ("{way: Vor|Seit|In}?(?:More Than)?{s: " + _AMOUNT + "(?:Prior|Later|Formerly)}", _measured),
    ("{s: Art?{which: Last|Next}Hedges " + _N + "{unit: Unit}}", _lately),
    ("{s: Art?" + _N + "{which: Last|Next}{unit: Unit}}", _lately),
    ("{s: Art?{which: Last|Next}{unit: Unit}}", _lately),
    ("{s: This{unit: Unit}}", _these_days),
    ("{s: (?:Each|Per){unit: Unit}}", _each),
    ("{s: Each(?:{weekday: Weekday}|{part: Part}|{season: Season}|{month: Month})}", _each),
    ("{s: All{n: Num|Card|Vague}{unit: Unit}}", _each),
    ("{s: WeekdayS{part: Daily}?}", _weekly),
    ("{s: {unit: Unit}{link: Von}Unit}", _again),
    ("{s: Times?Set}", _adverb_set),
    ("{s: {part: Daily}}", _daily),
    ("(?:{way: Vor|Seit}Von?)?{s: Art?Whole?This?" + _AMOUNT + _SECOND + "{ago: Ago}?}", _measured),
    ("(?:{way: Vor|Seit}|Nach){s: {unit: Unit}}", _many),
    ("{s: Whole This{unit: Unit}}", _long),
    ("{s: Long{unit: Unit}}", _long),
    ("{s: Im{unit: Unit}}", _in_the_year),
    ("{s: Lasting}", _lasting),
    ("{s: LastingAdj}", _said("LastingAdj")),
    ("{s: {n: Num}Dash?{unit: LastingTail}}", _tail),
    ("{s: Im Moment|Zu Time|Zu Unit}", _at_present),
    ("{s: Art?(?:Last|PastAdj|This)Time}", _past_times),
    ("(?:In|Zu){s: {art: Art}?Near?Epoch}", _epoch),
    ("Zu{s: Epoch}", _reference("PAST_REF")),
    ("{s: In ShortF}", _reference("FUTURE_REF")),
    ("{s: Present}", _reference("PRESENT_REF")),
    ("{s: PresentAdj}", _reference("PRESENT_REF")),
    ("{s: Past}", _reference("PAST_REF")),
    ("{s: Formerly}", _formerly),
    ("{s: Future}", _reference("FUTURE_REF")),
    ("{s: Unit Later}", lambda hit: _day_after(hit) if hit.text().startswith("tag") else None),
    ("{s: Seasonal}", _seasonal),
]
