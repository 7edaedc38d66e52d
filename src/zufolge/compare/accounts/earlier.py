"""When a number of before was said: the text often says only that it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.sayings import Said

# Claimant id of doctors at large.
_DOCTORS = "doctors"


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
    says that gives the number too, the latest before them, else the first after. Likewise "doctors"
    are the doctors' body that gives it."""
    given = list(claims)
    later: dict[tuple[object, ...], Claim] = {}
    for claim in reversed(given):
        if (kind := _speaks_as(claim)) is not None:
            later[kind, claim.lane, claim.size] = claim
    known: dict[tuple[object, ...], Claim] = {}
    for claim in given:
        asked = _is_asked(claim)
        key = (asked, claim.lane, claim.size)
        source = known.get(key) or later.get(key) if asked else None
        if source is not None:
            local = asked == _DOCTORS and (claim.place or "").startswith("hospital:")
            voice = claim.voice._replace(id=source.voice.id)
            yield replace(claim, voice=voice, place=None if local else claim.place)
            continue
        if (kind := _speaks_as(claim)) is not None:
            known[kind, claim.lane, claim.size] = claim
        yield claim


def _is_asked(claim: Claim) -> str | None:
    """As what somebody speaks who may be any of a kind."""
    if claim.wording.change is not None:
        return None
    return "authority" if claim.voice.unnamed else _DOCTORS if claim.voice.id == _DOCTORS else None


def _speaks_as(claim: Claim) -> str | None:
    """The kind that somebody with a name is of."""
    voice = claim.voice
    if not claim.present or voice.unnamed or voice.id is None:
        return None
    if voice.id.startswith(f"{_DOCTORS}-association"):
        return _DOCTORS
    return "authority" if voice.authority else None


def _timed(claim: Claim, first: Claim) -> Claim:
    """Of a claim the day alone may be known: who had given the number on that day by then gave it at
    that hour."""
    own, theirs = (c.said.at or "" for c in (claim, first))
    if claim.said.key >= first.said.key or own[:10] < theirs[:10]:
        return claim
    return replace(claim, said=Said(claim.said.at, first.said.key))
