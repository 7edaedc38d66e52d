"""Where a panel's claims stand in a drawing: time to the right, numbers upwards. Pure geometry.

Lengths are units of the drawing (`WIDTH` by `height`), y downwards as SVG has it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from zufolge.show.passing import Passing
from zufolge.show.series import Panel, Point, Series

WIDTH = 960.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 236.0, 16.0, 34.0
# From this ratio of the largest to the smallest number on, equal ratios take equal lengths.
_LOGARITHMIC = 12
_OPEN = 26.0  # length of the stroke that says "or more", "or fewer"
_TAIL = 36.0  # room behind the last moment for its number
_APART = 48.0  # between dates below
_GAP = 15.0  # between the labels at the right


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim: its mark at x, y; a stroke from `top` to `bottom` where it is an interval."""

    point: Point
    x: float
    y: float
    top: float
    bottom: float
    open_up: bool
    open_down: bool


@dataclass(frozen=True, slots=True)
class PlotLine:
    """A claimant's line; `colour` counts from 1; its name stands at `label_y`."""

    series: Series
    colour: int
    path: str
    dots: tuple[Dot, ...]
    label_y: float


@dataclass(frozen=True, slots=True)
class Plot:
    panel: Panel
    height: float
    lines: tuple[PlotLine, ...]
    across: tuple[Tick, ...]
    upward: tuple[Tick, ...]

    @property
    def right(self) -> float:
        """Where the lines end and the names begin."""
        return WIDTH - RIGHT + _TAIL


def plot(panel: Panel, moments: Iterable[datetime], colours: dict[str, int]) -> Plot:
    """The drawing of a panel between moments; `colours` by claimant, so that panels agree."""
    shown = [series for series in panel.series if series.drawn]
    height = max(200.0, TOP + BOTTOM + _GAP * 1.2 * len(shown))
    across = _Across(Passing(moments))
    upward = _Upward(shown, height)
    lines = [_line(series, across, upward, colours) for series in shown]
    return Plot(panel, height, _labelled(lines, height), across.ticks(), upward.ticks())


def colours(panels: Sequence[Panel]) -> dict[str, int]:
    """A number from 1 for every claimant, in the order of appearance."""
    keys = dict.fromkeys(series.key for panel in panels for series in panel.series)
    return {key: number for number, key in enumerate(keys, 1)}


class _Across:
    def __init__(self, time: Passing) -> None:
        self.time = time

    def at(self, when: datetime | None) -> float:
        # A lone moment stands in the middle.
        alone = self.time.start == self.time.end
        share = 0.5 if alone and when else self.time.share(when)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def ticks(self) -> tuple[Tick, ...]:
        """The first moment of each day, as far as they have room; the hour where there is one only."""
        days = self.time.days()
        if len(days) == 1:
            return (Tick(self.at(days[0]), f"{days[0]:%d %b %H:%M}".lstrip("0")),)
        found: list[Tick] = []
        for when in days:
            at = self.at(when)
            if not found or at - found[-1].at >= _APART:
                found.append(Tick(at, f"{when:%d %b}".lstrip("0")))
        return tuple(found)


class _Upward:
    def __init__(self, shown: Sequence[Series], height: float) -> None:
        bounds = [b for s in shown for p in s.drawn for b in (p.row.low, p.row.high)]
        known = [float(b) for b in bounds if b is not None] or [0.0, 1.0]
        least = min((k for k in known if k > 0), default=1.0)
        self._log = max(known) / least > _LOGARITHMIC
        self._low = math.log10(least) - 0.15 if self._log else 0.0
        self._high = self._scaled(max(known)) + (0.1 if self._log else max(known) * 0.08 or 1.0)
        self._top, self._bottom = TOP, height - BOTTOM

    def _scaled(self, number: float) -> float:
        if not self._log:
            return number
        return max(math.log10(number), self._low) if number > 0 else self._low

    def at(self, number: int) -> float:
        share = (self._scaled(number) - self._low) / (self._high - self._low)
        return self._bottom - share * (self._bottom - self._top)

    def ticks(self) -> tuple[Tick, ...]:
        top = 10**self._high if self._log else self._high
        steps = _decades(top) if self._log else _rounds(top)
        inside = (n for n in steps if self._low <= self._scaled(n) <= self._high)
        return tuple(Tick(self.at(n), f"{n:,}") for n in inside)


def _rounds(top: float) -> list[int]:
    """Four to eight round numbers from 0."""
    rough = top / 5
    power = 10 ** math.floor(math.log10(max(rough, 1)))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= rough or m == 10)
    return list(range(0, int(top) + 1, max(int(step), 1)))


def _decades(top: float) -> list[int]:
    return [m * 10**p for p in range(math.ceil(math.log10(top)) + 1) for m in (1, 3)]


def _line(series: Series, across: _Across, upward: _Upward, colours: dict[str, int]) -> PlotLine:
    dots = tuple(_dot(point, across, upward) for point in series.drawn)
    path = "M" + " L".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in dots)
    if series.standing:
        path += f" H{WIDTH - RIGHT + _TAIL:.1f}"
    return PlotLine(series, colours[series.key], path, dots, dots[-1].y)


def _dot(point: Point, across: _Across, upward: _Upward) -> Dot:
    row = point.row
    low = row.low if row.low is not None else row.high
    high = row.high if row.high is not None else row.low
    bottom, top = (upward.at(n if n is not None else 0) for n in (low, high))
    middle = bottom if row.high is None else top if row.low is None else (top + bottom) / 2
    return Dot(
        point,
        across.at(point.when),
        middle,
        top - _OPEN if row.high is None else top,
        bottom + _OPEN if row.low is None else bottom,
        open_up=row.high is None,
        open_down=row.low is None,
    )


def _labelled(lines: Sequence[PlotLine], height: float) -> tuple[PlotLine, ...]:
    """Labels at the right beside their lines' ends, moved apart where they would cover each other."""
    order = sorted(range(len(lines)), key=lambda n: (lines[n].label_y, n))
    places: dict[int, float] = {}
    last = TOP - _GAP
    for n in order:
        last = max(lines[n].label_y, last + _GAP)
        places[n] = last
    below = height - BOTTOM + 8
    for n in reversed(order):
        places[n] = min(places[n], below)
        below = places[n] - _GAP
    return tuple(
        PlotLine(x.series, x.colour, x.path, x.dots, places[n]) for n, x in enumerate(lines)
    )
