from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.evaluate import published
from zufolge.evaluate.gold import Corpus, Utterance, gold_statements
from zufolge.record import Findings

Say = Callable[..., Utterance]


def figures(gold: list[Utterance], found: list[Utterance]) -> dict[str, float | None]:
    return {m.name: m.value for m in published.figures(published.cases_of(gold, found))}


def test_means_over_statements_and_parts_by_hand(say: Say) -> None:
    gold = [
        say(range(0, 4), "Direct", roles={"speaker": range(10, 12)}, medium="Speech"),
        say(range(20, 24), "Indirect", medium="SW"),
    ]
    found = [
        say(range(2, 10), "Direct", roles={"speaker": range(11, 15)}, medium="SW"),
    ]
    m = figures(gold, found)
    # Message: precision 2/8; recall 2/4 and 0/4. Roles: precision 1/4, recall 1/2.
    assert m["message_precision"] == pytest.approx(1 / 4)
    assert m["message_recall"] == pytest.approx(1 / 4)
    assert m["roles_precision"] == pytest.approx(1 / 4)
    assert m["roles_recall"] == pytest.approx(1 / 2)
    assert m["joint_precision"] == pytest.approx(1 / 4)
    assert m["joint_recall"] == pytest.approx((1 / 2 + 0 + 1 / 2) / 3)
    assert m["joint_f1"] == pytest.approx(2 / 7)
    assert m["type_precision"] == 1.0
    assert m["type_recall"] == 1 / 2
    assert m["medium_f1"] == 0.0


def test_a_pair_that_shares_no_word_still_earns_its_type(say: Say) -> None:
    m = figures([say(range(0, 4), "Direct")], [say(range(30, 34), "Direct")])
    assert m["type_f1"] == 1.0
    assert m["joint_f1"] == 0.0


def test_without_roles_the_roles_are_nought(say: Say) -> None:
    m = figures([say(range(0, 4), roles={"cue": range(5, 6)})], [say(range(0, 4))])
    assert (m["roles_precision"], m["roles_recall"], m["roles_f1"]) == (0.0, 0.0, 0.0)
    assert m["joint_recall"] == 1 / 2


def test_nothing_at_all_is_nought(say: Say) -> None:
    assert set(figures([], []).values()) == {0.0}


def test_equal_contents_go_to_their_kinds(say: Say) -> None:
    both = [say(range(0, 4), kind, id=kind) for kind in ("Direct", "Indirect")]
    pairs = published.cases_of(both, both[::-1])
    assert [(g and g.kind, f and f.kind) for g, f in pairs] == [
        ("Direct", "Direct"),
        ("Indirect", "Indirect"),
    ]


def test_gold_against_itself_is_right(corpus: Callable[..., Corpus], say: Say) -> None:
    gold = corpus(
        say(range(0, 4), "Direct", roles={"speaker": range(5, 7)}, medium="Speech"),
        say(range(10, 20), "Reported", medium="none"),
    )
    found = Findings(statements=gold_statements(gold.documents[0]))
    assert {m.value for m in published.measure(gold, {"one": found})} == {1.0}
