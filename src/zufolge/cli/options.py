"""Options that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zufolge.cli.output import Form

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
