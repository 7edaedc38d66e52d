"""What is known of a category so far: an index of the latest claims, so that none is looked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from zufolge.compare.accounts.claims import WHOLE, Claim, Series
from zufolge.compare.accounts.intervals import Interval

# So many different standing numbers are looked at, the latest first.
MOST = 48


@dataclass
class Told:
    """One series. `own`: the latest claim of each claimant; `sizes`: the latest that names a number,
    of everybody, of claimants with a name, of each claimant; `heads`: the latest claim of each
    interval that still stands, in order of time."""

    own: dict[str, Claim] = field(default_factory=dict)
    sizes: dict[int | tuple[str, int], Claim] = field(default_factory=dict)
    named: dict[int, Claim] = field(default_factory=dict)
    heads: OrderedDict[Interval, Claim] = field(default_factory=OrderedDict)

    def note(self, claim: Claim) -> None:
        """Takes in the next claim in time."""
        if claim.voice.id is not None:
            self.named[claim.size] = claim
        self.sizes[claim.size] = self.sizes[claim.who, claim.size] = claim
        before = self.own.get(claim.who)
        if before is not None:
            self.drop(before)
        self.own[claim.who] = claim
        self.heads[claim.interval] = claim
        self.heads.move_to_end(claim.interval)

    def drop(self, claim: Claim) -> None:
        """The claim no longer stands."""
        if self.heads.get(claim.interval) is claim:
            del self.heads[claim.interval]

    def stands(self, claim: Claim) -> bool:
        """Whether nothing took the claim's place yet."""
        return self.heads.get(claim.interval) is claim

    def latest(self) -> Iterator[Claim]:
        """The latest claim of each standing number, the latest first, at most `MOST`."""
        for n, claim in enumerate(reversed(self.heads.values())):
            if n >= MOST:
                return
            yield claim

    def best(self, claim: Claim) -> Claim:
        """The claim, or the latest with a name that gave the same number."""
        named = self.named.get(claim.size)
        return named if claim.voice.id is None and named is not None else claim

    def same(self, claim: Claim) -> Claim | None:
        """The latest that gives the same number: its claimant's, else one with a name, else any."""
        own = self.sizes.get((claim.who, claim.size))
        return own or self.named.get(claim.size) or self.sizes.get(claim.size)


@dataclass
class Lane:
    """One category and status. `parts`: the latest of each claimant, group and number that the text
    calls a part; `some`: the greatest claim of a group or a place while no whole is known."""

    series: dict[Series, Told] = field(default_factory=dict)
    parts: dict[tuple[str, str | None, int], Claim] = field(default_factory=dict)
    some: Claim | None = None

    def of(self, series: Series) -> Told:
        return self.series.setdefault(series, Told())

    @property
    def whole(self) -> Told:
        return self.of(WHOLE)

    def note_part(self, claim: Claim) -> None:
        self.parts[claim.who, claim.group, claim.size] = claim
        # Six of a hospital's seventeen are not the hospital's number.
        place = claim.place or "hospital:"
        if claim.group is not None or not place.startswith("hospital:"):
            self.of(claim.series).note(claim)

    def note_some(self, claim: Claim) -> None:
        self.of(claim.series).note(claim)
        if self.some is None or claim.size >= self.some.size:
            self.some = claim
