"""Under which keys a telling is looked up, so that a new report meets few others."""

from __future__ import annotations

from collections.abc import Iterable

from zufolge.compare.incidents.linked import MOST_DAYS
from zufolge.compare.incidents.telling import Days, Telling

# An index leaves out a key that more tellings share: it tells nothing, and its pairs are many.
MOST_A_KEY = 200
# Two days at most `MOST_DAYS` apart share one of the two buckets that each of them is in.
_BUCKET = MOST_DAYS
# The country and sort of a happening are too common for longer.
_SOON = 8
_DATED, _UNDATED, _MENTION = 12, 4, 10
_TOWNS = 2
# Smaller numbers are shared by chance; and of each report no more than so many are keys.
_TELLING_TOLL, _TOLLS = 10, 4
_KINDS = 2
_CHIEF = ("killed", "missing", "injured", "abducted")
# Terms that tell one happening from others; concepts and types are too common for keys.
_TELLING = ("n:", "#", "f:", "p:")


def incident_keys(telling: Telling) -> tuple[str, ...]:
    """Under which keys a telling is found: at most 43, the heaviest words and names, each with the
    telling's stretch of time.

    A dated story also has keys without time, for undated reports to find it. An index leaves out
    keys that too many tellings share: two reports of one happening have several in common.
    """
    if not telling.main:
        return _timed(_names(telling, _MENTION), telling.happened or telling.published)
    mark = "undated" if telling.when is None else "dated"
    timed = _timed(_heavy(telling, _DATED), telling.when)
    timed += _timed((*_sort(telling), *_tolls(telling)), telling.when, _SOON)
    return (*story_keys(telling.story), *timed, *_marked(telling, mark))


def sought_keys(telling: Telling) -> dict[str, str]:
    """Which keys find the others, and for each the own key by which those find this one.

    They are those that a telling is found under itself, but that a dated story looks for undated ones only
    without time: all dated ones would be all that ever was written. Two tellings meet by a key where few
    have it and few have the own key for it, so it does not matter which of them comes later.
    """
    found = {key: key for key in incident_keys(telling)}
    if not telling.main:
        return found
    dated, undated = (_marked(telling, mark) for mark in ("dated", "undated"))
    if telling.when is None:
        return found | dict(zip(dated, undated, strict=True))
    timed = {key: key for key in found if key not in dated}
    return timed | dict(zip(undated, dated, strict=True))


def story_keys(story: str | None) -> tuple[str, ...]:
    """Under which the versions of one document are found."""
    return (f"s:{story}",) if story else ()


def _marked(telling: Telling, mark: str) -> tuple[str, ...]:
    most = _DATED if telling.when is None else _UNDATED
    return tuple(f"{term}|{mark}" for term in _heavy(telling, most))


def _timed(terms: Iterable[str], days: Days | None, length: int = _BUCKET) -> tuple[str, ...]:
    if days is None:
        return ()
    first = days.first // length
    return tuple(f"{term}|{bucket}" for term in terms for bucket in (first, first + 1))


def _heavy(telling: Telling, most: int) -> tuple[str, ...]:
    """Towns and names first, which meet across languages, then words; half and half."""
    names = _names(telling, most // 2)
    rest = [f"w:{telling.language}:{w}" for w in telling.words]
    return (*names, *rest[: most - len(names)])


def _sort(telling: Telling) -> tuple[str, ...]:
    """What happened in which country: all that two languages may share where no town is chief."""
    kinds = list(dict.fromkeys(kind.split("-", 1)[0] for kind in telling.types))[:_KINDS]
    pairs = [(land, kind) for land in telling.lands[:1] for kind in kinds]
    pairs += [(land, kind) for land in telling.lands[1:] for kind in kinds[:1]]
    return tuple(f"c:{land}:{kind}" for land, kind in pairs)


def _tolls(telling: Telling) -> tuple[str, ...]:
    """The greatest tolls: what two reports of one happening share in any language."""
    told = {(t.low, t.category) for t in telling.tolls if t.low and t.low >= _TELLING_TOLL}
    chief = sorted(told, key=lambda one: (one[1] not in _CHIEF, -one[0], one[1]))[:_TOLLS]
    return tuple(f"t:{category}:{low}" for low, category in chief)


def _names(telling: Telling, most: int) -> tuple[str, ...]:
    """Its chief towns, then the heaviest names and numbers."""
    chief = [s for s in telling.spots if s.precision < 6 and (s.weight >= 1 or not telling.main)]
    towns = [k for s in chief[:_TOWNS] for k in (f"p:{s.key}", s.said)]
    rest = [t for t in telling.terms if t.startswith(_TELLING) and t not in towns]
    return tuple(dict.fromkeys((*towns, *rest)))[:most]
