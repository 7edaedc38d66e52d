"""`zufolge accounts`: what is claimed of one incident, figure by figure, claimant by claimant."""

from __future__ import annotations

import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zufolge.cli.comparing import compared
from zufolge.cli.messages import note
from zufolge.cli.options import LedgerOption, OpenOption
from zufolge.cli.pipes import put, width

IncidentArgument = Annotated[
    str,
    typer.Argument(metavar="INCIDENT", help="Its id, or the id of a document whose story it is."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="PATH", help="Write to this file.")
]


class AccountForm(StrEnum):
    """How an account is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    html = "html"


def accounts(
    incident: IncidentArgument,
    *,
    form: Annotated[
        AccountForm,
        typer.Option(
            "--format", "-f", help="A chart with a table, one object, a row a line, a page."
        ),
    ] = AccountForm.text,
    every: Annotated[
        bool, typer.Option("--all", help="Every row in the table, repetitions too.")
    ] = False,
    output: OutputOption = None,
    browse: OpenOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Show what is claimed of an incident over time: every figure, whose it is, how it stands.

    ▸ marks claims that stand: not raised, lowered, corrected or repeated by their claimant.
    """
    from zufolge.compare.desk import account_of, find_incident

    if browse:
        form = AccountForm.html
        output = output or Path(tempfile.mkdtemp(prefix="zufolge-")) / "account.html"
    with compared(ledger) as book:
        account, reports = account_of(book, find_incident(book, incident))
    if form is AccountForm.html:
        from zufolge.show.account_page import render_account_page

        write(render_account_page(account, reports), output)
    elif form is AccountForm.text:
        from zufolge.show.accounts import render_account
        from zufolge.show.terminal import wants_colour

        colour = output is None and wants_colour(sys.stdout)
        write(render_account(account, width=width(), colour=colour, every=every), output)
    else:
        import msgspec

        lines = b"".join(msgspec.json.encode(row) + b"\n" for row in account.rows)
        whole = msgspec.json.format(msgspec.json.encode(_told(account)), indent=2) + b"\n"
        write(whole if form is AccountForm.json else lines, output)
    if browse and output:
        typer.launch(output.resolve().as_uri())


def _told(account: object) -> dict[str, object]:
    """The account with the incident's id in its place, and the incident beside it."""
    import msgspec

    from zufolge.compare.views import Account

    assert isinstance(account, Account)
    told: dict[str, object] = {"incident": account.incident.id}
    told["rows"] = account.rows
    told["ranges"] = account.ranges
    told["about"] = msgspec.to_builtins(account.incident)
    return told


def write(data: str | bytes, output: Path | None) -> None:
    """To a file, whose name is told, or to standard output."""
    if output is None:
        put(data)
        return
    from zufolge.record.errors import StopError

    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    except OSError as error:
        raise StopError(
            f"{output} cannot be written: {error.strerror}.",
            remedy="Name another file with --output.",
        ) from error
    note(f"wrote {output}")
