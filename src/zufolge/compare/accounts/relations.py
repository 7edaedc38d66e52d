"""How each claim stands to an earlier one: one walk in order of time (docs/accounts.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zufolge.compare.accounts.claims import WHOLE, Claim
from zufolge.compare.accounts.groups import OPEN
from zufolge.compare.accounts.intervals import apart, inside
from zufolge.compare.accounts.sizes import FAR, between, is_of_others, is_toll
from zufolge.compare.accounts.ties import Tie, tied
from zufolge.compare.accounts.told import Lane, Told
from zufolge.compare.views import Relation

# Of these nobody comes back: a lower number says that the higher one was wrong.
_FINAL = frozenset({"killed"})
# Of these another authority's later number may be lower without a word: people are found, or go home.
_FALL = frozenset({"missing", "displaced"})
# Of these people leave: who is "still" counted is left of those counted before.
_LEAVE = frozenset({"detained", "missing", "displaced", "abducted"})
# Who only tells what he saw himself saw some of these.
_SEEN = frozenset({"killed", "injured"})
# Of these a report tells the fates of some, without saying whose number it is.
_SOME = frozenset({"detained", "injured"})


class Relations:
    """Ties claims that are given in their order (`Claim.order`). The time that each takes does not
    grow with what came before, but for at most `told.MOST` different standing numbers."""

    def __init__(self) -> None:
        self._lanes: dict[tuple[str, str], Lane] = {}
        self._ties: dict[str, Tie] = {}
        self._claims: dict[str, Claim] = {}
        # By the first claim of a number what took its place.
        self._newer: dict[str, Claim] = {}
        self._roots: dict[str, str] = {}

    def tie(self, claims: Iterable[Claim]) -> dict[str, Tie]:
        """The tie of every claim, by its id."""
        given = list(claims)
        self._claims = {c.id: c for c in given}
        for claim in given:
            lane = self._lane(claim.lane)
            tie = self._tie(claim, lane)
            self._ties[claim.id] = tie
            self._note(claim, tie, lane)
        return self._ties

    def _lane(self, key: tuple[str, str]) -> Lane:
        return self._lanes.setdefault(key, Lane())

    def _note(self, claim: Claim, tie: Tie, lane: Lane) -> None:
        same = tie.to if tie.relation == "repeats" else None
        self._roots[claim.id] = self._root(same) if same else claim.id
        if not claim.present:
            if tie.relation != "repeats" and not claim.part:
                lane.of(claim.series).own[claim.who] = claim
            return
        if tie.part and (claim.part or claim.series == WHOLE):
            lane.note_part(claim)
        elif claim.series == WHOLE:
            lane.whole.note(claim)
        else:
            lane.note_some(claim)
            if not tie.part and not claim.aside and lane.whole.heads:
                lane.whole.note(claim)
        if tie.to is not None and tie.relation in ("raises", "lowers", "corrects"):
            lane.of(tie.to.series).drop(tie.to)
            lane.whole.drop(tie.to)
            self._newer[self._root(tie.to)] = claim

    def _root(self, claim: Claim) -> str:
        """The id of the first claim that the claim repeats, or of a chain of such."""
        return self._roots.get(claim.id, claim.id)

    def _newest(self, claim: Claim, older: Claim) -> Claim:
        """What took the place of an older number since then, on the way to the claim's."""
        own = older.who == claim.who
        newer = self._newer.get(self._root(older))
        while newer is not None and between(newer.size, older.size, claim.size):
            if own and newer.who != claim.who:
                break
            older = newer
            newer = self._newer.get(self._root(older))
        return older

    def _tie(self, claim: Claim, lane: Lane) -> Tie:
        tie = self._denied(claim) if claim.status == "denied" else None
        if tie is None and claim.part:
            tie = self._called_part(claim, lane)
        elif tie is None and claim.series != WHOLE:
            tie = self._of_some(claim, lane)
        elif tie is None:
            tie = self._of_all(claim, lane)
            tie = tie._replace(part=True) if tie and claim.wording.alone else tie
        if tie is None and claim.status == "feared":
            tie = self._unlike(claim, self._lane((claim.figure.category, "asserted")).whole)
        return tie or tied("first", claim, None, part=claim.part or claim.wording.alone)

    def _denied(self, claim: Claim) -> Tie | None:
        """To the number that is denied, or to one that it meets."""
        asserted = self._lane((claim.figure.category, "asserted")).whole
        same = asserted.sizes.get(claim.size)
        others = (
            [same]
            if same
            else [c for c in asserted.latest() if not apart(c.interval, claim.interval)]
        )
        to = next((c for c in others if c is not None and c.who != claim.who), None)
        return tied("contradicts", claim, to) if to else None

    def _called_part(self, claim: Claim, lane: Lane) -> Tie | None:
        """A number that the text calls some of others."""
        whole = self._claims.get(claim.whole or "")
        if whole is not None and whole.size == claim.size and whole.interval == claim.interval:
            return tied("repeats", claim, whole)
        same = lane.parts.get((claim.who, claim.group, claim.size))
        if same is not None:
            return tied("repeats", claim, same, part=True)
        own = lane.whole.own.get(claim.who)
        if own is not None and claim.whole is None and own.size == claim.size:
            return tied("repeats", claim, own)
        before = lane.of(claim.series).own.get(claim.who) if claim.series != WHOLE else None
        if before is not None and before.report.id != claim.report.id:
            return self._to_own(claim, before, part=True)
        tie = self._counted_on(claim, lane.of(claim.series)) if claim.place else None
        if tie is not None:
            return tie._replace(part=True)
        whole = whole or lane.whole.own.get(claim.who) or next(lane.whole.latest(), None)
        return self._some_of(claim, whole) if whole else None

    def _some_of(self, claim: Claim, whole: Claim) -> Tie:
        """Some of others; more than all of them are one more claim."""
        more = claim.size > whole.size and apart(claim.interval, whole.interval)
        relation: Relation = "contradicts" if more and claim.who != whole.who else "includes"
        return tied(relation, claim, whole, part=True)

    def _of_some(self, claim: Claim, lane: Lane) -> Tie | None:
        """A number of a group or a place of which the text does not say that it is a part."""
        told = lane.of(claim.series)
        before = told.own.get(claim.who)
        if before is not None:
            return self._to_own(claim, before, part=self._is_part(before))
        if claim.figure.category in OPEN and (same := lane.whole.same(claim)) is not None:
            return tied("repeats", claim, same)  # "elf Geiseln" are the eleven
        wholes = [lane.whole.own.get(claim.who), *lane.whole.latest()]
        # More than a closed number of everybody is no part of an older, open one either.
        last = next((w for w in lane.whole.latest() if w.who != claim.who), None)
        beyond = last is not None and last.figure.high is not None and last.figure.high < claim.size
        holders = [
            w
            for w in wholes
            if w is not None
            and w.high_or(claim.size) >= claim.size
            and not (beyond and w.size < claim.size)
        ]
        tie = self._retold(claim, told) or self._counted_on(claim, told)
        if claim.aside:
            return tie
        if not holders:
            return tie or self._among_all(claim, lane.whole)
        tie = tie or self._unlike(claim, told)
        return tie._replace(part=True) if tie else tied("includes", claim, holders[0], part=True)

    def _of_all(self, claim: Claim, lane: Lane) -> Tie | None:
        before = lane.whole.own.get(claim.who)
        last = claim.wording.still and claim.figure.category in _LEAVE
        if claim.single and claim.present and claim.wording.change is None and not last:
            among = before or next(lane.whole.latest(), None)
            if among is not None and among.size > 1:
                return tied("includes", claim, among, part=True)
        if before is not None and claim.wording.alone and before.size > claim.size:
            return tied("includes", claim, before, part=True)
        if before is not None and claim.size == 0 and is_of_others(claim, before):
            tie = self._among_all(claim, lane.whole)
            return tie._replace(part=True) if tie else tied("includes", claim, before, part=True)
        if before is not None:
            fallen = claim.wording.change is not None and not lane.whole.stands(before)
            tie = None if claim.present else self._retold(claim, lane.whole)
            tie = tie or (self._as_told(claim, lane.whole) if fallen else None)
            return tie or self._to_own(claim, before)
        return self._among_all(claim, lane.whole) or self._over(claim, lane)

    def _among_all(self, claim: Claim, told: Told) -> Tie | None:
        """To what others say of everybody."""
        return (
            self._retold(claim, told)
            or self._as_told(claim, told)
            or (self._left(claim, told) if claim.voice.witness else None)
            or self._counted_on(claim, told)
            or self._left(claim, told)
            or self._unlike(claim, told)
        )

    def _to_own(self, claim: Claim, before: Claim, *, part: bool = False) -> Tie:
        """To the same claimant's latest earlier number of the same people."""
        closed = before.figure.low is not None and before.figure.high is not None
        # "Mehr als 120 Vermisste" over a text that says 124.
        together = before.report.id == claim.report.id and before.entry == claim.entry
        closed = closed or (together and before.present and claim.present)
        within = closed and inside(claim.interval, before.interval)
        if claim.size == before.size or within:
            return tied("repeats", claim, before, part=part)
        more = claim.size > before.size
        final = not more and claim.figure.category in _FINAL
        newer = self._newer.get(self._root(before)) if final else None
        if newer is not None and newer.size == claim.size:
            return tied("repeats", claim, newer, part=part)
        if final and not self._takes_back(claim, before):
            return tied("includes", claim, before, part=True)
        if self._is_correction(claim, before, more):
            return tied("corrects", claim, before, part=part)
        return tied("raises" if more else "lowers", claim, before, part=part)

    def _takes_back(self, claim: Claim, before: Claim) -> bool:
        """Whether anything in the text, or a newer version of it, takes the older number back."""
        wording = claim.wording
        if claim.report.story is not None and claim.report.story == before.report.story:
            return True
        told = wording.wrong or wording.amends or wording.change is not None
        told = told or claim.updates or not claim.present
        return told and is_toll(claim, before)

    def _is_correction(self, claim: Claim, before: Claim, more: bool) -> bool:
        newer_version = claim.report.story is not None and claim.report.story == before.report.story
        if newer_version and claim.report.version > before.report.version:
            return True
        wrong = claim.wording.wrong and claim.wording.change != "raises"
        # "76, not 42"
        wrong = wrong or (claim.wording.change == "corrects" and claim.wording.old is not None)
        return wrong or (
            not more and (claim.figure.category in _FINAL or claim.wording.change == "corrects")
        )

    def _retold(self, claim: Claim, told: Told) -> Tie | None:
        """The reporter's own number, or one of before, is somebody's, if somebody gave it."""
        if claim.voice.id and claim.present:
            return None
        same = told.same(claim)
        if same is None or apart(claim.interval, same.interval):
            return None
        return tied("repeats", claim, same, part=self._is_part(same))

    def _as_told(self, claim: Claim, told: Told) -> Tie | None:
        """To another's number, where the text says that this one takes its place."""
        if not claim.present:
            return None
        change, wrong = claim.wording.change, claim.wording.wrong
        for older in self._replaced(claim, told):
            grows = claim.size > older.size
            if claim.size == older.size or older.who == claim.who:
                continue
            final = not grows and claim.figure.category in _FINAL
            if final and not is_toll(claim, older):
                continue
            if (wrong or final) and change != "raises":
                return tied("corrects", claim, older)
            if grows and change != "lowers":
                return tied("raises", claim, older)
            if not grows and change != "raises":
                return tied("corrects" if change == "corrects" else "lowers", claim, older)
        return None

    def _replaced(self, claim: Claim, told: Told) -> Iterator[Claim]:
        """What a claim takes the place of: the older number that its sentence names; the latest
        standing ones, where a verb of change has the new one; else what its report recalls, if an
        authority or the report itself speaks."""
        if claim.wording.old is not None:
            recalled: tuple[str, ...] = (claim.neighbour(claim.wording.old),)
        elif claim.wording.change is not None:
            heads = [told.best(c) for c in told.latest()]
            # Nobody's toll rises from what the other side says.
            yield from sorted(heads, key=lambda c: not (c.voice.authority or c.voice.hospital))
            return
        else:
            recalled = claim.olds if claim.voice.authority or claim.voice.id is None else ()
        for old in (self._claims.get(i) for i in reversed(recalled)):
            named = claim.wording.old is not None
            if old is not None and (named or old.series == claim.series):
                tie = self._ties.get(old.id)
                same = tie.to if tie and tie.to and tie.relation == "repeats" else old
                yield self._newest(claim, same)

    def _counted_on(self, claim: Claim, told: Told) -> Tie | None:
        """Authorities go on from each other's numbers, and reports from theirs: to the latest number,
        if another authority gave it in another report, and it was open above or this report says of
        some number that it changed; so does whoever gives the number of a toll that the lead tells of."""
        speaks = claim.voice.authority or claim.voice.id is None or claim.leads
        if not claim.present or not speaks:
            return None
        older = next((told.best(c) for c in told.latest()), None)
        if older is None or older.who == claim.who or not self._is_official(older):
            return None
        together = older.report.id == claim.report.id and older.entry == claim.entry
        if together or claim.wording.disputes or claim.size == older.size:
            return None
        grows = claim.size > older.size
        updates = claim.updates or claim.voice.unnamed or older.voice.unnamed
        # In a report's own words nobody speaks whom a greater number could contradict.
        updates = updates or (grows and (claim.voice.id is None or older.voice.id is None))
        updates = updates or (grows and claim.wording.now)
        if apart(claim.interval, older.interval) and not updates:
            return None
        if not grows and (claim.voice.id is None or claim.figure.category not in _FALL):
            return None
        return tied("raises" if grows else "lowers", claim, older)

    def _is_official(self, claim: Claim) -> bool:
        """Whether an authority gave the number, or a report in whose own words an authority's changed."""
        tie = self._ties.get(self._root(claim))
        changed = tie is not None and tie.relation in ("raises", "lowers", "corrects")
        told = tie.to if changed and tie is not None and claim.voice.id is None else None
        if claim.voice.id is None and tie is not None and tie.relation == "first":
            return True
        return claim.voice.authority or (told is not None and told.voice.authority)

    def _left(self, claim: Claim, told: Told) -> Tie | None:
        """Those left of others: "noch 84 in Haft". A report's own smaller number counts some."""
        category = claim.figure.category
        older = next((told.best(c) for c in told.latest() if c.size > claim.size), None)
        if older is None or not claim.present:
            return None
        own = claim.voice.id is None
        left = claim.wording.still or (claim.size == 0 and own)
        if left and category in _LEAVE:
            return tied("lowers", claim, older)
        few = FAR * claim.size < older.size and category in _FINAL
        alone = own or claim.who.startswith("person:")
        saw = claim.voice.witness and category in _SEEN
        if (own and category in _SOME) or (alone and few) or saw:
            return tied("includes", claim, older, part=True)
        return None

    def _unlike(self, claim: Claim, told: Told) -> Tie | None:
        """To the latest standing number of somebody else that this one does not agree with."""
        for other in told.latest():
            if other.who == claim.who or other.size == claim.size:
                continue
            if claim.wording.disputes or apart(claim.interval, other.interval):
                return tied("contradicts", claim, told.best(other))
        return None

    def _over(self, claim: Claim, lane: Lane) -> Tie | None:
        """The first number of everybody, where one of some was known before."""
        some = lane.some
        if some is None or lane.whole.heads or not claim.present:
            return None
        if claim.size < some.size:
            told = lane.of(some.series)
            tie = self._counted_on(claim, told) or self._left(claim, told)
            return tie or self._unlike(claim, told)
        self._ties[some.id] = self._ties[some.id]._replace(part=True)
        return tied("includes", claim, some)

    def _is_part(self, claim: Claim) -> bool:
        tie = self._ties.get(claim.id)
        return claim.part or (tie is not None and tie.part)
