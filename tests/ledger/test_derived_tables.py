from __future__ import annotations

from sqlalchemy import delete

from zufolge.ledger import Ledger
from zufolge.ledger.derived_tables import DERIVED
from zufolge.ledger.tables import CHAINED, METADATA


def test_every_derived_table_is_listed_and_refers_to_no_other() -> None:
    named = {name for name in METADATA.tables if name.startswith("derived_")}
    assert {table.name for table in DERIVED} == named
    assert not set(DERIVED) & set(CHAINED)
    assert not any(table.foreign_keys for table in DERIVED)


def test_derived_tables_may_be_emptied(ledger: Ledger) -> None:
    with ledger._database.writing() as connection:
        for table in DERIVED:
            connection.execute(delete(table))
    assert ledger.reader.verify().ok
