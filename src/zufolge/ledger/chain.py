"""The hash chain: every row of the ledger's own tables has a link, and each link its predecessor's
hash. A changed, removed or slipped-in row breaks it.

A link's hash is SHA-256 over the canonical JSON of [hash before, seq, table, row's id, digest of the
row]. What a chain cannot show by itself is that its end was cut off: note `head` elsewhere and hand
it to `verify`.
"""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection, Table, insert, select

from zufolge.ledger.bulk import insert_rows
from zufolge.ledger.canonical import Row, digest, plain
from zufolge.ledger.tables import CHAINED, LATER, chain
from zufolge.ledger.views import Head

START = Head(seq=0, hash="0" * 64)


def head(connection: Connection) -> Head:
    """The last link; before the first row, link 0."""
    row = connection.execute(
        select(chain.c.seq, chain.c.hash).order_by(chain.c.seq.desc()).limit(1)
    ).first()
    return START if row is None else Head(seq=row.seq, hash=row.hash)


def key_of(table: Table) -> Any:
    """The column that names a row of a chained table."""
    return next(iter(table.primary_key.columns))


def content(table: Table, row: Row) -> str:
    """The digest of a row: every column but a number that the database gave it, and but columns that
    older rows have not where they are null.
    """
    named = key_of(table)
    counted = named.name == "id" and named.type.python_type is int
    later = LATER.get(table.name, frozenset())
    kept = {
        name: value
        for name, value in row.items()
        if not (counted and name == "id") and not (value is None and name in later)
    }
    return digest(kept)


def link_hash(before: str, seq: int, source: str, item: str, row_digest: str) -> str:
    return digest([before, seq, source, item, row_digest])


class Appender:
    """Adds rows with their links within one write transaction; `finish` writes the links."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._head = head(connection)
        self._links: list[Row] = []
        self._queued: dict[Table, list[Row]] = {}

    def append(self, table: Table, row: Row) -> int | str:
        """Adds the row, absent columns as null, and returns its key."""
        whole = _whole(table, row)
        result = self._connection.execute(insert(table), whole)
        key = cast("tuple[int | str]", result.inserted_primary_key)[0]
        self._link(table.name, str(key), content(table, whole))
        return key

    def queue(self, table: Table, row: Row) -> None:
        """Adds the row, which has its key, when `finish` comes: rows of one table go together, each
        after those that it may need.
        """
        whole = _whole(table, row)
        self._queued.setdefault(table, []).append(whole)
        self._link(table.name, str(whole[key_of(table).name]), content(table, whole))

    def _link(self, source: str, item: str, row_digest: str) -> None:
        seq = self._head.seq + 1
        this = link_hash(self._head.hash, seq, source, item, row_digest)
        self._links.append(
            {"seq": seq, "source": source, "item": item, "digest": row_digest, "hash": this}
        )
        self._head = Head(seq=seq, hash=this)

    def finish(self) -> None:
        for table in CHAINED:
            if table in self._queued:
                insert_rows(self._connection, table, self._queued.pop(table))
        if self._links:
            insert_rows(self._connection, chain, self._links)
            self._links = []


def _whole(table: Table, row: Row) -> Row:
    empty: Row = {c.name: None for c in table.columns if c.name != "id" or "id" in row}
    return empty | {name: plain(value) for name, value in row.items()}
