from __future__ import annotations

import pytest

from zufolge.language.happenings.entries import entries

PLOVER = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "ACCIDENT",
    "DISASTER",
    "HARM",
    "BLAST",
    "not",
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_line_has_a_known_type_and_class(language: str) -> None:
    found = list(entries(language))
    assert {e.type for e in found} <= PLOVER
    assert {e.kind for e in found} == {"verb", "noun", "phrase", "cue"} | (
        {"head"} if language == "de" else set()
    )
    assert all(e.word for e in found)


def test_several_hundred_entries_a_language() -> None:
    assert all(len(list(entries(language))) > 500 for language in ("de", "en"))


def test_conditions_want_and_forbid_words() -> None:
    shoot = next(e for e in entries("de") if e.word == "schießen" and not e.particle)
    assert shoot.fits("der mann schießen auf passanten")
    assert not shoot.fits("ein tor schießen")
    rockets = next(e for e in entries("de") if (e.word, e.particle) == ("schießen", "ab"))
    assert rockets.fits("sie schießen mittelstreckenraketen ab")
    assert not rockets.fits("sie schießen ab")


def test_short_conditions_are_whole_words() -> None:
    appeal = next(e for e in entries("de") if e.word == "plädieren")
    assert appeal.fits("sie plädieren für geduld")
    assert not appeal.fits("sie plädieren fürstlich")


def test_a_separable_verb_names_its_particle() -> None:
    assert ("greifen", "an") in {(e.word, e.particle) for e in entries("de")}
    assert ("blow", "up") in {(e.word, e.particle) for e in entries("en")}
