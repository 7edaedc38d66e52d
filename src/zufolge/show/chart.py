"""Claims over time in the terminal: a line for each claimant, a mark for each claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zufolge.show.passing import Passing
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

    time: Passing
    cells: int

    def at(self, when: datetime | None) -> int:
        return round(self.time.share(when) * max(self.cells - 10, 1))


def scale(panels: Sequence[Panel], cells: int) -> Scale | None:
    """One scale for all panels, so that they can be read one below the other."""
    moments = [moment for panel in panels for moment in panel.moments]
    return Scale(Passing(moments), cells) if moments else None


def label_width(panels: Sequence[Panel], width: int) -> int:
    longest = max((len(plain(s.label)) for p in panels for s in p.series), default=0)
    return min(longest, _LABEL, width // 3)


def chart(panel: Panel, time: Scale, label: int) -> list[Text]:
    """The lines of a panel; a claimant with claims close to each other takes several."""
    out = []
    for number, series in enumerate(s for s in panel.series if s.drawn):
        style = _COLOURS[number % len(_COLOURS)] if series.standing else "dim"
        for n, row in enumerate(_rows(series, time)):
            name = _named(series, label) if n == 0 else ""
            out.append(
                words((name.ljust(label) + "  ", "" if series.standing else "dim"), (row, style))
            )
    return out


def axis(time: Scale, label: int) -> Text:
    """The dates below the lines: the first, and every further day where there is room."""
    cells = [" "] * time.cells
    free = 0
    for when in _ticks(time.time):
        text = _day(when, time.time)
        at = min(time.at(when), time.cells - len(text))
        if at >= free:
            cells[at : at + len(text)] = text
            free = at + len(text) + 2
    return words((" " * (label + 2) + "".join(cells).rstrip(), "dim"))


def _rows(series: Series, time: Scale) -> list[str]:
    """Each row as text: marks at their times, joined by a line; what collides goes one row down."""
    rows: list[list[tuple[int, str]]] = []
    lasting = 0
    for at, text, stands in _shown(series, time):
        fits = (n for n, row in enumerate(rows) if at > row[-1][0] + len(row[-1][1]))
        number = next(fits, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append((at, text))
        if stands or not series.standing:
            lasting = number
    ends = [time.cells if n == lasting and series.standing else 0 for n in range(len(rows))]
    return [_line(row, end) for row, end in zip(rows, ends, strict=True)]


def _shown(series: Series, time: Scale) -> list[tuple[int, str, bool]]:
    """Cells and words of the marks, and whether they stand; a number repeated at about the same time is
    counted, not drawn.
    """
    out: list[tuple[int, Point, int, bool]] = []
    for point in series.drawn:
        at, again = time.at(point.when), 1 + len(point.copies)
        last = out[-1] if out else None
        same = last is not None and point.number == last[1].number
        if last and same and point.row.relation == "repeats" and at - last[0] < _TOGETHER:
            out[-1] = (last[0], last[1], last[2] + again, last[3] or point.standing)
        else:
            out.append((at, point, again, point.standing))
    return [(at, _worded(point, often), stands) for at, point, often, stands in out]


def _worded(point: Point, often: int) -> str:
    status = point.row.status
    odd = "" if status in ("asserted", "superseded") else f" {status}"
    return f"{point.mark}{point.number}{odd}" + (f" ×{often}" if often > 1 else "")


def _line(row: Sequence[tuple[int, str]], until: int) -> str:
    text = ""
    for n, (at, word) in enumerate(row):
        text += (" " if n == 0 else "─") * (at - len(text)) + word
    return text + ("┄" * (until - len(text) - 1) + "▸" if until > len(text) + 1 else "")


def _ticks(time: Passing) -> list[datetime]:
    """The first moment of each day; every moment where all are of one day."""
    return list(time.moments) if time.start.date() == time.end.date() else time.days()


def _day(when: datetime, time: Passing) -> str:
    if time.start.date() == time.end.date():
        return f"{when:%d %b %Y %H:%M}".lstrip("0") if when == time.start else f"{when:%H:%M}"
    form = "%d %b %Y" if when == time.start or (time.end - time.start).days > 300 else "%d %b"
    return f"{when:{form}}".lstrip("0")


def _named(series: Series, cells: int) -> str:
    """The claimant, and whom a part counts, each cut where both do not fit."""
    whole, part = plain(series.label), plain(series.part)
    if len(whole) <= cells or not part:
        return _cut(whole, cells)
    part = _cut(part, cells // 2 - 3)
    return f"{_cut(plain(series.name), cells - len(part) - 3)} · {part}"


def _cut(text: str, cells: int) -> str:
    return text if len(text) <= cells else text[: cells - 1] + "…"
