from __future__ import annotations

from typing import Any

import pytest

from zufolge.ledger import Judged, Ledger, NotFoundError
from zufolge.ledger.errors import JudgementError


@pytest.fixture
def filled(ledger: Ledger, record) -> Ledger:
    ledger.writer.add(record())
    return ledger


def judge(ledger: Ledger, author: str = "Anna", **changed: Any) -> int:
    given = {"reading": 1, "field": "figures", "entry": "f1", "question": "said", "verdict": "yes"}
    return ledger.writer.judge(author=author, **(given | changed))


def only(ledger: Ledger) -> Judged:
    (judged,) = ledger.reader.judgements(1)
    return judged


def test_a_verdict_comes_back_with_all_that_was_said(filled: Ledger) -> None:
    number = judge(filled, verdict="no", value={"low": 27, "high": None}, note="S. 2: „27“\x00")
    judged = only(filled)
    row = judged.effective
    assert row is not None
    assert (row.id, row.author, row.verdict) == (number, "Anna", "no")
    assert (row.value, row.note) == ({"low": 27, "high": None}, "S. 2: „27“�")
    assert row.at.endswith("Z")
    assert (judged.field, judged.entry, judged.question) == ("figures", "f1", "said")


def test_the_last_verdict_of_each_author_stands_and_the_last_of_all_holds(filled: Ledger) -> None:
    judge(filled, verdict="yes")
    judge(filled, verdict="unclear")
    judge(filled, author="Bert", verdict="no")
    judged = only(filled)
    assert [(row.author, row.verdict) for row in judged.standing] == [
        ("Anna", "unclear"),
        ("Bert", "no"),
    ]
    assert judged.effective is not None
    assert (judged.effective.author, judged.disputed, len(judged.history)) == ("Bert", True, 3)


def test_retracting_adds_a_row_and_brings_the_earlier_verdict_back(filled: Ledger) -> None:
    judge(filled, verdict="yes")
    number = judge(filled, verdict="no")
    back = filled.writer.retract(number, author="Bert", note="verwechselt")
    judged = only(filled)
    assert judged.effective is not None
    assert judged.effective.verdict == "yes"
    assert [row.retracts for row in judged.history] == [None, None, number]
    assert (judged.history[2].id, judged.history[2].author) == (back, "Bert")
    assert filled.reader.verify().ok


def test_when_all_is_retracted_nothing_holds_and_all_is_kept(filled: Ledger) -> None:
    filled.writer.retract(judge(filled), author="Anna")
    judged = only(filled)
    assert (judged.effective, judged.standing, judged.disputed) == (None, (), False)
    assert len(judged.history) == 2


def test_questions_and_entries_are_kept_apart(filled: Ledger) -> None:
    judge(filled)
    judge(filled, question="true", verdict="unclear")
    judge(filled, field="statements", entry="s1")
    assert len(filled.reader.judgements(1)) == 3
    assert len(filled.reader.judgements(1, field="figures")) == 2
    assert len(filled.reader.judgements(1, field="statements", entry="s1")) == 1
    assert filled.reader.judgements(2) == []


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"entry": "f9"}, NotFoundError),
        ({"reading": 9}, NotFoundError),
        ({"field": "problems"}, NotFoundError),
        ({"field": "chain"}, NotFoundError),
        ({"question": "nice"}, JudgementError),
        ({"verdict": "maybe"}, JudgementError),
        ({"author": "  "}, JudgementError),
        ({"value": object()}, JudgementError),
    ],
)
def test_what_is_no_judgement(
    filled: Ledger, changed: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        judge(filled, **changed)
    assert filled.reader.judgements(1) == []


def test_what_cannot_be_retracted(filled: Ledger) -> None:
    with pytest.raises(NotFoundError):
        filled.writer.retract(5, author="Anna")
    number = judge(filled)
    back = filled.writer.retract(number, author="Anna")
    for one in (number, back):
        with pytest.raises(JudgementError):
            filled.writer.retract(one, author="Anna")
