from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.passes.figures import FiguresPass
from zufolge.record import Block, Document, Findings, fingerprint


def wholes(text: str, language: str) -> list[tuple[str, str]]:
    """Each part's words with those of its whole."""
    page = Page(
        Document(
            fingerprint(text), text, language=language, blocks=(Block(0, len(text), "paragraph"),)
        )
    )
    figures = FiguresPass()(page, Findings()).figures
    words = {f.id: f.span.text for f in figures}
    return [(f.span.text, words[f.part_of]) for f in figures if f.part_of]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es starben neun Menschen. Unter den Toten sind zwei Polizisten.", [("zwei", "neun")]),
        ("Es starben neun Menschen. Zwei der Opfer kamen aus Polen.", [("Zwei", "neun")]),
        ("34 Menschen wurden verletzt. Fünf von ihnen schweben in Lebensgefahr.", [("Fünf", "34")]),
        ("Landesweit starben 225 Menschen. Allein in Almaty starben 149 Menschen.", [("149", "225")]),
        ("Es starben neun Menschen. Zwölf Menschen starben im Mai.", []),
        ("Es starben neun Menschen. Zwei der Verletzten kamen aus Polen.", []),
        ("Es starben 19 Menschen. 15 der Toten waren Bewerber, zwei Polizisten.", [("15", "19"), ("zwei", "19")]),
        ("In der Nacht starben zwei Menschen. Damit stieg die Zahl der Toten auf 14.", [("zwei", "14")]),
        ("Vier Menschen starben. Die Zahl der Toten stieg auf 14.", []),
    ],
)  # fmt: skip
def test_german(text: str, expected: list[tuple[str, str]]) -> None:
    assert wholes(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed. Two soldiers were among the dead.", [("Two", "Nine")]),
        ("Nine people were killed. Among those killed were three children.", [("three", "Nine")]),
        ("12 people were wounded. In Jolo alone, he said, seven people were wounded.", [("seven", "12")]),
        ("The death toll rose to 21 after two men died in hospital.", [("two", "21")]),
        ("Two more people died, bringing the death toll to 14.", [("Two", "14")]),
        ("Nine people were killed. In May two soldiers were killed.", []),
    ],
)  # fmt: skip
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert wholes(text, "en") == expected
