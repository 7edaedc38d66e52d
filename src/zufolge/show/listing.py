"""What the ledger holds, as a list in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zufolge.show.account import counted
from zufolge.show.terminal import hanging, printed, words

if TYPE_CHECKING:
    from rich.table import Table

COLUMNS_FROM = 120  # below this many cells the titles would be cut to pieces
SHORT_ID = 12  # hex digits shown: 48 bits tell a million reports apart


@dataclass(frozen=True, slots=True)
class ListRow:
    """One report of the ledger; `date` is as precise as it is known, empty where it is not."""

    id: str
    date: str
    outlet: str
    title: str
    statements: int
    speakers: int
    readings: int


def render_list(rows: Sequence[ListRow], *, width: int, colour: bool) -> str:
    """The rows in the order given, in at most `width` cells. Ids are cut to what tells them apart."""
    if not rows:
        return "The ledger holds no report yet.\n"
    body = _columns(rows) if width >= COLUMNS_FROM else _stack(rows)
    return printed([body], width=width, colour=colour)


def _columns(rows: Sequence[ListRow]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("id", no_wrap=True, header_style="dim")
    table.add_column("date", no_wrap=True, header_style="dim")
    table.add_column("outlet", max_width=24, header_style="dim")
    table.add_column("title", ratio=1, header_style="dim")
    for name in ("statements", "speakers", "readings"):
        table.add_column(name, justify="right", no_wrap=True, header_style="dim")
    table.expand = True
    for row in rows:
        told = (words((cell, "")) for cell in (row.date, row.outlet, row.title))
        counts = (f"{n:,}" for n in (row.statements, row.speakers, row.readings))
        table.add_row(words((short_id(row.id), "bold")), *told, *counts)
    return table


def _stack(rows: Sequence[ListRow]) -> Table:
    """The narrow form: what identifies the report, its title, its counts, one below the other."""
    grid = hanging()
    for row in rows:
        place = " · ".join(filter(None, (row.date, row.outlet)))
        counts = f"{counted(row.statements, 'statement')} · {counted(row.speakers, 'speaker')}"
        readings = f" · {row.readings:,} readings" if row.readings != 1 else ""
        grid.add_row(words((short_id(row.id), "bold")), words((row.title, "")))
        grid.add_row("", words((" · ".join(filter(None, (place, counts))) + readings, "dim")))
    return grid


def short_id(id_: str) -> str:
    """The first digits of a document id, without the name of its hash."""
    return id_.removeprefix("sha256:")[:SHORT_ID]
