"""Whether two names are one: by exact keys, with a score and the reasons for it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from zufolge.compare.people.names import Name, Reading, is_country, person_readings
from zufolge.compare.people.spelling import given_keys, keys, skeletons

# At this score and above two names are joined without asking who else bears the name; below it only
# what stands around them can join them. By hand: the weakest sign of its own is an initial.
SURE = 0.7
FULL, SHORT_FORM, ALIKE, LEFT_OFF, INITIAL = 1.0, 0.95, 0.85, 0.9, 0.75
FAMILY_ONLY, FIRST_LEFT_OFF, UNPLACED, TOWN_AND_COUNTRY = 0.5, 0.6, 0.6, 0.5

# What another reading of a name than the usual one costs: names without their mother's part may be
# several people's, so that alone never joins two full names.
_ASSUMED = {
    "family name first": 0.05,
    "double family name": 0.05,
    "second family name left off": 0.2,
}


class Match(msgspec.Struct, frozen=True):
    """Two names that may be one. `score` is 0 to 1; `reasons` are in plain English, strongest first."""

    score: float
    reasons: tuple[str, ...]


def match(a: Name, b: Name) -> Match | None:
    """How well two names fit; None where they cannot be one. Symmetric."""
    if a.kind != b.kind:
        return None
    return _persons(a, b) if a.kind == "person" else _bodies(a, b)


def _persons(a: Name, b: Name) -> Match | None:
    found = [
        fits
        for one in person_readings(a.words)
        for two in person_readings(b.words)
        if (fits := _read(one, two)) is not None
    ]
    return min(found, key=lambda m: (-m.score, len(m.reasons), m.reasons), default=None)


def _read(a: Reading, b: Reading) -> Match | None:
    # A name is left off by one of them; two that bear different ones are two people.
    both_left_off = a.assumed == b.assumed == "second family name left off"
    if both_left_off or not set(a.family) & set(b.family):
        return None
    given = _given(a.given, b.given)
    if given is None:
        return None
    score, reason = given
    assumed = {a.assumed, b.assumed} - {""}
    family = "family names sound alike" if set(a.family) ^ set(b.family) else "same family name"
    if score > FAMILY_ONLY:
        score = round(score - sum(_ASSUMED[reason] for reason in assumed), 2)
    return Match(score, (family, reason, *sorted(assumed)))


def _given(a: Sequence[str], b: Sequence[str]) -> tuple[float, str] | None:
    if not a or not b:
        return FAMILY_ONLY, "no given name" if not a and not b else "given name only in one"
    if set(keys("".join(a))) & set(keys("".join(b))):
        return FULL, "same given names"
    short, long = sorted((tuple(a), tuple(b)), key=lambda words: (len(words), words))
    score, at, first = FULL, 0, None
    reason = "same given names"
    for word in short:
        while at < len(long) and _word(word, long[at]) is None:
            at += 1
        if at == len(long):
            return None
        found = _word(word, long[at])
        assert found is not None
        if found[0] < score:
            score, reason = found
        first = at if first is None else first
        at += 1
    if first:
        return min(score, FIRST_LEFT_OFF), "first given name left off"
    if len(short) < len(long) and score > LEFT_OFF:
        return LEFT_OFF, "further given names left off"
    return score, reason


def _word(a: str, b: str) -> tuple[float, str] | None:
    if len(a) == 1 or len(b) == 1:
        firsts = {k[0] for k in keys(a) if k[0] != "="} & {k[0] for k in keys(b) if k[0] != "="}
        return (INITIAL, "initial of the given name") if firsts else None
    if set(keys(a)) & set(keys(b)):
        return FULL, "same given names"
    if set(given_keys(a)) & set(given_keys(b)):
        return SHORT_FORM, "forms of one given name"
    if skeletons(a) & skeletons(b):
        return ALIKE, "given names sound alike"
    return None


def _bodies(a: Name, b: Name) -> Match | None:
    if a.concept != b.concept:
        return None
    if a.scope == "one":
        return Match(1.0, ("the same body",))
    own = _own(a, b)
    place = _places(a, b)
    if own is None or place is None:
        return None
    what = f"both are {a.concept}" if a.concept else "same name"
    return Match(min(own[0], place[0]), (what, *filter(None, (place[1], own[1]))))


def _own(a: Name, b: Name) -> tuple[float, str] | None:
    """Names of their own: each word of the shorter one must be in the other."""
    if not a.own and not b.own:
        return (UNPLACED, "") if a.scope == "class" else (1.0, "")
    if not a.own or not b.own:
        return UNPLACED, "own name only in one"
    short, long = sorted((a.own, b.own), key=len)
    there = [set(keys(w)) for w in long]
    if not all(any(set(keys(w)) & t for t in there) for w in short):
        return None
    return (1.0, "same own name") if len(short) == len(long) else (LEFT_OFF, "own name in part")


def _places(a: Name, b: Name) -> tuple[float, str] | None:
    one, two = set(a.places), set(b.places)
    if one & two:
        return 1.0, "same place"
    if not one and not two:
        named = bool(a.own and b.own) or a.scope == "class"
        return (1.0, "") if named else (UNPLACED, "no place named")
    if not one or not two:
        return UNPLACED, "place named only in one"
    if _within(one, two) or _within(two, one):
        return TOWN_AND_COUNTRY, "one by town, one by country"
    return None


def _within(towns: set[str], countries: set[str]) -> bool:
    """Whether a town lies in one of the countries, or in an unknown one."""
    states = {p for p in countries if is_country(p)}
    found = {p.split("/")[0] for p in towns if "/" in p}
    unknown = any("/" not in p and not is_country(p) for p in towns)
    return (
        bool(states) and not any(is_country(p) for p in towns) and (unknown or bool(found & states))
    )
