from __future__ import annotations

import pytest

from zufolge.evaluate.words import Words, jaccard, own_words

WORDS = Words([(0, 3), (4, 6), (6, 7), (10, 12)])


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([(0, 3)], {0}),
        ([(1, 2)], {0}),
        ([(3, 4)], set()),
        ([(2, 5)], {0, 1}),
        ([(5, 7)], {1, 2}),
        ([(7, 10)], set()),
        ([(0, 1), (11, 40)], {0, 3}),
        ([(5, 5)], set()),
        ([(6, 4)], set()),
        ([], set()),
    ],
)
def test_a_word_is_covered_from_its_first_code_point(
    stretches: list[tuple[int, int]], expected: set[int]
) -> None:
    assert WORDS.cover(stretches) == expected


def test_our_words_count_code_points() -> None:
    text = "🙂 »Ja«, sagte sie."
    start = text.index("sagte")
    assert own_words(text).cover([(start, start + 5)]) == {5}


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [({1, 2}, {1, 2}, 1.0), ({1, 2}, {2, 3}, 1 / 3), ({1}, {2}, 0.0), (set(), set(), 0.0)],
)
def test_jaccard(a: set[int], b: set[int], value: float) -> None:
    assert jaccard(frozenset(a), frozenset(b)) == pytest.approx(value)
