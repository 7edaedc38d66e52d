"""Subjunctive forms."""

from __future__ import annotations

import pytest

from zufolge.language.moods import Mood, mood


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("habe", Mood.FIRST),
        ("sei", Mood.FIRST),
        ("seien", Mood.FIRST),
        ("werde", Mood.FIRST),
        ("gebe", Mood.FIRST),
        ("erwarte", Mood.MAYBE),
        ("hätten", Mood.SECOND),
        ("käme", Mood.SECOND),
        ("sollte", Mood.SECOND),
        ("Habe", Mood.FIRST),
        ("hat", Mood.NONE),
        ("kam", Mood.NONE),
        ("Haus", Mood.NONE),
        ("", Mood.NONE),
    ],
)
def test_mood(word: str, expected: Mood) -> None:
    assert mood(word) is expected
