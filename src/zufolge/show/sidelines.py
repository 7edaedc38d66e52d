"""Figures, events and labels in the terminal, below the statements; nothing where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from zufolge.show.account import Account
from zufolge.show.figures import FigureRow
from zufolge.show.happenings import EventRow, LabelRow
from zufolge.show.naming import REPORT
from zufolge.show.terminal import words

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_STATUS = "yellow"


def sidelines(shown: Account, width: int) -> Iterator[RenderableType]:
    """The panels in the order of the page: figures, events, labels."""
    if shown.figures:
        yield from _panel("Figures", _figures(shown.figures))
    if shown.events:
        yield from _panel("Events", _events(shown.events, min(18, width // 4)))
    if shown.labels:
        yield from _panel("Who calls whom what", _labels(shown.labels, width // 3))


def _panel(title: str, body: Table) -> Iterator[RenderableType]:
    yield words(("", ""))
    yield words((title, "bold"))
    yield body


def _figures(rows: Iterable[FigureRow]) -> Table:
    grid = _grid()
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True, max_width=24)
    grid.add_column(ratio=1)
    last = ""
    for row in rows:
        category = "" if row.category == last else row.category
        last = row.category
        grid.add_row(words((category, "bold")), words((row.amount, "")), _figure(row))
    return grid


def _figure(row: FigureRow) -> Text:
    """„ 26 Demonstranten — kasachisches Innenministerium“, the amount left to its own column."""
    of = "  " * (min(row.depth, 4) - 1) + "↳ of these " if row.depth else ""
    vague = f" „{row.words}“" if row.figure.bound == "vague_plural" else ""
    status = f"  [{row.status}]" if row.status else ""
    return words(
        (of, "dim"),
        (row.counted + vague, ""),
        (f" — {row.source}", "" if row.source != REPORT else "dim"),
        (f"  {row.label}" if row.label else "", "dim"),
        (status, _STATUS),
    )


def _events(rows: Iterable[EventRow], when: int) -> Table:
    grid = _grid()
    grid.add_column(width=when)
    grid.add_column(ratio=1)
    last = ""
    for row in rows:
        date = "" if row.when == last else row.when
        last = row.when
        grid.add_row(words((date, "bold")), _event(row))
    return grid


def _event(row: EventRow) -> Text:
    arrow = f"  {row.actor or '?'} → {row.recipient}" if row.recipient else f"  {row.actor}"
    text = words(
        (row.type, "bold"),
        (f" „{row.trigger}“", ""),
        (arrow if row.actor or row.recipient else "", ""),
        (f"  [{row.status}]" if row.status else "", _STATUS),
    )
    words_for_when = f"„{row.when_words}“" if row.when_words else ""
    label = f" {row.label}" if row.label else ""
    details = filter(None, (row.place, words_for_when, f"according to {row.claimed_by}{label}"))
    return text.append("\n").append_text(words((" · ".join(details), "dim")))


def _labels(rows: Iterable[LabelRow], by: int) -> Table:
    grid = _grid()
    grid.add_column(max_width=by)
    grid.add_column(ratio=1)
    last = ""
    for row in rows:
        name = "" if row.by == last else row.by
        last = row.by
        grid.add_row(words((name, "bold")), _label(row))
    return grid


def _label(row: LabelRow) -> Text:
    return words(
        (f"{row.of} → " if row.of else "", ""),
        (f"„{row.words}“", ""),
        ("  [scare quotes]" if row.scare_quoted else "", _STATUS),
        (f"  {row.label}" if row.label else "", "dim"),
    )


def _grid() -> Table:
    from rich.table import Table

    return Table.grid(padding=(0, 2), expand=True)
