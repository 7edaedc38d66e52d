"""The tables of what was read, one a list of the record: copies to query; the reading holds the exact
JSON, and `verify` compares the two.

`begins` and `ends` are code points into the document's text, end exclusive; `words` are the text's
own. `entry` is the entry's id within its reading. Spans of one role are joined by " … ".
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Double, ForeignKey, Integer, Table

from zufolge.ledger.tables import METADATA, NUMBER, WORDS, equality_index


def _entries(
    name: str, *columns: Column[Any], named: bool = True, indexed: tuple[str, ...] = ()
) -> Table:
    return Table(
        name,
        METADATA,
        Column("reading", NUMBER, ForeignKey("readings.id"), primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
        *([Column("entry", WORDS, nullable=False)] if named else []),
        *columns,
        *(equality_index(name, column) for column in indexed),
        sqlite_with_rowid=False,
    )


def _place_in_text(*, empty: bool = False) -> tuple[Column[Any], ...]:
    return (
        Column("begins", NUMBER, nullable=empty),
        Column("ends", NUMBER, nullable=empty),
        Column("words", WORDS, nullable=False),
    )


statements = _entries(
    "statements",
    *_place_in_text(empty=True),
    Column("kind", WORDS, nullable=False),
    Column("medium", WORDS),
    Column("cue", WORDS),
    Column("speaker", WORDS),
    Column("addressee", WORDS),
    Column("speaker_entity", WORDS),
    Column("inside", WORDS),
    Column("score", Double, nullable=False),
)
entities = _entries(
    "entities",
    Column("kind", WORDS, nullable=False),
    Column("name", WORDS, nullable=False),
    Column("role", WORDS),
    Column("affiliation", WORDS),
    Column("mentions", Integer, nullable=False),
    indexed=("name",),
)
figures = _entries(
    "figures",
    *_place_in_text(),
    Column("low", NUMBER),
    Column("high", NUMBER),
    Column("bound", WORDS, nullable=False),
    Column("category", WORDS, nullable=False),
    Column("unit", WORDS, nullable=False),
    Column("counted", WORDS),
    Column("according_to", WORDS),
    Column("source_entity", WORDS),
    Column("status", WORDS, nullable=False),
    Column("part_of", WORDS),
    Column("event", WORDS),
    Column("place", WORDS),
    Column("time", WORDS),
    indexed=("category",),
)
events = _entries(
    "events",
    *_place_in_text(),
    Column("type", WORDS, nullable=False),
    Column("mode", WORDS),
    Column("actor", WORDS),
    Column("actor_entity", WORDS),
    Column("recipient", WORDS),
    Column("recipient_entity", WORDS),
    Column("place", WORDS),
    Column("time", WORDS),
    Column("status", WORDS, nullable=False),
    Column("according_to", WORDS),
    indexed=("type",),
)
times = _entries(
    "times",
    *_place_in_text(),
    Column("type", WORDS, nullable=False),
    Column("value", WORDS, nullable=False),
    Column("since", WORDS),
    Column("until", WORDS),
    Column("precision", NUMBER),
)
places = _entries(
    "places",
    *_place_in_text(),
    Column("name", WORDS, nullable=False),
    Column("kind", WORDS, nullable=False),
    Column("country", WORDS),
    Column("geonames", NUMBER),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("precision", NUMBER),
    Column("reason", WORDS, nullable=False),
    indexed=("country", "geonames"),
)
labels = _entries(
    "labels",
    *_place_in_text(),
    Column("label", WORDS, nullable=False),
    Column("labelled", WORDS),
    Column("used_by", WORDS),
    Column("scare_quoted", Boolean, nullable=False),
    Column("according_to", WORDS),
    indexed=("label",),
)
caveats = _entries("caveats", *_place_in_text(), Column("kind", WORDS, nullable=False))
problems = _entries(
    "problems",
    Column("code", WORDS, nullable=False),
    Column("message", WORDS, nullable=False),
    named=False,
    indexed=("code",),
)

ENTRIES = (statements, entities, figures, events, times, places, labels, caveats, problems)
# The fields of a record whose entries have an id, so that they can be judged.
JUDGED = {table.name: table for table in ENTRIES if table is not problems}
