"""Reading the derived store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, union

from zufolge.ledger import lists
from zufolge.ledger.canonical import plain_text
from zufolge.ledger.derived_keys import hashed, key_number
from zufolge.ledger.derived_rows import LinkRow, Member
from zufolge.ledger.derived_tables import (
    derived_incidents,
    derived_items,
    derived_keys,
    derived_links,
    derived_members,
)
from zufolge.ledger.fold import terms

_MEMBERS = select(*(derived_members.c[name] for name in Member.__struct_fields__))


class DerivedView:
    """One state of the derived store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def items(self, kind: str, names: Iterable[str]) -> dict[str, bytes]:
        """The bodies of those items that there are."""
        asked = lists.texts(self._ready(), names)
        wanted = select(derived_items.c.name, derived_items.c.body).where(
            derived_items.c.kind == kind, derived_items.c.name.in_(asked)
        )
        return {row.name: row.body for row in self._connection.execute(wanted)}

    def found(
        self, kind: str, keys: Iterable[str | int], most: int | None = None
    ) -> dict[str, int]:
        """The items of a kind that share one of the keys, and how many of them each shares.

        A key that more than `most` items have tells nothing and is left out. Two texts may hash to one
        key: look at what was found.
        """
        numbers = hashed(kind, keys)
        asked = numbers if most is None else self._rare(numbers, most)
        counts = self._shared(asked).subquery()
        wanted = select(derived_items.c.name, counts.c.shared).join(
            counts, counts.c.item == derived_items.c.id
        )
        rows = self._connection.execute(wanted.where(derived_items.c.kind == kind))
        return {row.name: row.shared for row in rows}

    def few(self, kind: str, keys: Iterable[str | int], most: int) -> frozenset[str | int]:
        """Those of the keys that at most `most` items have."""
        asked = {key_number(kind, key): key for key in keys}
        return frozenset(asked[number] for number in self._rare(asked, most))

    def holders(self, kind: str, numbers: Collection[int]) -> set[str]:
        """The items of a kind that have one of these keys, which are given as numbers."""
        if not numbers:
            return set()
        held = select(derived_keys.c.item).where(
            derived_keys.c.key.in_(lists.numbers(self._ready(), sorted(numbers)))
        )
        wanted = select(derived_items.c.name).where(
            derived_items.c.kind == kind, derived_items.c.id.in_(held)
        )
        return set(self._connection.scalars(wanted))

    def _shared(self, numbers: Iterable[int]) -> Select[tuple[int, int]]:
        asked = lists.numbers(self._ready(), sorted(numbers))
        return (
            select(derived_keys.c.item, func.count().label("shared"))
            .where(derived_keys.c.key.in_(asked))
            .group_by(derived_keys.c.item)
        )

    def _rare(self, numbers: Iterable[int], most: int) -> set[int]:
        """Those of the keys that at most `most` items have; reads at most one row more of each."""
        asked = lists.numbers(self._ready(), sorted(numbers)).subquery("asked")
        one_too_many = (
            select(derived_keys.c.item)
            .where(derived_keys.c.key == asked.c.value)
            .limit(1)
            .offset(most)
            .scalar_subquery()
        )
        return set(self._connection.scalars(select(asked.c.value).where(one_too_many.is_(None))))

    def links(self, kind: str, names: Iterable[str]) -> list[LinkRow]:
        """The links of a kind that touch any of the names, by name."""
        asked = list(names)
        ends = (
            select(
                derived_links.c.a, derived_links.c.b, derived_links.c.score, derived_links.c.body
            )
            .where(derived_links.c.kind == kind)
            .where(end.in_(lists.texts(self._ready(), asked)))
            for end in (derived_links.c.a, derived_links.c.b)
        )
        rows = self._connection.execute(union(*ends).order_by("a", "b"))
        return [LinkRow(*row) for row in rows]

    def incidents(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        places: Sequence[str] = (),
        type: str | None = None,
        query: str | None = None,
        limit: int,
        offset: int = 0,
    ) -> list[bytes]:
        """Bodies of incidents, those last reported on first.

        `since` and `until` (exclusive) are ISO 8601 beginnings; an incident fits that happened, at
        least in part, between them: where that is not known, its latest report counts. `places`
        are whole words of a name, one of which must be there; every word of `query` must stand in the incident's words, also inside longer
        ones.
        """
        table = derived_incidents
        asked = _between(since, until)
        if places:
            named = (f" {' '.join(terms(place))} " for place in places)
            asked.append(or_(*(table.c.place.contains(name) for name in named)))
        if type:
            asked.append(table.c.types.contains(f" {plain_text(type).upper()} ", autoescape=True))
        asked += [table.c.words.contains(term) for term in terms(query or "")]
        wanted = select(table.c.body).where(*asked).order_by(table.c.latest.desc(), table.c.id)
        return list(self._ready().scalars(wanted.limit(limit).offset(offset)))

    def incident(self, id: str) -> bytes | None:
        """The body of an incident."""
        table = derived_incidents
        wanted = select(table.c.body).where(table.c.id == plain_text(id))
        return self._ready().scalar(wanted)

    def members(self, incident: str) -> list[Member]:
        """The tellings of an incident, by name."""
        wanted = _MEMBERS.where(derived_members.c.incident == plain_text(incident))
        rows = self._ready().execute(wanted.order_by(derived_members.c.telling))
        return [Member(*row) for row in rows]

    def member_of(self, documents: Iterable[str]) -> dict[str, list[Member]]:
        """What the documents tell of which incidents; a document that tells of none is left out."""
        asked = lists.texts(self._ready(), documents)
        wanted = _MEMBERS.where(derived_members.c.document.in_(asked))
        order = (derived_members.c.telling, derived_members.c.incident)
        of: dict[str, list[Member]] = {}
        for row in self._connection.execute(wanted.order_by(*order)):
            of.setdefault(row.document, []).append(Member(*row))
        return of

    def _ready(self) -> Connection:
        """The connection, once what is still to be written stands there."""
        return self._connection


def _between(since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    table = derived_incidents
    starts = func.coalesce(func.nullif(table.c.starts, ""), table.c.latest)
    asked: list[ColumnElement[bool]] = []
    if since:
        # `ends` is exclusive; a moment without an end is its own.
        asked.append((table.c.ends > since) | ((table.c.ends == "") & (starts >= since)))
    if until:
        asked.append((starts < until) & (starts != ""))
    return asked
