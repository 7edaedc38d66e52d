from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy.exc import DataError, OperationalError

from zufolge.ledger.errors import AccessError, CorruptError, LedgerError, translated, troubles
from zufolge.record.errors import StopError


class Refused(Exception):
    sqlstate: str | None = None


def test_every_error_has_its_own_code() -> None:
    kinds = LedgerError.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert issubclass(LedgerError, StopError)


def test_a_refused_connection_is_no_access() -> None:
    known = translated(OperationalError("", None, Refused("connection refused\nmore")), "news")
    assert isinstance(known, AccessError)
    assert known.message == "The ledger news cannot be reached: connection refused."
    assert known.remedy


def test_wrong_data_is_not_taken_for_a_lost_connection() -> None:
    assert translated(DataError("", None, Refused("NUL")), "news") is None


def test_a_damaged_file_is_told_and_the_rest_is_raised_as_it_is() -> None:
    error = sqlite3.DatabaseError("malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT_VTAB"
    with pytest.raises(CorruptError), troubles("news"):
        raise error
    with pytest.raises(sqlite3.ProgrammingError), troubles("news"):
        raise sqlite3.ProgrammingError("a bug")
