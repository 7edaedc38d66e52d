from __future__ import annotations

from collections.abc import Callable

from zufolge.evaluate.gold import Utterance
from zufolge.evaluate.matching import overlap, pair

Say = Callable[..., Utterance]


def test_half_of_the_words_is_enough_and_less_is_not(say: Say) -> None:
    assert pair([say(range(0, 10))], [say(range(0, 5))]).pairs == [(0, 0)]
    below = pair([say(range(0, 11))], [say(range(0, 5))])
    assert below == ([], [0], [0])


def test_the_best_overlap_comes_first(say: Say) -> None:
    gold = [say(range(0, 10)), say(range(0, 7))]
    found = [say(range(0, 7)), say(range(0, 9))]
    assert pair(gold, found).pairs == [(0, 1), (1, 0)]


def test_of_equal_overlaps_the_same_kind_wins(say: Say) -> None:
    gold = [say(range(0, 6), "Indirect"), say(range(0, 6), "Direct")]
    found = [say(range(0, 6), "Direct"), say(range(0, 6), "Indirect")]
    assert pair(gold, found).pairs == [(0, 1), (1, 0)]


def test_one_found_statement_stands_for_one_gold_only(say: Say) -> None:
    gold = [say(range(0, 6)), say(range(0, 5))]
    assert pair(gold, [say(range(0, 6))]) == ([(0, 0)], [1], [])


def test_required_gold_goes_before_optional(say: Say) -> None:
    gold = [say(range(0, 6), optional=True), say(range(0, 8))]
    assert pair(gold, [say(range(0, 6))]) == ([(1, 0)], [], [])
    assert pair(gold[:1], []) == ([], [], [])


def test_any_right_content_will_do(say: Say) -> None:
    gold = say(range(0, 10), alternatives=(range(4, 10),))
    assert overlap(gold, say(range(4, 10))) == 1.0
