from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from zufolge.ledger import Ledger, LedgerError, open_ledger
from zufolge.ledger.address import address
from zufolge.ledger.entry_tables import ENTRIES
from zufolge.ledger.errors import NewerError
from zufolge.ledger.schema import MIGRATIONS, REVISIONS, VERSION_TABLE
from zufolge.ledger.tables import METADATA, documents

SEARCH = {VERSION_TABLE, "search_words", "search_grams"}


def test_the_revisions_are_those_of_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS


def test_migrating_makes_the_tables_that_the_code_knows(ledger: Ledger, where: str) -> None:
    engine = create_engine(address(where))
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table" or not str(name).startswith(tuple(SEARCH))
                )
            },
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()
    assert len(ENTRIES) == 9


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_ledger(path) as ledger:
        assert ledger.reader.documents() == []
        assert ledger.reader.verify().ok


def test_a_newer_ledger_is_refused(ledger: Ledger, where: str) -> None:
    engine = create_engine(address(where))
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = 'v9999'"))
    engine.dispose()
    with pytest.raises(NewerError, match="v9999") as caught:
        open_ledger(where)
    assert "pip install --upgrade" in caught.value.remedy


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="not a ledger"):
        open_ledger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("verb", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_nothing_is_changed_or_deleted(ledger: Ledger, where: str, verb: str, record) -> None:
    ledger.writer.add(record())
    engine = create_engine(address(where))
    tables = [documents, *ENTRIES[:2], METADATA.tables["chain"], METADATA.tables["readings"]]
    for table in tables:
        first = next(iter(table.columns)).name
        with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
            connection.execute(text(verb.format(table.name, first, first)))
    engine.dispose()
    assert ledger.reader.verify().ok
