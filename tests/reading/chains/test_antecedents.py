from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.pronouns import pronoun
from zufolge.reading.chains.antecedents import Antecedents
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.people import People
from zufolge.record import Document, Span, Statement, fingerprint


def read(text: str, language: str = "de") -> Antecedents:
    page = Page(Document(fingerprint(text), text, language=language))
    people = People(page, set())
    people.read()
    cast = Cast(page, people, set(), set())
    cast.read()
    return Antecedents(page, cast.timeline)


def meant(text: str, word: str, language: str = "de") -> str | None:
    """Whom the last `word` of a text means, as a speaker without content of its own."""
    found = read(text, language)
    at = max(n for n, t in enumerate(found.tokens) if t.text == word)
    reading = pronoun(word, language)
    assert reading is not None
    content = (Span(len(text) - 1, len(text), text[-1]),)
    actor = found.of(reading, at, Statement("s1", "Indirect", content))
    return actor.name if actor else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Anton Kuhl traf Ute Brandl. Nun schwieg sie.", "sie", "Ute Brandl"),
        ("Anton Kuhl traf Ute Brandl. Nun schwieg er.", "er", "Anton Kuhl"),
        ("Anton Kuhl sah Uwe Brandl. Nun schwieg er.", "er", "Anton Kuhl"),
        ("Anton Kuhl sah Uwe Brandl. Dieser schwieg.", "Dieser", "Uwe Brandl"),
        ("Die Anwohner riefen Ute Brandl. Nun sangen sie.", "sie", "Anwohner"),
    ],
)
def test_gender_number_and_place_choose(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


def test_english_bodies_are_it() -> None:
    text = "Ann Rudd met the army. It denied that."
    assert meant(text, "It", "en") == "army"


def test_a_pronoun_does_not_reach_back_for_ever() -> None:
    gap = "Es regnet. " * 8
    assert meant(f"Ute Brandl kam. {gap}Nun schwieg sie.", "sie") is None


def test_a_pronoun_that_is_taken_up_counts_as_a_mention() -> None:
    found = read("Ute Brandl kam. Dann sagte sie nichts.")
    at = next(n for n, t in enumerate(found.tokens) if t.text == "sie")
    found.take_up(at)
    assert [(m.first, m.actor.name) for m in found.timeline if m.first == at] == [
        (at, "Ute Brandl")
    ]
    assert found.starts == sorted(found.starts)


def test_the_author_of_a_communique_is_its_sentences_subject() -> None:
    found = read("Das Ministerium verschickte eine Mitteilung. Darin steht alles.")
    author = found.author(len(found.tokens) - 1)
    assert author is not None
    assert author.name == "Ministerium"
    nobody = read("Das Ministerium schwieg. Darin steht alles.")
    assert nobody.author(len(nobody.tokens) - 1) is None
