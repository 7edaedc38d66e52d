"""Quotations that no statement gives."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.quotations import fragments, quotations

from .conftest import Stage


@pytest.mark.parametrize("marks", ["„“", "»«", "«»", '""', "“”"])
def test_a_sentence_in_marks_is_a_quotation_with_its_frame(marks: str) -> None:
    quoted = f"{marks[0]}Wir haben alle gewarnt{marks[1]}"
    stage = Stage(f"{quoted}, sagte die Sprecherin am Montag.")
    (found,) = stage.found(quotations)
    assert (found.kind, stage.words(found.content)) == ("Direct", quoted)
    assert stage.words(found.frame) == ", sagte die Sprecherin am Montag"
    assert (stage.words(found.speaker), stage.words(found.cue)) == ("die Sprecherin", "sagte")


def test_the_frame_may_stand_before() -> None:
    stage = Stage("The mayor said: “We warned all of them.”", "en")
    (found,) = stage.found(quotations)
    assert (stage.words(found.frame), stage.words(found.speaker)) == (
        "The mayor said:",
        "The mayor",
    )


def test_without_a_frame_nobody_is_guessed() -> None:
    (found,) = Stage("„Wir haben alle gewarnt.“ Dann ging er.").found(quotations)
    assert (found.frame, found.speaker, found.cue) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Er las „Das Schloss“ zu Ende.",
        "Die „stille Reserve der Stadt“ ist leer.",
        "Das „Netzwerk der Ärzte für alle“ tagte.",
    ],
)
def test_titles_and_scare_quotes_are_none(text: str) -> None:
    assert Stage(text).found(quotations) == []


def test_quoted_words_in_a_statement_are_one_of_the_same_people() -> None:
    stage = Stage("Nora Beck sagte, das sei „eine sehr gute Nachricht“ für „alle“.")
    stage.say(
        "Indirect",
        "das sei „eine sehr gute Nachricht“ für „alle“",
        "Nora Beck",
        "Nora Beck sagte,",
    )
    (found,) = stage.found(fragments)
    assert stage.words(found.content) == "„eine sehr gute Nachricht“"
    assert (stage.words(found.speaker), stage.words(found.frame)) == (
        "Nora Beck",
        "Nora Beck sagte,",
    )
    assert found.outer == "s1"


def test_quoted_words_are_not_given_twice() -> None:
    stage = Stage("Nora Beck lobte „eine sehr gute Nachricht“.")
    stage.say("Reported", stage.page.text, "Nora Beck")
    stage.say("Direct", "„eine sehr gute Nachricht“", "Nora Beck")
    assert stage.found(fragments) == []


def test_a_name_in_marks_within_the_speaker_is_no_quotation() -> None:
    stage = Stage("Die Gruppe „Kurve für alle Fans“ lobte den Plan.")
    stage.say("Reported", stage.page.text, "Die Gruppe „Kurve für alle Fans“")
    assert stage.found(fragments) == []
