"""The clauses that rules look at."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.clauses import (
    clauses,
    complement,
    framed,
    mark_from,
    said_cue,
    trimmed,
)

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Es regnete. Er ging.", ["Es regnete.", "Er ging."]),
        ("Es regnete; er ging.", ["Es regnete;", "er ging."]),
        ("Es regnete, weil er ging.", ["Es regnete, weil er ging."]),
        (
            "Die SPD lobte den Plan, die CDU kritisierte ihn.",
            ["Die SPD lobte den Plan,", "die CDU kritisierte ihn."],
        ),
        ("Er rief: „Los; jetzt!“", ["Er rief:", "„Los; jetzt!“"]),
    ],
)
def test_main_clauses_are_cut_apart(text: str, parts: list[str]) -> None:
    stage = Stage(text)
    assert [stage.words((one,)) for one in clauses(stage.scene())] == parts


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Er sagte, dass es regnet.", True),
        ("Er drohte damit, alles zu verkaufen.", True),
        ("Er bat darum, die Wahl abzuwarten.", True),
        ("Er sagte, das Haus sei leer.", True),
        ("Er lobte den Mann, der leer ausgegangen sei.", False),
        ("Er ging, ohne etwas zu sagen.", False),
        ("Er kam, weil es regnet.", False),
    ],
)
def test_what_opens_what_was_said(text: str, opens: bool) -> None:
    scene = Stage(text).scene()
    comma = complement(scene, 0, len(scene.words))
    assert bool(comma) is opens
    assert not opens or scene.words[comma] == ","


def test_marks_end_clauses() -> None:
    scene = Stage("Er ging, sie kam.").scene()
    assert mark_from(scene, 0, 6) == 2
    assert mark_from(scene, 3, 5) == 5
    assert trimmed(scene, 0, 6) == 5


def test_a_separable_verb_of_saying_has_two_words() -> None:
    stage = Stage("Die Stadt teilte am Montag mit, es regne.")
    assert stage.words(said_cue(stage.scene(), 2, 10)) == "teilte / mit"


def test_a_frame_takes_the_commas_that_bind_it_and_leaves_enough() -> None:
    stage = Stage("Das Geld, laut Polizei, ist seit gestern weg.")
    found = framed(stage.scene(), (0, 10), (3, 5), (4, 5), (3, 4))
    assert found is not None
    assert stage.words(found.frame) == ", laut Polizei,"
    assert stage.words(found.content) == "Das Geld / ist seit gestern weg"
    assert framed(stage.scene(), (0, 6), (3, 5), (4, 5), (3, 4)) is None
