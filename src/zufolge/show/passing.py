"""Time as drawings show it: long pauses shortened.

Between two moments lies the logarithm of the hours that passed, so that the busy hours after an incident
and a retelling weeks later can both be read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from itertools import accumulate, pairwise
from math import log1p


class Passing:
    """Places moments between the first (0) and the last (1) of those given; there is one at least."""

    def __init__(self, moments: Iterable[datetime]) -> None:
        self.moments = tuple(sorted(set(moments)))
        gaps = (log1p(_hours(a, b)) for a, b in pairwise(self.moments))
        self._passed = (0.0, *accumulate(gaps))

    @property
    def start(self) -> datetime:
        return self.moments[0]

    @property
    def end(self) -> datetime:
        return self.moments[-1]

    def share(self, when: datetime | None) -> float:
        """How far along a moment lies; 0 for what is undated, and where all is one moment."""
        total = self._passed[-1]
        if when is None or not total or when <= self.start:
            return 0.0
        n = bisect_right(self.moments, when) - 1
        if n == len(self.moments) - 1:
            return 1.0
        within = _hours(self.moments[n], when) / _hours(self.moments[n], self.moments[n + 1])
        return (self._passed[n] + within * (self._passed[n + 1] - self._passed[n])) / total

    def days(self) -> list[datetime]:
        """The first moment of each day."""
        return list({when.date(): when for when in reversed(self.moments)}.values())[::-1]


def _hours(start: datetime, end: datetime) -> float:
    return (end - start).total_seconds() / 3600
