"""The tables of what was worked out from the ledger. They stand in no chain and may be emptied, updated
and filled again; nothing that the ledger keeps refers to them.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
)

from zufolge.ledger.tables import METADATA, NUMBER, WORDS

# "rules": by which it was worked out; "mark": readings up to this id need no look any more.
derived_state = Table(
    "derived_state",
    METADATA,
    Column("name", WORDS, primary_key=True),
    Column("value", WORDS, nullable=False),
)

derived_notes = Table(
    "derived_notes",
    METADATA,
    Column("document", WORDS, primary_key=True),
    Column("reading", NUMBER, nullable=False),
)

derived_items = Table(
    "derived_items",
    METADATA,
    Column("id", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", WORDS, nullable=False),
    Column("name", WORDS, nullable=False),
    # The item's rows of derived_keys, packed: what must go when it is replaced.
    Column("packed", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("kind", "name", name="uq_derived_items_kind_name"),
)

derived_keys = Table(
    "derived_keys",
    METADATA,
    # The kind is mixed into the key.
    Column("key", NUMBER, primary_key=True, autoincrement=False),
    Column("item", NUMBER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

derived_links = Table(
    "derived_links",
    METADATA,
    # The kind comes last, or planners would take all links of a kind for few enough to read.
    Column("a", WORDS, primary_key=True),
    Column("b", WORDS, primary_key=True),
    Column("kind", WORDS, primary_key=True),
    Column("score", Double, nullable=False),
    Column("body", LargeBinary, nullable=False),
    CheckConstraint("a < b", name="ck_derived_links_order"),
    Index("ix_derived_links_b", "b", "kind"),
)

derived_incidents = Table(
    "derived_incidents",
    METADATA,
    Column("id", WORDS, primary_key=True),
    # ISO 8601 or "" where not known; what listings ask by.
    Column("starts", WORDS, nullable=False),
    Column("ends", WORDS, nullable=False),
    Column("latest", WORDS, nullable=False),
    # Folded words between spaces, so that whole words are found.
    Column("place", WORDS, nullable=False),
    Column("types", WORDS, nullable=False),
    Column("words", WORDS, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_derived_incidents_latest", "latest"),
)

derived_members = Table(
    "derived_members",
    METADATA,
    Column("incident", WORDS, primary_key=True),
    Column("telling", WORDS, primary_key=True),
    Column("document", WORDS, nullable=False),
    Column("main", Boolean, nullable=False),
    Index("ix_derived_members_document", "document"),
)

DERIVED = (
    derived_state,
    derived_notes,
    derived_items,
    derived_keys,
    derived_links,
    derived_incidents,
    derived_members,
)
