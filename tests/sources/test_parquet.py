"""Parquet, as archives export it."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as arrow
import pytest
from pyarrow import parquet

from zufolge.record.errors import DocumentError
from zufolge.sources.parquet import Parquet
from zufolge.sources.received import Metadata, Outcome, Raw, Received


def read(data: bytes) -> list[Outcome]:
    raw = Raw("a.parquet", io.BufferedReader(io.BytesIO(data)), ".parquet")
    return list(Parquet().read(raw, Metadata()))


def table(**columns: list[Any]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(arrow.table(columns), out)
    return out.getvalue()


def test_a_row_is_a_document() -> None:
    data = table(
        text=["Drei Tote.", "Vier Tote."],
        outlet=["Bote", None],
        published=[datetime(2025, 3, 4, 10, 15, tzinfo=UTC), None],
        other=[1, 2],
    )
    first, second = read(data)
    assert isinstance(first, Received)
    assert isinstance(second, Received)
    assert first.document.text == "Drei Tote."
    assert first.document.published is not None
    assert first.document.published.start.startswith("2025-03-04T10:15")
    assert (second.document.outlet, second.document.published) == (None, None)
    assert second.document.source == "a.parquet:2"


@pytest.mark.parametrize("when", [date(2025, 3, 4), "2025-03-04"])
def test_days(when: object) -> None:
    (only,) = read(table(text=["Drei Tote."], date=[when]))
    assert isinstance(only, Received)
    assert only.document.published is not None
    assert (only.document.published.start, only.document.published.precision) == (
        "2025-03-04",
        "day",
    )


def test_more_rows_than_a_batch() -> None:
    outcomes = read(table(body=[f"Es gab {n} Tote." for n in range(150)]))
    assert [o.document.text for o in outcomes if isinstance(o, Received)][149] == "Es gab 149 Tote."


def test_a_broken_file_is_told() -> None:
    (error,) = read(table(text=["a"])[:-20])
    assert isinstance(error, DocumentError)
    assert error.code == "bad_table"


def test_without_a_text_the_columns_are_named() -> None:
    (error,) = read(table(a=["x"]))
    assert isinstance(error, DocumentError)
    assert error.code == "bad_field"
