"""What stands of a category, from the least to the greatest stated bound."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from zufolge.compare.accounts.claims import WHOLE, Claim
from zufolge.compare.accounts.ties import Tie
from zufolge.compare.views import Range

RULE = (
    "From the least to the greatest stated bound of the claims that stand, are asserted and count "
    "everybody; parts are left out. Open where every claim leaves that side open."
)


def ranges(
    claims: Sequence[Claim], ties: Mapping[str, Tie], stand: Collection[str]
) -> dict[str, Range]:
    """By category, in the order of the claims; categories of which nothing stands are left out."""
    by_category: dict[str, list[Claim]] = {}
    for claim in claims:
        by_category.setdefault(claim.figure.category, []).append(claim)
    out = {}
    for category, all_ in by_category.items():
        stands = [c for c in all_ if c.id in stand and c.status == "asserted"]
        whole = _wholes([c for c in stands if not ties[c.id].part], ties)
        # "1,200 in Albay alone": some of others that nobody counted.
        whole = whole or [c for c in stands if ties[c.id].relation == "first" and not c.part]
        if whole:
            out[category] = _range(whole, len(all_))
    return out


def _wholes(claims: Sequence[Claim], ties: Mapping[str, Tie]) -> list[Claim]:
    """Without those of a group or a place that a number of everybody may hold."""
    everybody = [c.size for c in claims if c.series == WHOLE]
    most = max(everybody, default=-1)
    return [
        c
        for c in claims
        if _counts_all(c, ties[c.id]) or (c.size > most and not (c.aside and most >= 0))
    ]


def _counts_all(claim: Claim, tie: Tie) -> bool:
    """Whether it counts everybody, or gives the number of everybody again ("140 names")."""
    again = tie.relation == "repeats" and tie.to is not None and tie.to.series == WHOLE
    return claim.series == WHOLE or again


def _range(whole: Sequence[Claim], claims: int) -> Range:
    lows = [c.figure.low for c in whole if c.figure.low is not None]
    highs = [c.figure.high for c in whole if c.figure.high is not None]
    stated = [*lows, *highs]
    if not stated:
        return Range(None, None, RULE, claims)
    side: Literal["", "low", "high"] = "" if lows and highs else "high" if lows else "low"
    return Range(min(stated), max(stated), RULE, claims, side)
