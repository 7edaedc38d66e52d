"""Full-text search over texts and statements, folded (see fold.py).

A word of the query fits where it stands inside a longer word ("kräfte" in "Sicherheitskräfte"); of one
or two letters it must stand alone. SQLite has indexes for both; PostgreSQL reads every row, which is
right but slow over very many reports.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
)

from zufolge.ledger.entry_tables import statements
from zufolge.ledger.fold import locate, terms
from zufolge.ledger.tables import documents, readings, receipts, search
from zufolge.ledger.views import Hit

_GRAMS = table("search_grams", column("rowid"), column("folded"))
_WORDS = table("search_words", column("rowid"))
_WORD_COLUMN: ColumnElement[str] = literal_column("search_words")
# Shorter words have no three letters to be found by.
_SHORTEST_PART = 3
# Code points of the report shown on each side of a find.
_MARGIN = 80


def matching_documents(connection: Connection, query: str) -> Select[tuple[str]]:
    """The ids of documents whose text holds every word of the query."""
    fits = [_fits(connection, term) for term in terms(query)]
    return select(search.c.document).where(search.c.field == "text", *fits)


def find_words(connection: Connection, query: str, limit: int) -> list[Hit]:
    """The places that hold every word of the query: those with whole words first, newest first.

    A query without a letter or digit finds nothing.
    """
    wanted = terms(query)
    if not wanted:
        return []
    whole = and_(*(_stands_alone(connection, term) for term in wanted))
    published = (
        select(func.max(receipts.c.published))
        .where(receipts.c.document == search.c.document)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(search.c.document, search.c.field, search.c.reading, search.c.entry)
        .add_columns(whole.label("whole"))
        .where(*(_fits(connection, term) for term in wanted), _of_latest_reading())
        .order_by(whole.desc(), published.desc(), search.c.document, search.c.field.desc())
        .order_by(search.c.id)
        .limit(limit)
    ).all()
    return [_hit(connection, wanted[0], row) for row in rows]


def _fits(connection: Connection, term: str) -> ColumnElement[bool]:
    if len(term) < _SHORTEST_PART:
        return _stands_alone(connection, term)
    if connection.dialect.name == "sqlite":
        inside = select(_GRAMS.c.rowid).where(_GRAMS.c.folded.like(f"%{term}%"))
        return search.c.id.in_(inside)
    return search.c.folded.like(f"%{term}%")


def _stands_alone(connection: Connection, term: str) -> ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        found = select(_WORDS.c.rowid).where(_WORD_COLUMN.op("MATCH")(f'"{term}"'))
        return search.c.id.in_(found)
    return search.c.folded.op("~")(rf"\m{re.escape(term)}\M")


def _of_latest_reading() -> ColumnElement[bool]:
    newer = readings.alias("newer")
    superseded = select(newer.c.id).where(
        newer.c.document == search.c.document, newer.c.id > search.c.reading
    )
    return or_(search.c.reading.is_(None), ~superseded.exists())


def _hit(connection: Connection, term: str, row: Row[Any]) -> Hit:
    if row.reading is None:
        words = _text_of(connection, row.document)
    else:
        same = (statements.c.reading == row.reading) & (statements.c.entry == row.entry)
        words = connection.scalars(select(statements.c.words).where(same)).first() or ""
    begins, ends = locate(words, term) or (0, 0)
    if row.reading is None:
        start = max(0, begins - _MARGIN)
        words, begins, ends = words[start : ends + _MARGIN], begins - start, ends - start
    return Hit(
        document=row.document,
        field=row.field,
        reading=row.reading,
        entry=row.entry,
        words=words,
        begins=begins,
        ends=ends,
        whole=bool(row.whole),
    )


def _text_of(connection: Connection, document: str) -> str:
    row = connection.execute(
        select(documents.c.text, documents.c.nuls).where(documents.c.id == document)
    ).one()
    return with_nuls(row.text, row.nuls)


def with_nuls(text: str, nuls: str | None) -> str:
    """The document's exact text: NULs are put back where they stood."""
    if not nuls:
        return text
    characters = list(text)
    for place in json.loads(nuls):
        characters[place] = "\x00"
    return "".join(characters)
