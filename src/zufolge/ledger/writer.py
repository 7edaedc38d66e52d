"""Writing into the ledger: records, failures, judgements. Nothing is changed, nothing removed."""

from __future__ import annotations

import re
from typing import cast

import msgspec
from sqlalchemy import Connection, Table, insert, select

from zufolge.ledger import judging
from zufolge.ledger.canonical import Row, canonical, digest, now, plain_text, sortable
from zufolge.ledger.chain import Appender
from zufolge.ledger.database import Database
from zufolge.ledger.entry_tables import JUDGED
from zufolge.ledger.fold import fold
from zufolge.ledger.rows import entry_rows, speakers
from zufolge.ledger.tables import (
    documents,
    failures,
    judgements,
    readers,
    readings,
    receipts,
    search,
)
from zufolge.ledger.views import Added, Question, Verdict, What
from zufolge.record import Document, Published, Reader, Record, fingerprint, from_json, to_json
from zufolge.record.errors import DocumentError

# Sort keys longer than any ISO 8601 time are not times; an ordered index must not hold them.
_LONGEST_TIME = 40


class LedgerWriter:
    """Appends. Each call is one transaction: all of it is there afterwards, or nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: Record) -> Added:
        """Writes a record. The same reader's reading of the same text, reckoned by the same date, is
        kept once; a new source, outlet, title or date of the text is a new receipt.

        A record that cannot be kept exactly is a DocumentError.
        """
        kept = _kept_json(record)
        with self._database.writing() as connection:
            rows = Appender(connection)
            was = _add_document(connection, rows, record.document)
            receipt, receipt_was = _add_receipt(connection, rows, record.document)
            reader = _add_reader(connection, rows, record.reader)
            day = reckoned_by(record.document.published)
            given: Row = {"record": kept, "receipt": receipt, "reader": reader, "day": day}
            reading, what = _add_reading(connection, rows, record, given)
            rows.finish()
        return Added(record.document.id, reading, what, was, receipt_was)

    def add_failure(self, error: DocumentError) -> int:
        """Notes a document that could not be taken or read; every attempt is a row."""
        row: Row = {
            "document": error.document,
            "code": error.code,
            "message": error.message,
            "remedy": error.remedy,
            "at": now(),
        }
        with self._database.writing() as connection:
            return _append_one(connection, failures, row)

    def judge(
        self,
        *,
        author: str,
        reading: int,
        field: str,
        entry: str,
        question: Question,
        verdict: Verdict,
        value: object = None,
        note: str | None = None,
    ) -> int:
        """Adds a human verdict on an entry and returns its id.

        `question` "said" asks whether the text says it, "true" whether it is so. `value` is what
        would be right, in JSON's types.
        """
        row = judging.verdict_row(author, reading, field, entry, question)
        row |= {"verdict": judging.checked(verdict), "value": judging.json_value(value)}
        with self._database.writing() as connection:
            judging.require_entry(connection, reading, field, entry)
            return _append_one(connection, judgements, row | {"note": note})

    def retract(self, judgement: int, *, author: str, note: str | None = None) -> int:
        """Takes a verdict back, by a new row, and returns that row's id."""
        with self._database.writing() as connection:
            row = judging.retraction_row(connection, judgement, author)
            return _append_one(connection, judgements, row | {"note": note})


def _append_one(connection: Connection, table: Table, row: Row) -> int:
    rows = Appender(connection)
    key = rows.append(table, row)
    rows.finish()
    return int(key)


