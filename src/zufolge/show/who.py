"""What one speaker said over time, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zufolge.compare.people.utterances import Utterance
from zufolge.compare.who import Said
from zufolge.show.account import counted
from zufolge.show.terminal import hanging, printed, words

if TYPE_CHECKING:
    from rich.table import Table

_MOST_NAMES = 8


def render_said(said: Said, *, width: int, colour: bool) -> str:
    """The speaker and every statement, oldest first, in at most `width` cells."""
    spellings = [n for n in said.names if n != said.name][:_MOST_NAMES]
    facts = [counted(len(said.statements), "statement"), counted(said.reports, "report")]
    head = [words((said.name, "bold"))]
    if spellings:
        head.append(words(("also: " + ", ".join(spellings), "dim")))
    head.append(words((" · ".join(facts), "dim")))
    if said.left_out:
        head.append(words((f"{said.left_out} older ones not shown; --limit shows more", "dim")))
    return printed([*head, words(("", "")), _rows(said)], width=width, colour=colour)


def _rows(said: Said) -> Table:
    grid = hanging()
    for one in said.statements:
        grid.add_row(words((_day(one.published), "bold")), words((one.words, "")))
        grid.add_row("", words((_facts(one), "dim")))
    return grid


def _facts(one: Utterance) -> str:
    """Outlet, kind, who says it by the report, how many copies, and where to look it up."""
    speaker = f"„{one.speaker}“" if one.speaker else ""
    also = len(one.also)
    copies = f"and in {also:,} {'copy' if also == 1 else 'copies'}" if also else ""
    short = one.document.id.removeprefix("sha256:")[:12]
    place = f"{short} {one.spans[0].start}–{one.spans[-1].end}" if one.spans else short
    return " · ".join(filter(None, (one.outlet, one.kind, speaker, copies, place)))


def _day(published: str | None) -> str:
    return (published or "undated")[:10]
