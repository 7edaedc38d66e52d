from __future__ import annotations

import pytest

from zufolge.language.happenings.signs import sign_in


@pytest.mark.parametrize(
    ("words", "language", "sign", "there"),
    [
        ("nach angaben der polizei", "de", "claim", True),
        ("mutmaßlichen täter", "de", "claim", False),
        ("hat angekündigt", "de", "plan", True),
        ("befürchteten viele", "de", "fear", True),
        ("vergeltung angedroht", "de", "threat", True),
        ("keinesfalls", "de", "deny", False),
        ("kein schuss", "de", "deny", True),
        ("according to police", "en", "claim", True),
        ("plans to", "en", "plan", True),
        ("knot", "en", "deny", False),
        ("anything", "en", "no such sign", False),
    ],
)
def test_signs(words: str, language: str, sign: str, there: bool) -> None:
    assert (sign_in(words, language, sign) is not None) is there
