"""The tables of documents, readings, judgements and the chain. Rows are only ever added.

Every text column sorts by code point on both databases. Times of the ledger itself (`at`) are ISO
8601 in UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()
# PostgreSQL sorts by the server's language unless told otherwise.
WORDS = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER = BigInteger().with_variant(Integer, "sqlite")


def equality_index(table: str, column: str) -> Index:
    """Finds equal values only. PostgreSQL's ordered index refuses values over 2,700 bytes, and an
    URL or a name from a hostile page may be longer.
    """
    return Index(f"ix_{table}_{column}", column, postgresql_using="hash")


documents = Table(
    "documents",
    METADATA,
    Column("id", WORDS, primary_key=True),
    # NUL stands as U+FFFD; `nuls` lists where (JSON), null where there is none.
    Column("text", WORDS, nullable=False),
    Column("nuls", WORDS),
    Column("characters", Integer, nullable=False),
    Column("at", WORDS, nullable=False),
)

receipts = Table(
    "receipts",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("key", WORDS, nullable=False, unique=True),
    Column("document", WORDS, ForeignKey("documents.id"), nullable=False, index=True),
    Column("source", WORDS),
    Column("url", WORDS),
    Column("outlet", WORDS),
    Column("title", WORDS),
    Column("language", WORDS),
    Column("published_start", WORDS),
    Column("published_end", WORDS),
    Column("published_precision", WORDS),
    # What listings sort by: published_start in UTC, "" where it is not known.
    Column("published", WORDS, nullable=False, index=True),
    Column("retrieved_at", WORDS),
    Column("at", WORDS, nullable=False),
    # Of a wire's report.
    Column("urn", WORDS),
    Column("version", NUMBER),
    equality_index("receipts", "url"),
    equality_index("receipts", "outlet"),
)

readers = Table(
    "readers",
    METADATA,
    Column("key", WORDS, primary_key=True),
    Column("zufolge", WORDS, nullable=False),
    Column("model", WORDS),
    Column("digest", WORDS),
    Column("settings", WORDS, nullable=False),
    Column("at", WORDS, nullable=False),
)

readings = Table(
    "readings",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("document", WORDS, ForeignKey("documents.id"), nullable=False),
    Column("reader", WORDS, ForeignKey("readers.key"), nullable=False, index=True),
    # The date that relative times were resolved against.
    Column("day", WORDS, nullable=False),
    Column("receipt", NUMBER, ForeignKey("receipts.id"), nullable=False),
    # The record's own JSON with an empty text; the text is the document's.
    Column("record", WORDS, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("speakers", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("at", WORDS, nullable=False),
    UniqueConstraint("document", "reader", "day", name="uq_readings_document_reader_day"),
)

failures = Table(
    "failures",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("document", WORDS, nullable=False),
    Column("code", WORDS, nullable=False),
    Column("message", WORDS, nullable=False),
    Column("remedy", WORDS, nullable=False),
    Column("at", WORDS, nullable=False),
    equality_index("failures", "document"),
)

judgements = Table(
    "judgements",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("author", WORDS, nullable=False),
    Column("reading", NUMBER, ForeignKey("readings.id"), nullable=False, index=True),
    Column("field", WORDS, nullable=False),
    Column("entry", WORDS, nullable=False),
    Column("question", WORDS, nullable=False),
    # Null in a row that retracts another.
    Column("verdict", WORDS),
    Column("value", WORDS),
    Column("note", WORDS),
    Column("retracts", NUMBER, ForeignKey("judgements.id"), unique=True),
    Column("at", WORDS, nullable=False),
)

chain = Table(
    "chain",
    METADATA,
    Column("seq", NUMBER, primary_key=True, autoincrement=False),
    Column("source", WORDS, nullable=False),
    Column("item", WORDS, nullable=False),
    Column("digest", WORDS, nullable=False),
    Column("hash", WORDS, nullable=False),
    UniqueConstraint("source", "item", name="uq_chain_source_item"),
)

search = Table(
    "search",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("document", WORDS, ForeignKey("documents.id"), nullable=False, index=True),
    # Null for the document's text.
    Column("reading", NUMBER, ForeignKey("readings.id")),
    Column("field", WORDS, nullable=False),
    Column("entry", WORDS),
    Column("folded", WORDS, nullable=False),
)

decisions = Table(
    "decisions",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("author", WORDS, nullable=False),
    Column("kind", WORDS, nullable=False),
    # The two things that it is about, in the order of their names.
    Column("a", WORDS, nullable=False),
    Column("b", WORDS, nullable=False),
    # Null in a row that retracts another.
    Column("verdict", WORDS),
    Column("note", WORDS),
    Column("retracts", NUMBER, ForeignKey("decisions.id"), unique=True),
    Column("at", WORDS, nullable=False),
    equality_index("decisions", "kind"),
)

# An index over receipts, like `search` in no chain: `story` follows from a receipt's urn and URL.
stories = Table(
    "stories",
    METADATA,
    Column("receipt", NUMBER, primary_key=True, autoincrement=False),
    Column("document", WORDS, nullable=False, index=True),
    Column("story", WORDS, nullable=False),
    equality_index("stories", "story"),
)

# Rows that the chain holds, in the order in which one row may need another.
CHAINED = (documents, receipts, readers, readings, failures, judgements, decisions)
# Columns that came later: null in rows from before, whose digests do not know them.
LATER = {"receipts": frozenset({"urn", "version"})}
