from __future__ import annotations

from zufolge.language.happenings.words import event_words


def test_classes_are_read_and_an_unknown_one_is_empty() -> None:
    assert {"wurde", "werden", "was"} <= event_words("become")
    assert event_words("no such class") == frozenset()
