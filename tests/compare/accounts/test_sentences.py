from __future__ import annotations

import pytest

from zufolge.compare.accounts.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "number", "sentence"),
    [
        ("Es regnet. Laut Amt starben 12. Es taut.", "12", "Laut Amt starben 12. "),
        ("Am 14. März starben 12 Menschen. Es taut.", "12", "Am 14. März starben 12 Menschen. "),
        ("Es stieg auf 19. Der Sprecher schwieg.", "19", "Es stieg auf 19. "),
        ("Laut Dr. Weber starben 12. Ende.", "12", "Laut Dr. Weber starben 12. "),
        ('"Kein Platz". Among them were 12. End.', "12", "Among them were 12. "),
        ("Titel 12\nAbsatz", "12", "Titel 12"),
        ("12", "12", "12"),
    ],
)
def test_the_sentence_of_a_number(text: str, number: str, sentence: str) -> None:
    at = text.index(number)
    start, end = Sentences(text).around(at, at + len(number))
    assert text[start:end] == sentence


def test_neighbours_stay_in_the_paragraph() -> None:
    text = "Eins kam. Zwei ging. Drei blieb.\nVier."
    sentences = Sentences(text)
    start, end = sentences.around(text.index("Zwei"), text.index("Zwei") + 4)
    before, behind = sentences.beside((start, end))
    assert text[slice(*before)] == "Eins kam. "
    assert text[slice(*behind)] == "Drei blieb."
    last = text.index("\n")
    assert sentences.beside(behind) == ((start, end), (last, last))
    assert sentences.beside(before)[0] == (0, 0)


def test_a_text_without_full_stops_is_cut() -> None:
    text = "und " * 5000 + "12 " + "und " * 5000
    at = text.index("12")
    start, end = Sentences(text).around(at, at + 2)
    assert start <= at < end
    assert end - start < 2000
