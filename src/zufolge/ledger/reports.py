"""Many documents with all that a comparison needs of them, in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from zufolge.ledger import lists
from zufolge.ledger.canonical import plain_text
from zufolge.ledger.chosen import chosen_readings
from zufolge.ledger.search import with_nuls
from zufolge.ledger.tables import documents, readings, receipts
from zufolge.ledger.versions import by_publication, places
from zufolge.ledger.views import Receipt, ReportRow
from zufolge.record import Record, from_json


def reports(connection: Connection, wanted: Iterable[str]) -> list[ReportRow]:
    """See LedgerReader.reports."""
    asked = list(dict.fromkeys(map(plain_text, wanted)))
    records = _records(connection, asked)
    came = _receipts(connection, asked)
    where = places(connection, asked)
    found = []
    for document in asked:
        if document in records:
            story, number, newest = where.get(document, (None, 1, True))
            row = ReportRow(records[document], came[document], story, number, newest)
            found.append(row)
    return found


def whole_record(row: Any) -> Record:
    """The record of a row of `record`, `text`, `nuls`, exactly as it was written."""
    bare = from_json(row.record)
    document = msgspec.structs.replace(bare.document, text=with_nuls(row.text, row.nuls))
    return msgspec.structs.replace(bare, document=document)


def _records(connection: Connection, asked: list[str]) -> dict[str, Record]:
    chosen = (row.id for row in chosen_readings(connection, asked).values())
    wanted = (
        select(readings.c.document, readings.c.record, documents.c.text, documents.c.nuls)
        .join(documents, documents.c.id == readings.c.document)
        .where(readings.c.id.in_(lists.numbers(connection, chosen)))
    )
    return {row.document: whole_record(row) for row in connection.execute(wanted)}


def _receipts(connection: Connection, asked: list[str]) -> dict[str, tuple[Receipt, ...]]:
    of: dict[str, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    wanted = select(receipts).where(receipts.c.document.in_(lists.texts(connection, asked)))
    for row in connection.execute(wanted):
        of[row.document].append(row)
    names = Receipt.__struct_fields__
    return {
        document: tuple(
            Receipt(**{name: row._mapping[name] for name in names})
            for row in sorted(rows, key=by_publication)
        )
        for document, rows in of.items()
    }
