"""What was worked out from the ledger: tables that may be changed and emptied."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    _progress()
    _items()
    _links()
    _incidents()


def _progress() -> None:
    op.create_table(
        "derived_state",
        sa.Column("name", WORDS, primary_key=True),
        sa.Column("value", WORDS, nullable=False),
    )
    op.create_table(
        "derived_notes",
        sa.Column("document", WORDS, primary_key=True),
        sa.Column("reading", NUMBER, nullable=False),
    )


def _items() -> None:
    op.create_table(
        "derived_items",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("kind", "name", name="uq_derived_items_kind_name"),
    )
    op.create_table(
        "derived_keys",
        sa.Column("key", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("item", NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


def _links() -> None:
    op.create_table(
        "derived_links",
        sa.Column("a", WORDS, primary_key=True),
        sa.Column("b", WORDS, primary_key=True),
        sa.Column("kind", WORDS, primary_key=True),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("a < b", name="ck_derived_links_order"),
    )
    op.create_index("ix_derived_links_b", "derived_links", ["b", "kind"])


def _incidents() -> None:
    op.create_table(
        "derived_incidents",
        sa.Column("id", WORDS, primary_key=True),
        sa.Column("starts", WORDS, nullable=False),
        sa.Column("ends", WORDS, nullable=False),
        sa.Column("latest", WORDS, nullable=False),
        sa.Column("place", WORDS, nullable=False),
        sa.Column("types", WORDS, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_derived_incidents_latest", "derived_incidents", ["latest"])
    op.create_table(
        "derived_members",
        sa.Column("incident", WORDS, primary_key=True),
        sa.Column("telling", WORDS, primary_key=True),
        sa.Column("document", WORDS, nullable=False),
        sa.Column("main", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_derived_members_document", "derived_members", ["document"])
