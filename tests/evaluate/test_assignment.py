from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.evaluate.assignment import assign


def best(scores: list[list[float]]) -> float:
    """The greatest sum, by trying everything."""
    if len(scores) > len(scores[0]):
        scores = [list(column) for column in zip(*scores, strict=True)]
    columns = range(len(scores[0]))
    return max(
        sum(row[j] for row, j in zip(scores, order, strict=True))
        for order in permutations(columns, len(scores))
    )


tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 9).map(float), min_size=width, max_size=width),
        min_size=1,
        max_size=5,
    )
)


@given(tables)
def test_no_assignment_is_better(scores: list[list[float]]) -> None:
    pairs = assign(scores)
    assert len(pairs) == min(len(scores), len(scores[0]))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert sum(scores[i][j] for i, j in pairs) == best(scores)


@pytest.mark.parametrize("shape", [(0, 0), (2, 0)])
def test_nothing_is_assigned_to_nothing(shape: tuple[int, int]) -> None:
    assert assign([[0.0] * shape[1]] * shape[0]) == []


def test_ties_fall_by_place() -> None:
    assert assign([[0.0] * 3] * 3) == [(0, 0), (1, 1), (2, 2)]
    assert assign([[0.0] * 2] * 3) == [(0, 0), (1, 1)]
