from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.ledger.canonical import LARGEST, canonical, digest, plain, sortable


def test_one_spelling() -> None:
    assert canonical({"b": "ä", "a": None}) == '{"a":null,"b":"ä"}'
    assert digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1})
    assert digest({"a": 1}) != digest({"a": "1"})


def test_what_no_column_holds_is_replaced() -> None:
    assert plain("a\x00b") == "a�b"
    assert plain("\udce4.txt") == "\\udce4.txt"
    assert plain(2**70) == LARGEST
    assert plain(-(2**70)) == -LARGEST
    assert plain(True) is True
    assert plain(None) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_offsets_stay(text: str) -> None:
    kept = plain(text)
    assert isinstance(kept, str)
    assert len(kept) == len(text)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2022-01", "2022-01"),
        ("2022-01-06", "2022-01-06"),
        ("2022-01-06T01:30:00+06:00", "2022-01-05T19:30:00"),
        ("2022-01-06T01:30Z", "2022-01-06T01:30:00"),
        ("2022-01-06T01:30", "2022-01-06T01:30:00"),
        ("Theta", "Theta"),
        ("0001-01-01T00:00+10:00", "0001-01-01T00:00+10:00"),
    ],
)
def test_times_sort_as_text(moment: str, expected: str) -> None:
    assert sortable(moment) == expected
