"""What is told as what others say."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.hearsay import hearsay

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "language", "cue"),
    [
        ("Der Mann soll zwei Autos gestohlen haben.", "de", "soll"),
        ("Die Ware sollen Händler verkauft haben.", "de", "sollen"),
        ("Der Zug soll umgeleitet worden sein.", "de", "soll"),
        ("The man is said to have stolen two cars.", "en", "is said to"),
        ("The man reportedly stole two cars.", "en", "reportedly"),
    ],
)
def test_the_clause_is_the_content_and_nobody_the_speaker(
    text: str, language: str, cue: str
) -> None:
    stage = Stage(text, language)
    (found,) = stage.found(hearsay)
    assert (found.kind, found.speaker, found.frame) == ("Indirect", (), ())
    assert (stage.words(found.content), stage.words(found.cue)) == (text.rstrip("."), cue)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke soll am Montag eröffnet werden.", "de"),
        ("Hier soll ein Park entstehen.", "de"),
        ("Die Kinder sollen Spaß haben.", "de"),
        ("The bridge is due to open on Monday.", "en"),
    ],
)
def test_plans_are_no_hearsay(text: str, language: str) -> None:
    assert Stage(text, language).found(hearsay) == []