def _kept_json(record: Record) -> str:
    """The record's JSON without the text, once it is sure that the record comes back from it."""
    document = record.document
    if document.id != fingerprint(document.text):
        raise DocumentError(
            "the document's id is not that of its text",
            document=document.source or document.id,
            remedy='Make the id with "zufolge.record.fingerprint(text)".',
            code="wrong_id",
        )
    bare = msgspec.structs.replace(record, document=msgspec.structs.replace(document, text=""))
    try:
        document.text.encode("utf-8")
        kept = to_json(bare)
        same = from_json(kept) == bare
    except (ValueError, OverflowError, RecursionError):
        same = False
    if not same:
        raise DocumentError(
            "the record holds what JSON cannot (a lone surrogate, NaN, or a type of its own)",
            document=ascii(document.source or document.id),
            remedy="Read the text with a known encoding.",
            code="not_json",
        )
    return kept.decode("utf-8")


def _add_document(connection: Connection, rows: Appender, document: Document) -> What:
    known = connection.scalar(select(documents.c.id).where(documents.c.id == document.id))
    if known:
        return "known"
    nuls = [found.start() for found in re.finditer("\x00", document.text)]
    row: Row = {
        "id": document.id,
        "text": document.text,
        "nuls": canonical(nuls) if nuls else None,
        "characters": len(document.text),
        "at": now(),
    }
    rows.append(documents, row)
    found: Row = {"document": document.id, "field": "text", "folded": fold(document.text)}
    connection.execute(insert(search), found)
    return "added"


def _add_receipt(connection: Connection, rows: Appender, document: Document) -> tuple[int, What]:
    published = document.published
    row: Row = {
        "document": document.id,
        "source": document.source,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "published_start": published.start if published else None,
        "published_end": published.end if published else None,
        "published_precision": published.precision if published else None,
    }
    # When it was fetched is no part of the key: fetching the same again adds nothing.
    key = digest(row)
    known = connection.scalar(select(receipts.c.id).where(receipts.c.key == key))
    if known is not None:
        return known, "known"
    row |= {
        "key": key,
        "language": document.language,
        "published": sortable(published.start)[:_LONGEST_TIME] if published else "",
        "retrieved_at": document.retrieved_at,
        "at": now(),
    }
    return int(rows.append(receipts, row)), "added"


def reader_key(reader: Reader) -> str:
    """SHA-256 of who read: version, model, its digest and the settings."""
    return digest(msgspec.to_builtins(reader))


def _add_reader(connection: Connection, rows: Appender, reader: Reader) -> str:
    key = reader_key(reader)
    if connection.scalar(select(readers.c.key).where(readers.c.key == key)) is None:
        row: Row = {
            "key": key,
            "zufolge": reader.zufolge,
            "model": reader.model,
            "digest": reader.digest,
            "settings": canonical(reader.settings),
            "at": now(),
        }
        rows.append(readers, row)
    return key


def reckoned_by(published: Published | None) -> str:
    """The date that a reading resolves "yesterday" against: two outlets' hours do not matter."""
    if published is None:
        return ""
    precision = "day" if published.precision == "minute" else published.precision
    return plain_text(f"{published.start[:10]} {precision}")


def _add_reading(
    connection: Connection, rows: Appender, record: Record, given: Row
) -> tuple[int, What]:
    key = {"document": record.document.id, "reader": given["reader"], "day": given["day"]}
    known = connection.scalar(select(readings.c.id).filter_by(**key))
    if known is not None:
        return known, "known"
    row: Row = given | {
        "document": record.document.id,
        "statements": len(record.statements),
        "speakers": speakers(record),
        "figures": len(record.figures),
        "events": len(record.events),
        "at": now(),
    }
    reading = int(rows.append(readings, row))
    _add_entries(connection, record, reading)
    return reading, "added"


def _add_entries(connection: Connection, record: Record, reading: int) -> None:
    found = entry_rows(record, reading)
    for table, entries in found.items():
        if entries:
            connection.execute(insert(table), entries)
    words: list[Row] = [
        {
            "document": record.document.id,
            "reading": reading,
            "field": "statements",
            "entry": row["entry"],
            "folded": fold(cast("str", row["words"])),
        }
        for row in found[JUDGED["statements"]]
    ]
    if words:
        connection.execute(insert(search), words)
