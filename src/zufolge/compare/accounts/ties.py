"""A relation between two claims, and why it holds, in one plain English sentence."""

from __future__ import annotations

from typing import NamedTuple

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.views import Relation


class Tie(NamedTuple):
    """A relation, the claim it stands to, why, and whether the claim counts only a part."""

    relation: Relation
    to: Claim | None
    reason: str
    part: bool = False


def tied(relation: Relation, claim: Claim, to: Claim | None, *, part: bool = False) -> Tie:
    """The tie with its reason."""
    return Tie(relation, to, _reason(relation, claim, to, part), part)


def _reason(relation: Relation, claim: Claim, to: Claim | None, part: bool) -> str:
    if to is None:
        return "No earlier number that this one could stand to is known."
    same = claim.who == to.who
    who = "the same claimant" if same else to.voice.name or "the report itself"
    new, old = f"“{claim.figure.span.text}”", f"“{to.figure.span.text}”"
    taken = "" if same else "; the text says so, or one authority goes on from another"
    some = f"{new} counts only some of those of whom {old} is said."
    reasons = {
        "repeats": f"{new} is the number that {who} gave as {old}.",
        "contradicts": f"{new} and {old} by {who} do not agree, and neither was taken back.",
        "corrects": f"{old} by {who} was wrong: the text says so, or the dead became fewer.",
        "includes": some if part else f"{new} counts everybody, {old} only some of them.",
        "raises": f"{new} is newer and more than {old} by {who}{taken}.",
        "lowers": f"{new} is newer and less than {old} by {who}{taken}.",
    }
    if claim.status == "denied" and relation == "contradicts":
        return f"{old} by {who} is denied."
    return reasons[relation]
