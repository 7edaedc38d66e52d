"""One place of several: known by the reports that set it beside the whole country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from zufolge.compare.accounts.claims import Claim


def placed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims; `place` is set where a report gives a greater number for the country than for this
    place, and for those who speak of no other. Elsewhere a place is the whole: most reports name one
    only to say where it happened."""
    lesser = _lesser(claims)
    homes = _homes(claims, lesser)
    for claim in claims:
        key = claim.spot.key if claim.spot is not None and claim.spot.key in lesser else None
        home = homes.get(claim.who)
        elsewhere = claim.spot is not None and not (home or "").startswith("local:")
        place = f"place:{key}" if key else None if elsewhere else home
        local = claim.place is not None and claim.place.startswith("local:")
        if place is not None and (claim.place is None or local):
            yield replace(claim, place=place)
        else:
            yield claim


def _homes(claims: Sequence[Claim], lesser: set[str]) -> dict[str, str]:
    """By claimant the only place that it speaks of, where that is less than the whole."""
    named: dict[str, set[str]] = defaultdict(set)
    local: dict[str, str] = {}
    for claim in claims:
        if claim.voice.id is None:
            continue
        if claim.place is not None and claim.place.startswith("local:"):
            local[claim.who] = claim.place
        elif claim.wording.nation:
            named[claim.who].add("")
        elif claim.spot is not None and (claim.spot.key in lesser or claim.spot.country):
            # A town that nobody sets beside the whole says nothing of whose numbers its mayor gives.
            named[claim.who].add(f"place:{claim.spot.key}" if claim.spot.key in lesser else "")
    homes = {who: min(its) for who, its in named.items() if len(its) == 1 and min(its)}
    return {who: place for who, place in local.items() if "" not in named.get(who, ())} | homes


def _lesser(claims: Sequence[Claim]) -> set[str]:
    """Keys of the places that are less than the whole."""
    country: dict[tuple[str, str], int] = {}
    for claim in claims:
        if claim.spot is not None and claim.spot.country and claim.present:
            key = (claim.report.id, claim.figure.category)
            country[key] = max(country.get(key, 0), claim.size)
    nation: dict[tuple[str, str], int] = {}
    for claim in claims:
        if claim.wording.nation and claim.present:
            nation[claim.lane] = max(nation.get(claim.lane, 0), claim.size)
    towns = {
        claim.spot.key
        for claim in claims
        if claim.spot is not None
        and not (claim.spot.country or claim.wording.nation)
        and 0 < claim.size < nation.get(claim.lane, 0)
    }
    return towns | {
        claim.spot.key
        for claim in claims
        if claim.spot is not None
        and not claim.spot.country
        and claim.present
        and claim.minor
        and claim.group is None
        and not claim.wording.share
        and 0 < claim.size < country.get((claim.report.id, claim.figure.category), 0)
    }
