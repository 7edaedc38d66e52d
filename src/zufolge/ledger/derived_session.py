"""Writing the derived store, within one transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from zufolge.ledger import lists, progress
from zufolge.ledger.bulk import insert_rows, insert_tuples
from zufolge.ledger.derived_keys import hashed, packed, unpacked
from zufolge.ledger.derived_rows import Crossed, IncidentRow, LinkRow
from zufolge.ledger.derived_tables import (
    derived_incidents,
    derived_items,
    derived_keys,
    derived_links,
    derived_members,
)
from zufolge.ledger.derived_view import DerivedView
from zufolge.ledger.fold import terms

# Items written together; as many as one batch of reports makes.
_MOST_WAITING = 5000

Values = dict[str, Any]


class DerivedSession(DerivedView):
    """Reads its own writes. Names of items are at most some hundred bytes."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._noted: dict[str, int] = {}
        self._waiting: dict[tuple[str, str], tuple[bytes, set[int]]] = {}
        self._incidents: dict[str, IncidentRow] = {}
        self._changes: dict[str, Counter[int]] = defaultdict(Counter)
        self._last = connection.scalar(select(func.max(derived_items.c.id))) or 0

    def note(self, document: str, reading: int) -> None:
        """This document is worked out now, by this reading."""
        self._noted[document] = reading

    def took(self, mark: int) -> None:
        """The receipts up to this mark (`Derived.came`) are taken into account."""
        progress.keep(self._connection, "receipts", str(mark))

    def put(self, kind: str, name: str, body: bytes, keys: Iterable[str | int] = ()) -> None:
        """Replaces the item's body and keys."""
        self._waiting[kind, name] = (body, hashed(kind, keys))
        if len(self._waiting) >= _MOST_WAITING:
            self._ready()

    def drop(self, kind: str, names: Iterable[str]) -> None:
        """Removes items with their keys, and the links of this kind that touch them."""
        names = list(names)
        gone = self._known(kind, names)
        postings = [(key, id) for id, keys in gone.values() for key in keys]
        self._changes[kind].subtract(key for key, _ in postings)
        _remove_keys(self._connection, postings)
        ids = lists.numbers(self._connection, (id for id, _ in gone.values()))
        self._connection.execute(delete(derived_items).where(derived_items.c.id.in_(ids)))
        for end in (derived_links.c.a, derived_links.c.b):
            touched = (derived_links.c.kind == kind) & end.in_(lists.texts(self._connection, names))
            self._connection.execute(delete(derived_links).where(touched))

    def crossed(self, kind: str, most: int) -> Crossed:
        """Which keys more than `most` items have now and had not before, and the other way round.

        Before: when it was asked last for this kind, or when the session began.
        """
        self._ready()
        changes = {key: by for key, by in self._changes.pop(kind, Counter()).items() if by}
        rising = {key for key, by in changes.items() if by > 0}
        falling = changes.keys() - rising
        many = rising - self._rare(rising, most)
        few = self._rare(falling, most)
        reach = most + 1 + max((changes[key] for key in many), default=0)
        counts = self._counts(many | few, reach)
        before = {key: counts.get(key, 0) - changes[key] for key in many | few}
        return Crossed(
            frozenset(key for key in many if before[key] <= most),
            frozenset(key for key in few if before[key] > most),
        )

    def _counts(self, numbers: Iterable[int], reach: int) -> dict[int, int]:
        """How many items have each of these keys, counted up to `reach`."""
        asked = lists.numbers(self._connection, sorted(numbers)).subquery("asked")
        some = select(derived_keys.c.item).where(derived_keys.c.key == asked.c.value).limit(reach)
        counted = select(func.count()).select_from(some.correlate(asked).subquery())
        rows = self._connection.execute(select(asked.c.value, counted.scalar_subquery()))
        return dict(map(tuple, rows))

    def link(self, kind: str, rows: Iterable[LinkRow]) -> None:
        """Adds links, or replaces those between the same two items."""
        values = {
            (row.a, row.b): {
                "kind": kind,
                "a": row.a,
                "b": row.b,
                "score": row.score,
                "body": row.body,
            }
            for row in rows
        }
        if not values:
            return
        table = derived_links
        old = table.c.a.in_(lists.texts(self._connection, {a for a, _ in values}))
        wanted = select(table.c.a, table.c.b).where(table.c.kind == kind, old)
        known = [tuple(row) for row in self._connection.execute(wanted)]
        self.unlink(kind, [(a, b) for a, b in known if (a, b) in values])
        insert_rows(self._connection, table, list(values.values()))

    def unlink(self, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Removes the links between these pairs, `a` before `b`."""
        gone = [{"a_": a, "b_": b} for a, b in pairs]
        if gone:
            table = derived_links
            same = (table.c.a == bindparam("a_")) & (table.c.b == bindparam("b_"))
            self._connection.execute(delete(table).where(table.c.kind == kind, same), gone)

    def put_incident(self, row: IncidentRow) -> None:
        """Adds an incident, or replaces it with its members."""
        self._incidents[row.id] = row
        if len(self._incidents) >= _MOST_WAITING:
            self._ready()

    def drop_incidents(self, ids: Iterable[str]) -> None:
        """Removes incidents with their members."""
        self._ready()
        self._remove_incidents(list(ids))

    def _remove_incidents(self, gone: list[str]) -> None:
        for column in (derived_incidents.c.id, derived_members.c.incident):
            among = column.in_(lists.texts(self._connection, gone))
            self._connection.execute(delete(column.table).where(among))

    def finish(self) -> None:
        """Writes what waits; the transaction's end follows."""
        self._ready()
        progress.note(self._connection, self._noted)

    def _ready(self) -> Connection:
        waiting = self._waiting
        self._waiting = {}
        for kind in {kind for kind, _ in waiting}:
            self._write(kind, {name: new for (of, name), new in waiting.items() if of == kind})
        incidents = self._incidents
        self._incidents = {}
        if incidents:
            self._remove_incidents(list(incidents))
            self._add_incidents(incidents.values())
        return self._connection

    def _add_incidents(self, rows: Collection[IncidentRow]) -> None:
        insert_rows(self._connection, derived_incidents, [_incident(row) for row in rows])
        members = [member for row in rows for member in _members(row)]
        insert_rows(self._connection, derived_members, members)

    def _known(self, kind: str, names: Iterable[str]) -> dict[str, tuple[int, set[int]]]:
        asked = lists.texts(self._ready(), names)
        table = derived_items
        wanted = select(table.c.name, table.c.id, table.c.packed).where(
            table.c.kind == kind, table.c.name.in_(asked)
        )
        rows = self._connection.execute(wanted)
        return {row.name: (row.id, unpacked(row.packed)) for row in rows}

    def _write(self, kind: str, new: dict[str, tuple[bytes, set[int]]]) -> None:
        known = self._known(kind, new)
        added: list[Values] = []
        changed: list[Values] = []
        postings: list[tuple[int, int]] = []
        gone: list[tuple[int, int]] = []
        for name, (body, keys) in new.items():
            if name in known:
                id, before = known[name]
                changed.append({"id_": id, "body_": body, "packed_": packed(keys)})
                gone += ((key, id) for key in before - keys)
            else:
                self._last += 1
                id, before = self._last, set()
                row = {"id": id, "kind": kind, "name": name, "body": body, "packed": packed(keys)}
                added.append(row)
            postings += ((key, id) for key in keys - before)
        _write_items(self._connection, added, changed)
        self._changes[kind].update(key for key, _ in postings)
        self._changes[kind].subtract(key for key, _ in gone)
        _remove_keys(self._connection, gone)
        _add_keys(self._connection, postings)


def _write_items(connection: Connection, added: list[Values], changed: list[Values]) -> None:
    insert_rows(connection, derived_items, added)
    if changed:
        new: Values = {"body": bindparam("body_"), "packed": bindparam("packed_")}
        same = derived_items.c.id == bindparam("id_")
        connection.execute(update(derived_items).where(same).values(new), changed)


def _add_keys(connection: Connection, postings: list[tuple[int, int]]) -> None:
    # Sorted, so that neighbours in the index are written together.
    insert_tuples(connection, derived_keys, ("key", "item"), sorted(postings))


def _remove_keys(connection: Connection, postings: Iterable[tuple[int, int]]) -> None:
    gone = [{"key_": key, "item_": item} for key, item in postings]
    if gone:
        table = derived_keys
        same = (table.c.key == bindparam("key_")) & (table.c.item == bindparam("item_"))
        connection.execute(delete(table).where(same), gone)


def _incident(row: IncidentRow) -> Values:
    return {
        "id": row.id,
        "starts": row.start or "",
        "ends": row.end or "",
        "latest": row.latest or "",
        "place": f" {' '.join(terms(row.place))} " if row.place else "",
        "types": f" {' '.join(row.types)} ".upper(),
        "words": " ".join(terms(row.words)),
        "reports": row.reports,
        "body": row.body,
    }


def _members(row: IncidentRow) -> list[Values]:
    return [
        {"incident": row.id, "telling": one.telling, "document": one.document, "main": one.main}
        for one in row.members
    ]
