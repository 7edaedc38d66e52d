"""Long pauses are shortened, order and ends are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.show.passing import Passing

START = datetime(2025, 3, 10, 8, tzinfo=UTC)
HOURS = st.lists(st.integers(0, 20_000), min_size=2, max_size=20, unique=True)


def after(hours: float) -> datetime:
    return START + timedelta(hours=hours)


@given(HOURS)
def test_later_lies_further_and_the_ends_at_the_ends(hours: list[int]) -> None:
    time = Passing(after(h) for h in hours)
    shares = [time.share(after(h)) for h in sorted(hours)]
    assert shares == sorted(set(shares))
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_a_long_pause_takes_less_than_its_share() -> None:
    time = Passing([after(0), after(4), after(500)])
    assert 0.15 < time.share(after(4)) < 0.5
    assert time.share(after(4)) < time.share(after(100)) < 1


@pytest.mark.parametrize("when", [None, after(-5), after(0)])
def test_undated_and_earlier_lie_at_the_beginning(when: datetime | None) -> None:
    assert Passing([after(0), after(9)]).share(when) == 0


def test_one_moment_is_the_beginning() -> None:
    assert Passing([START, START]).share(START) == 0


def test_the_first_moment_of_each_day() -> None:
    time = Passing([after(30), after(0), after(2), after(31)])
    assert time.days() == [after(0), after(30)]
