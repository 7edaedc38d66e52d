"""What sizes of numbers tell: which is too far from another to be the same toll."""

from __future__ import annotations

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.groups import group_key

# A toll that is this many times a number is no other reading of it: the number counts some. Set by hand.
FAR = 3


def is_toll(claim: Claim, before: Claim) -> bool:
    """Whether a lower number can be the whole toll: far lower ones count some, unless the sentence
    itself says what they took the place of."""
    named = claim.wording.old is not None or claim.wording.change is not None
    return named or FAR * claim.size >= before.size


def is_of_others(claim: Claim, before: Claim) -> bool:
    """ "No civilians died, but more than 40 fighters": nobody is taken back."""
    ours, theirs = claim.figure.group, before.figure.group
    if ours is None or theirs is None or before.size == 0:
        return False
    return group_key(ours.text, "") != group_key(theirs.text, "")


def between(number: int, one: int, other: int) -> bool:
    """Whether a number lies between two others and is neither."""
    return min(one, other) < number < max(one, other)
