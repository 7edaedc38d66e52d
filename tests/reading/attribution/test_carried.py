"""Subjunctive sentences that go on in somebody's words."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.carried import carried

from .conftest import Stage

LEAD = "Die Lage ist ernst, sagte Nora Beck."


def told(rest: str, language: str = "de") -> Stage:
    stage = Stage(f"{LEAD} {rest}", language)
    return stage.say("Indirect", "Die Lage ist ernst", "Nora Beck", ", sagte Nora Beck")


def test_sentences_in_a_row_are_one_statement_of_the_last_speaker() -> None:
    stage = told("Das Wasser steige noch. Es fehle an Sand. Am Abend regnete es.")
    (found,) = stage.found(carried)
    assert found.kind == "IndirectFreeIndirect"
    assert stage.words(found.content) == "Das Wasser steige noch. Es fehle an Sand."
    assert stage.words(found.speaker) == "Nora Beck"


def test_the_name_stands_for_the_pronoun() -> None:
    stage = told("Es sei kalt, fügte sie hinzu. Man habe zu wenig Decken.")
    stage.say("Indirect", "Es sei kalt", "sie", ", fügte sie hinzu")
    (found,) = stage.found(carried)
    assert stage.words(found.speaker) == "Nora Beck"


@pytest.mark.parametrize(
    "rest",
    [
        "Das Wasser stieg noch.",
        "Es sei denn, das Wasser steigt.",
        "Wenn das Wasser stiege, wäre alles verloren.",
        "Das Wasser steige noch, sagte ein Anwohner.",
        "Er glaubt, das Wasser steige noch.",
        "Am Montag regnete es. Am Dienstag schien die Sonne. Der Mittwoch war kalt. Er sei da.",
    ],
)
def test_what_carries_nothing_on(rest: str) -> None:
    assert told(rest).found(carried) == []


def test_nobody_spoke_before() -> None:
    assert Stage("Es regnete. Das Wasser steige noch.").found(carried) == []


def test_english_has_no_such_mood() -> None:
    assert told("Das Wasser steige noch.", "en").found(carried) == []
