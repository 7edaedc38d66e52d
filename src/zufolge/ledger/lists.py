"""Long lists as one parameter of a query, on either database."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    BindParameter,
    Connection,
    Select,
    Text,
    bindparam,
    func,
    select,
)


def texts(connection: Connection, values: Iterable[str]) -> Select[tuple[str]]:
    """A query of these texts; what no column holds must have been made plain before."""
    return _listed(connection, list(values), Text())


def numbers(connection: Connection, values: Iterable[int]) -> Select[tuple[int]]:
    """A query of these numbers of 64 bits."""
    return _listed(connection, list(values), BigInteger())


def _listed(connection: Connection, values: list[Any], kind: Any) -> Select[Any]:
    if connection.dialect.name == "sqlite":
        given: BindParameter[str] = bindparam(
            None, json.dumps(values, ensure_ascii=False), unique=True
        )
        return select(func.json_each(given).table_valued("value").c.value)
    array: BindParameter[Any] = bindparam(None, values, ARRAY(kind), unique=True)
    return select(func.unnest(array).column_valued("value"))
