"""Draws what a record costs as a ledger grows: one SVG file, for light and dark pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 860, 340, 56, 24, 130, 44
_STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #1d1c1a; }
.grid { stroke: #dcd8cf; } .keep { stroke: #14547f; } .compare { stroke: #9e1815; } .plain { stroke: #5c5852; }
path { fill: none; stroke-width: 2; } .t-keep { fill: #14547f; } .t-compare { fill: #9e1815; } .t-plain { fill: #5c5852; }
@media (prefers-color-scheme: dark) {
text { fill: #e9e7e2; } .grid { stroke: #35363b; } .keep { stroke: #56b2fc; } .compare { stroke: #f98c8c; }
.plain { stroke: #aba79f; } .t-keep { fill: #56b2fc; } .t-compare { fill: #f98c8c; } .t-plain { fill: #aba79f; } }
</style>"""


class Point(NamedTuple):
    """Milliseconds a record, when the ledger had so many."""

    records: int
    keep: float
    compare: float
    plain: float


_NAMES = {"keep": "keeping", "compare": "comparing", "plain": "the same as JSON"}


def drawn(points: Sequence[Point]) -> str:
    """The drawing; the points in the order of their records."""
    most = max(points[-1].records, 1)
    top = max(max(p.keep, p.compare, p.plain) for p in points) * 1.15 or 1.0

    def x(records: int) -> float:
        return _LEFT + records / most * (_WIDTH - _LEFT - _RIGHT)

    def y(cost: float) -> float:
        return _HEIGHT - _BOTTOM - cost / top * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'aria-label="Milliseconds a record as the ledger grows">',
        _STYLE,
        f'<text x="{_LEFT}" y="14">milliseconds of the processor a record</text>',
        *_grid(top, most, x, y),
    ]
    for name, label in _NAMES.items():
        costs = [getattr(p, name) for p in points]
        line = " L".join(
            f"{x(p.records):.1f},{y(c):.1f}" for p, c in zip(points, costs, strict=True)
        )
        end = y(costs[-1]) + 4
        parts.append(f'<path class="{name}" d="M{line}"/>')
        parts.append(f'<text class="t-{name}" x="{x(most) + 8:.1f}" y="{end:.1f}">{label}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _grid(
    top: float, most: int, x: Callable[[int], float], y: Callable[[float], float]
) -> list[str]:
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000, 10**6) if top / s <= 7)
    lines = [
        f'<line class="grid" x1="{_LEFT}" x2="{x(most):.1f}" y1="{y(cost):.1f}" y2="{y(cost):.1f}"/>'
        f'<text x="{_LEFT - 8}" y="{y(cost) + 4:.1f}" text-anchor="end">{cost}</text>'
        for cost in range(0, int(top) + 1, step)
    ]
    marks = [
        f'<text x="{x(n):.1f}" y="{_HEIGHT - 18}" text-anchor="middle">{n:,}</text>'
        for n in (most * part // 5 for part in range(6))
    ]
    return [*lines, *marks, f'<text x="{_LEFT}" y="{_HEIGHT - 2}">records in the ledger</text>']
