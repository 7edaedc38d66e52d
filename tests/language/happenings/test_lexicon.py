from __future__ import annotations

import pytest

from zufolge.language.happenings import lexicon


def types(word: str, language: str = "de") -> set[str]:
    return {s.entry.type for s in lexicon(language).senses(word)}


@pytest.mark.parametrize(
    ("word", "type_"),
    [
        ("Bombenanschlag", "ASSAULT"),
        ("Massenprotesten", "PROTEST"),
        ("Wirbelstürmen", "DISASTER"),
        ("festzunehmen", "COERCE"),
        ("erschossen", "ASSAULT"),
        ("Rücktritts", "RETREAT"),
        ("telefonierte", "CONSULT"),
        ("Warnstreiks", "PROTEST"),
    ],
)
def test_german_words(word: str, type_: str) -> None:
    assert type_ in types(word)


@pytest.mark.parametrize(
    "word", ["Wahlkampf", "Vereinigung", "einigen", "Haus", "", "–", "Zuschuss"]
)
def test_words_that_tell_of_no_event(word: str) -> None:
    assert types(word) == set()


def test_a_german_noun_wants_a_capital() -> None:
    assert types("Streik") == {"PROTEST"}
    assert "noun" not in {s.kind for s in lexicon("de").senses("streik")}


def test_english_words_and_compounds_with_a_hyphen() -> None:
    assert types("bombing", "en") == {"ASSAULT"}
    assert types("anti-government-protests", "en") == {"PROTEST"}
    assert types("table", "en") == set()


def test_the_longest_phrase_comes_first() -> None:
    phrases = lexicon("de").phrases("in")
    lengths = [len(words) for words, _ in phrases]
    assert lengths == sorted(lengths, reverse=True)
    assert ("in", "haft") in [words for words, _ in phrases]


def test_a_word_without_end_is_not_taken_apart() -> None:
    assert lexicon("de").senses("X" * 10_000 + "anschlag") == ()
