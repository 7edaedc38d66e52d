from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.shortquotes import page_quotes, short_quotes
from zufolge.record import Document, fingerprint


def quoted(text: str, most: int = 3) -> list[str]:
    page = Page(Document(fingerprint(text), text, language="de"))
    return [page.words(*q).text for q in short_quotes(page, page_quotes(page), most)]


@pytest.mark.parametrize(
    "text",
    [
        "die „guten“ Leute",
        'die "guten" Leute',
        "die »guten« Leute",
        "die «guten» Leute",
        "die “guten” Leute",
        "die ‚guten‘ Leute",
        "die ‘guten’ Leute",
        "die 'guten' Leute",
        "die ›guten‹ Leute",
        "die ‹guten› Leute",
    ],
)
def test_marks_of_all_styles(text: str) -> None:
    assert quoted(text) == ["guten"]


@pytest.mark.parametrize(
    "text",
    [
        "the rebels' and soldiers' rights",
        "sie sagt's und tut's",
        "„eins zwei drei vier“ ist zu lang",
        "ein ' einzelner ' Strich",
        "'auf\nzu'",
        "„“",
        "'",
    ],
)
def test_no_short_quotation(text: str) -> None:
    assert quoted(text) == []


def test_single_marks_within_double_ones() -> None:
    assert quoted("„Sie sind alle ‚gute Leute‘ hier im Dorf“") == ["gute Leute"]
    assert quoted("„sind ‚gute‘“", 4) == ["sind ‚gute‘", "gute"]
