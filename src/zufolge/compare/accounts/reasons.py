"""Why a claim stands to another as it does, in one plain English sentence."""

from __future__ import annotations

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.views import Relation


def reason(relation: Relation, claim: Claim, to: Claim | None) -> str:
    """One sentence, with both numbers and whose the older one is."""
    if to is None:
        return "No earlier number of these people is known from this claimant."
    who = "the same claimant" if _same(claim, to) else to.voice.name or "the report itself"
    new, old = claim.figure.span.text, to.figure.span.text
    if relation == "includes":
        return f"“{new}” counts only some of those counted by “{old}”."
    if relation == "repeats":
        return f"“{new}” is the number given as “{old}” by {who}."
    if relation == "contradicts":
        return f"“{new}” and “{old}” by {who} do not meet, and neither was taken back."
    if relation == "corrects":
        return f"The text says that “{old}” by {who} was wrong."
    more = "more" if relation == "raises" else "less"
    said = "" if _same(claim, to) else ", and the text says that it takes its place"
    return f"“{new}” is newer and {more} than “{old}” by {who}{said}."


def _same(claim: Claim, to: Claim) -> bool:
    return claim.voice.id is not None and claim.voice.id == to.voice.id
