"""Options that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zufolge.cli.output import Form
from zufolge.record.errors import DocumentError

FormOption = Annotated[
    Form, typer.Option("--format", "-f", help="A table, the record as JSON, or a page.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help="Write to this file, or into this folder."),
]
OpenOption = Annotated[
    bool, typer.Option("--open", help="Write a page and open it in the browser.")
]
LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH|URL",
        help="The ledger; zufolge.db in your data folder if not given.",
    ),
]


def day(text: str | None) -> str | None:
    """The beginning (ISO 8601) of a day, month or year as a user writes it; else wrong usage."""
    if text is None:
        return None
    from zufolge.sources import parse_published

    try:
        return parse_published(text, document="date").start
    except DocumentError as error:
        raise typer.BadParameter(f"{error.message} Write 2022-01-06, 2022-01 or 2022.") from error
