"""How far two tellings are one happening: likeness of words, held against days, towns and tolls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from zufolge.compare.incidents.days import DAY
from zufolge.compare.incidents.telling import Days, Spot, Telling, TellingId
from zufolge.compare.incidents.vectors import cosine

# Reports further apart than this many days never meet: it keeps components small, and what is told
# after months is an anniversary or a trial.
MOST_DAYS = 45
# The likeness at which two stories are as likely one happening as two, of words in one language and of
# terms across languages. Chosen on the developing half of ECB+, whose plateau reaches from .20 to .36,
# and on gold/dev-*; see docs/incidents.md.
_EVEN_WORDS, _EVEN_TERMS = 0.23, 0.20
LEAST = 0.25  # scores below are no link

_HARM_DATED = 0.5
_NEAR_DATED = 0.75
_OTHER_TOLLS = 0.6
# No likeness makes up for two days that differ: two attacks in one town are told in the same words.
_MOST_ALIKE = 1.5
_EARLIER = 0.3
_FORESIGHT = 0.35
_FRESH = 2  # days between a happening and the first reports that name no day
_OTHER_TOWN = 0.7
_OTHER_COUNTRY = 0.6
_AGAIN = 0.5
_MENTION_DAYS = 3
_MENTION_TERMS = 0.08
_LATELY = 10  # days
_SAME_TOLL = 0.5  # at most, however many numbers are shared


class Reason(NamedTuple):
    """What was looked at, and by how much it raised or lowered the score (a factor)."""

    what: str
    factor: float


class Link(msgspec.Struct, frozen=True):
    """`score` is 0.5 where two tellings are as likely one happening as two, 1 where they surely are."""

    a: TellingId
    b: TellingId
    score: float
    reasons: tuple[Reason, ...]


def linked(a: Telling, b: Telling) -> Link | None:
    """The link of two tellings of different reports, the same whichever comes first; None if weak."""
    if a.document == b.document:
        return None
    a, b = sorted((a, b), key=lambda t: t.id)
    found = _stories(a, b) if a.main and b.main else _mentioned(a, b)
    if found is None:
        return None
    score = 1.0
    for reason in found:
        score *= reason.factor
    score = round(min(1.0, score), 4)
    return Link(a.id, b.id, score, found) if score >= LEAST else None


def _stories(a: Telling, b: Telling) -> tuple[Reason, ...] | None:
    """Two main stories. A likeness at the even point makes a score of one half."""
    if a.story is not None and a.story == b.story:
        return (Reason("versions of one document", 1.0),)
    gap = a.published.gap(b.published) if a.published and b.published else 0
    if gap > MOST_DAYS:
        return None
    if a.language == b.language:
        start = Reason("words", min(_MOST_ALIKE, likeness(a, b) / _EVEN_WORDS / 2))
    else:
        start = Reason("terms", min(_MOST_ALIKE, cosine(a.terms, b.terms) / _EVEN_TERMS / 2))
    if start.factor < LEAST / 1.6:
        return None
    signs = (_days_apart(gap), _day(a, b), _town(a, b), _second(a, b), _toll(a, b))
    return (start, *(s for s in signs if s is not None and s.factor != 1.0))


def likeness(a: Telling, b: Telling) -> float:
    """How alike two stories in one language are: mostly their words, some of it names and numbers."""
    return 0.75 * cosine(a.words, b.words) + 0.25 * cosine(a.terms, b.terms)


def _days_apart(gap: int) -> Reason:
    """Reports of one happening appear close together; a follow-up of a week costs little."""
    factor = 1.0 if gap <= 3 else max(0.72, 1.0 - 0.007 * (gap - 3))
    return Reason(f"{gap} days apart", round(factor, 4))


def _day(a: Telling, b: Telling) -> Reason | None:
    """The days that both name for their happening; where they are spans, the nearest two.

    A report cannot tell of what happened after it, nor is its story what another one sets apart
    from its own as something earlier.
    """
    if a.happened is None or b.happened is None:
        return _set_apart(a, b) or _set_apart(b, a) or _foresight(a, b) or _foresight(b, a)
    gap = a.happened.gap(b.happened)
    if gap == 0:
        narrow = max(a.happened.length, b.happened.length) <= 3
        return Reason("same day", 1.15 if narrow else 1.05)
    if gap == 1:
        return None
    past = any(d.gap(a.happened) <= 1 for d in b.past) or any(
        d.gap(b.happened) <= 1 for d in a.past
    )
    others = _OTHER_TOLLS if _other_tolls(a, b) else 1.0
    if past and not (a.again or b.again):
        return Reason("told as something earlier", round(_EARLIER * others, 4))
    later = a if a.happened.first > b.happened.first else b
    if gap <= 2 or (later.after and not later.again):
        return Reason(f"happened {gap} days apart", _NEAR_DATED)
    return Reason(f"happened {gap} days apart", round(_HARM_DATED * others, 4))


def _other_tolls(a: Telling, b: Telling) -> bool:
    """Both count victims, and no number of one is the other's."""
    first, second = ({(t.category, t.low) for t in one.tolls if t.low} for one in (a, b))
    return bool(first and second and not first & second)


