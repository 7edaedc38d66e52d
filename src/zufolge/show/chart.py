"""Claims over time in the terminal: a line for each claimant, a mark for each claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from zufolge.show.series import Panel, Point, Series
from zufolge.show.terminal import plain, words

if TYPE_CHECKING:
    from rich.text import Text

_TOGETHER = 10  # cells: repetitions so near stand with what they repeat
_LABEL = 30  # cells at most for a claimant's name
_COLOURS = ("blue", "magenta", "cyan", "green", "yellow", "red")


@dataclass(frozen=True, slots=True)
class Scale:
    """Time to cells: the first moment stands in cell 0, the last leaves room for its number."""

    start: datetime
    end: datetime
    cells: int

    def at(self, when: datetime | None) -> int:
        span = (self.end - self.start).total_seconds()
        if when is None or not span:
            return 0
        share = (when - self.start).total_seconds() / span
        return round(share * max(self.cells - 10, 1))


def scale(panels: Sequence[Panel], cells: int) -> Scale | None:
    """One scale for all panels, so that they can be read one below the other."""
    moments = [moment for panel in panels for moment in panel.moments]
    return Scale(min(moments), max(moments), cells) if moments else None


def label_width(panels: Sequence[Panel], width: int) -> int:
    longest = max((len(plain(s.label)) for p in panels for s in p.series), default=0)
    return min(longest, _LABEL, width // 3)


def chart(panel: Panel, time: Scale, label: int) -> list[Text]:
    """The lines of a panel; a claimant with claims close to each other takes several."""
    out = []
    for number, series in enumerate(panel.series):
        style = _COLOURS[number % len(_COLOURS)] if series.standing else "dim"
        for n, row in enumerate(_rows(series, time)):
            name = _cut(plain(series.label), label) if n == 0 else ""
            out.append(
                words((name.ljust(label) + "  ", "" if series.standing else "dim"), (row, style))
            )
    return out


def axis(time: Scale, label: int) -> Text:
    """The dates below the lines: first, last, and days between where there is room."""
    cells = [" "] * time.cells
    free = 0
    for when in _ticks(time):
        text = _day(when, time)
        at = min(time.at(when), time.cells - len(text))
        if at >= free:
            cells[at : at + len(text)] = text
            free = at + len(text) + 2
    return words((" " * (label + 2) + "".join(cells).rstrip(), "dim"))


def _rows(series: Series, time: Scale) -> list[str]:
    """Each row as text: marks at their times, joined by a line; what collides goes one row down."""
    rows: list[list[tuple[int, str]]] = []
    for at, text in _shown(series, time):
        for row in rows:
            last, before = row[-1]
            if at > last + len(before):
                row.append((at, text))
                break
        else:
            rows.append([(at, text)])
    last = len(rows) - 1
    ends = [time.cells if n == last and series.standing else 0 for n in range(len(rows))]
    return [_line(row, end) for row, end in zip(rows, ends, strict=True)]


def _shown(series: Series, time: Scale) -> list[tuple[int, str]]:
    """Cells and words of the marks; a number repeated at about the same time is counted, not drawn."""
    out: list[tuple[int, Point, int]] = []
    for point in series.points:
        at, again = time.at(point.when), 1 + len(point.copies)
        last = out[-1] if out else None
        same = last is not None and point.number == last[1].number
        if last and same and point.row.relation == "repeats" and at - last[0] < _TOGETHER:
            out[-1] = (last[0], last[1], last[2] + again)
        else:
            out.append((at, point, again))
    return [(at, f"{p.mark}{p.number}" + (f" ×{n}" if n > 1 else "")) for at, p, n in out]


def _line(row: Sequence[tuple[int, str]], until: int) -> str:
    text = ""
    for n, (at, word) in enumerate(row):
        text += (" " if n == 0 else "─") * (at - len(text)) + word
    return text + ("┄" * (until - len(text) - 1) + "▸" if until > len(text) + 1 else "")


def _ticks(time: Scale) -> list[datetime]:
    """First, last, then midnights at a step that leaves about eight."""
    days = max((time.end - time.start).days, 1)
    step = timedelta(days=max(1, round(days / 8)))
    first = time.start.replace(hour=0, minute=0, second=0, microsecond=0) + step
    between = []
    while first < time.end:
        between.append(first)
        first += step
    return sorted({time.start, *between})


def _day(when: datetime, time: Scale) -> str:
    if time.start.date() == time.end.date():
        return f"{when:%d %b %H:%M}".lstrip("0")
    form = "%d %b %Y" if when == time.start or (time.end - time.start).days > 300 else "%d %b"
    return f"{when:{form}}".lstrip("0")


def _cut(text: str, cells: int) -> str:
    return text if len(text) <= cells else text[: cells - 1] + "…"
