"""`zufolge ingest`: many reports into the ledger, read, kept and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from zufolge.cli.comparing import catch_up
from zufolge.cli.messages import complain, note, progress
from zufolge.cli.options import LedgerOption
from zufolge.cli.read import cores, given
from zufolge.record.errors import DocumentError

if TYPE_CHECKING:
    from zufolge.ledger import Ledger
    from zufolge.reading.reader import PassReader
    from zufolge.record import Record
    from zufolge.sources import Metadata, Outcome, Received

# Documents kept in one transaction: an interruption loses at most the readings of so many.
TOGETHER = 64


def ingest(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (text, HTML, JSON Lines, CSV, Parquet), folders, URLs, or - for standard input.",
            show_default=False,
        ),
    ],
    *,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="The outlet of reports that name none.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The date of reports that have none.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="de or en; identified if not given.")
    ] = None,
    ledger: LedgerOption = None,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Documents read side by side.")
    ] = None,
    compare: Annotated[
        bool, typer.Option("--compare/--no-compare", help="Compare the reports when all are kept.")
    ] = True,
) -> int:
    """Take many reports into the ledger: read each, keep it, compare it with all others.

    What the ledger holds already is not read again, so an interrupted run goes on where it stopped. A
    report that fails is told on stderr and noted in the ledger; the others go on, and the exit code is 1.
    """
    from zufolge.ledger import open_ledger
    from zufolge.reading import default_reader
    from zufolge.sources import open_sources

    known = given(published, None, outlet, None, language)
    reader = default_reader()
    told = given(None, None, None, None, language)
    outcomes = (filled(one, known) for one in open_sources(sources, defaults=told, notice=note))
    with open_ledger(ledger) as book:
        with progress(True) as tick:
            run = _Run(book, reader, workers or cores(), tick)
            run.take(outcomes)
        run.tell()
        if compare:
            _compare(book)
    return 1 if run.failed else 0


def filled(outcome: Outcome, known: Metadata) -> Outcome:
    """A report with the outlet and the date of `known` where it names none itself."""
    if isinstance(outcome, DocumentError):
        return outcome
    document = outcome.document
    whole = replace(
        document,
        outlet=document.outlet or known.outlet,
        published=document.published or known.published,
    )
    return replace(outcome, document=whole)


def _compare(book: Ledger) -> None:
    begun = monotonic()
    if done := catch_up(book):
        seconds = monotonic() - begun
        note(f"{done:,} reports compared in {seconds:.1f} s: zufolge incidents")


class _Run:
    """One way through all documents, some at a time."""

    def __init__(
        self, book: Ledger, reader: PassReader, workers: int, tick: Callable[[], None]
    ) -> None:
        self._book, self._reader, self._workers, self._tick = book, reader, workers, tick
        self.fresh = self.known = self.failed = 0
        self._begun = monotonic()

    def take(self, outcomes: Iterator[Outcome]) -> None:
        while some := list(islice(outcomes, TOGETHER)):
            self._take(some)

    def _take(self, some: Iterable[Outcome]) -> None:
        received = []
        for outcome in some:
            if isinstance(outcome, DocumentError):
                self._fail(outcome)
            else:
                received.append(outcome)
        documents = [one.document for one in received]
        readings = self._book.reader.known(self._reader.metadata, documents)
        new = [one for one, known in zip(received, readings, strict=True) if known is None]
        old = [d for d, known in zip(documents, readings, strict=True) if known is not None]
        self._read(new)
        if old:
            self._book.writer.add_receipts(old)
            self.known += len(old)
            for _ in old:
                self._tick()

    def _read(self, new: Iterable[Received]) -> None:
        records: list[Record] = []
        for outcome in self._reader.read_many(new, workers=self._workers):
            if isinstance(outcome, DocumentError):
                self._fail(outcome)
                continue
            records.append(outcome)
            self._tick()
        for added in self._book.writer.add_many(records):
            if isinstance(added, DocumentError):
                self._fail(added)
            elif added.what == "added":
                self.fresh += 1
            else:
                # The same text twice in one go.
                self.known += 1

    def _fail(self, error: DocumentError) -> None:
        complain(error)
        self.failed += 1
        self._book.writer.add_failure(error)

    def tell(self) -> None:
        seconds = max(monotonic() - self._begun, 1e-9)
        done = self.fresh + self.known + self.failed
        failed = f", {self.failed:,} failed" if self.failed else ""
        note(
            f"{done:,} reports in {seconds:.1f} s ({done / seconds:.1f}/s): {self.fresh:,} new, "
            f"{self.known:,} known{failed}; {self._book.name}"
        )
