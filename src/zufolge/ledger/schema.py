"""The ledger's version, and bringing a ledger up to it."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from zufolge.ledger.database import Database
from zufolge.ledger.errors import CorruptError, NewerError, troubles

# Alembic revisions, oldest first; a test holds this against the folder of migrations. Kept here so
# that opening an up-to-date ledger does not load Alembic.
REVISIONS = ("v0001", "v0002", "v0003")
VERSION_TABLE = "zufolge_version"
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(database: Database) -> None:
    """Creates the tables or migrates them, where needed; never both at once in two processes."""
    with database.reading() as connection:
        version = version_of(connection)
        if version is None:
            _refuse_foreign(connection, database)
        _refuse_newer(version, database.name)
    if version == REVISIONS[-1]:
        return
    if database.is_sqlite:
        _use_write_ahead_log(database)
    with database.writing() as connection:
        _upgrade(connection)


def version_of(connection: Connection) -> str | None:
    """The Alembic revision that a ledger is at, None before the first."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def _refuse_newer(version: str | None, name: str) -> None:
    if version is not None and version not in REVISIONS:
        raise NewerError(
            f"The ledger {name} was written by a newer Zufolge (its version is {version}).",
            remedy="Upgrade: pip install --upgrade zufolge. Or name another ledger.",
        )


def _refuse_foreign(connection: Connection, database: Database) -> None:
    """A database file of another program is left alone; a PostgreSQL database may be shared."""
    if database.is_sqlite and inspect(connection).get_table_names():
        raise CorruptError(
            f"{database.name} is a database, but not a ledger.", remedy="Name another file."
        )


def _use_write_ahead_log(database: Database) -> None:
    """Set once, kept in the file. Needs the file for itself, and does not wait for it on its own."""
    until = time.monotonic() + database.wait_ms / 1000
    with troubles(database.name):
        while True:
            try:
                _set_write_ahead_log(database.engine)
                return
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorname.startswith("SQLITE_BUSY")
                if not busy or time.monotonic() >= until:
                    raise
                time.sleep(0.02)


def _set_write_ahead_log(engine: Engine) -> None:
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
