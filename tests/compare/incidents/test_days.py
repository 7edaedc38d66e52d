from datetime import date

import pytest

from zufolge.compare.incidents.days import ago, days_of, iso, next_iso, published_days, time_days
from zufolge.compare.incidents.telling import Days
from zufolge.record import Published, Span, Time


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-03-04", "2025-03-05", days("2025-03-04", "2025-03-04")),
        ("2025-03-04T21:00", "2025-03-05T06:00", days("2025-03-04", "2025-03-05")),
        ("2025-03-04T18:00", "2025-03-05T00:00", days("2025-03-04", "2025-03-04")),
        ("2025-02", "2025-03", days("2025-02-01", "2025-02-28")),
        ("2025-03-04", None, days("2025-03-04", "2025-03-04")),
        ("gestern", None, None),
    ],
)
def test_days_of_a_half_open_interval(start: str, end: str | None, expected: Days | None) -> None:
    assert days_of(start, end) == expected


def test_a_publication_known_by_its_year_has_no_days() -> None:
    assert published_days(Published("2025-01-01", "2026-01-01", "year")) is None
    assert published_days(None) is None


def test_a_duration_is_no_day() -> None:
    assert time_days(Time("t1", Span(0, 4, "lang"), "DURATION", "P3D", "2025-01-01")) is None


@pytest.mark.parametrize(
    ("value", "before", "behind", "expected"),
    [
        ("P4D", "", " nach der Explosion", days("2025-03-01", "2025-03-01")),
        ("P1W", "", " after the blast", days("2025-02-25", "2025-02-27")),
        ("P1M", "Vor ", " endete", days("2025-01-30", "2025-02-07")),
        ("P3D", "", " ago", days("2025-03-02", "2025-03-02")),
        ("P4D", "dauerte ", " lang", None),
        ("P2Y", "vor ", "", None),
    ],
)
def test_some_time_after_counts_back_from_the_publication(
    value: str, before: str, behind: str, expected: Days | None
) -> None:
    time = Time("t1", Span(0, 4, "Tage"), "DURATION", value)
    published = days("2025-03-05", "2025-03-05")
    assert ago(time, (before, behind), published) == expected


def test_days_as_iso_with_an_exclusive_end() -> None:
    day = date(2025, 12, 31).toordinal()
    assert (iso(day), next_iso(day)) == ("2025-12-31", "2026-01-01")


def test_the_gap_between_days_is_the_same_from_both_sides() -> None:
    one, other = Days(10, 12), Days(15, 15)
    assert one.gap(other) == other.gap(one) == 3
    assert one.gap(Days(12, 20)) == 0