def _set_apart(later: Telling, earlier: Telling) -> Reason | None:
    """One sets apart as something earlier the day on which the other appeared, or the day before.

    What a report without a day tells has just happened, so that is the other's happening.
    """
    if earlier.published is None or later.published is None:
        return None
    if later.published.first - earlier.published.last <= DAY:
        return None
    own = later.happened
    for day in later.past:
        fresh = 0 <= earlier.published.last - day.first <= _FRESH and day.length <= _FRESH
        if fresh and (own is None or own.gap(day) > DAY):
            near = earlier.happened is None or earlier.happened.gap(day) <= DAY
            return Reason("told as something earlier", _EARLIER) if near else None
    return None


def _foresight(undated: Telling, dated: Telling) -> Reason | None:
    """One appeared before the day that the other names for its happening."""
    if undated.published is None or dated.happened is None:
        return None
    ahead = dated.happened.first - undated.published.last
    return Reason(f"appeared {ahead} days before", _FORESIGHT) if ahead > 1 else None


def _town(a: Telling, b: Telling) -> Reason | None:
    first, second = _towns(a), _towns(b)
    if first & second:
        return Reason("same place", 1.1)
    if first and second and not _named(first, b) and not _named(second, a):
        return Reason("other places", _OTHER_TOWN)
    here, there = _countries(a), _countries(b)
    if here and there and not here & there:
        return Reason("other countries", _OTHER_COUNTRY)
    return None


def _towns(one: Telling) -> frozenset[str]:
    """The places that stand in title or first sentences, countries and regions left out.

    Each by what it was resolved to and by its name: two reports may resolve one name differently.
    """
    return _keys(s for s in one.spots if s.weight >= 1 and s.precision < 6)


def _keys(spots: Iterable[Spot]) -> frozenset[str]:
    return frozenset(k for s in spots for k in (s.key, s.said))


def _named(keys: frozenset[str], one: Telling) -> bool:
    """Whether a telling names one of these places, if only as a rare word."""
    return bool(keys & _keys(one.spots) or keys & one.terms.keys())


def _countries(one: Telling) -> frozenset[str]:
    return frozenset(s.country for s in one.spots if s.country and s.weight >= 1)


def _second(a: Telling, b: Telling) -> Reason | None:
    """One says "again", and the other is from before, or what the one sets apart as earlier."""
    for later, earlier in ((a, b), (b, a)):
        if not later.again or earlier.again or not later.when or not earlier.published:
            continue
        if earlier.happened and any(d.gap(earlier.happened) <= 1 for d in later.past):
            return Reason("told as something earlier", _EARLIER)
        if later.when.first > earlier.published.last:
            return Reason("again", _AGAIN)
    return None


def _toll(a: Telling, b: Telling) -> Reason | None:
    """Numbers that both state; small ones are shared by chance."""
    shared = {(t.category, t.low) for t in a.tolls} & {(t.category, t.low) for t in b.tolls}
    weight = sum(_shares(low) for _, low in shared if low and low > 3)
    return Reason("same toll", round(1.0 + min(_SAME_TOLL, weight), 4)) if weight else None


def _shares(number: int) -> float:
    """How much it says that two reports state one number: round and small ones are shared by chance."""
    return 0.05 if number < 10 else 0.1 if number % 10 == 0 else 0.2


def _mentioned(a: Telling, b: Telling) -> tuple[Reason, ...] | None:
    """A mention and a story, or two mentions: place and day must agree, or place and toll."""
    if not _same_spot(a, b):
        return None
    near = True if _lately(a, b) else _near(a, b)
    toll = _toll(a, b)
    if near is None and toll is None:
        return None
    alike = cosine(a.terms, b.terms)
    if near is False or alike < _MENTION_TERMS:
        return None
    reasons = [Reason("same place", 0.5), Reason("terms", round(0.9 + alike, 4))]
    if near:
        reasons.append(Reason("same day", 1.3))
    if toll:
        reasons.append(Reason("same toll", 1.2))
    return tuple(reasons)


def _same_spot(a: Telling, b: Telling) -> bool:
    """A town, or the rare name of one, that both name."""
    if _keys(s for s in a.spots if s.precision < 6) & _keys(b.spots):
        return True
    names = {t for t in a.terms if t.startswith("n:")}
    return bool(names & b.terms.keys())


def _near(a: Telling, b: Telling) -> bool | None:
    """Whether a mention's day is that of the other's happening; None where one is not known."""
    first, second = _occurred(a), _occurred(b)
    if first is None or second is None:
        return None
    return first.gap(second) <= _slack(first, second)


def _occurred(one: Telling) -> Days | None:
    return one.when if one.main else one.happened


def _lately(a: Telling, b: Telling) -> bool:
    """A mention without a day, of another town than its story's: it is of what happened lately."""
    mention, other = (a, b) if b.main else (b, a)
    if mention.main or mention.happened or not (mention.elsewhere and other.happened):
        return False
    sorts = _sorts(mention)
    if mention.published is None or (sorts and not sorts & _sorts(other)):
        return False
    ago = mention.published.last - other.happened.last
    return 0 <= ago <= _LATELY


def _sorts(one: Telling) -> frozenset[str]:
    """The sorts of happening that are told."""
    return frozenset(kind.split("-", 1)[0] for kind in one.types)


def _slack(a: Days, b: Days) -> int:
    return 0 if max(a.last - a.first, b.last - b.first) > 6 else _MENTION_DAYS - DAY
