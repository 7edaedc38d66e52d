from __future__ import annotations

import pytest

from zufolge.language.numbers import Words
from zufolge.language.quantities import quantities
from zufolge.language.tokens import tokens
from zufolge.reading.counts.phrases import counted


def phrase(text: str, language: str = "de") -> str | None:
    """The words of the people that the first number counts: "" where elided, None for things."""
    found = tokens(text)
    words = Words(found, 0, len(found), language)
    got = counted(words, next(iter(quantities(words))))
    if got is None:
        return None
    return text[found[got.first].start : found[got.last - 1].end] if got.last > got.first else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zehn junge Leute", "junge Leute"),
        ("zehn weitere Leute", "Leute"),
        ("zwölf mit Messern bewaffnete Männer", "mit Messern bewaffnete Männer"),
        ("100 Polizisten und Soldaten", "Polizisten und Soldaten"),
        ("vier der sechs Matrosen", "Matrosen"),
        ("ein 29-Jähriger", "29-Jähriger"),
        ("20 »Banditen«", "»Banditen"),
        ("drei davon schwer", ""),
        ("34 verletzt", ""),
        ("zehn Autos", None),
        ("zehn neue Häuser", None),
    ],
)
def test_german(text: str, expected: str | None) -> None:
    assert phrase(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three young women", "young women"),
        ("three police officers", "police officers"),
        ("five police cars", None),
        ("14 cases involving inmates", None),
        ("nine of the dead", "dead"),
        ("two of them", ""),
        ("11 killed as police fired", ""),
        ("hundreds of residents", "residents"),
    ],
)
def test_english(text: str, expected: str | None) -> None:
    assert phrase(text, "en") == expected
