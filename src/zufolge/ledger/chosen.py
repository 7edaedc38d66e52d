"""Which reading of a document counts, where several were kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from zufolge.ledger import lists
from zufolge.ledger.tables import readings


def chosen_readings(
    connection: Connection, documents: Iterable[str]
) -> dict[str, Row[*tuple[Any, ...]]]:
    """Of each document the reading of its newest reader with the earliest day, undated ones last:
    rows of `id`, `document`, `reader`, `day`.

    A text that two outlets print on two days is reckoned by the first of them, whichever came first.
    """
    wanted = select(readings.c.id, readings.c.document, readings.c.reader, readings.c.day).where(
        readings.c.document.in_(lists.texts(connection, documents))
    )
    of: dict[str, list[Row[*tuple[Any, ...]]]] = {}
    for row in connection.execute(wanted):
        of.setdefault(row.document, []).append(row)
    return {document: _chosen(rows) for document, rows in of.items()}


def _chosen(rows: list[Row[*tuple[Any, ...]]]) -> Row[*tuple[Any, ...]]:
    newest = max(rows, key=lambda row: row.id)
    same = (row for row in rows if row.reader == newest.reader)
    return min(same, key=lambda row: (row.day == "", row.day))
