"""When a number of before was said: the text often says only that it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.sayings import Said


def dated(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; superseded ones stand beside the last that gave the number as the present one, the
    same claimant's before anybody's. The claims come in the order of their reports."""
    present: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        keys = ((claim.lane, claim.size, claim.who), (claim.lane, claim.size))
        if claim.present:
            present |= dict.fromkeys(keys, claim)
            yield claim
            continue
        known = next((present[key] for key in keys if key in present), None)
        if known is None:
            yield claim
        else:
            # The text's own day is better to read, but the other's hour is better to sort by.
            yield replace(claim, said=Said(claim.said.at or known.said.at, known.said.key))


def adopted(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, in the order of their reports; what "the authorities" say is what the authority
    said that gave the number before: a retelling of it."""
    known: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = (claim.lane, claim.size)
        if claim.voice.unnamed and key in known and claim.wording.change is None:
            yield replace(claim, voice=claim.voice._replace(id=known[key].voice.id))
            continue
        if claim.voice.authority and claim.present:
            known[key] = claim
        yield claim
