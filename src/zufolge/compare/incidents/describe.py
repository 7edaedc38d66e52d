"""What an incident is called, of what sort it is, where and when: from its tellings alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from zufolge.compare.incidents.days import iso, next_iso
from zufolge.compare.incidents.reading import HARMFUL
from zufolge.compare.incidents.telling import Days, Spot, Telling
from zufolge.compare.incidents.vectors import cosine
from zufolge.compare.views import When

# A sort of happening that is less of the incident than this is not named.
_LEAST_TYPE = 0.15
# A town must be chief in this share of the stories; else the country says where it was.
_LEAST_TOWN = 0.3
_AS_WORD = 0.5  # how much a rare word's weight (0 to 1) in a story adds to a place of that name
_FEW = 3  # days that still date a happening
_TOWN = 6  # UCDP where_prec: below it is a place, at it a country


class Description(msgspec.Struct, frozen=True):
    """`types` are PLOVER codes, what does harm first; degrees are WGS 84."""

    title: str
    types: tuple[str, ...]
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    time: When


def describe(tellings: Iterable[Telling]) -> Description:
    """An incident by its stories; by its mentions where it has no story. One telling at least."""
    all_ = sorted(tellings, key=lambda t: t.id)
    stories = [t for t in all_ if t.main] or all_
    spot = _place(stories)
    return Description(
        title=_title(stories),
        types=_types(stories),
        place=spot.name if spot else None,
        country=spot.country if spot else None,
        latitude=spot.latitude if spot else None,
        longitude=spot.longitude if spot else None,
        time=_time(stories),
    )


def _title(stories: Sequence[Telling]) -> str:
    """The title of the story most like all others, in the language of most of them."""
    languages = Counter(t.language for t in stories)
    language = min(languages, key=lambda name: (-languages[name], name))
    own = [t for t in stories if t.language == language]

    def likeness(one: Telling) -> float:
        return round(sum(cosine(one.terms, other.terms) for other in stories), 4)

    return min(own, key=lambda t: (-likeness(t), _since(t), t.id)).title


def _since(one: Telling) -> int:
    return one.published.first if one.published else 10**9


def _types(stories: Sequence[Telling]) -> tuple[str, ...]:
    weights: dict[str, float] = defaultdict(float)
    armed = 0.0
    for telling in stories:
        for kind, share in telling.types.items():
            weights[kind.split("-", 1)[0]] += share
            armed += share if kind.startswith("ASSAULT-") else 0.0
    whole = sum(weights.values())
    # "killed" and "injured" alone are read as violence; in an accident they are none.
    mishap = max(weights.get("ACCIDENT", 0.0), weights.get("DISASTER", 0.0))
    if mishap > weights.get("ASSAULT", 0.0) and armed < _LEAST_TYPE * whole:
        weights.pop("ASSAULT", None)
    kept = [k for k, v in weights.items() if v / whole >= _LEAST_TYPE]
    return tuple(sorted(kept, key=lambda k: (k not in HARMFUL, -round(weights[k], 4), k)))


def _place(stories: Sequence[Telling]) -> Spot | None:
    """The town that most stories name first, else the country."""
    weights: dict[str, float] = defaultdict(float)
    spots: dict[str, Spot] = {}
    for telling in stories:
        chief = max((s.weight for s in telling.spots), default=1.0)
        for spot in telling.spots:
            weights[spot.key] += min(1.0, spot.weight) * min(1.0, spot.weight / chief)
            spots.setdefault(spot.key, spot)
    for key, spot in spots.items():
        # What stories name again and again as a word, though no place was seen there.
        weights[key] += _AS_WORD * sum(t.terms.get(spot.said, 0.0) for t in stories)
    lands = {s.country for s in spots.values() if s.precision >= _TOWN and weights[s.key] >= 1}
    for key, spot in spots.items():
        # A town of a country that the stories do not speak of is likely another of its name.
        weights[key] *= 0.5 if lands and spot.country not in lands else 1.0
    ranked = sorted(spots.values(), key=lambda s: (-round(weights[s.key], 4), s.key))
    towns = [s for s in ranked if s.precision < _TOWN]
    enough = [s for s in towns if weights[s.key] >= _LEAST_TOWN * len(stories)]
    wide = [s for s in ranked if s.precision >= _TOWN]
    return next(iter([*enough, *wide, *towns]), None)


def _time(stories: Sequence[Telling]) -> When:
    """The day that most stories name for the happening; else that of the first publication."""
    days = [t.happened for t in stories if t.happened]
    if days:
        best = _likeliest(days)
        return When(iso(best.first), next_iso(best.last), _precision(best))
    published = [t.published for t in stories if t.published]
    if not published:
        return When()
    first = min(published, key=lambda d: (d.first, d.last))
    return When(iso(first.first), next_iso(first.last), max(2, _precision(first)))


def _likeliest(days: Sequence[Days]) -> Days:
    """The days that most stories name, where one of them names a few days; else the shortest span."""
    if min(d.length for d in days) > _FEW:
        return min(days, key=lambda d: (d.length, d.first))
    named = {day for d in days if d.length <= _FEW for day in range(d.first, d.last + 1)}
    support = {
        n: round(sum(1 / d.length for d in days if d.first <= n <= d.last), 4) for n in named
    }
    first = min(support, key=lambda n: (-support[n], n))
    last = first
    while support.get(last + 1) == support[first]:
        last += 1
    return Days(first, last)


def _precision(days: Days) -> int:
    """UCDP date_prec of so many days."""
    for precision, longest in ((1, 1), (2, 6), (3, 8), (4, 31)):
        if days.length <= longest:
            return precision
    return 5
