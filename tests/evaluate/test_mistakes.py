from __future__ import annotations

from collections.abc import Callable

from zufolge.evaluate.gold import Corpus, Utterance, gold_statements
from zufolge.evaluate.mistakes import Mistake, mistakes, sample
from zufolge.record import Findings

Say = Callable[..., Utterance]


def test_every_sort_with_its_context(corpus: Callable[..., Corpus], say: Say) -> None:
    gold = corpus(
        say((range(4, 6), range(8, 10)), "Direct"),
        say(range(20, 24), "Indirect", roles={"speaker": range(25, 26)}, names=("Ada",)),
        say(range(40, 42), "Reported", optional=True),
    )
    found = corpus(
        say(range(20, 24), "Reported", roles={"speaker": range(26, 28)}),
        say(range(50, 52), "Direct"),
    )
    all_ = list(mistakes(gold, {"one": Findings(statements=gold_statements(found.documents[0]))}))
    assert [(m.sort, m.kind, m.detail) for m in all_] == [
        ("missed", "Direct", ""),
        ("spurious", "Direct", ""),
        ("kind", "Indirect", "Indirect, read as Reported"),
        ("speaker", "Indirect", "'z', read as 'a b'"),
        ("name", "Indirect", "Ada, read as nobody"),
    ]
    assert all_[0].context.startswith("a b c d ⟦e f⟧ g h ⟦i j⟧ k l ")
    assert "⟦y z⟧" in all_[1].context


def test_nothing_is_wrong_with_gold(corpus: Callable[..., Corpus], say: Say) -> None:
    gold = corpus(say(range(0, 4), roles={"speaker": range(5, 6)}))
    found = Findings(statements=gold_statements(gold.documents[0]))
    assert list(mistakes(gold, {"one": found})) == []


def test_a_sample_takes_every_kind_in_turn() -> None:
    kinds = ["Direct", "Direct", "Direct", "Indirect", "Reported"]
    all_ = [Mistake("missed", kind, str(n), "", "") for n, kind in enumerate(kinds)]
    all_ += [Mistake("spurious", "Direct", "9", "", "")]
    assert [m.document for m in sample(all_, 3)] == ["0", "3", "4", "9"]
    assert sample(all_, 0) == []
