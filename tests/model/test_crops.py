"""The words round a content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zufolge.model.crops import DISTANCES, MOST, REACH, crop, stack


def test_a_crop_reaches_to_both_sides_and_no_further_than_the_page() -> None:
    seen = crop([100, 101], 120)
    assert (seen.ids[0], seen.ids[-1]) == (100 - REACH, 119)
    assert crop([0], 1).ids == [0]


def test_distances_tell_the_sides_apart() -> None:
    seen = dict(zip(*crop([5, 6, 9], 20), strict=True))
    assert seen[5] == seen[6] == seen[9] == 0
    assert seen[4] != seen[10]
    assert seen[7] == seen[8] == 1


@given(
    st.lists(st.integers(0, 3000), min_size=1, max_size=40, unique=True).map(sorted),
    st.integers(1, 500),
)
def test_any_crop_is_bounded_ordered_and_inside(content: list[int], more: int) -> None:
    length = content[-1] + more
    seen = crop(content, length)
    assert len(seen.ids) <= MOST
    assert seen.ids == sorted(set(seen.ids))
    assert seen.ids[0] >= 0
    assert seen.ids[-1] < length
    assert set(seen.distances) <= set(range(DISTANCES))
    assert content[0] in seen.ids
    assert content[-1] in seen.ids


def test_a_stack_marks_its_padding() -> None:
    batch = stack([crop([0], 3), crop([0], 5)])
    assert batch.pad.sum(1).tolist() == [3, 5]
    assert batch.ids.shape == (2, 5)
