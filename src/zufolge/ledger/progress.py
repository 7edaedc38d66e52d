"""How far the derived store has come: which documents are noted, and from which reading on to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Row, delete, func, insert, select

from zufolge.ledger import lists
from zufolge.ledger.chosen import chosen_readings
from zufolge.ledger.derived_rows import Pending
from zufolge.ledger.derived_tables import derived_notes, derived_state
from zufolge.ledger.tables import readings, receipts

# Readings looked at together: few queries, little memory.
_PAGE = 1000


def state(connection: Connection, name: str) -> str | None:
    wanted = select(derived_state.c.value).where(derived_state.c.name == name)
    return connection.scalar(wanted)


def keep(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(derived_state).where(derived_state.c.name == name))
    connection.execute(insert(derived_state).values(name=name, value=value))


def note(connection: Connection, noted: dict[str, int]) -> None:
    """Notes by which reading each document was worked out, and moves the mark on."""
    if not noted:
        return
    old = derived_notes.c.document.in_(lists.texts(connection, noted))
    connection.execute(delete(derived_notes).where(old))
    rows = [{"document": document, "reading": reading} for document, reading in noted.items()]
    connection.execute(insert(derived_notes), rows)
    before = mark = _mark(connection)
    for page, open_documents in _pages(connection, before):
        first = next((row.id for row in page if row.document in open_documents), None)
        mark = page[-1].id if first is None else first - 1
        if first is not None:
            break
    if mark != before:
        keep(connection, "mark", str(mark))


def pending(connection: Connection, limit: int) -> list[Pending]:
    """See Derived.pending."""
    found: dict[str, Pending] = {}
    for _, open_documents in _pages(connection, _mark(connection)):
        found = open_documents | found
        if len(found) >= limit:
            break
    return sorted(found.values(), key=lambda one: one.reading)[:limit]


def _mark(connection: Connection) -> int:
    """Every document with a reading up to this id, and none after it, is worked out. A reading that
    comes late has a later id, whatever its document and day.
    """
    return int(state(connection, "mark") or 0)


def _pages(
    connection: Connection, mark: int
) -> Iterator[tuple[list[Row[int, str]], dict[str, Pending]]]:
    """Readings after the mark as they came, and which of their documents are to be worked out."""
    while True:
        after = select(readings.c.id, readings.c.document).where(readings.c.id > mark)
        page = list(connection.execute(after.order_by(readings.c.id).limit(_PAGE)).all())
        if not page:
            return
        yield page, _open(connection, dict.fromkeys(row.document for row in page))
        mark = page[-1].id


def _open(connection: Connection, documents: Iterable[str]) -> dict[str, Pending]:
    chosen = chosen_readings(connection, documents)
    among = derived_notes.c.document.in_(lists.texts(connection, chosen))
    wanted = select(derived_notes.c.document, derived_notes.c.reading).where(among)
    noted = {row.document: row.reading for row in connection.execute(wanted)}
    return {
        document: Pending(document, row.id, row.day)
        for document, row in chosen.items()
        if noted.get(document) != row.id
    }


def came(connection: Connection) -> tuple[list[str], int | None]:
    """See Derived.came."""
    mark = int(state(connection, "receipts") or 0)
    last = connection.scalar(select(func.max(receipts.c.id)))
    if last is None or last <= mark:
        return [], None
    wanted = (
        select(receipts.c.document)
        .join(derived_notes, derived_notes.c.document == receipts.c.document)
        .where(receipts.c.id > mark)
        .distinct()
    )
    return sorted(connection.scalars(wanted)), last
