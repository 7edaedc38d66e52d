"""Dates as people and machines write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.record import Published
from zufolge.record.errors import DocumentError
from zufolge.sources import parse_published

DAY = ("2022-01-06", "2022-01-07", "day")
AT = ("2022-01-06T10:15", "2022-01-06T10:16", "minute")
AT_CET = ("2022-01-06T10:15+01:00", "2022-01-06T10:16+01:00", "minute")


def tried(text: str) -> Published | str:
    try:
        return parse_published(text)
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2022", ("2022-01-01", "2023-01-01", "year")),
        ("2022-01", ("2022-01-01", "2022-02-01", "month")),
        ("2022-12", ("2022-12-01", "2023-01-01", "month")),
        ("2024-02-29", ("2024-02-29", "2024-03-01", "day")),
        (" 2022-01-06\n", DAY),
        ("2022-1-6", DAY),
        ("2022-01-06T10:15", AT),
        ("2022-01-06 10:15:59", AT),
        ("2022-01-06T10:15:30.123+01:00", AT_CET),
        ("2022-01-06T10:15+0100", AT_CET),
        ("2022-01-06T09:15Z", ("2022-01-06T09:15+00:00", "2022-01-06T09:16+00:00", "minute")),
        ("2022-01-06T04:15-05", ("2022-01-06T04:15-05:00", "2022-01-06T04:16-05:00", "minute")),
        ("2022-12-31T23:59", ("2022-12-31T23:59", "2023-01-01T00:00", "minute")),
        ("6. Januar 2022", DAY),
        ("Donnerstag, 6. Januar 2022", DAY),
        ("6. Jänner 2022", DAY),
        ("6. Jan. 2022", DAY),
        ("06.01.2022", DAY),
        ("Do, 06.01.2022, 10:15 Uhr", AT),
        ("6. Januar 2022 um 10.15 Uhr", AT),
        ("06.01.2022 - 10:15", AT),
        ("06.01.2022, 10:15 Uhr (MEZ)", AT_CET),
        ("17. März 2022", ("2022-03-17", "2022-03-18", "day")),
        ("Januar 2022", ("2022-01-01", "2022-02-01", "month")),
        ("January 6, 2022", DAY),
        ("Jan 6th, 2022", DAY),
        ("Thursday, January 6, 2022 10:15 a.m.", AT),
        ("6 January 2022 at 10:15", AT),
        ("January 6, 2022, 10:15 PM", ("2022-01-06T22:15", "2022-01-06T22:16", "minute")),
        ("January 6, 2022, 12:15 am", ("2022-01-06T00:15", "2022-01-06T00:16", "minute")),
        (
            "Thu 6 Jan 2022 10.15 GMT",
            ("2022-01-06T10:15+00:00", "2022-01-06T10:16+00:00", "minute"),
        ),
        ("Thu, 06 Jan 2022 10:15:42 +0100", AT_CET),
    ],
)
def test_a_date_is_an_interval_as_precise_as_it_was_written(
    written: str, expected: tuple[str, str, str]
) -> None:
    assert parse_published(written) == Published(*expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    [
        "", "gestern", "2022-13", "2022-02-30", "30.02.2022", "06.01.22", "01/06/2022", "6. Foo 2022",
        "2022-01-06T25:00", "2022-01T10:15", "January 6", "0000", "9999", "20220106", "10:15",
        "January 6, 2022 13:15 pm", "06.01.2022 10:15 IST", "2022-01-06T10:15+99:00", "x" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_an_error_with_a_remedy(written: str) -> None:
    with pytest.raises(DocumentError) as caught:
        parse_published(written, document="a.txt")
    assert (caught.value.code, caught.value.document) == ("unreadable_date", "a.txt")
    assert "2022-01-06" in caught.value.remedy
    assert len(str(caught.value)) < 300


@given(st.dates(max_value=date(9998, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    found = parse_published(day.isoformat())
    assert (found.start, found.precision) == (day.isoformat(), "day")
    assert date.fromisoformat(found.end).toordinal() == day.toordinal() + 1


@given(st.text(max_size=60))
def test_no_text_does_anything_but_raise_the_one_error(text: str) -> None:
    found = tried(text)
    assert found == "unreadable_date" or (isinstance(found, Published) and found.start < found.end)
