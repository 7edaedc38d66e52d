"""English durations, repeated times and vague references: "for two years", "three weeks ago"."""

from __future__ import annotations

from zufolge.language.timex.grammar import Hit, Make
from zufolge.language.timex.meaning import Fixed, Length, Meaning, Shift
from zufolge.language.timex.numbers import amount, duration
from zufolge.language.timex.numbers import english as number_words

length = duration
_AGED = {"aged", "age", "under"}


def _count(hit: Hit) -> float | None:
    kinds = hit.kinds("n")
    if "Vague" in kinds or not kinds:
        return None
    text = "1" if "Ein" in kinds else hit.tokens("n")[-1].text.lower()
    return amount(text, number_words())


def _known(hit: Hit) -> bool:
    """Whether the number can be one of units: neither an age nor too large."""
    if hit.around(1).lower() in ("old", "younger", "older") or hit.around(-1).lower() in _AGED:
        return False
    number = _count(hit)
    many = "Vague" in hit.kinds("n") or not hit.has("n")
    return many or (number is not None and 0 < number <= 3000)


def _whole(number: float | None) -> int | None:
    return int(number) if number is not None and number == int(number) else None


def _ago(hit: Hit) -> Meaning | None:
    """ "three weeks ago": TimeML names the day, week or year that it leads to."""
    if not _known(hit):
        return None
    number, unit = _count(hit), hit.means("unit")
    whole = _whole(number)
    if whole is None or unit.startswith("T"):
        return Fixed("DATE", "PAST_REF") if whole is None else Length(length(number, unit))
    return Length(length(number, unit), unit, whole, "ago", point=True)


def _apart(hit: Hit) -> Meaning | None:
    """ "two days later", "a week earlier": from the day that the story has reached."""
    whole, unit = _whole(_count(hit)), hit.means("unit")
    if not _known(hit):
        return None
    if whole is None or unit.startswith("T"):
        return Length(length(_count(hit), unit))
    return Shift(unit, -whole if "Prior" in hit.kinds() else whole, story=True)


def _measured(hit: Hit) -> Meaning | None:
    if not _known(hit):
        return None
    number, unit = _count(hit), hit.means("unit")
    if hit.has("half"):
        number = 0.5 if number in (1, None) else (number or 0) + 0.5
    way = "since" if hit.around(-1).lower() == "for" and "past" in hit.text() else ""
    return Length(length(number, unit), unit, _whole(number), way)


def _lately(hit: Hit) -> Meaning | None:
    """ "the past three years", "recent months", "the next two weeks"."""
    plural = hit.text("unit").endswith("s") and not hit.text("unit").endswith(("'s", "’s"))
    if not _known(hit) or not (hit.has("n") or plural):
        return None
    number = _count(hit)
    way = "next" if "Next" in hit.kinds() else "since"
    return Length(length(number, hit.means("unit")), hit.means("unit"), _whole(number), way)


def _each(hit: Hit) -> Meaning | None:
    if hit.has("weekday"):
        return Fixed("SET", f"XXXX-WXX-{hit.means('weekday')}")
    if hit.has("part"):
        return Fixed("SET", f"XXXX-XX-XXT{hit.means('part')}")
    return Fixed("SET", length(_count(hit) if hit.has("n") else 1, hit.means("unit")))


def _weekdays(hit: Hit) -> Meaning | None:
    return Fixed("SET", f"XXXX-WXX-{hit.means('s', 'Weekdays')}")


def _adverb(hit: Hit) -> Meaning | None:
    """ "daily"; not the name of a newspaper."""
    plain = hit.tokens()[0].text.islower() or not hit.around(1)[:1].isupper()
    return Fixed("SET", hit.means("s", "Set")) if plain else None


def _adjective(hit: Hit) -> Meaning | None:
    return Length(hit.means("s", "LastingAdj"))


def _glued(hit: Hit) -> Meaning | None:
    """ "a 30-day truce"."""
    number = _count(hit)
    good = hit.adjoining() and number is not None
    return Length(length(number, hit.means("unit"))) if good else None


def _reference(value: str) -> Make:
    def make(hit: Hit) -> Meaning:
        return Fixed("DATE", value)

    return make


def _now(hit: Hit) -> Meaning | None:
    return Fixed("DATE", "PRESENT_REF") if hit.around(1).lower() != "that" else None


def _moment(hit: Hit) -> Meaning | None:
    return Fixed("DATE", "PRESENT_REF") if hit.text() == "the moment" else None


_N = "{n: Number|Many|Year}"
RULES: list[tuple[str, Make]] = [
    ("{s: Hedges(?:" + _N + ")?{unit: Unit}Ago}", _ago),
    ("{s: Hedges" + _N + "{unit: Unit}(?:Prior|Later)}(?!Art|Ein|Month|Weekday)", _apart),
    ("{s: Art?(?:Last|Next)Hedges" + _N + "{unit: Unit}}", _lately),
    ("{s: Art?(?:Last|Next){unit: Unit}}", _lately),
    ("{s: {n: Vague}{unit: Unit}}", _lately),
    ("{s: Each(?:{n: Num|Card})?{unit: Unit}}", _each),
    ("{s: Each{weekday: Weekday}}", _each),
    ("{s: Each{part: Part}}", _each),
    ("{s: Per{unit: Unit}}", _each),
    ("{s: Times Ein{unit: Unit}}", _each),
    ("{s: Weekdays}", _weekdays),
    ("{s: {half: Half}{n: Ein}{unit: Unit}}", _measured),
    ("{s: Hedges" + _N + "{unit: Unit}}", _measured),
    ("{s: {n: Num}Dash{unit: Unit}}", _glued),
    ("{s: LastingAdj}", _adjective),
    ("{s: Set}", _adverb),
    ("At{s: Art Moment}", _moment),
    ("In{s: Art Last}(?!Unit)", _reference("PAST_REF")),
    ("In{s: Art Future2}", _reference("FUTURE_REF")),
    ("{s: Present}", _now),
    ("{s: Past}", _reference("PAST_REF")),
    ("{s: Future}(?!Later)", _reference("FUTURE_REF")),
]
