from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.language.names import NameReader
from zufolge.reading.chains.actors import Role
from zufolge.reading.chains.roles import RoleReader, is_function
from zufolge.record import Document, fingerprint


def role(text: str, language: str = "de") -> tuple[Role | None, str]:
    """The role of the first name, and its words."""
    page = Page(Document(fingerprint(text), text, language=language))
    reader, sentence = NameReader(page.tokens, language), page.sentences[0]
    run = reader.runs(sentence.first, sentence.last)[0]
    found = RoleReader(reader, set()).of(run, sentence)
    return found, page.words(found.first, found.last).text if found else ""


@pytest.mark.parametrize(
    ("text", "language", "noun", "words"),
    [
        ("Innenminister Anton Kuhl kam.", "de", "minister", "Innenminister"),
        ("der frühere Richter Anton Kuhl kam.", "de", "richter", "der frühere Richter"),
        ("Es brenne, sagte Sprecher Anton Kuhl.", "de", "sprecher", "Sprecher"),
        ("der bekannte Richter Anton Kuhl kam.", "de", "richter", "der bekannte Richter"),
        ("Anton Kuhl, Sprecher der Polizei, kam.", "de", "sprecher", "Sprecher"),
        ("Ann Rudd, the interior minister, left.", "en", "minister", "the interior minister"),
    ],
)
def test_a_role_stands_before_or_behind(text: str, language: str, noun: str, words: str) -> None:
    found, its = role(text, language)
    assert found is not None
    assert (found.noun.word, its) == (noun, words)


@pytest.mark.parametrize(
    "text", ["Anton Kuhl, der lange schwieg, kam.", "Anton Kuhl kam.", "Anton Kuhl, 58, kam."]
)
def test_no_role_is_read_into_a_clause(text: str) -> None:
    assert role(text)[0] is None


def test_small_words_are_in_no_title() -> None:
    assert is_function("of")
    assert not is_function("minister")
