from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.language.timex.calendar import (
    NOTHING,
    covered,
    easter,
    feast,
    plus,
    plus_months,
    precision,
    week,
)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (1995, 4, 16), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 2999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    found = easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("12-24", 2021, date(2021, 12, 24)),
        ("easter-2", 2022, date(2022, 4, 15)),
        ("advent-1", 2023, date(2023, 12, 3)),
        ("nth-5-7-2", 2024, date(2024, 5, 12)),
        ("02-30", 2024, None),
        ("12-24", 0, None),
    ],
)
def test_feasts(name: str, year: int, expected: date | None) -> None:
    assert feast(name, year) == expected


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2022-02-29", "", NOTHING),
        ("PRESENT_REF", "", NOTHING),
        ("XXXX-05", "", NOTHING),
        ("2011-W99", "", NOTHING),
        ("2022-Q5", "", NOTHING),
        ("2015-WI", "", ("2015-12-01", "2016-03-01", 5)),
        ("2015-H2", "", ("2015-07-01", "2016-01-01", 5)),
        ("2015/2016", "", ("2015-01-01", "2017-01-01", None)),
        ("19", "", ("1900-01-01", "2000-01-01", None)),
        ("2005", "START", ("2005-01-01", "2005-05-01", 5)),
        ("2011-W20-WE", "", ("2011-05-21", "2011-05-23", 2)),
        ("2011-05-18TNI", "", ("2011-05-18T21:00", "2011-05-19T06:00", 1)),
        ("2011-05-18T20", "", ("2011-05-18T20:00", "2011-05-18T21:00", 1)),
    ],
)
def test_covered(value: str, mod: str, expected: tuple[object, ...]) -> None:
    assert covered(value, mod) == expected


@given(st.text("0123456789-WTX/QEMO:", max_size=14), st.sampled_from(["", "START", "MID", "END"]))
def test_any_value_is_covered_or_not(value: str, mod: str) -> None:
    found = covered(value, mod)
    assert (found.start is None) == (found.end is None)
    assert found.start is None or (found.end is not None and found.start < found.end)


@given(st.dates(date(1, 1, 1), date(2999, 12, 31)), st.integers(-(10**7), 10**7))
def test_moves_stay_within_the_calendar(at: date, by: int) -> None:
    assert 1 <= plus(at, by).year <= 3000
    assert 1 <= plus_months(at, by).year <= 3000
    assert week(at)[4:6] == "-W"


@pytest.mark.parametrize(
    ("days", "code"),
    [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5), (367, None)],
)
def test_precision_is_that_of_ucdp(days: int, code: int | None) -> None:
    first = date(2021, 1, 1)
    assert precision(first, plus(first, days)) == code
