"""`zufolge who`: everything that one speaker said over time."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from zufolge.cli.comparing import compared
from zufolge.cli.options import LedgerOption, day
from zufolge.cli.pipes import put, width


class WhoForm(StrEnum):
    """How a speaker's statements are written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, in any spelling.")],
    *,
    form: Annotated[
        WhoForm, typer.Option("--format", "-f", help="A list, one object, or a statement a line.")
    ] = WhoForm.text,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", callback=day, help="Reports from this date on.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=day, help="Reports from before this date."),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, metavar="N", help="The last so many statements.")
    ] = 200,
    ledger: LedgerOption = None,
) -> None:
    """Show everything that one speaker said, over time, in whatever spelling of the name.

    A name that several speakers bear is refused with the list of them.
    """
    from zufolge.compare.who import find_voice, said_by

    with compared(ledger) as book:
        voice = find_voice(book, name)
        said = said_by(book, voice, since=since, until=until, limit=limit)
    if form is WhoForm.text:
        from zufolge.show.terminal import wants_colour
        from zufolge.show.who import render_said

        put(render_said(said, width=width(), colour=wants_colour(sys.stdout)))
        return
    import msgspec

    if form is WhoForm.json:
        put(msgspec.json.format(msgspec.json.encode(said), indent=2) + b"\n")
        return
    for one in said.statements:
        put(msgspec.json.encode(one) + b"\n")
