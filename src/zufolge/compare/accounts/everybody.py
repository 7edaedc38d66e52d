"""Groups that are everybody here: of a school only children are taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from zufolge.compare.accounts.claims import WHOLE, Claim

# Who may be everybody that a story tells of, though elsewhere they are counted among others.
_MAY = frozenset({"children", "girls", "boys", "foreigners", "journalists", "lawyers"})


def gathered(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims; a group is left off where no number of people at large is greater than its greatest."""
    most: dict[tuple[str, str], int] = {}
    some: dict[tuple[tuple[str, str], str], int] = {}
    for claim in claims:
        if claim.series == WHOLE:
            most[claim.lane] = max(most.get(claim.lane, 0), claim.size)
        elif claim.group in _MAY and claim.place is None and not claim.part:
            key = (claim.lane, claim.group)
            some[key] = max(some.get(key, 0), claim.size)
    everybody = {key for key, size in some.items() if size >= most.get(key[0], 0)}
    for claim in claims:
        if claim.group is not None and (claim.lane, claim.group) in everybody:
            yield replace(claim, group=None)
        else:
            yield claim
