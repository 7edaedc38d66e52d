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
    begun: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        keys = ((claim.lane, claim.size, claim.who), (claim.lane, claim.size))
        if claim.present:
            told = _timed(claim, begun.setdefault(keys[0], claim))
            present |= dict.fromkeys(keys, told)
            yield told
            continue
        known = next((present[key] for key in keys if key in present), None)
        if known is None:
            yield claim
        else:
            # The text's own day is better to read, but the other's hour is better to sort by.
            yield replace(claim, said=Said(claim.said.at or known.said.at, known.said.key))


def adopted(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, in the order of their reports; what "the authorities" say is what the authority
    says that gives the number too, the latest before them, else the first after."""
    given = list(claims)
    later: dict[tuple[object, ...], Claim] = {}
    for claim in reversed(given):
        if _is_source(claim):
            later[claim.lane, claim.size] = claim
    known: dict[tuple[object, ...], Claim] = {}
    for claim in given:
        key = (claim.lane, claim.size)
        source = known.get(key) or later.get(key)
        if claim.voice.unnamed and claim.wording.change is None and source is not None:
            yield replace(claim, voice=claim.voice._replace(id=source.voice.id))
            continue
        if _is_source(claim):
            known[key] = claim
        yield claim


def _is_source(claim: Claim) -> bool:
    return claim.voice.authority and not claim.voice.unnamed and claim.present


def _timed(claim: Claim, first: Claim) -> Claim:
    """Of a claim the day alone may be known: who had given the number on that day by then gave it at
    that hour."""
    own, theirs = (c.said.at or "" for c in (claim, first))
    if claim.said.key >= first.said.key or own[:10] < theirs[:10]:
        return claim
    return replace(claim, said=Said(claim.said.at, first.said.key))
