"""What was worked out from the ledger: it may be thrown away and worked out again at any time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete

from zufolge.ledger import progress
from zufolge.ledger.database import Database
from zufolge.ledger.derived_rows import Pending
from zufolge.ledger.derived_session import DerivedSession
from zufolge.ledger.derived_tables import DERIVED
from zufolge.ledger.derived_view import DerivedView


class Derived:
    """The derived store of one ledger. No other writer of the ledger may be used within a session."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> str | None:
        """By which rules it was worked out; None: never."""
        with self._database.reading() as connection:
            return progress.state(connection, "rules")

    def clear(self, rules: str) -> None:
        """Empties everything and notes the rules by which it will be filled."""
        with self._database.writing() as connection:
            _empty(connection)
            progress.keep(connection, "rules", rules)

    def pending(self, limit: int) -> list[Pending]:
        """Documents that were not worked out yet, or by another reading than the one chosen now; in
        the order in which their readings came.

        Each must be noted in a session, also one that gave nothing: what was noted is never looked at
        again, so that this costs the same however many documents there are.
        """
        with self._database.reading() as connection:
            return progress.pending(connection, limit)

    def came(self) -> tuple[list[str], int | None]:
        """Documents worked out already that came in further ways since the last mark, and the new mark,
        to be handed to a session's `took`; null where no receipt is new.
        """
        with self._database.reading() as connection:
            return progress.came(connection)

    @contextmanager
    def session(self) -> Iterator[DerivedSession]:
        """One write transaction: all of it or nothing."""
        with self._database.writing() as connection:
            session = DerivedSession(connection)
            yield session
            session.finish()

    @contextmanager
    def look(self) -> Iterator[DerivedView]:
        """Reads only, on one state."""
        with self._database.reading() as connection:
            yield DerivedView(connection)


def _empty(connection: Connection) -> None:
    for table in DERIVED:
        connection.execute(delete(table))
