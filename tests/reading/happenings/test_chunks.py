from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.happenings.chunks import chunks
from zufolge.reading.happenings.mention import Reading
from zufolge.record import Document, fingerprint


def phrases(text: str, language: str = "de") -> list[tuple[str, str]]:
    page = Page(Document(fingerprint(text), text, language=language))
    found = chunks(Reading(page), 0, len(page.tokens))
    return [(page.words(c.first, c.tail).text, c.prep) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die alte Brücke", [("alte Brücke", "")]),
        ("von der Polizei", [("Polizei", "von")]),
        ("Anhänger der neuen Regierung", [("Anhänger der neuen Regierung", "")]),
        ("Ärzte und Pfleger", [("Ärzte und Pfleger", "")]),
        ("die Polizei und die Feuerwehr", [("Polizei und die Feuerwehr", "")]),
        ("eine 26-jährige Frau", [("26-jährige Frau", "")]),
        ("sieben Männer", [("sieben Männer", "")]),
        ("am Montag", []),
        ("Insgesamt kamen sie", []),
        ("sie forderten", []),
    ],
)
def test_german(text: str, expected: list[tuple[str, str]]) -> None:
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the old bridge", [("old bridge", "")]),
        ("by armed men", [("armed men", "by")]),
        ("a 42-year-old woman", [("42-year-old woman", "")]),
        ("doctors removed bullets", [("doctors", ""), ("removed bullets", "")]),
        ("on Monday", []),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert phrases(text, "en") == expected
