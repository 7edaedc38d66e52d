"""Sentences across the lines of a wrapped paragraph, and across no other line."""

from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.sentences import sentences
from zufolge.record import Block, Document

WRAPPED = "Der Sprecher sagte am 3. Januar in\nBerlin, es seien drei Menschen\r\nverletzt worden. Mehr wisse\ner nicht."


def words(text: str, *, wrapped: bool) -> list[str]:
    return [text[a:b] for a, b in sentences(text, wrapped=wrapped)]


def test_a_wrapped_paragraph_is_read_across_its_lines() -> None:
    assert [s.split()[0] for s in words(WRAPPED, wrapped=True)] == ["Der", "Mehr"]
    assert "".join(words(WRAPPED, wrapped=True)).count("\n") == 3


def test_elsewhere_a_line_break_ends_a_sentence() -> None:
    assert [s.split()[0] for s in words(WRAPPED, wrapped=False)] == [
        "Der",
        "Berlin,",
        "verletzt",
        "Mehr",
        "er",
    ]


def test_one_line_reads_the_same_either_way() -> None:
    line = WRAPPED.replace("\r\n", " ").replace("\n", " ")
    assert words(line, wrapped=True) == words(line, wrapped=False)


@pytest.mark.parametrize(
    "text",
    [
        "Die Zahl der Toten stieg auf 19. Der Bürgermeister sprach von einem Unglück.",
        "Die Polizei zählte 34. Am Abend waren es mehr.",
        "The death toll rose to 19. She called it a disaster.",
    ],
)
def test_a_number_can_end_a_sentence(text: str) -> None:
    assert len(words(text, wrapped=False)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Er kam am 3. Januar nach Ulm.",
        "1. Der Antrag wird abgelehnt.",
        "Der 1. FC Köln verlor das 2. Spiel.",
        "Am 9. und 10. Juni wird gewählt.",
        "In der 12. Runde gab er auf.",
    ],
)
def test_an_ordinal_ends_none(text: str) -> None:
    assert words(text, wrapped=False) == [text]


def test_a_page_knows_by_its_blocks() -> None:
    blocks = (Block(0, len(WRAPPED), "paragraph"),)
    assert len(Page(Document("x", WRAPPED, blocks=blocks)).sentences) == 2
    assert len(Page(Document("x", WRAPPED)).sentences) == 5
