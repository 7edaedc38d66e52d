from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from zufolge.ledger import Ledger
from zufolge.ledger.bulk import insert_rows
from zufolge.ledger.derived_tables import derived_links as links


def row(n: int) -> dict[str, object]:
    body = bytes(range(n % 256)) + b"\\\t\n"
    return {"kind": "a\tb\\N\n", "a": f"a{n}", "b": f"ä {n}", "score": n / 3, "body": body}


@pytest.mark.parametrize("number", [0, 1, 2, 3, 300])
def test_rows_come_back_as_they_were(ledger: Ledger, number: int) -> None:
    rows = [row(n) for n in range(number)]
    # The order of the keys does not matter.
    mixed = [*rows[:1], *(dict(reversed(one.items())) for one in rows[1:])]
    with ledger._database.writing() as connection:
        insert_rows(connection, links, mixed)
        found = [dict(one._mapping) for one in connection.execute(select(links))]
    assert sorted(found, key=lambda one: one["score"]) == rows


def test_a_row_that_cannot_be_spoils_all(ledger: Ledger) -> None:
    rows = [row(n) for n in range(4)] + [row(0)]
    with pytest.raises(DBAPIError), ledger._database.writing() as connection:
        insert_rows(connection, links, rows)
    with ledger._database.reading() as connection:
        assert connection.execute(select(links)).all() == []
