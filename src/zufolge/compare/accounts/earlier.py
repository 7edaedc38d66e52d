"""When a number of before was said: the text often says only that it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from zufolge.compare.accounts.claims import Claim


def dated(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; superseded ones without a day take the time of the report that gave the number
    as the present one, the same claimant's before anybody's. The claims stand in the order of
    their reports."""
    present: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.present:
            present.setdefault((claim.lane, claim.interval, claim.voice.id), claim)
            present.setdefault((claim.lane, claim.interval), claim)
            yield claim
            continue
        known = present.get((claim.lane, claim.interval, claim.voice.id)) or present.get(
            (claim.lane, claim.interval)
        )
        if claim.said.at is None and known is not None:
            yield replace(claim, said=known.said)
        else:
            yield claim
