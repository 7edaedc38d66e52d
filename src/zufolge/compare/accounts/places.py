"""One place of several: known by the reports that set it beside the whole country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zufolge.compare.accounts.claims import Claim


def placed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims; `place` is set where a report gives a greater number for the country than for this
    place. Elsewhere a place is the whole: most reports name one only to say where it happened."""
    lesser = _lesser(claims)
    for claim in claims:
        spot = claim.spot
        if claim.place is None and spot is not None and spot.key in lesser:
            yield replace(claim, place=f"place:{spot.key}")
        else:
            yield claim


def _lesser(claims: Sequence[Claim]) -> set[str]:
    """Keys of the places that are less than the whole."""
    country: dict[tuple[str, str], int] = {}
    for claim in claims:
        if claim.spot is not None and claim.spot.country and claim.present:
            key = (claim.report.id, claim.figure.category)
            country[key] = max(country.get(key, 0), claim.size)
    return {
        claim.spot.key
        for claim in claims
        if claim.spot is not None
        and not claim.spot.country
        and claim.present
        and 0 < claim.size < country.get((claim.report.id, claim.figure.category), 0)
    }
