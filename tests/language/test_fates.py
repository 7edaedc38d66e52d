from __future__ import annotations

from zufolge.language.fates import fates


def read(text: str, language: str = "de") -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.category) for f in fates(text, 0, len(text), language)]


def test_a_separable_verb_spans_its_object() -> None:
    assert read("Die Wache nahm zwei Verletzte fest.") == [("nahm zwei Verletzte fest", "detained")]


def test_a_noun_is_no_verb() -> None:
    assert read("Es gab Verletzte.") == []
    assert read("Verletzt wurde er.") == [("Verletzt", "injured")]


def test_what_nearly_happened_did_not() -> None:
    assert read("Er wäre beinahe ertrunken.") == []
    assert read("He almost drowned.", "en") == []


def test_english() -> None:
    assert read("killing two and wounding six", "en") == [
        ("killing", "killed"),
        ("wounding", "injured"),
    ]
