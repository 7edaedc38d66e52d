"""English clauses that name their source."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.sources import sources

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "content", "frame"),
    [
        (
            "According to police, three people were hurt.",
            "three people were hurt",
            "According to police,",
        ),
        (
            "Three people were hurt, according to police.",
            "Three people were hurt",
            ", according to police",
        ),
        ("The mayor said the bridge was safe.", "the bridge was safe", "The mayor said"),
        (
            "The bridge was safe, the mayor said on Monday.",
            "The bridge was safe",
            ", the mayor said on Monday",
        ),
    ],
)
def test_content_is_the_clause_without_its_frame(text: str, content: str, frame: str) -> None:
    stage = Stage(text, "en")
    (found,) = stage.found(sources)
    assert (stage.words(found.content), stage.words(found.frame)) == (content, frame)
    assert stage.words(found.speaker) in {"police", "The mayor", "the mayor"}


@pytest.mark.parametrize("text", ["The bridge was safe.", "The mayor said so.", "What he said."])
def test_nothing_is_said_here(text: str) -> None:
    assert Stage(text, "en").found(sources) == []
