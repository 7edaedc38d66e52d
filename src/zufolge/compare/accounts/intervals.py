"""Stated bounds as intervals; a null bound leaves its side open."""

from __future__ import annotations

Interval = tuple[int | None, int | None]


def apart(a: Interval, b: Interval) -> bool:
    """Whether two intervals do not meet."""
    return _below(a, b) or _below(b, a)


def inside(inner: Interval, outer: Interval) -> bool:
    """Whether every number of `inner` is one of `outer`; equal intervals are inside each other."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    high = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return low and high


def _below(a: Interval, b: Interval) -> bool:
    return a[1] is not None and b[0] is not None and a[1] < b[0]
