"""Ends of statements, mended."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.repairs import REPAIRS
from zufolge.record.entries import Kind

from .conftest import Stage


def mended(stage: Stage, name: str) -> str:
    scene = stage.scene()
    return stage.words(REPAIRS[name](scene, scene.given["s1"]).content)


@pytest.mark.parametrize(
    "given", ["„Zu lange", "„Zu lange haben wir gewartet“,", "haben wir gewartet“"]
)
def test_a_quotation_runs_from_mark_to_mark(given: str) -> None:
    stage = Stage("Er sagte: „Zu lange haben wir gewartet“, und ging.").say("Direct", given)
    assert mended(stage, "quotation") == "„Zu lange haben wir gewartet“"


def test_an_unclosed_quotation_stays_as_it_is() -> None:
    stage = Stage("Er sagte: „Zu lange haben wir gewartet.").say("Direct", "„Zu lange")
    assert mended(stage, "quotation") == "„Zu lange"


def test_two_quotations_in_one_are_left_together() -> None:
    text = "„Zu lange“, „viel zu lange“, sagte er."
    stage = Stage(text).say("Direct", "„Zu lange“, „viel zu lange“")
    assert mended(stage, "quotation") == "„Zu lange“, „viel zu lange“"


@pytest.mark.parametrize(
    ("given", "right"),
    [
        (", die Lage sei ernst.", "die Lage sei ernst"),
        ("die Lage sei ernst", "die Lage sei ernst"),
    ],
)
def test_a_clause_has_no_marks_around_it(given: str, right: str) -> None:
    assert mended(Stage("Er sagt, die Lage sei ernst.").say("Indirect", given), "bare") == right


def test_a_clause_takes_in_the_mark_that_closes_its_quotation() -> None:
    stage = Stage("Er sagt, die Lage sei „sehr ernst“.").say("Indirect", "die Lage sei „sehr ernst")
    assert mended(stage, "bare") == "die Lage sei „sehr ernst“"


def test_a_clause_keeps_to_the_sentence_of_its_frame() -> None:
    text = "Er sagte, die Lage sei sehr ernst. Dann regnete es stark."
    stage = Stage(text).say("Indirect", text.removeprefix("Er sagte, "), "Er", "Er sagte,")
    assert mended(stage, "one_sentence") == "die Lage sei sehr ernst."


@pytest.mark.parametrize("kind", ["Reported", "IndirectFreeIndirect"])
def test_a_whole_sentence_has_its_full_stop(kind: Kind) -> None:
    stage = Stage("Es regnete. Die Lage sei ernst. Er ging.").say(kind, ". Die Lage sei ernst")
    assert mended(stage, "full_stop") == "Die Lage sei ernst."


def test_part_of_a_sentence_has_none() -> None:
    stage = Stage("Er dankte den Helfern und ging.").say("Reported", "Er dankte den Helfern")
    assert mended(stage, "full_stop") == "Er dankte den Helfern"


def test_an_act_runs_on_over_its_quotation() -> None:
    stage = Stage("Er nannte den Plan „eine Schande“.").say("Reported", "Er nannte den Plan")
    assert mended(stage, "act_clause") == "Er nannte den Plan „eine Schande“."


def test_what_is_carried_on_is_carried_on_in_whole_sentences() -> None:
    stage = Stage("Im Osten der Stadt sei es kalt gewesen.")
    assert mended(stage.say("IndirectFreeIndirect", "sei es kalt"), "sentences") == stage.page.text


def test_whole_sentences_stop_at_other_words_and_marks() -> None:
    stage = Stage("Er ging heim; es sei kalt.").say("IndirectFreeIndirect", "sei kalt.")
    assert mended(stage, "sentences") == "sei kalt."
    stage = Stage("Er sagt, es sei kalt.").say("IndirectFreeIndirect", "sei kalt.")
    stage.say("Indirect", "es", "Er", "Er sagt,")
    assert mended(stage, "sentences") == "sei kalt."


def test_what_is_carried_on_ends_with_its_last_subjunctive() -> None:
    text = "Es sei kalt. Niemand habe Holz. Experten streiten darüber."
    stage = Stage(text).say("IndirectFreeIndirect", text)
    assert mended(stage, "mood") == "Es sei kalt. Niemand habe Holz."
    indicative = "Experten streiten. Der Schnee taut."
    assert mended(Stage(indicative).say("IndirectFreeIndirect", indicative), "mood") == indicative


def test_a_source_within_the_content_is_its_frame() -> None:
    text = "Die Straße war laut Polizei am Abend glatt."
    stage = Stage(text).say("Indirect", text.rstrip("."))
    scene = stage.scene()
    found = REPAIRS["inner_source"](scene, scene.given["s1"])
    assert stage.words(found.content) == "Die Straße war / am Abend glatt"
    assert (stage.words(found.frame), stage.words(found.speaker)) == ("laut Polizei", "Polizei")


def test_its_own_frame_is_kept() -> None:
    text = "Er sagte, die Straße sei laut Polizei am Abend glatt gewesen."
    stage = Stage(text).say("Indirect", text[10:-1], "Er", "Er sagte,")
    scene = stage.scene()
    found = REPAIRS["inner_source"](scene, scene.given["s1"])
    assert stage.words(found.frame) == "Er sagte,"


@pytest.mark.parametrize("name", list(REPAIRS))
def test_a_right_statement_is_left_alone(name: str) -> None:
    stage = Stage("Er sagte, es sei kalt. „Sehr kalt“, sagte er. Er warnte vor Eis.")
    stage.say("Indirect", "es sei kalt", "Er", "Er sagte,")
    stage.say("Direct", "„Sehr kalt“", "er", ", sagte er")
    stage.say("Reported", "Er warnte vor Eis.", "Er")
    scene = stage.scene()
    assert [REPAIRS[name](scene, one) for one in scene.given.values()] == [*scene.given.values()]


@pytest.mark.parametrize(
    ("text", "language", "frame", "speaker"),
    [
        ("Die Ministerin dankte und sagte, es eile.", "de", "und sagte,", "Die Ministerin"),
        ("The mayor said no and warned that it was late.", "en", "and warned", "The mayor"),
        ("Die Ministerin dankte, es eile, hieß es.", "de", ", hieß es", ""),
    ],
)
def test_a_second_verb_shares_its_subject(
    text: str, language: str, frame: str, speaker: str
) -> None:
    content = "es eile" if language == "de" else "that it was late"
    stage = Stage(text, language).say("Indirect", content, frame=frame)
    scene = stage.scene()
    assert stage.words(REPAIRS["shared"](scene, scene.given["s1"]).speaker) == speaker


def test_what_is_carried_on_is_the_last_speakers() -> None:
    stage = Stage("Nora Beck lobte den Plan. Sie warnte vor Eis. Es sei kalt.")
    stage.say("IndirectFreeIndirect", "Es sei kalt.")
    stage.say("Reported", "Nora Beck lobte den Plan.", "Nora Beck")
    stage.say("Reported", "Sie warnte vor Eis.", "Sie")
    scene = stage.scene()
    assert stage.words(REPAIRS["carrier"](scene, scene.given["s1"]).speaker) == "Nora Beck"


def test_an_act_keeps_to_the_sentence_of_its_speaker() -> None:
    text = "Streit im Rat\n\nDie Opposition kritisierte den Plan."
    stage = Stage(text).say("Reported", text, "Die Opposition")
    assert mended(stage, "one_act") == "Die Opposition kritisierte den Plan."
    nobody = Stage(text).say("Reported", text)
    assert mended(nobody, "one_act") == "Streit im Rat"


def test_a_frame_keeps_to_the_sentence_of_its_speaker() -> None:
    text = "Streit im Rat\n\nNora Beck sagte, es sei kalt."
    stage = Stage(text).say("Indirect", "es sei kalt", "Nora Beck", text[:31])
    scene = stage.scene()
    found = REPAIRS["one_frame"](scene, scene.given["s1"])
    assert stage.words(found.frame) == "Nora Beck sagte,"


def test_who_stands_behind_a_quotation_gives_it() -> None:
    text = 'Ferries were halted, said the coast guard. "We have put 1,200 men on standby," governor Ramil Toran said.'
    stage = Stage(text, "en").say(
        "Direct", '"We have put 1,200 men on standby,"', speaker="the coast guard"
    )
    scene = stage.scene()
    mended_ = REPAIRS["behind"](scene, scene.given["s1"])
    assert stage.words(mended_.speaker) == "governor Ramil Toran"
    assert stage.words(mended_.cue) == "said"


def test_a_quotation_with_its_own_frame_keeps_its_speaker() -> None:
    text = 'Mira Velt said: "We have waited too long," and left as others said nothing.'
    stage = Stage(text, "en").say(
        "Direct", '"We have waited too long,"', frame="Mira Velt said:", speaker="Mira Velt"
    )
    scene = stage.scene()
    assert REPAIRS["behind"](scene, scene.given["s1"]) == scene.given["s1"]
