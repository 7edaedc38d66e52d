"""Which claims still stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zufolge.compare.accounts.claims import WHOLE, Claim
from zufolge.compare.accounts.ties import Tie

_CHANGES = frozenset({"raises", "lowers", "corrects"})


def standing(claims: Sequence[Claim], ties: Mapping[str, Tie]) -> set[str]:
    """The ids of the claims that are not superseded, not withdrawn by a later version of their
    report, and not raised, lowered, corrected or repeated by their claimant. What a report retells in
    its own voice falls with the number that it retells, and what it gave as its own when an
    authority or a later report changes the toll, unless it was more than what that rises to."""
    out = {c.id for c in claims if c.present and c.report.newest}
    fallen_roots: set[str] = set()
    own_roots: set[str] = set()
    roots: dict[str, str] = {}
    retold: dict[str, list[str]] = defaultdict(list)
    unsaid: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        tie = ties[claim.id]
        root = roots.get(tie.to.id, tie.to.id) if tie.relation == "repeats" and tie.to else claim.id
        roots[claim.id] = root
        if claim.voice.id is None:
            retold[root].append(claim.id)
            if root in fallen_roots and tie.relation == "repeats":
                out.discard(claim.id)
            own_roots |= {claim.id} if root == claim.id else set()
            uncontested = root in own_roots and tie.relation != "contradicts"
            if uncontested and not tie.part and claim.series == WHOLE:
                unsaid[claim.lane].append(claim)
        if tie.to is None or not claim.present:
            continue
        if tie.relation in _CHANGES:
            for fallen in _behind(tie.to, ties):
                out.discard(fallen.id)
                fallen_roots.add(roots.get(fallen.id, fallen.id))
                out.difference_update(retold.pop(roots.get(fallen.id, fallen.id), ()))
            if _is_official(claim, tie):
                up, own = tie.relation == "raises", unsaid[claim.lane]
                kept = [c for c in own if c.report is claim.report or (up and c.size >= claim.size)]
                out.difference_update({c.id for c in own} - {c.id for c in kept})
                unsaid[claim.lane] = kept
        elif tie.relation == "repeats" and claim.who == tie.to.who:
            out.discard(tie.to.id)
    return out - _withdrawn(claims)


def _withdrawn(claims: Sequence[Claim]) -> set[str]:
    """The ids of claims of which a later report says that whoever made them takes them back."""
    taken: dict[tuple[object, ...], str] = {}
    for claim in claims:
        if claim.wording.withdrawn and not claim.present and claim.voice.id is not None:
            key = (claim.lane, claim.who, claim.size)
            taken[key] = max(taken.get(key, ""), claim.publication.known or "")
    if not taken:
        return set()
    out = set()
    for claim in claims:
        when = taken.get((claim.lane, claim.who, claim.size))
        if when is not None and (claim.publication.known or "") < when:
            out.add(claim.id)
    return out


def _is_official(claim: Claim, tie: Tie) -> bool:
    """Whether an authority or a report of its own says how the toll of all went on."""
    whole = not tie.part and claim.series == WHOLE
    return whole and (claim.voice.authority or claim.voice.id is None)


def _behind(claim: Claim, ties: Mapping[str, Tie]) -> Iterator[Claim]:
    """The claim that falls; and where it only recalls a number of before, what that took the place of."""
    yield claim
    seen = {claim.id}
    while not claim.present:
        tie = ties[claim.id]
        if tie.to is None or tie.relation not in _CHANGES or tie.to.id in seen:
            return
        claim = tie.to
        seen.add(claim.id)
        yield claim
