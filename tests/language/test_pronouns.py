from __future__ import annotations

import pytest

from zufolge.language.pronouns import determiner, pronoun, verb_number


@pytest.mark.parametrize(
    ("word", "language", "genders", "number", "use"),
    [
        ("Er", "de", "m", "s", "personal"),
        ("sie", "de", "f", "", "personal"),
        ("Dieser", "de", "m", "s", "demonstrative"),
        ("they", "en", "mfn", "p", "personal"),
        ("who", "en", "mf", "", "relative"),
    ],
)
def test_pronouns(word: str, language: str, genders: str, number: str, use: str) -> None:
    assert pronoun(word, language) == (genders, number, use)


def test_an_acronym_is_no_pronoun() -> None:
    assert pronoun("WHO", "en") is None
    assert pronoun("Haus", "de") is None


def test_a_use_can_be_asked_for() -> None:
    found = pronoun("ihr", "de", "possessive")
    assert found is not None
    assert found.type == "possessive"


def test_determiners() -> None:
    assert [determiner(w, "de") for w in ("Der", "eine", "mehrere", "ihr", "Haus")] == [
        "d",
        "i",
        "q",
        "p",
        "",
    ]


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [("sagte", ",", "s"), (".", "fordern", "p"), (".", "hat", "s"), (".", "Geld", "")],
)
def test_the_verb_tells_the_number_of_sie(before: str, after: str, number: str) -> None:
    assert verb_number(before, after) == number
