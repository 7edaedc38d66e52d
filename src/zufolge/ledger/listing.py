"""What the ledger holds: documents, newest first, whatever the order they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from zufolge.ledger.canonical import plain_text
from zufolge.ledger.errors import AmbiguousError, NotFoundError
from zufolge.ledger.search import matching_documents
from zufolge.ledger.tables import documents, readings, receipts
from zufolge.ledger.views import Summary

_CANDIDATES = 10
_COUNTS = ("statements", "speakers", "figures", "events")


def list_documents(
    connection: Connection,
    *,
    limit: int,
    offset: int,
    outlet: str | None,
    since: str | None,
    until: str | None,
    query: str | None,
) -> list[Summary]:
    """See LedgerReader.documents."""
    wanted = [_first_publication(), *_came(outlet, since, until)]
    if query:
        wanted.append(receipts.c.document.in_(matching_documents(connection, query)))
    leads = connection.execute(
        select(receipts)
        .where(*wanted)
        .order_by(receipts.c.published.desc(), receipts.c.document)
        .limit(limit)
        .offset(offset)
    ).all()
    return _summaries(connection, leads)


def _first_publication() -> ColumnElement[bool]:
    """Of a document's receipts the earliest dated one; the key decides between equals."""
    other = receipts.alias("other")
    dated_first = and_(
        other.c.published != "",
        or_(receipts.c.published == "", other.c.published < receipts.c.published),
    )
    before = or_(
        dated_first,
        and_(other.c.published == receipts.c.published, other.c.key < receipts.c.key),
    )
    return ~select(other.c.id).where(other.c.document == receipts.c.document, before).exists()


def _came(outlet: str | None, since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    """One of the document's receipts is of this outlet and time."""
    asked = []
    any_of = receipts.alias("any_of")
    if outlet is not None:
        asked.append(any_of.c.outlet == plain_text(outlet))
    if since is not None:
        asked.append(any_of.c.published >= plain_text(since))
    if until is not None:
        asked.append(and_(any_of.c.published < plain_text(until), any_of.c.published != ""))
    # Not EXISTS: SQLite would look every document up by its outlet.
    return [receipts.c.document.in_(select(any_of.c.document).where(*asked))] if asked else []


def _summaries(connection: Connection, leads: Iterable[Row[Any]]) -> list[Summary]:
    leads = list(leads)
    ids = [lead.document for lead in leads]
    came: dict[str, list[str | None]] = defaultdict(list)
    read: dict[str, list[Any]] = defaultdict(list)
    every_receipt = select(receipts.c.document, receipts.c.outlet)
    for row in connection.execute(every_receipt.where(receipts.c.document.in_(ids))):
        came[row.document].append(row.outlet)
    columns = [readings.c.document, readings.c.id, *(readings.c[name] for name in _COUNTS)]
    every_reading = select(*columns).where(readings.c.document.in_(ids)).order_by(readings.c.id)
    for row in connection.execute(every_reading):
        read[row.document].append(row)
    return [_summary(lead, came[lead.document], read[lead.document]) for lead in leads]


def _summary(lead: Row[Any], outlets: list[str | None], read: list[Any]) -> Summary:
    latest = read[-1] if read else None
    counts = {name: getattr(latest, name) if latest else 0 for name in _COUNTS}
    return Summary(
        document=lead.document,
        title=lead.title,
        outlet=lead.outlet,
        url=lead.url,
        source=lead.source,
        published=lead.published_start,
        precision=lead.published_precision,
        outlets=tuple(sorted({outlet for outlet in outlets if outlet})),
        receipts=len(outlets),
        readings=len(read),
        reading=latest.id if latest else None,
        **counts,
    )


def find_document(connection: Connection, name: str) -> str:
    """See LedgerReader.find."""
    digits = name.strip().lower().removeprefix("sha256:")
    found: list[str] = []
    if digits and set(digits) <= set("0123456789abcdef"):
        low = f"sha256:{digits}"
        # "g" comes after every hex digit.
        between = (documents.c.id >= low) & (documents.c.id < low + "g")
        some = select(documents.c.id).where(between).order_by(documents.c.id)
        found = list(connection.scalars(some.limit(_CANDIDATES)))
    if not found:
        raise NotFoundError(
            f"The ledger holds no document {name!r}.", remedy="List what it holds: zufolge show"
        )
    if len(found) > 1:
        shown = ", ".join(candidate.removeprefix("sha256:")[:16] for candidate in found)
        raise AmbiguousError(
            f"{name!r} fits several documents: {shown}.",
            candidates=tuple(found),
            remedy="Write more digits of the id.",
        )
    return found[0]
