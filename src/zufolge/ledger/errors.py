"""What can be wrong with a ledger, and the translation of the database's own errors.

LedgerError (a StopError)
├── AddressError     no ledger can be meant by this path or URL, or the kind of database is not supported
├── DriverError      the database's driver is not installed
├── AccessError      cannot be opened, reached or written
├── LockedError      another process held the ledger for too long
├── CorruptError     not a ledger, or damaged
├── NewerError       written by a newer Zufolge
├── NotFoundError    no such document, reading, entry or judgement
├── AmbiguousError   a short id that fits several documents; `candidates` names them
├── JudgementError   a judgement that cannot be taken as it was given
└── DecisionError    a decision that cannot be taken as it was given
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from zufolge.record.errors import StopError


class LedgerError(StopError):
    """The ledger cannot do what was asked."""

    code = "ledger"


class AddressError(LedgerError):
    """No ledger can be meant by this path or URL."""

    code = "ledger_address"


class DriverError(LedgerError):
    """The database's driver is not installed."""

    code = "ledger_driver"


class AccessError(LedgerError):
    """The ledger cannot be opened, reached or written."""

    code = "ledger_access"


class LockedError(LedgerError):
    """Another process held the ledger for longer than was waited."""

    code = "ledger_locked"


class CorruptError(LedgerError):
    """The file is no ledger, or a damaged one."""

    code = "ledger_corrupt"


class NewerError(LedgerError):
    """A newer Zufolge wrote this ledger."""

    code = "ledger_newer"


class NotFoundError(LedgerError):
    """The ledger holds nothing by this name."""

    code = "ledger_not_found"


class AmbiguousError(LedgerError):
    """A short id fits several documents."""

    code = "ledger_ambiguous"

    def __init__(self, message: str, *, candidates: tuple[str, ...], remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.candidates = candidates


class JudgementError(LedgerError):
    """A judgement cannot be taken as it was given."""

    code = "ledger_judgement"


class DecisionError(LedgerError):
    """A decision cannot be taken as it was given."""

    code = "ledger_decision"


_SQLITE: tuple[tuple[str, type[LedgerError], str, str], ...] = (
    ("SQLITE_BUSY", LockedError, "is locked by another process", "Try again when it has finished."),
    ("SQLITE_LOCKED", LockedError, "is locked", "Try again when the other process has finished."),
    ("SQLITE_NOTADB", CorruptError, "is not a ledger", "Name another file."),
    ("SQLITE_CORRUPT", CorruptError, "is damaged", "Restore it from a copy, or name another file."),
    ("SQLITE_CANTOPEN", AccessError, "cannot be opened", "Check the folder and its permissions."),
    ("SQLITE_READONLY", AccessError, "cannot be written", "Check the file's permissions."),
    ("SQLITE_PERM", AccessError, "cannot be accessed", "Check the file's permissions."),
    ("SQLITE_FULL", AccessError, "cannot grow: the disk is full", "Make room on the disk."),
    ("SQLITE_IOERR", AccessError, "cannot be read or written", "Check the disk."),
)
# PostgreSQL's SQLSTATE by its beginning; a lost or refused connection has none.
_POSTGRESQL: tuple[tuple[str, type[LedgerError], str, str], ...] = (
    ("55P03", LockedError, "is locked by another process", "Try again when it has finished."),
    ("28", AccessError, "refuses this user or password", "Check the URL's user and password."),
    ("3D000", AccessError, "does not exist", "Create the database first (createdb)."),
    ("42501", AccessError, "gives this user too few rights", "Grant CREATE on its schema."),
    ("53", AccessError, "has no room or no free connection", "Free the server's resources."),
)


def translated(error: Exception, name: str) -> LedgerError | None:
    """The error that says what a database error means for the ledger `name`, where it is known."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        code, table = getattr(cause, "sqlite_errorname", ""), _SQLITE
        if "no such module: fts5" in str(cause):
            return DriverError(
                "This Python's SQLite has no full-text search (FTS5).",
                remedy="Use a Python from python.org or your system, or a PostgreSQL ledger.",
            )
    else:
        code, table = getattr(cause, "sqlstate", "") or "", _POSTGRESQL
    for beginning, kind, what, remedy in table:
        if code.startswith(beginning):
            return kind(f"The ledger {name} {what}.", remedy=remedy)
    if not code and isinstance(error, OperationalError):
        first = str(cause).strip().splitlines()
        why = first[0] if first else type(cause).__name__
        return AccessError(
            f"The ledger {name} cannot be reached: {why}.",
            remedy="Check that the server runs and that the URL is right.",
        )
    return None


@contextmanager
def troubles(name: str) -> Iterator[None]:
    """Turns the database's errors within into errors about the ledger `name`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = translated(error, name)
        if known is None:
            raise
        raise known from error
