from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.shortquotes import page_quotes, short_quotes
from zufolge.reading.labels.marked import Marked
from zufolge.reading.labels.quoted import is_scare, title
from zufolge.record import Document, fingerprint


def judged(text: str, language: str = "de") -> tuple[bool, str | None]:
    """Whether the first quoted words are scare quotes, and what they name otherwise."""
    page = Page(Document(fingerprint(text), text, language=language))
    quotes = short_quotes(page, page_quotes(page), 8)
    marked = Marked(page, page.sentences[0], quotes, language)
    return is_scare(marked, quotes[0]), title(marked, quotes[0])


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("Die „Sicherheitskräfte“ räumten den Platz.", True),
        ("Rund 200 „Freiwillige“ zogen an die Grenze.", True),
        ("Dort soll die „verfassungsmäßige Ordnung“ gelten.", True),
        ("Gesucht wird die „Große Liebe“ von Tarnau.", False),
        ("Die „Shenzhou 6“ ist gelandet und wohlauf.", False),
        ("Sie gehörten der „ABC“ seit Jahren an.", False),
        ("Er sagte: „Verrat“ und ging dann weg.", False),
        ("„Verrat“, rief er durch den Saal.", False),
        ("Der Kandidat („Kümmerer“ genannt) verlor.", False),
    ],
)
def test_german(text: str, scare: bool) -> None:
    assert judged(text)[0] is scare


def test_english_takes_words_of_the_list_only() -> None:
    assert judged("The “peacekeepers” shelled the town.", "en")[0]
    assert not judged("The “strong rationale” was not given.", "en")[0]


def test_what_a_noun_before_names_is_a_title() -> None:
    assert judged("Das Schiff „Seeblick“ sank.")[1] == "Seeblick"
    assert judged("Die „Befreiung“ ging weiter.")[1] is None
