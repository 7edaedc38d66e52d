"""The first ledger: documents, receipts, readings and their entries, judgements, the chain, search."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
# "Zufo": what `file` and SQLite itself show of a ledger's kind.
APPLICATION_ID = 0x5A75666F
TABLES = (
    "documents",
    "receipts",
    "readers",
    "readings",
    "failures",
    "judgements",
    "chain",
    "search",
    "statements",
    "entities",
    "figures",
    "events",
    "times",
    "places",
    "labels",
    "caveats",
    "problems",
)


def upgrade() -> None:
    _documents()
    _receipts()
    _readers()
    _readings()
    _failures()
    _judgements()
    _chain()
    _search()
    _statements()
    _entities()
    _figures()
    _events()
    _times()
    _places()
    _labels()
    _caveats()
    _problems()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _sqlite_search()
        _sqlite_append_only()
    else:
        _postgresql_append_only()


def _optional(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, WORDS, nullable=True) for name in names]


def _create_entries(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("reading", NUMBER, sa.ForeignKey("readings.id"), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("reading", "position"),
        sqlite_with_rowid=False,
    )


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("nuls", WORDS, nullable=True),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _receipts() -> None:
    op.create_table(
        "receipts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("key", WORDS, nullable=False),
        sa.Column("document", WORDS, nullable=False),
        *_optional(
            "source",
            "url",
            "outlet",
            "title",
            "language",
            "published_start",
            "published_end",
            "published_precision",
        ),
        sa.Column("published", WORDS, nullable=False),
        sa.Column("retrieved_at", WORDS, nullable=True),
        sa.Column("at", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_receipts_document", "receipts", ["document"])
    op.create_index("ix_receipts_outlet", "receipts", ["outlet"], postgresql_using="hash")
    op.create_index("ix_receipts_published", "receipts", ["published"])
    op.create_index("ix_receipts_url", "receipts", ["url"], postgresql_using="hash")


def _readers() -> None:
    op.create_table(
        "readers",
        sa.Column("key", WORDS, nullable=False),
        sa.Column("zufolge", WORDS, nullable=False),
        *_optional("model", "digest"),
        sa.Column("settings", WORDS, nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document", WORDS, nullable=False),
        sa.Column("reader", WORDS, nullable=False),
        sa.Column("day", WORDS, nullable=False),
        sa.Column("receipt", NUMBER, nullable=False),
        sa.Column("record", WORDS, nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("speakers", sa.Integer(), nullable=False),
        sa.Column("figures", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.ForeignKeyConstraint(["reader"], ["readers.key"]),
        sa.ForeignKeyConstraint(["receipt"], ["receipts.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document", "reader", "day", name="uq_readings_document_reader_day"),
    )
    op.create_index("ix_readings_reader", "readings", ["reader"])


def _failures() -> None:
    op.create_table(
        "failures",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document", WORDS, nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("message", WORDS, nullable=False),
        sa.Column("remedy", WORDS, nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_failures_document", "failures", ["document"], postgresql_using="hash")


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("author", WORDS, nullable=False),
        sa.Column("reading", NUMBER, nullable=False),
        sa.Column("field", WORDS, nullable=False),
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("question", WORDS, nullable=False),
        *_optional("verdict", "value", "note"),
        sa.Column("retracts", NUMBER, nullable=True),
        sa.Column("at", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"]),
        sa.ForeignKeyConstraint(["retracts"], ["judgements.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("retracts"),
    )
    op.create_index("ix_judgements_reading", "judgements", ["reading"])


def _chain() -> None:
    op.create_table(
        "chain",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", WORDS, nullable=False),
        sa.Column("item", WORDS, nullable=False),
        sa.Column("digest", WORDS, nullable=False),
        sa.Column("hash", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("source", "item", name="uq_chain_source_item"),
    )


def _search() -> None:
    op.create_table(
        "search",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document", WORDS, nullable=False),
        sa.Column("reading", NUMBER, nullable=True),
        sa.Column("field", WORDS, nullable=False),
        sa.Column("entry", WORDS, nullable=True),
        sa.Column("folded", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_search_document", "search", ["document"])


def _statements() -> None:
    _create_entries(
        "statements",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=True),
        sa.Column("ends", NUMBER, nullable=True),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        *_optional("medium", "cue", "speaker", "addressee", "speaker_entity", "inside"),
        sa.Column("score", sa.Double(), nullable=False),
    )


def _entities() -> None:
    _create_entries(
        "entities",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        *_optional("role", "affiliation"),
        sa.Column("mentions", sa.Integer(), nullable=False),
    )
    op.create_index("ix_entities_name", "entities", ["name"], postgresql_using="hash")


def _figures() -> None:
    _create_entries(
        "figures",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("low", NUMBER, nullable=True),
        sa.Column("high", NUMBER, nullable=True),
        sa.Column("bound", WORDS, nullable=False),
        sa.Column("category", WORDS, nullable=False),
        sa.Column("unit", WORDS, nullable=False),
        *_optional("counted", "according_to", "source_entity"),
        sa.Column("status", WORDS, nullable=False),
        *_optional("part_of", "event", "place", "time"),
    )
    op.create_index("ix_figures_category", "figures", ["category"], postgresql_using="hash")


def _events() -> None:
    _create_entries(
        "events",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("type", WORDS, nullable=False),
        *_optional(
            "mode", "actor", "actor_entity", "recipient", "recipient_entity", "place", "time"
        ),
        sa.Column("status", WORDS, nullable=False),
        sa.Column("according_to", WORDS, nullable=True),
    )
    op.create_index("ix_events_type", "events", ["type"], postgresql_using="hash")


def _times() -> None:
    _create_entries(
        "times",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("type", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        *_optional("since", "until"),
        sa.Column("precision", NUMBER, nullable=True),
    )


def _places() -> None:
    _create_entries(
        "places",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("country", WORDS, nullable=True),
        sa.Column("geonames", NUMBER, nullable=True),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("precision", NUMBER, nullable=True),
        sa.Column("reason", WORDS, nullable=False),
    )
    op.create_index("ix_places_country", "places", ["country"], postgresql_using="hash")
    op.create_index("ix_places_geonames", "places", ["geonames"], postgresql_using="hash")


def _labels() -> None:
    _create_entries(
        "labels",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("label", WORDS, nullable=False),
        *_optional("labelled", "used_by"),
        sa.Column("scare_quoted", sa.Boolean(), nullable=False),
        sa.Column("according_to", WORDS, nullable=True),
    )
    op.create_index("ix_labels_label", "labels", ["label"], postgresql_using="hash")


def _caveats() -> None:
    _create_entries(
        "caveats",
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("begins", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
    )


def _problems() -> None:
    _create_entries(
        "problems",
        sa.Column("code", WORDS, nullable=False),
        sa.Column("message", WORDS, nullable=False),
    )
    op.create_index("ix_problems_code", "problems", ["code"], postgresql_using="hash")


def _sqlite_search() -> None:
    """Whole words, and three letters at a time for what stands inside compounds. Both are indexes over
    the `search` table; the second keeps no positions (a seventh of the size), the table has them.
    """
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5(folded, content='search', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_grams USING fts5(folded, content='search', "
        "content_rowid='id', tokenize='trigram', detail=none)"
    )
    op.execute(
        "CREATE TRIGGER search_indexed AFTER INSERT ON search BEGIN "
        "INSERT INTO search_words (rowid, folded) VALUES (new.id, new.folded); "
        "INSERT INTO search_grams (rowid, folded) VALUES (new.id, new.folded); END"
    )


def _sqlite_append_only() -> None:
    for table in TABLES:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _postgresql_append_only() -> None:
    op.execute(
        "CREATE FUNCTION zufolge_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION zufolge_append_only()"
        )
