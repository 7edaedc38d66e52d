"""`zufolge read`: reports in, records out."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from itertools import chain, islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from zufolge.cli.messages import complain, note, progress
from zufolge.cli.options import FormOption, LedgerOption, OpenOption, OutputOption
from zufolge.cli.output import Form, Sink, check, opened
from zufolge.record.errors import DocumentError

if TYPE_CHECKING:
    from zufolge.ledger import Ledger
    from zufolge.record import Record
    from zufolge.sources import Metadata, Outcome

# Chosen, not measured: the passes around the model share the interpreter's lock, so that more
# documents side by side wait for each other.
_MOST_WORKERS = 4


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Text files, HTML pages, JSON Lines, folders, URLs, or - for standard input.",
            show_default=False,
        ),
    ],
    *,
    form: FormOption = Form.text,
    output: OutputOption = None,
    browse: OpenOption = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When the report appeared: 2022, 2022-01, 2022-01-06 …"),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The report's title.")] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="The newspaper, agency or site.")
    ] = None,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Where the report appeared.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="de or en; identified if not given.")
    ] = None,
    ledger: LedgerOption = None,
    no_ledger: Annotated[
        bool, typer.Option("--no-ledger", help="Write nothing into a ledger.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Documents read side by side.")
    ] = None,
) -> int:
    """Read reports: who says what.

    Prints a table and keeps the record in the ledger. A document that cannot be read is told on
    stderr, with what to do about it; the others are read, and the exit code is 1.
    """
    if no_ledger and ledger is not None:
        raise typer.BadParameter("--ledger and --no-ledger exclude each other.")
    from zufolge.reading import default_reader
    from zufolge.sources import open_sources

    if browse:
        form, output = Form.html, output or Path(tempfile.mkdtemp(prefix="zufolge-"))
    known = given(published, title, outlet, url, language)
    outcomes, several = _counted(open_sources(sources, defaults=known, notice=note))
    check(form, output, several=several)
    # Before anything is opened for writing: without weights nothing must be left behind.
    reader = default_reader()
    with (
        opened(form, output, several=several) as sink,
        nullcontext() if no_ledger else _open(ledger) as book,
        progress(several and output is not None) as tick,
    ):
        run = _Run(sink, book, tick)
        run.take(reader.read_many(outcomes, workers=workers or cores()))
    run.tell(several)
    if browse and sink.written:
        typer.launch(sink.written[0].resolve().as_uri())
    return 1 if run.failed else 0


class _Run:
    """One way through all documents: what is kept, shown, counted."""

    def __init__(self, sink: Sink, book: Ledger | None, tick: Callable[[], None]) -> None:
        self.sink, self.book, self.tick = sink, book, tick
        self.done = self.failed = self.fresh = 0
        self.began = monotonic()

    def take(self, outcomes: Iterator[Record | DocumentError]) -> None:
        for outcome in outcomes:
            try:
                if isinstance(outcome, DocumentError):
                    raise outcome
                self._keep(outcome)
            except DocumentError as error:
                self._fail(error)
            self.tick()

    def _keep(self, record: Record) -> None:
        if self.book:
            self.fresh += self.book.writer.add(record).what == "added"
        self.sink.add(record)
        self.done += 1

    def _fail(self, error: DocumentError) -> None:
        complain(error)
        self.failed += 1
        if self.book:
            self.book.writer.add_failure(error)

    def tell(self, several: bool) -> None:
        """Says on stderr what was done, where that is not plain from what was printed."""
        for path in self.sink.written:
            note(f"wrote {path}")
        if several:
            seconds = max(monotonic() - self.began, 1e-9)
            failed = f", {self.failed} failed" if self.failed else ""
            kept = f"; {self.fresh} new in {self.book.name}" if self.book else ""
            rate = f"{self.done / seconds:.1f}/s"
            note(f"{self.done} documents read{failed} in {seconds:.1f} s ({rate}){kept}")


def given(*known: str | None) -> Metadata:
    """What the options say about every document; a date that cannot be read is wrong usage."""
    from zufolge.sources import Metadata, parse_published

    published, title, outlet, url, language = known
    try:
        when = parse_published(published, document="--published") if published else None
    except DocumentError as error:
        raise typer.BadParameter(str(error)) from error
    return Metadata(title, outlet, url, when, language)


def _counted(outcomes: Iterator[Outcome]) -> tuple[Iterator[Outcome], bool]:
    """The same outcomes, and whether there are more than one."""
    first = list(islice(outcomes, 2))
    return chain(first, outcomes), len(first) > 1


def _open(ledger: str | None) -> Ledger:
    from zufolge.ledger import open_ledger

    return open_ledger(ledger)


def cores() -> int:
    """The processor cores that this process may use, as far as they help."""
    free = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(free or 1, _MOST_WORKERS)
