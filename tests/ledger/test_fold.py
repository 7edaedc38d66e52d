from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.ledger.fold import fold, locate, terms

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße", "strasse"),
        ("KRÄFTE", "krafte"),
        ("Kra\u0308fte", "krafte"),
        ("Sicher\u00adheit", "sicherheit"),
        ("İstanbul", "istanbul"),
        ("ﬁnal", "final"),
        ("Токаев", "токаев"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_terms_are_words_once() -> None:
    assert terms('Straße, "Kräfte" STRASSE – 26 a_b') == ["strasse", "krafte", "26", "a", "b"]
    assert terms("…!? %_") == []


def test_a_whole_word_is_located_before_a_part() -> None:
    text = "Die Sicherheitskräfte und andere Kräfte"
    begins, ends = locate(text, "krafte") or (0, 0)
    assert (text[begins:ends], begins) == ("Kräfte", 33)


def test_places_are_led_back_over_letters_that_fold_to_two() -> None:
    text = "Große Straße: ruhig"
    begins, ends = locate(text, "ruhig") or (0, 0)
    assert text[begins:ends] == "ruhig"
    assert locate(text, "laut") is None


@given(TEXTS, TEXTS, TEXTS)
def test_located_text_folds_to_what_was_sought(before: str, words: str, after: str) -> None:
    for term in terms(words):
        text = before + words + after
        found = locate(text, term)
        assert found is not None
        assert term in fold(text[found[0] : found[1]])


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
