"""Walking the chain: the first link that does not hold, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, func, select

from zufolge.ledger.canonical import Row as Values
from zufolge.ledger.chain import START, content, key_of, link_hash
from zufolge.ledger.entry_tables import ENTRIES
from zufolge.ledger.rows import entry_rows
from zufolge.ledger.search import with_nuls
from zufolge.ledger.tables import CHAINED, chain, readings
from zufolge.ledger.views import Break, Head, Verification
from zufolge.record import fingerprint, from_json

# Links looked at together: few queries, little memory.
_BATCH = 400
_TABLES = {table.name: table for table in CHAINED}


def verify(connection: Connection, noted: Head | None) -> Verification:
    """See LedgerReader.verify."""
    at = START
    for links in _batches(connection):
        stored = _Stored(connection, links)
        for link in links:
            reason = _wrong(link, at, stored, noted)
            if reason:
                broken = Break(link.seq, link.source, link.item, reason)
                return Verification(links=at.seq, head=at, broken=broken)
            at = Head(seq=link.seq, hash=link.hash)
    return Verification(links=at.seq, head=at, broken=_unlinked(connection, at, noted))


def _batches(connection: Connection) -> Iterator[list[Row[Any]]]:
    last: int | None = None
    while True:
        wanted = select(chain).order_by(chain.c.seq).limit(_BATCH)
        if last is not None:
            wanted = wanted.where(chain.c.seq > last)
        links = list(connection.execute(wanted).all())
        if not links:
            return
        yield links
        last = links[-1].seq


class _Stored:
    """The rows that some links stand for, and the entries of the readings among them."""

    def __init__(self, connection: Connection, links: list[Row[Any]]) -> None:
        self.rows: dict[tuple[str, str], Values] = {}
        self.entries: dict[tuple[str, int], list[Values]] = defaultdict(list)
        for name, table in _TABLES.items():
            items = [link.item for link in links if link.source == name]
            if items:
                self._load(connection, table, items)

    def _load(self, connection: Connection, table: Table, items: list[str]) -> None:
        key = key_of(table)
        counted = key.type.python_type is int
        keys = [int(item) for item in items if item.isdecimal()] if counted else items
        for row in connection.execute(select(table).where(key.in_(keys))):
            values = dict(row._mapping)
            self.rows[table.name, str(values[key.name])] = values
        if table is readings:
            for entries in ENTRIES:
                self._load_entries(connection, entries, keys)

    def _load_entries(self, connection: Connection, table: Table, keys: list[Any]) -> None:
        wanted = select(table).where(table.c.reading.in_(keys))
        for row in connection.execute(wanted.order_by(table.c.reading, table.c.position)):
            self.entries[table.name, row.reading].append(dict(row._mapping))


def _wrong(link: Row[Any], before: Head, stored: _Stored, noted: Head | None) -> str | None:
    if link.seq != before.seq + 1:
        return f"links {before.seq + 1} to {link.seq - 1} are missing"
    expected = link_hash(before.hash, link.seq, link.source, link.item, link.digest)
    if link.hash != expected:
        return "the link was changed, or one before it"
    if noted is not None and noted.seq == link.seq and noted.hash != link.hash:
        return "the chain is not the one whose head was noted"
    return _wrong_row(link, stored)


def _wrong_row(link: Row[Any], stored: _Stored) -> str | None:
    row = stored.rows.get((link.source, link.item))
    if row is None:
        return "the row is missing"
    if content(_TABLES[link.source], row) != link.digest:
        return "the row was changed"
    if link.source == "documents" and not _text_fits(row):
        return "the text does not fit its id"
    return _wrong_entries(row, stored) if link.source == "readings" else None


def _text_fits(row: Values) -> bool:
    text, nuls = row["text"], row["nuls"]
    return fingerprint(with_nuls(str(text), None if nuls is None else str(nuls))) == row["id"]


def _wrong_entries(reading: Values, stored: _Stored) -> str | None:
    """The tables of entries are copies of the reading's JSON, which the chain holds."""
    number = reading["id"]
    assert isinstance(number, int)
    try:
        record = from_json(str(reading["record"]))
    except msgspec.DecodeError:
        return "the record is not of this version's form"
    for table, rows in entry_rows(record, number).items():
        if stored.entries.get((table.name, number), []) != rows:
            return f"its {table.name} differ from its record"
    return None


def _unlinked(connection: Connection, at: Head, noted: Head | None) -> Break | None:
    """Rows that no link stands for, and links that were there when the head was noted."""
    if noted is not None and noted.seq > at.seq:
        reason = f"the chain ends before link {noted.seq}, which was noted"
        return Break(at.seq + 1, "chain", str(noted.seq), reason)
    counted = select(chain.c.source, func.count()).group_by(chain.c.source)
    links: dict[str, int] = dict(tuple(row) for row in connection.execute(counted))
    for name, table in _TABLES.items():
        rows = connection.scalar(select(func.count()).select_from(table)) or 0
        if rows != links.get(name, 0):
            return _first_unlinked(connection, table, at)
    return None


def _first_unlinked(connection: Connection, table: Table, at: Head) -> Break:
    linked = set(connection.scalars(select(chain.c.item).where(chain.c.source == table.name)))
    key = key_of(table)
    for item in connection.scalars(select(key).order_by(key)):
        if str(item) not in linked:
            return Break(at.seq + 1, table.name, str(item), "the row has no link")
    return Break(at.seq + 1, table.name, "", "a row has two links")
