"""How each claim stands to an earlier one: one walk in order of time, with an index of the latest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.intervals import Interval, apart, inside
from zufolge.compare.accounts.reasons import reason
from zufolge.compare.views import Relation

# So many different standing numbers are looked at for one that does not meet, the latest first.
_MOST = 48


class Tie(NamedTuple):
    """A relation, the claim it stands to, why, and whether the claim counts only a part."""

    relation: Relation
    to: Claim | None
    reason: str
    part: bool = False


Series = tuple[str | None, str | None]
WHOLE: Series = (None, None)


@dataclass
class _Told:
    """What one series (a group in a place) of a category knows so far; the latest stands last."""

    own: dict[str | None, Claim] = field(default_factory=dict)
    sizes: dict[int, Claim] = field(default_factory=dict)
    heads: OrderedDict[Interval, Claim] = field(default_factory=OrderedDict)

    def note(self, claim: Claim) -> None:
        self.sizes[claim.size] = claim
        if not claim.present:
            return
        before = self.own.get(claim.voice.id)
        if before is not None and self.heads.get(before.interval) is before:
            del self.heads[before.interval]
        self.own[claim.voice.id] = claim
        self.heads[claim.interval] = claim
        self.heads.move_to_end(claim.interval)

    def drop(self, claim: Claim) -> None:
        if self.heads.get(claim.interval) is claim:
            del self.heads[claim.interval]

    def latest(self) -> Iterator[Claim]:
        """The latest claim of each standing number, at most `_MOST`, the latest first."""
        for n, claim in enumerate(reversed(self.heads.values())):
            if n >= _MOST:
                return
            yield claim


class Relations:
    """Ties claims given in their order (`Claim.order`). The time that each takes does not grow with
    what came before, but for at most `_MOST` different standing numbers."""

    def __init__(self) -> None:
        self._lanes: dict[tuple[str, str], dict[Series, _Told]] = {}
        self._ties: dict[str, Tie] = {}
        self._claims: dict[str, Claim] = {}

    def tie(self, claims: Iterable[Claim]) -> dict[str, Tie]:
        """The tie of every claim, by its id."""
        given = list(claims)
        self._claims = {c.id: c for c in given}
        for claim in given:
            lane = self._lanes.setdefault(claim.lane, {})
            series = (claim.group, claim.place)
            told = lane.setdefault(series, _Told())
            tie = self._tie(claim, lane, told)
            self._ties[claim.id] = tie
            if claim.whole is None or series != WHOLE:
                told.note(claim)
                if tie.relation in ("raises", "lowers", "corrects") and tie.to and claim.present:
                    told.drop(tie.to)
        return self._ties

    def _tie(self, claim: Claim, lane: dict[Series, _Told], told: _Told) -> Tie:
        whole = self._claims.get(claim.whole or "")
        if whole is not None:
            return self._made("includes", claim, whole, part=True)
        before = told.own.get(claim.voice.id) if claim.voice.id else None
        tie = self._to_own(claim, before) if before else None
        tie = tie or self._as_told(claim, told) or self._retold(claim, told)
        if tie is None and (claim.group, claim.place) != WHOLE:
            tie = self._part(claim, lane.get(WHOLE))
        return tie or self._unlike(claim, told) or self._made("first", claim, None)

    def _to_own(self, claim: Claim, before: Claim) -> Tie:
        """To the same claimant's latest earlier number of the same people."""
        part = self._is_part(before)
        if claim.interval == before.interval or (
            inside(claim.interval, before.interval) and claim.size == before.size
        ):
            return self._made("repeats", claim, before, part=part)
        if claim.wording.wrong and claim.size < before.size:
            return self._made("corrects", claim, before, part=part)
        if claim.wording.change == "corrects" and claim.size < before.size:
            return self._made("corrects", claim, before, part=part)
        if claim.size == before.size:
            return self._made("repeats", claim, before, part=part)
        more = claim.size > before.size
        return self._made("raises" if more else "lowers", claim, before, part=part)

    def _as_told(self, claim: Claim, told: _Told) -> Tie | None:
        """To another's number, where the text says that this one takes its place."""
        change = claim.wording.change
        if change is None or not claim.present:
            return None
        for older in self._stated(claim, told):
            if older.size == claim.size:
                continue
            grows = claim.size > older.size
            if claim.wording.wrong or (change == "corrects" and not grows):
                return self._made("corrects", claim, older)
            if change != "lowers" and grows:
                return self._made("raises", claim, older)
            if change == "lowers" and not grows:
                return self._made("lowers", claim, older)
        return None

    def _stated(self, claim: Claim, told: _Told) -> Iterator[Claim]:
        """Whoever gave the older number of the same sentence, or that number itself; where the
        sentence names none, the latest standing ones."""
        old = self._claims.get(self._beside(claim))
        if old is None:
            yield from told.latest()
            return
        tie = self._ties.get(old.id)
        yield tie.to if tie and tie.to and tie.relation == "repeats" else old

    def _beside(self, claim: Claim) -> str:
        return claim.beside(claim.wording.old) if claim.wording.old else ""

    def _retold(self, claim: Claim, told: _Told) -> Tie | None:
        """The reporter's own number is somebody's, if somebody gave it."""
        if claim.voice.id and claim.present:
            return None
        same = told.sizes.get(claim.size)
        if same is None or apart(claim.interval, same.interval):
            return None
        return self._made("repeats", claim, same, part=self._is_part(same))

    def _part(self, claim: Claim, wholes: _Told | None) -> Tie | None:
        """To a number of everybody that is large enough to hold this one."""
        if wholes is None:
            return None
        own = wholes.own.get(claim.voice.id) if claim.voice.id else None
        for whole in (own, *wholes.latest()):
            if whole is not None and (whole.high is None or whole.high >= claim.size):
                return self._made("includes", claim, whole, part=True)
        return None

    def _unlike(self, claim: Claim, told: _Told) -> Tie | None:
        """To the latest standing number of somebody else that this one does not meet."""
        for other in told.latest():
            if other.voice.id != claim.voice.id and apart(claim.interval, other.interval):
                return self._made("contradicts", claim, other)
        return None

    def _is_part(self, claim: Claim) -> bool:
        tie = self._ties.get(claim.id)
        return tie is not None and tie.part

    def _made(
        self, relation: Relation, claim: Claim, to: Claim | None, *, part: bool = False
    ) -> Tie:
        return Tie(relation, to, reason(relation, claim, to), part)
