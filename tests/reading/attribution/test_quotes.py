"""Quotations that are one, and quoted words that are none."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.quotes import resumed, scare_quotes

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "language", "one"),
    [
        ("„Es brennt“, sagte er, „und zwar hell“.", "de", True),
        ("„Es brennt“, sagte er. „Und zwar hell“.", "de", False),
        ("“It burns,” he said. “And brightly.”", "en", True),
        ("“It burns,” he said. He left. “And brightly.”", "en", False),
    ],
)
def test_a_frame_only_interrupts(text: str, language: str, one: bool) -> None:
    marks = "„“" if language == "de" else "“”"
    parts = [part for part in text.split(marks[0]) if part]
    first, second = (marks[0] + part.split(marks[1])[0] + marks[1] for part in parts)
    said = text[text.index(first) + len(first) : text.index(second)].strip(" .")
    stage = Stage(text, language).say("Direct", first, frame=said.split(".")[0])
    assert bool(resumed(stage.say("Direct", second).scene())) is one


def test_a_frame_of_its_own_makes_it_another() -> None:
    stage = Stage("„Es brennt“, sagte er, „und zwar hell“, rief sie.")
    stage.say("Direct", "„Es brennt“", frame=", sagte er,")
    stage.say("Direct", "„und zwar hell“", frame=", rief sie")
    assert resumed(stage.scene()) == []


def test_one_or_two_words_within_a_statement_are_none() -> None:
    text = "Nora Beck warnte vor „reinem Unsinn“ und „einer sehr großen Not“. „Nein“, sagte sie."
    stage = Stage(text).say("Reported", text[:66], "Nora Beck")
    stage.say("Direct", "„reinem Unsinn“").say("Direct", "„einer sehr großen Not“")
    stage.say("Direct", "„Nein“", "sie")
    assert scare_quotes(stage.scene()) == {"s2"}
