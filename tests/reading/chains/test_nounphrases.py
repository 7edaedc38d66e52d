from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.phrases import PhraseReader
from zufolge.reading.chains.nounphrases import NounPhrases
from zufolge.reading.chains.people import People
from zufolge.record import Document, fingerprint


def reader(text: str, language: str, spoken: set[tuple[str, ...]] | None = None) -> NounPhrases:
    page = Page(Document(fingerprint(text), text, language=language))
    people = People(page, set())
    people.read()
    return NounPhrases(page, people, PhraseReader(page.tokens, language), spoken or set())


def token(found: NounPhrases, word: str) -> int:
    return next(n for n, t in enumerate(found.tokens) if t.text == word)


@pytest.mark.parametrize(
    ("text", "head", "language", "words", "det"),
    [
        ("Nun kam der neue Minister an.", "Minister", "de", "der neue Minister", "d"),
        ("Er sprach vom Ministerium.", "Ministerium", "de", "Ministerium", "d"),
        ("Er sah einen Beamten.", "Beamten", "de", "einen Beamten", "i"),
        ("Then the interior ministry left.", "ministry", "en", "the interior ministry", "d"),
    ],
)
def test_a_phrase_around_its_head(
    text: str, head: str, language: str, words: str, det: str
) -> None:
    found = reader(text, language)
    n = token(found, head)
    phrase = found.phrase(n, 0, found.head_noun(n))
    assert found.page.words(phrase.first, phrase.core).text == words
    assert phrase.det == det


def test_nouns_that_only_modify_are_no_heads() -> None:
    found = reader("He walked from police station to police station.", "en")
    assert found.head_noun(token(found, "police")) is None


def test_a_companys_name_has_the_noun_of_a_company() -> None:
    found = reader("Now Larch Services paid.", "en")
    n = token(found, "Larch")
    end = found.company(n)
    assert end == n + 2
    known = found.named_phrase(n, end, 0).noun
    assert known is not None
    assert known.cls == "company"
    assert found.company(token(found, "paid")) == 0


def test_names_that_speak_are_found_again_the_longest_first() -> None:
    found = reader("Die Larcher Wacht ruft.", "de", {("Larcher",), ("Larcher", "Wacht")})
    n = token(found, "Larcher")
    assert found.spoken_name(n) == n + 2
    assert found.spoken_name(n + 1) == 0


def test_objects_are_oblique() -> None:
    found = reader("Mit dem Minister sprach der Richter.", "de")
    sentence = found.page.sentences[0]
    assert found.oblique(1, "dem", sentence)
    assert not found.oblique(token(found, "der"), "der", sentence)
