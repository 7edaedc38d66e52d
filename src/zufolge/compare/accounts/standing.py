"""Which claims still stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.relations import Tie


def standing(claims: Sequence[Claim], ties: Mapping[str, Tie]) -> set[str]:
    """The ids of the claims that are not superseded, not withdrawn by a later version of their
    report, and not raised, lowered, corrected or repeated by their claimant."""
    out = {c.id for c in claims if c.present and c.report.newest}
    for claim in claims:
        tie = ties[claim.id]
        if tie.to is None or not claim.present or not claim.report.newest:
            continue
        if tie.relation in ("raises", "lowers", "corrects") or _repeats_own(claim, tie):
            out.discard(tie.to.id)
    return out


def _repeats_own(claim: Claim, tie: Tie) -> bool:
    return tie.relation == "repeats" and tie.to is not None and claim.voice.id == tie.to.voice.id
