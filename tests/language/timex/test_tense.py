from __future__ import annotations

import pytest

from zufolge.language.timex.tense import tense
from zufolge.language.tokens import tokens


@pytest.mark.parametrize(
    ("text", "at", "language", "expected"),
    [
        ("Er kam am Montag an.", "Montag", "de", "past"),
        ("Er ist am Montag gestorben.", "Montag", "de", "past"),
        ("Sie haben am Montag demonstriert.", "Montag", "de", "past"),
        ("Er wird am Montag sprechen.", "Montag", "de", "future"),
        ("Am Montag sind Wahlen.", "Montag", "de", "present"),
        ("Der nächste Montag", "Montag", "de", "open"),
        ("Er sagte, am Montag werde gewählt.", "Montag", "de", "future"),
        ("Unruhen am Montag in der Stadt", "Montag", "de", "open"),
        ("Police arrested him Monday.", "Monday", "en", "past"),
        ("It opened then and will close Monday.", "Monday", "en", "future"),
        ("He will speak Monday.", "Monday", "en", "future"),
    ],
)
def test_tense(text: str, at: str, language: str, expected: str) -> None:
    words = tokens(text)
    place = next(n for n, t in enumerate(words) if t.text == at)
    assert tense(words, place, language) == expected
