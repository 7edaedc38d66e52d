"""Zufolge ("according to"): who says what happened, as news reports tell it.

    import zufolge
    record = zufolge.read(text, published="2022-01")
    for statement in record.statements: ...

Importing this is cheap: the model is loaded by the first reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from zufolge.record import (
    Block,
    Caveat,
    Document,
    Entity,
    Event,
    Figure,
    Findings,
    Label,
    Place,
    Problem,
    Published,
    Reader,
    Record,
    Span,
    Statement,
    Time,
    from_json,
    json_schema,
    to_json,
)
from zufolge.record.errors import DocumentError, StopError, ZufolgeError
from zufolge.version import VERSION as __version__

__all__ = [
    "Block",
    "Caveat",
    "Document",
    "DocumentError",
    "Entity",
    "Event",
    "Figure",
    "Findings",
    "Label",
    "Place",
    "Problem",
    "Published",
    "Reader",
    "Record",
    "Report",
    "Span",
    "Statement",
    "StopError",
    "Time",
    "ZufolgeError",
    "__version__",
    "from_json",
    "json_schema",
    "read",
    "read_many",
    "to_json",
]

Report = str | Document | Mapping[str, str | None]
"""A text; a document; or a mapping with `text` and what else is known, by the names that `read` has."""

_KNOWN = ("text", "published", "title", "outlet", "url", "language")


def read(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Record:
    """The record of one report; its offsets count in `text` as given.

    `published` is a date as precise as it is known: "2022", "2022-01", "2022-01-06". The language is
    identified unless given. A text that cannot be read (empty, too long) is a `DocumentError`, missing
    weights are a `StopError`. Nothing is written to a ledger.
    """
    from zufolge.reading import default_reader
    from zufolge.sources import document_from_text

    document = document_from_text(
        text, published=published, title=title, outlet=outlet, url=url, language=language
    )
    return default_reader().read(document)


def read_many(
    reports: Iterable[Report],
    *,
    workers: int = 2,
    on_error: Callable[[DocumentError], None] | None = None,
) -> Iterator[Record]:
    """Records in the order of the reports, of which `workers` are read side by side, lazily.

    A report that cannot be read goes to `on_error` and is left out; without it, its `DocumentError`
    is raised. Errors name a report without a source of its own "report N", counted from 1.
    """
    from zufolge.reading import default_reader

    taken = (_taken(report, f"report {n}") for n, report in enumerate(reports, start=1))
    for outcome in default_reader().read_many(taken, workers=workers):
        if isinstance(outcome, Record):
            yield outcome
        elif on_error is None:
            raise outcome
        else:
            on_error(outcome)


def _taken(report: Report, name: str) -> Document | DocumentError:
    from zufolge.sources import document_from_text

    if isinstance(report, Document):
        return report
    known = {"text": report} if isinstance(report, str) else dict(report)
    wrong = [field for field in known if field not in _KNOWN]
    text = known.pop("text", None)
    if wrong or not isinstance(text, str):
        what = f"unknown field {wrong[0]!r}." if wrong else "there is no text in it."
        remedy = f"The fields are {', '.join(_KNOWN)}."
        return DocumentError(what, document=name, remedy=remedy, code="bad_field")
    try:
        return document_from_text(text, **known)
    except DocumentError as error:
        return DocumentError(error.message, document=name, remedy=error.remedy, code=error.code)
