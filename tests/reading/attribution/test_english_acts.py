"""English main clauses that name a speech act."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.acts import acts

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor condemned the attack.", "The mayor"),
        ("On Monday, the ministry denied any involvement.", "the ministry"),
        ("Nora Beck, a lawyer in Leeds, welcomed the ruling.", "Nora Beck, a lawyer in Leeds"),
        ("But she called for calm on all sides.", "she"),
        ("The police have repeatedly rejected the claim.", "The police"),
    ],
)
def test_an_act_is_the_whole_clause(text: str, speaker: str) -> None:
    stage = Stage(text, "en")
    (found,) = stage.found(acts)
    assert (found.kind, stage.words(found.content)) == ("Reported", text)
    assert stage.words(found.speaker) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment.",
        "Three died as the mayor condemned the attack.",
        "The river rejected its banks.",
        "Did the mayor condemn the attack?",
        "The mayor called his mother at noon.",
        "The mayor arrested and questioned the clerk.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert Stage(text, "en").found(acts) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor urged residents to stay at home.", "to stay at home"),
        ("The union accused the firm of lying to its staff.", "of lying to its staff"),
        ("The minister confirmed that talks had begun.", "that talks had begun"),
    ],
)
def test_a_clause_of_what_was_said(text: str, content: str) -> None:
    stage = Stage(text, "en")
    (found,) = stage.found(acts)
    assert (found.kind, stage.words(found.content)) == ("Indirect", content)
    assert text == f"{stage.words(found.frame)} {content}."
