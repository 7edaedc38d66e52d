"""Which names were taken for one, and who decided otherwise, in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zufolge.compare.people.join import Merge
from zufolge.compare.people.merged import Merged
from zufolge.ledger import Decision
from zufolge.show.account import counted
from zufolge.show.terminal import hanging, printed, words

if TYPE_CHECKING:
    from rich.table import Table


def render_people(
    found: Sequence[Merged], decisions: Sequence[Decision], *, width: int, colour: bool
) -> str:
    """The speakers with several spellings, each join with its score and reasons, then the decisions."""
    if not found and not decisions:
        return "No two spellings of one name.\n"
    return printed([_merges(found), _decisions(decisions)], width=width, colour=colour)


def _merges(found: Sequence[Merged]) -> Table:
    grid = hanging()
    for one in found:
        facts = f"  {counted(one.reports, 'report')}"
        grid.add_row("", words((one.name, "bold"), (facts, "dim")))
        for merge in one.merges:
            grid.add_row(_score(merge), words((f"{_plain(merge.a)} = {_plain(merge.b)}", "")))
            grid.add_row("", words(("; ".join(merge.reasons), "dim")))
    return grid


def _score(merge: Merge) -> str:
    return "yes " if merge.decided else f"{merge.score:.2f}"


def _decisions(decisions: Sequence[Decision]) -> Table:
    grid = hanging()
    if decisions:
        grid.add_row("", words(("decided", "bold")))
    for one in decisions:
        sign = "=" if one.verdict == "same" else "≠"
        pair = f"{_plain(one.a)} {sign} {_plain(one.b)}"
        note = f": {one.note}" if one.note else ""
        said = f"  {one.author}, {one.at[:10]}{note}"
        grid.add_row(words((str(one.id), "bold")), words((pair, ""), (said, "dim")))
    return grid


def _plain(form: str) -> str:
    return form.removeprefix("person:").removeprefix("body:").lstrip(":")
