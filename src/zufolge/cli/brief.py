"""`zufolge brief`: a briefing on one incident, with footnotes."""

from __future__ import annotations

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zufolge.cli.accounts import IncidentArgument, OutputOption, write
from zufolge.cli.comparing import compared
from zufolge.cli.options import LedgerOption, OpenOption


class BriefForm(StrEnum):
    """How a briefing is written."""

    md = "md"
    html = "html"


def brief(
    incident: IncidentArgument,
    *,
    form: Annotated[
        BriefForm, typer.Option("--format", "-f", help="Markdown or a page.")
    ] = BriefForm.md,
    output: OutputOption = None,
    browse: OpenOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Brief on an incident: what stands, what changed, what contradicts, who said what.

    Every line has a footnote to its report and to its words in it.
    """
    from zufolge.compare.desk import account_of, find_incident
    from zufolge.show.brief import render_brief_markdown, render_brief_page

    if browse:
        form = BriefForm.html
        output = output or Path(tempfile.mkdtemp(prefix="zufolge-")) / "brief.html"
    with compared(ledger) as book:
        account, reports = account_of(book, find_incident(book, incident))
    render = render_brief_page if form is BriefForm.html else render_brief_markdown
    write(render(account, reports), output)
    if browse and output:
        typer.launch(output.resolve().as_uri())
