from __future__ import annotations

import pytest
from sqlalchemy import select

from zufolge.ledger import Ledger, lists


@pytest.mark.parametrize("values", [[], ["a", "ä'\"\\", "烏", ""], [str(n) for n in range(50_000)]])
def test_texts_come_back(ledger: Ledger, values: list[str]) -> None:
    with ledger._database.reading() as connection:
        found = connection.execute(lists.texts(connection, values))
        assert [row[0] for row in found] == values


@pytest.mark.parametrize("values", [[], [0, -(2**63), 2**63 - 1], list(range(50_000))])
def test_numbers_come_back(ledger: Ledger, values: list[int]) -> None:
    with ledger._database.reading() as connection:
        asked = lists.numbers(connection, values).subquery()
        assert [row[0] for row in connection.execute(select(asked.c.value))] == values
