"""Writing records, many at a time: what the ledger knows is asked once, each table is written once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from sqlalchemy import Connection, Table, func, select, text

from zufolge.ledger import lists
from zufolge.ledger.bulk import insert_rows
from zufolge.ledger.canonical import Row, canonical, digest, now, plain_text, sortable
from zufolge.ledger.chain import Appender
from zufolge.ledger.entry_tables import JUDGED
from zufolge.ledger.fold import fold
from zufolge.ledger.keys import reader_key, receipt_row, reckoned_by
from zufolge.ledger.rows import entry_rows, speakers
from zufolge.ledger.stories import story_of
from zufolge.ledger.tables import documents, readers, readings, receipts, search, stories
from zufolge.ledger.views import Added, What
from zufolge.record import Document, Reader, Record

# Sort keys longer than any ISO 8601 time are not times; an ordered index must not hold them.
_LONGEST_TIME = 40


class Adding:
    """Adds documents, receipts and readings within one write transaction; `finish` writes them."""

    def __init__(self, connection: Connection, coming: Sequence[Document]) -> None:
        self._connection = connection
        self._rows = Appender(connection)
        self._known = _Known(connection, coming)
        self._receipts = _fresh(connection, receipts, len(coming))
        self._readings = _fresh(connection, readings, len(coming))
        self._others: dict[Table, list[Row]] = {}

    def record(self, record: Record, kept: str) -> Added:
        """Adds a record, whose JSON without the text is `kept`."""
        was = self._document(record.document)
        receipt, receipt_was = self.receipt(record.document)
        reader = self._reader(record.reader)
        key = (record.document.id, reader, reckoned_by(record.document.published))
        reading = self._known.readings.get(key)
        what: What = "known"
        if reading is None:
            reading, what = self._reading(key, record, kept, receipt), "added"
        return Added(record.document.id, reading, what, was, receipt_was)

    def receipt(self, document: Document) -> tuple[int, What]:
        """Adds one way that a text of the ledger came."""
        row = receipt_row(document)
        key = digest(row)
        known = self._known.receipts.get(key)
        if known is not None:
            return known, "known"
        published = document.published
        number = self._known.receipts[key] = next(self._receipts)
        row |= {
            "id": number,
            "key": key,
            "language": document.language,
            "published": sortable(published.start)[:_LONGEST_TIME] if published else "",
            "retrieved_at": document.retrieved_at,
            "at": now(),
        }
        self._rows.queue(receipts, row)
        story = story_of(document.urn, document.url)
        if story:
            self._queue(
                stories,
                {"receipt": number, "document": document.id, "story": plain_text(story)},
            )
        return number, "added"

    def finish(self) -> None:
        self._rows.finish()
        for table, rows in self._others.items():
            insert_rows(self._connection, table, rows)

    def _queue(self, table: Table, *rows: Row) -> None:
        self._others.setdefault(table, []).extend(rows)

    def _document(self, document: Document) -> What:
        if document.id in self._known.documents:
            return "known"
        self._known.documents.add(document.id)
        nuls = [found.start() for found in re.finditer("\x00", document.text)]
        row: Row = {
            "id": document.id,
            "text": document.text,
            "nuls": canonical(nuls) if nuls else None,
            "characters": len(document.text),
            "at": now(),
        }
        self._rows.queue(documents, row)
        self._queue(search, _searched(document.id, fold(document.text)))
        return "added"

    def _reader(self, reader: Reader) -> str:
        key = reader_key(reader)
        if key not in self._known.readers:
            self._known.readers.add(key)
            row: Row = {
                "key": key,
                "zufolge": reader.zufolge,
                "model": reader.model,
                "digest": reader.digest,
                "settings": canonical(reader.settings),
                "at": now(),
            }
            self._rows.queue(readers, row)
        return key

    def _reading(self, key: tuple[str, str, str], record: Record, kept: str, receipt: int) -> int:
        number = self._known.readings[key] = next(self._readings)
        row: Row = {
            "id": number,
            "document": key[0],
            "reader": key[1],
            "day": key[2],
            "receipt": receipt,
            "record": kept,
            "statements": len(record.statements),
            "speakers": speakers(record),
            "figures": len(record.figures),
            "events": len(record.events),
            "at": now(),
        }
        self._rows.queue(readings, row)
        self._entries(record, number)
        return number

    def _entries(self, record: Record, reading: int) -> None:
        found = entry_rows(record, reading)
        for table, entries in found.items():
            if entries:
                self._queue(table, *entries)
        for row in found[JUDGED["statements"]]:
            words = fold(cast("str", row["words"]))
            at: Row = {"reading": reading, "field": "statements", "entry": row["entry"]}
            self._queue(search, _searched(record.document.id, words) | at)


class _Known:
    """What the ledger holds already of the documents that are coming."""

    def __init__(self, connection: Connection, coming: Sequence[Document]) -> None:
        ids = lists.texts(connection, {document.id for document in coming})
        keys = lists.texts(connection, {digest(receipt_row(document)) for document in coming})
        self.documents = set(
            connection.scalars(select(documents.c.id).where(documents.c.id.in_(ids)))
        )
        came = select(receipts.c.key, receipts.c.id).where(receipts.c.key.in_(keys))
        self.receipts: dict[str, int] = {row.key: row.id for row in connection.execute(came)}
        self.readers = set(connection.scalars(select(readers.c.key)))
        read = select(readings.c.id, readings.c.document, readings.c.reader, readings.c.day)
        self.readings: dict[tuple[str, str, str], int] = {
            (row.document, row.reader, row.day): row.id
            for row in connection.execute(read.where(readings.c.document.in_(ids)))
        }


def _searched(document: str, folded: str) -> Row:
    return {
        "document": document,
        "reading": None,
        "field": "text",
        "entry": None,
        "folded": folded,
    }


def _fresh(connection: Connection, table: Table, most: int) -> Iterator[int]:
    """Numbers for new rows, at most so many, asked for when the first is needed."""
    if connection.dialect.name == "sqlite":
        last = connection.scalar(select(func.max(table.c.id))) or 0
        yield from range(last + 1, last + 1 + most)
        return
    order = text(
        f"SELECT nextval(pg_get_serial_sequence('{table.name}', 'id')) FROM generate_series(1, :most)"
    )
    yield from connection.scalars(order, {"most": most})
