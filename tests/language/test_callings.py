from __future__ import annotations

from zufolge.language.callings import calling_words, calls_as


def test_a_separable_verb_needs_its_particle() -> None:
    assert calls_as(["er", "stellt", "sie", "als", "narren", "dar"], 1, "de")
    assert not calls_as(["er", "stellt", "sie", "als", "ersten", "vor"], 1, "de")


def test_languages_are_kept_apart() -> None:
    assert calls_as(["described"], 0, "en")
    assert not calls_as(["described"], 0, "de")


def test_separable_verbs_and_unknown_classes() -> None:
    assert "nannte" in calling_words("de", "bare")
    assert not any("+" in w for w in calling_words("de", "as"))
    assert calling_words("de", "nothing") == frozenset()
