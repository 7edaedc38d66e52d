"""The geometry of the drawings."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.show.claims import ACCOUNT, ROWS

from zufolge.show.plot import BOTTOM, LEFT, TOP, WIDTH, colours, plot
from zufolge.show.series import panels

replace = msgspec.structs.replace
MOMENTS = [datetime(2025, 3, day, tzinfo=UTC) for day in (10, 11, 13)]


def test_later_is_to_the_right_and_more_is_higher() -> None:
    (panel,) = panels(ACCOUNT)
    drawn = plot(panel, MOMENTS, colours([panel]))
    four, nine, eight = drawn.lines[0].dots
    assert four.x < nine.x <= eight.x
    assert nine.y < eight.y < four.y
    assert four.open_up
    assert four.top < four.y
    assert drawn.lines[0].path.endswith(f"H{drawn.right:.1f}")


def test_a_claimant_has_one_colour_in_all_panels() -> None:
    shown = panels(replace(ACCOUNT, rows=(*ROWS, replace(ROWS[1], id="z", category="injured"))))
    numbers = colours(shown)
    assert numbers == {"police": 1, "clinic": 2}
    assert [x.colour for x in plot(shown[1], MOMENTS, numbers).lines] == [2]


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)), min_size=1, max_size=30))
def test_everything_lies_inside(bounds: list[tuple[int, int]]) -> None:
    rows = tuple(
        replace(ROWS[0], id=f"r{n}", low=min(pair), high=max(pair), claimant_id=f"c{n}")
        for n, pair in enumerate(bounds)
    )
    (panel,) = panels(replace(ACCOUNT, rows=rows))
    drawn = plot(panel, MOMENTS, colours([panel]))
    for line in drawn.lines:
        for dot in line.dots:
            assert LEFT <= dot.x <= WIDTH
            assert TOP - 1 <= dot.y <= drawn.height - BOTTOM + 1
    ys = sorted(line.label_y for line in drawn.lines)
    assert all(b - a >= 14.9 for a, b in pairwise(ys))


def test_one_moment_stands_in_the_middle_of_its_day() -> None:
    (panel,) = panels(replace(ACCOUNT, rows=(ROWS[0],)))
    (moment,) = panel.moments
    drawn = plot(panel, [moment], colours([panel]))
    assert LEFT < drawn.lines[0].dots[0].x < drawn.right
    assert drawn.across


def test_a_number_told_as_past_does_not_lead_the_line_back() -> None:
    past = replace(
        ROWS[0], id="z", relation="repeats", to="a.f1", status="superseded", said_at=None
    )
    (panel,) = panels(replace(ACCOUNT, rows=(*ROWS, past)))
    line = plot(panel, panel.moments, colours([panel])).lines[0]
    assert [dot.point.row.id for dot in line.dots] == ["a.f1", "c.f1", "c.f2"]
