"""German years, decades and centuries: "im Jahr 2012", "2015/16", "der 90er Jahre"."""

from __future__ import annotations

from zufolge.language.timex.grammar import Hit, Make, word_set
from zufolge.language.timex.meaning import Fixed, Meaning


def _mod(hit: Hit) -> str:
    return hit.means("mod") or hit.means("half")


def _named_year(hit: Hit) -> Meaning | None:
    """ "im Jahr 2012", "dem Jahre 578"; what follows must not be counted by the number."""
    text = hit.text("year")
    if hit.means("unit") != "Y" or not 3 <= len(text) <= 4 or text.startswith("0"):
        return None
    if len(text) == 3 and hit.around(1)[:1].isupper():
        return None
    return Fixed("DATE", f"{int(text):04d}", _mod(hit))


def _bare_year(hit: Hit) -> Meaning | None:
    """A number of four digits by itself: a year, unless it seems to count or to number something."""
    year, before, after = int(hit.text("year")), hit.around(-1).lower(), hit.around(1)
    if hit.glued() or before in word_set("timex_numbered_de.txt"):
        return None
    measures = word_set("timex_measures_de.txt")
    if after in measures or after.removesuffix("n") in measures or _ranged(hit):
        return None
    if before == "als" and hit.around(-2).lower() in {"mehr", "weniger"}:
        return None
    common = 1900 <= year <= 2040 and year % 100 != 0
    led = hit.kind_before() in {"Seit", "Nach", "Paren", "Vor"} or _closes_years(hit)
    if after[:1].isupper() and not (common and (led or not after.endswith(_MANY))):
        return None
    if year < 1500 and not (led or hit.kind_before() == "Von"):
        return None
    return Fixed("DATE", str(year))


# Endings of plural nouns, which a number before them counts.
_MANY = ("en", "er", "e", "s")


def _closes_years(hit: Hit) -> bool:
    """Whether a year stands just before: "1998 bis 2005", "2005 und 2006"."""
    first = hit.around(-2)
    return len(first) == 4 and first.isdigit()


def _ranged(hit: Hit) -> bool:
    """Whether the number is the end of a range, and not one of years ("1999–2003")."""
    sign, first = hit.around(-1), hit.around(-2)
    return sign in {"/", "-", "–", "."} and first[:1].isdigit() and len(first) != 4


def _begun_year(hit: Hit) -> Meaning | None:
    return Fixed("DATE", hit.text("year"), _mod(hit))


def _counted_decade(hit: Hit) -> Meaning | None:
    """ "der 90er Jahre", "den zwanziger Jahren": not "der 90 Jahre"."""
    return _decade(hit) if {"Er", "Decade"}.intersection(hit.kinds()) else None


def _split_year(hit: Hit) -> Meaning | None:
    """ "2015/16": two years that make one season."""
    first, second = (t.text for t in hit.tokens("year") if t.text.isdigit())
    whole = int(second) if len(second) == 4 else int(first[:2] + second[-2:])
    whole += 100 if whole < int(first) else 0
    same = len(second) in (2, 4) and whole == int(first) + 1 and hit.adjoining("year")
    return Fixed("DATE", f"{first}/{whole}") if same else None


def _short_year(hit: Hit) -> Meaning | None:
    text = hit.text("n")
    if len(text) != 2 or not hit.adjoining() or int(text) < 20:
        return None
    return Fixed("DATE", str(1900 + int(text)))


def _decade(hit: Hit) -> Meaning | None:
    digits = hit.text("n")
    if digits.isdigit():
        if int(digits) % 10 or len(digits) not in (2, 4):
            return None
        era = int(digits[:2]) if len(digits) == 4 else (20 if int(digits) < 20 else 19)
        return Fixed("DATE", f"{era}{digits[-2]}", _mod(hit))
    return Fixed("DATE", "19" + hit.means("n"), _mod(hit))


def _century(hit: Hit) -> Meaning | None:
    text = hit.tokens("n")[0].text.lower()
    number = int(text) if text.isdigit() else int(hit.means("n", "Ordinal") or 1)
    if hit.means("unit") == "ML" and 1 <= number <= 9:
        return Fixed("DATE", str(number - 1))
    if hit.means("unit") != "CE" or not 1 <= number <= 30:
        return None
    return Fixed("DATE", f"{number - 1:02d}", _mod(hit))


RULES: list[tuple[str, Make]] = [
    ("{s: Art?Unit?{year: Year Slash (?:Num|Year)}}", _split_year),
    ("{s: {mod: Begin}{year: Year}}", _begun_year),
    ("{s: {mod: Starting}?Art?{unit: Unit}{year: Year|Num}}", _named_year),
    (
        "{s: {mod: Starting}?(?:Art|All)?{half: EarlyAdj|Late}?{n: Decade|Num|Year}Er?Unit}",
        _counted_decade,
    ),
    ("{s: {mod: Starting}?Art?{half: EarlyAdj|Late}?{n: Num|Year}Dash?ErYears}", _decade),
    ("{s: {mod: Starting}?Art?{half: EarlyAdj|Late}?{n: DecadeYears}}", _decade),
    ("{s: Art?{mod: Starting}?{n: DayNumber|Ordinal|First}{unit: Unit}}", _century),
    ("{s: Art?{n: Num Dot}}(?=And Num Dot{unit: Unit})", _century),
    ("{s: Apostrophe{n: Num}}", _short_year),
]
BARE: list[tuple[str, Make]] = [("{s: {year: Year}}", _bare_year)]
