from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.phrases import PhraseReader
from zufolge.reading.chains.edges import Edges, plausible
from zufolge.record import Document, fingerprint


def page(text: str, language: str) -> Page:
    return Page(Document(fingerprint(text), text, language=language))


def trimmed(text: str, language: str = "de") -> str:
    read = page(text, language)
    first, last = Edges(read.tokens, language).trim(0, len(read.tokens))
    return read.words(first, last).text if first < last else ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Er dankte dem Präsidenten Anton Kuhl", "Er"),
        ("Sie warf der Landesregierung", "Sie"),
        ("Ein Fahrer fuhr der Feuerwehr", "Ein Fahrer"),
        ("Die Kommission forderte das Verbot", "Die Kommission"),
        ("der Vorsitzende der zuständigen Kammer", "der Vorsitzende der zuständigen Kammer"),
        (", Ministerin Ute Brandl,", "Ministerin Ute Brandl"),
        ("und der Richter", "der Richter"),
        ("Ein Mann, der sagte, er sei krank", "Ein Mann, der sagte, er sei krank"),
        ("er selbst", "er selbst"),
        ("Die Wehr schütze das Dorf, behauptet er", "er"),
        ("Der Sprecher weiter", "Der Sprecher"),
        ("– :", ""),
    ],
)
def test_german_words_end_where_the_clause_begins(text: str, kept: str) -> None:
    assert trimmed(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The spokesperson accused", "The spokesperson"),
        ("The treasurer was asked about the bill", "The treasurer"),
        ("She thanked the mayor", "She"),
        ("a witness there", "a witness"),
        ("people accused of fraud", "people accused of fraud"),
        ("the officer who said so", "the officer who said so"),
        ("One of them", "One of them"),
    ],
)
def test_english_words_end_where_the_clause_begins(text: str, kept: str) -> None:
    assert trimmed(text, "en") == kept


def speaks(text: str, language: str, skip: int = 0) -> bool:
    read = page(text, language)
    phrase = PhraseReader(read.tokens, language).read(skip, len(read.tokens))
    assert phrase is not None
    return plausible(phrase, read.tokens, language)


@pytest.mark.parametrize(
    ("text", "skip"),
    [
        ("Auf den Straßen Almatys", 1),
        ("Aus dem Ausland", 1),
        ("Die Umrüstung", 0),
        ("im Rettungshubschrauber", 0),
        ("Heute", 0),
    ],
)
def test_circumstances_and_events_do_not_speak(text: str, skip: int) -> None:
    assert not speaks(text, "de", skip)


@pytest.mark.parametrize("text", ["der Veranstalter", "die Vereinten Nationen", "Der Spiegel"])
def test_bodies_speak_also_where_their_words_are_common(text: str) -> None:
    assert speaks(text, "de")


def test_an_english_adjective_alone_does_not_speak() -> None:
    assert not speaks("International", "en")
    assert not speaks("the conversation", "en")
    assert speaks("the Treasury", "en")
