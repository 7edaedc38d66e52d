"""One report as it is shown: what table and page both are made of. Pure, from a record alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zufolge.record import Caveat, Problem, Record
from zufolge.show.figures import FigureRow, figure_rows
from zufolge.show.happenings import EventRow, LabelRow, event_rows, label_rows
from zufolge.show.naming import Naming
from zufolge.show.voices import Line, Voice, voices

CREED = "Attributed, not asserted"


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that a reader of one report is shown, ordered as it is shown."""

    record: Record
    title: str
    facts: tuple[str, ...]
    counts: tuple[str, ...]
    voices: tuple[Voice, ...]
    figures: tuple[FigureRow, ...]
    events: tuple[EventRow, ...]
    labels: tuple[LabelRow, ...]
    caveats: tuple[Caveat, ...]
    problems: tuple[Problem, ...]
    reader: str

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every statement once, in text order."""
        found = [row.line for v in self.voices for row in v.rows if not row.reference]
        return tuple(sorted(found, key=lambda line: line.number))


def account(record: Record) -> Account:
    """The account of a record. References to ids that the record lacks are shown as unknown."""
    spoken = voices(record)
    naming = Naming.of(record, spoken)
    return Account(
        record=record,
        title=_title(record),
        facts=_facts(record),
        counts=_counts(record, spoken),
        voices=spoken,
        figures=figure_rows(record, naming),
        events=event_rows(record, naming),
        labels=label_rows(record, naming),
        caveats=tuple(sorted(record.caveats, key=lambda c: c.span)),
        problems=record.problems,
        reader=_reader(record),
    )


def published(record: Record) -> str:
    """The report's date, no more precise than it is known; empty where it is not."""
    date = record.document.published
    return spoken_date(date.start, date.precision) if date else ""


def spoken_date(start: str, precision: str) -> str:
    """The beginning of a date's ISO 8601 start that its precision (minute, day …) vouches for."""
    length = {"year": 4, "month": 7, "day": 10, "minute": 16}[precision]
    return start[:length].replace("T", " ")


def _title(record: Record) -> str:
    """The title, else the first heading, else where the report came from."""
    document = record.document
    headings = (document.text[b.start : b.end] for b in document.blocks if b.kind == "heading")
    title = document.title or next(headings, "") or document.source or document.url or ""
    return " ".join(title.split()) or "Untitled report"


def _facts(record: Record) -> tuple[str, ...]:
    document = record.document
    language = {"de": "German", "en": "English"}.get(document.language or "", document.language)
    return tuple(filter(None, (document.outlet, published(record), language)))


def _counts(record: Record, spoken: Iterable[Voice]) -> tuple[str, ...]:
    """Statements and speakers always, the rest where there is any."""
    speakers = sum(v.number is not None for v in spoken)
    always = (counted(len(record.statements), "statement"), counted(speakers, "speaker"))
    rest = (
        counted(len(found), name)
        for found, name in (
            (record.figures, "figure"),
            (record.events, "event"),
            (record.labels, "label"),
        )
        if found
    )
    return (*always, *rest)


def counted(n: int, name: str) -> str:
    """ "1 statement", "2,000 statements"."""
    return f"{n:,} {name}" if n == 1 else f"{n:,} {name}s"


def _reader(record: Record) -> str:
    reader = record.reader
    model = f"model {reader.model}" if reader.model else "no model"
    digest = f"({reader.digest})" if reader.digest else ""
    return " ".join(filter(None, (f"Zufolge {reader.zufolge},", model, digest)))
