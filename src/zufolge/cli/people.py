"""`zufolge people`: which names are one, and people's word on it."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from zufolge.cli.comparing import compared
from zufolge.cli.messages import note as tell
from zufolge.cli.options import LedgerOption
from zufolge.cli.pipes import put, width
from zufolge.cli.who import WhoForm

if TYPE_CHECKING:
    from zufolge.ledger import Sameness

app = typer.Typer(
    name="people",
    help="List which names were taken for one, with score and reasons, and decide otherwise.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="As a report prints it.")]
AuthorOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides; the user's name if not given.")
]
NoteOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")]


@app.callback()
def people(
    context: typer.Context,
    *,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only names that sound like this one.")
    ] = None,
    reports: Annotated[
        int, typer.Option(min=1, metavar="N", help="Else the names of the latest so many reports.")
    ] = 100,
    form: Annotated[
        WhoForm, typer.Option("--format", "-f", help="A list, one object, or a speaker a line.")
    ] = WhoForm.text,
    ledger: LedgerOption = None,
) -> None:
    """List which names were taken for one, with score and reasons, and what people decided."""
    if context.invoked_subcommand is not None:
        return
    from zufolge.compare.deciding import latest_merges, merges_of
    from zufolge.compare.who import DECIDED

    with compared(ledger) as book:
        found = merges_of(book, name) if name else latest_merges(book, reports)
        decisions = book.reader.decisions(DECIDED)
    if form is WhoForm.text:
        from zufolge.show.people import render_people
        from zufolge.show.terminal import wants_colour

        colour = wants_colour(sys.stdout)
        put(render_people(found, decisions, width=width(), colour=colour))
        return
    import msgspec

    if form is WhoForm.json:
        whole = {"people": found, "decisions": decisions}
        put(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")
        return
    for one in found:
        put(msgspec.json.encode(one) + b"\n")


@app.command()
def split(
    a: NameArgument,
    b: NameArgument,
    *,
    author: AuthorOption = None,
    note: NoteOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Decide that two names are two people, whatever the rules say. It stays so."""
    _decide(a, b, "different", author, note, ledger)


@app.command()
def join(
    a: NameArgument,
    b: NameArgument,
    *,
    author: AuthorOption = None,
    note: NoteOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Decide that two names are one person, whatever the rules say. It stays so."""
    _decide(a, b, "same", author, note, ledger)


@app.command()
def retract(
    number: Annotated[int, typer.Argument(metavar="N", help="The decision's number.")],
    *,
    author: AuthorOption = None,
    note: NoteOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Take a decision back. It stays in the ledger, and that it was taken back."""

    with compared(ledger) as book:
        book.writer.retract_decision(number, author=author or getpass.getuser(), note=note)
    tell(f"decision {number} taken back")


def _decide(
    a: str, b: str, verdict: Sameness, author: str | None, note: str | None, ledger: str | None
) -> None:
    from zufolge.compare.deciding import decide

    with compared(ledger) as book:
        number = decide(book, a, b, verdict, author=author or getpass.getuser(), note=note)
    tell(f"decision {number} kept; zufolge people retract {number} takes it back")
