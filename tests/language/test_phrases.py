from __future__ import annotations

import pytest

from zufolge.language.phrases import Phrase, PhraseReader, genitive_at
from zufolge.language.tokens import tokens


def read(text: str, language: str = "de") -> tuple[Phrase, list[str]]:
    words = tokens(text)
    phrase = PhraseReader(words, language).read(0, len(words))
    assert phrase is not None
    return phrase, [w.text for w in words]


@pytest.mark.parametrize(
    ("text", "head", "proper"),
    [
        ("der für die Aufsicht zuständige Vizechef", "Vizechef", ""),
        ("die Reederei Mactan Blue", "Reederei", "Mactan Blue"),
        ("das Blatt „Neue Post“", "Blatt", "Neue Post"),
        ("der »Isarzeitung«", "Isarzeitung", "Isarzeitung"),
        ("Die Mainzer Polizei", "Polizei", ""),
        ("einer Sprecherin des Amtes", "Sprecherin", ""),
    ],
)
def test_german_heads_and_names(text: str, head: str, proper: str) -> None:
    phrase, words = read(text)
    assert words[phrase.head] == head
    assert " ".join(words[slice(*phrase.proper)]) == proper


@pytest.mark.parametrize(
    ("text", "head", "proper"),
    [
        ("the Bureau of Meteorology", "Bureau", "Bureau of Meteorology"),
        ("a senior officer in the army", "officer", ""),
        ("the rights group Justicia Abierta", "Abierta", "Justicia Abierta"),
    ],
)
def test_english_heads_and_names(text: str, head: str, proper: str) -> None:
    phrase, words = read(text, "en")
    assert words[phrase.head] == head
    assert " ".join(words[slice(*phrase.proper)]) == proper


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("die Minister", True),
        ("Kritiker", True),
        ("die Ministerin", False),
        ("der Minister", False),
    ],
)
def test_number(text: str, plural: bool) -> None:
    assert read(text)[0].plural is plural


def test_what_depends_on_a_word_for_words() -> None:
    words = tokens("Angaben der Polizei")
    assert genitive_at(words, 1, 3, "de") == 1
    words = tokens("Angaben zufolge")
    assert genitive_at(words, 1, 2, "de") == 2
