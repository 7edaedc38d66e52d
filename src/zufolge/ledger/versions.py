"""Versions of a report: documents of one story, in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from zufolge.ledger import lists
from zufolge.ledger.canonical import sortable
from zufolge.ledger.tables import receipts, stories
from zufolge.ledger.views import Version

Came = Row[*tuple[Any, ...]]

_COLUMNS = (
    "document",
    "version",
    "published_start",
    "published_precision",
    "retrieved_at",
    "outlet",
    "url",
    "title",
)
_TOLD = select(
    stories.c.story,
    receipts.c.id,
    receipts.c.key,
    receipts.c.published,
    receipts.c.urn,
    *(receipts.c[name] for name in _COLUMNS),
).join(receipts, receipts.c.id == stories.c.receipt)


class Place(NamedTuple):
    """Where a document stands among the versions of its story, from 1."""

    story: str
    number: int
    newest: bool


def by_publication(receipt: Any) -> tuple[bool, str, str]:
    """Orders receipts: the earliest publication first, undated ones last, the key between equals."""
    return receipt.published == "", receipt.published, receipt.key


def places(connection: Connection, documents: Collection[str]) -> dict[str, Place]:
    """Where each of the documents stands; those without a story are left out."""
    of = _stories_of(connection, documents)
    orders = {story: _order(came) for story, came in _came(connection, set(of.values())).items()}
    found = {}
    for document, story in of.items():
        order = [row.document for row in orders[story]]
        number = order.index(document) + 1
        found[document] = Place(story, number, number == len(order))
    return found


def versions(connection: Connection, document: str) -> list[Version]:
    """All versions of the document's story, oldest first; one without a story stands alone."""
    story = _stories_of(connection, [document]).get(document)
    if story is None:
        return [_version(row, 1, 1, None) for row in _alone(connection, document)]
    order = _order(_came(connection, [story])[story])
    return [_version(row, number, len(order), story) for number, row in enumerate(order, 1)]


def _stories_of(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """A text may have come in several ways. Its story is a wire's if one of them has a urn, else that
    of its first publication, whichever came first.
    """
    of: dict[str, list[Came]] = defaultdict(list)
    wanted = _TOLD.where(stories.c.document.in_(lists.texts(connection, documents)))
    for row in connection.execute(wanted):
        of[row.document].append(row)
    return {
        document: min(came, key=lambda row: (row.urn is None, *by_publication(row))).story
        for document, came in of.items()
    }


def _came(connection: Connection, wanted: Iterable[str]) -> dict[str, list[Came]]:
    of: dict[str, list[Came]] = defaultdict(list)
    told = _TOLD.where(stories.c.story.in_(lists.texts(connection, wanted)))
    for row in connection.execute(told):
        of[row.story].append(row)
    return of


def _order(came: Sequence[Came]) -> list[Came]:
    """Of each document the last way that it came, in the order of the versions: by the wire's number
    where all have one, else by publication (else retrieval), else by arrival. A text that comes back
    after another is the newest again.
    """
    numbered = all(row.version is not None for row in came)

    def when(row: Came) -> tuple[int, str, str, int]:
        retrieved = sortable(row.retrieved_at or "")
        number = row.version if numbered else 0
        return number, row.published or retrieved, retrieved, row.id

    last: dict[str, Came] = {}
    for row in sorted(came, key=when):
        last.pop(row.document, None)
        last[row.document] = row
    return list(last.values())


def _alone(connection: Connection, document: str) -> list[Came]:
    columns = (receipts.c.key, receipts.c.published, *(receipts.c[name] for name in _COLUMNS))
    rows = connection.execute(select(*columns).where(receipts.c.document == document))
    return sorted(rows, key=by_publication)[:1]


def _version(row: Came, number: int, many: int, story: str | None) -> Version:
    return Version(
        document=row.document,
        number=number,
        newest=number == many,
        story=story,
        version=row.version,
        published=row.published_start,
        precision=row.published_precision,
        retrieved_at=row.retrieved_at,
        outlet=row.outlet,
        url=row.url,
        title=row.title,
    )
