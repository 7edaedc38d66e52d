"""The connection to either database: read and write transactions, and what makes them safe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import NoSuchModuleError

from zufolge.ledger.address import spoken
from zufolge.ledger.errors import CorruptError, DriverError, troubles

# Held by whoever appends to a PostgreSQL ledger; any number of our own ("Zufo").
ADVISORY_KEY = 0x5A75666F


class Database:
    """Read and write transactions on one ledger. Writers stand in line; readers never wait."""

    def __init__(self, url: URL, *, wait: float) -> None:
        self.url = url
        self.name = spoken(url)
        self.wait_ms = max(1, round(wait * 1000))
        self.engine = _engine(url, self.wait_ms, self.name)
        # SQLite's readers see one state anyway.
        state = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        self._reads = self.engine.execution_options(**state)
        self._writes = self.engine.execution_options(zufolge_writes=True)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, on one state of the ledger."""
        with troubles(self.name), self._reads.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that appends: all of it or, after an error, nothing. One at a time."""
        with troubles(self.name), self._writes.begin() as connection:
            if not self.is_sqlite:
                connection.execute(text(f"SET LOCAL lock_timeout = {self.wait_ms}"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_KEY})"))
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: URL, wait_ms: int, name: str) -> Engine:
    sqlite = url.drivername == "sqlite"
    arguments: dict[str, Any] = {} if sqlite else {"connect_timeout": 10}
    try:
        engine = create_engine(url, connect_args=arguments)
    except (ImportError, NoSuchModuleError) as error:
        raise DriverError(
            f"The driver for {name} is not installed.",
            remedy="Install it: pip install 'zufolge[postgresql]'.",
        ) from error
    if sqlite:
        _prepare_sqlite(engine, wait_ms)
    else:
        event.listen(engine, "first_connect", _require_unicode)
    return engine


def _prepare_sqlite(engine: Engine, wait_ms: int) -> None:
    def connected(connection: Any, _record: object) -> None:
        # The driver begins transactions late and not before DDL; ours are begun below.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
        connection.execute("PRAGMA foreign_keys = ON")
        # KiB: indexes by hashes are written at random places.
        connection.execute("PRAGMA cache_size = -65536")
        # With the write-ahead log a crash of the machine may lose the last transactions, whole.
        connection.execute("PRAGMA synchronous = NORMAL")

    def begun(connection: Connection) -> None:
        # A writer takes its turn before it reads, or two would read the same end of the chain.
        writes = connection.get_execution_options().get("zufolge_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)


def _require_unicode(connection: Any, _record: object) -> None:
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise CorruptError(
            f"The PostgreSQL database is encoded in {encoding}.",
            remedy="Create it with: createdb --encoding=UTF8 --template=template0",
        )
