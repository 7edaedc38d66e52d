from __future__ import annotations

import pytest

from zufolge.ledger import Ledger, LedgerError, NotFoundError, open_ledger


def pairs(ledger: Ledger, kind: str = "person") -> list[tuple[str, str, str | None]]:
    return [(one.a, one.b, one.verdict) for one in ledger.reader.decisions(kind)]


def test_the_last_word_on_a_pair_holds(ledger: Ledger) -> None:
    ledger.writer.decide("Anna", "person", "Tokajew", "Tokarew", "same")
    ledger.writer.decide("Ben", "person", "Tokarew", "Tokajew", "different", "two men")
    ledger.writer.decide("Ben", "person", "a", "b", "same")
    ledger.writer.decide("Ben", "incident", "a", "b", "different")
    assert pairs(ledger) == [("Tokajew", "Tokarew", "different"), ("a", "b", "same")]
    assert pairs(ledger, "incident") == [("a", "b", "different")]
    assert pairs(ledger, "telling") == []
    assert ledger.reader.decisions("person")[0].note == "two men"


def test_what_is_taken_back_leaves_the_word_before(ledger: Ledger) -> None:
    ledger.writer.decide("Anna", "person", "a", "b", "same")
    second = ledger.writer.decide("Ben", "person", "a", "b", "different")
    ledger.writer.retract_decision(second, author="Ben", note="a slip")
    assert pairs(ledger) == [("a", "b", "same")]
    history = ledger.reader.decision_history("person")
    assert [(one.verdict, one.retracts) for one in history] == [
        ("same", None),
        ("different", None),
        (None, second),
    ]


def test_undone_stays_undone_in_the_chain(ledger: Ledger, where: str) -> None:
    ledger.writer.decide("Anna", "person", "a", "b", "different")
    head = ledger.reader.head()
    ledger.derived.clear("new rules")
    with open_ledger(where) as again:
        assert pairs(again) == [("a", "b", "different")]
        assert again.reader.verify(head).ok


@pytest.mark.parametrize(
    ("author", "a", "b", "verdict"),
    [(" ", "a", "b", "same"), ("Anna", "a", "a", "same"), ("Anna", "a", "b", "maybe")],
)
def test_what_is_no_decision_is_refused(
    ledger: Ledger, author: str, a: str, b: str, verdict
) -> None:
    with pytest.raises(LedgerError) as caught:
        ledger.writer.decide(author, "person", a, b, verdict)
    assert caught.value.remedy
    assert ledger.reader.decision_history("person") == []


def test_only_what_stands_can_be_taken_back(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError):
        ledger.writer.retract_decision(1, author="Anna")
    first = ledger.writer.decide("Anna", "person", "a", "b", "same")
    second = ledger.writer.retract_decision(first, author="Anna")
    for gone in (first, second):
        with pytest.raises(LedgerError, match="already"):
            ledger.writer.retract_decision(gone, author="Anna")
