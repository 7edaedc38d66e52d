"""Many new rows of one table at once, by the fastest way that each database has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

# From so many on COPY pays its round trips.
_FEW = 3


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Adds the rows, which all have the keys of the first; their values are as a column holds them."""
    if rows:
        names = list(rows[0])
        insert_tuples(connection, table, names, list(map(itemgetter(*names), rows)))


def insert_tuples(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """The same of tuples in the order of `names`."""
    if not rows:
        return
    quote = connection.dialect.identifier_preparer.quote
    into = f"{quote(table.name)} ({', '.join(quote(name) for name in names)})"
    if connection.dialect.name == "sqlite" or len(rows) < _FEW:
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        marks = ", ".join([mark] * len(names))
        connection.exec_driver_sql(f"INSERT INTO {into} VALUES ({marks})", list(rows))
    else:
        _copy(connection, f"COPY {into} FROM STDIN", rows)


def _copy(connection: Connection, order: str, rows: Iterable[tuple[Any, ...]]) -> None:
    driver: Any = connection.connection.dbapi_connection
    base = connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor() as cursor, cursor.copy(order) as copy:
            for row in rows:
                copy.write_row(row)
    except base as error:
        raise DBAPIError.instance(order, None, error, base, dialect=connection.dialect) from error
