"""Versions of a report, and decisions of people on what belongs together."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from zufolge.ledger.stories import story_of

revision = "v0003"
down_revision = "v0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    # Null in old rows, and a null of these columns is no part of a row's digest.
    op.add_column("receipts", sa.Column("urn", WORDS, nullable=True))
    op.add_column("receipts", sa.Column("version", NUMBER, nullable=True))
    _stories()
    _decisions()
    _refuse_changes("decisions")


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("receipt", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("document", WORDS, nullable=False),
        sa.Column("story", WORDS, nullable=False),
    )
    _fill_stories()
    op.create_index("ix_stories_document", "stories", ["document"])
    op.create_index("ix_stories_story", "stories", ["story"], postgresql_using="hash")


def _fill_stories() -> None:
    connection = op.get_bind()
    receipts = sa.table("receipts", sa.column("id"), sa.column("document"), sa.column("url"))
    stories = sa.table("stories", sa.column("receipt"), sa.column("document"), sa.column("story"))
    rows = connection.execute(sa.select(receipts).where(receipts.c.url.is_not(None)))
    while some := rows.fetchmany(1000):
        told = ((row.id, row.document, story_of(None, row.url)) for row in some)
        found = [{"receipt": i, "document": d, "story": s} for i, d, s in told if s]
        if found:
            connection.execute(sa.insert(stories), found)


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("author", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("a", WORDS, nullable=False),
        sa.Column("b", WORDS, nullable=False),
        sa.Column("verdict", WORDS, nullable=True),
        sa.Column("note", WORDS, nullable=True),
        sa.Column("retracts", NUMBER, nullable=True),
        sa.Column("at", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["retracts"], ["decisions.id"]),
        sa.UniqueConstraint("retracts"),
    )
    op.create_index("ix_decisions_kind", "decisions", ["kind"], postgresql_using="hash")


def _refuse_changes(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION zufolge_append_only()"
    )
