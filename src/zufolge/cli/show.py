"""`zufolge show`: what the ledger holds, and what it holds of one report."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zufolge.cli.messages import note
from zufolge.cli.options import FormOption, LedgerOption, OpenOption, OutputOption, day
from zufolge.cli.output import Form, opened
from zufolge.cli.pipes import put, width

if TYPE_CHECKING:
    from zufolge.ledger import LedgerReader, Summary
    from zufolge.show import ListRow


def show(
    document: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A document's id, or its beginning.", show_default=False),
    ] = None,
    *,
    form: FormOption = Form.text,
    output: OutputOption = None,
    browse: OpenOption = False,
    reading: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="The document's Nth reading, not its latest."),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="List documents that hold these words.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="List documents of this outlet.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=day, help="List documents from this date on."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=day, help="List documents from before this date."),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, metavar="N", help="List so many documents at most.")
    ] = 50,
    ledger: LedgerOption = None,
) -> None:
    """Show what the ledger holds: a list of its documents, or one document's record."""
    from zufolge.ledger import open_ledger

    if document is None and (reading is not None or browse or output or form is Form.html):
        raise typer.BadParameter("Name a document: its id stands in the list of zufolge show.")
    with open_ledger(ledger, create=False) as book:
        if document is not None:
            _one(book.reader, document, reading, form, output, browse=browse)
            return
        found = book.reader.documents(
            limit=limit, outlet=outlet, since=since, until=until, query=search
        )
    _list(found, form)


def _one(
    book: LedgerReader,
    name: str,
    wanted: int | None,
    form: Form,
    output: Path | None,
    *,
    browse: bool,
) -> None:
    document = book.find(name)
    readings = book.readings(document)
    number = wanted or len(readings)
    if not 1 <= number <= len(readings):
        raise typer.BadParameter(f"--reading {number}: the document has {len(readings)}.")
    if wanted is None and number > 1:
        note(f"reading {number} of {number}; --reading 1 shows the first")
    newest = book.versions(document)[-1].document
    if newest != document:
        digits = newest.removeprefix("sha256:")[:12]
        note(f"a newer version of this report is known: zufolge versions {digits}")
    record = book.record(readings[number - 1].id)
    if browse:
        form, output = Form.html, output or Path(tempfile.mkdtemp(prefix="zufolge-"))
    with opened(form, output, several=False) as sink:
        sink.add(record)
    for path in sink.written:
        note(f"wrote {path}")
    if browse:
        typer.launch(sink.written[0].resolve().as_uri())


def _list(found: list[Summary], form: Form) -> None:
    if form is not Form.text:
        import msgspec

        for row in found:
            put(msgspec.json.encode(row) + b"\n")
        return
    from zufolge.show import render_list
    from zufolge.show.terminal import wants_colour

    put(render_list([_row(one) for one in found], width=width(), colour=wants_colour(sys.stdout)))


def _row(one: Summary) -> ListRow:
    from zufolge.show import ListRow
    from zufolge.show.account import spoken_date

    return ListRow(
        id=one.document,
        date=spoken_date(one.published, one.precision) if one.published and one.precision else "",
        outlet=one.outlet or "",
        title=one.title or one.source or "",
        statements=one.statements,
        speakers=one.speakers,
        readings=one.readings,
    )
