"""The incidents of the ledger in the terminal: when, where, what, by how many, how many harmed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zufolge.compare.views import Incident, Range, Tally
from zufolge.show.account import counted
from zufolge.show.accounts import days
from zufolge.show.series import spoken_range
from zufolge.show.terminal import hanging, printed, words

if TYPE_CHECKING:
    from rich.table import Table

COLUMNS_FROM = 120  # below this many cells the titles would be cut to pieces
HARM = ("killed", "injured", "detained")


def render_incidents(
    found: Sequence[Incident], *, width: int, colour: bool, asked: bool = False
) -> str:
    """One line each (narrow terminals: a few), in the order given, in at most `width` cells.

    `asked`: only some were wanted, so that none does not mean that there are none.
    """
    if not found and asked:
        return "No incident is like that. All of them: zufolge incidents\n"
    if not found:
        return "No incident. Reports come in by: zufolge ingest REPORTS\n"
    body = _columns(found) if width >= COLUMNS_FROM else _stack(found)
    return printed([body], width=width, colour=colour)


def tally(found: Incident, category: str) -> str:
    """The range of a category in short: "7–11", "≥23"; empty where nobody states one."""
    known = found.figures.get(category)
    return short_range(known) if known else ""


def short_range(known: Tally | Range) -> str:
    if known.low is None or known.high is None:
        return "?"
    if known.open == "low":
        return f"≤{known.high:,}"
    both = f"{known.low:,}" if known.low == known.high else f"{known.low:,}–{known.high:,}"
    return f"≥{both}" if known.open else both


def _columns(found: Sequence[Incident]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("incident", no_wrap=True, header_style="dim")
    table.add_column("when", no_wrap=True, header_style="dim")
    table.add_column("where", max_width=18, header_style="dim")
    table.add_column("what", max_width=16, header_style="dim")
    table.add_column("title", ratio=1, header_style="dim")
    for name in ("reports", "sources", *HARM):
        table.add_column(name, justify="right", no_wrap=True, header_style="dim")
    table.expand = True
    for one in found:
        cells = (days(one)[:10], one.place or "", ", ".join(one.types).lower(), one.title)
        counts = (f"{len(one.documents):,}", f"{len(one.independent_sources):,}")
        numbers = (*counts, *(tally(one, category) for category in HARM))
        table.add_row(words((one.id, "bold")), *(words((c, "")) for c in (*cells, *numbers)))
    return table


def _stack(found: Sequence[Incident]) -> Table:
    grid = hanging()
    for one in found:
        place = " · ".join(filter(None, (days(one), one.place, ", ".join(one.types).lower())))
        sources = counted(len(one.independent_sources), "independent source")
        harm = [
            f"{category} {spoken_range_of(one, category)}"
            for category in HARM
            if category in one.figures
        ]
        counts = " · ".join((counted(len(one.documents), "report"), sources, *harm))
        grid.add_row(words((one.id, "bold")), words((one.title, "")))
        grid.add_row("", words((place, "")))
        grid.add_row("", words((counts, "dim")))
    return grid


def spoken_range_of(found: Incident, category: str) -> str:
    """ "7 to 11": the range of a category in words."""
    known = found.figures[category]
    return spoken_range(Range(known.low, known.high, "", known.claims, known.open))
