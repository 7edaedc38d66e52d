from __future__ import annotations

import pytest

from zufolge.language.data import rows
from zufolge.language.labels import label_word, label_words
from zufolge.language.tokens import tokens

LOADS = {"loaded", "disputed", "heated", "claimed", "quality", "none"}


@pytest.mark.parametrize(
    ("word", "load"),
    [
        ("Terroristen", "loaded"),
        ("Terroristinnen", "loaded"),
        ("Putin-Regimes", "loaded"),
        ("Unrechtsregime", "loaded"),
        ("Militärjunta", "loaded"),
        ("Söldnern", "disputed"),
        ("Mördern", "heated"),
        ("Volksrepublik", "claimed"),
    ],
)
def test_forms_and_compounds_of_german_words(word: str, load: str) -> None:
    found = label_word(word, "de")
    assert found is not None
    assert found.load == load


@pytest.mark.parametrize(
    "word", ["Sanktionsregime", "Milizionäre", "Haus", "Tee", "", "x" * 500, "-"]
)
def test_other_words_are_none(word: str) -> None:
    assert label_word(word, "de") is None


def test_the_longer_of_two_stands() -> None:
    text = "the new sanctions regime and a puppet regime"
    found = label_words(tokens(text), 0, 8, "en")
    assert [(h.first, h.last) for h in found] == [(6, 8)]


def test_several_words_take_endings() -> None:
    text = "bei ethnischen Säuberungen"
    (hit,) = label_words(tokens(text), 0, 3, "de")
    assert (hit.first, hit.last, hit.word.load) == (1, 3, "loaded")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_lists_are_well_formed(language: str) -> None:
    seen = 0
    for what, load, words in rows(f"labels-{language}.tsv"):
        assert what
        assert load in LOADS
        parts = words.split("; ")
        assert all(p == p.strip().lower() and p for p in parts)
        seen += len(parts)
    assert seen > 400
