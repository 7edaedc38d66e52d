from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.phrases import PhraseReader
from zufolge.reading.chains.naming import Naming
from zufolge.record import Document, fingerprint


def label(text: str, language: str = "de") -> str:
    page = Page(Document(fingerprint(text), text, language=language))
    phrases = PhraseReader(page.tokens, language)
    phrase = phrases.read(0, len(page.tokens))
    assert phrase is not None
    return Naming(page, phrases).label(phrase)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dem torländischen Innenministerium", "torländisches Innenministerium"),
        ("der torländische Minister", "torländischer Minister"),
        ("einem Sprecher der Polizei", "ein Sprecher der Polizei"),
        ("einer Zeugin", "eine Zeugin"),
        ("dem 140 Seiten starken Papier", "Papier"),
        ("des Ministeriums", "Ministerium"),
        ("Mehrere Anwohner", "Mehrere Anwohner"),
    ],
)
def test_german_phrases_in_their_plain_form(text: str, name: str) -> None:
    assert label(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the interior ministry", "interior ministry"),
        ("a spokesman for the army", "a spokesman for the army"),
        ("the army's", "army"),
    ],
)
def test_english_phrases_lose_the_definite_article_only(text: str, name: str) -> None:
    assert label(text, "en") == name
