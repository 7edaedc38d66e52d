"""Phrases that name somebody who can speak."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.voices import english_voice, german_voice, lengthened, speaks

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Die Ministerin schwieg.", "Die Ministerin"),
        ("er schwieg.", "er"),
        ("Mehrere Länder schwiegen.", "Mehrere Länder"),
        ("Die EU schwieg.", "Die EU"),
        ("der erst 29-jährige drusische Anführer Laith Salim schwieg.", "der erst 29-jährige drusische Anführer Laith Salim"),
        ("Ursula von der Leyen schwieg.", "Ursula von der Leyen"),
        ("Moskau schwieg.", "Moskau"),
        ("Experten schwiegen.", "Experten"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, phrase: str) -> None:
    stage = Stage(text)
    scene = stage.scene()
    voice = german_voice(scene, 0, len(scene.words))
    assert voice is not None
    assert stage.words(((voice.first, voice.last),)) == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Dem Minister half er.",
        "Der Regierung warf er das vor.",
        "In Berlin schwieg er.",
        "Die Straße war leer.",
        "Keine Partei schwieg.",
        "Rücktrittsforderungen gab es.",
        "„Minister“ schwieg er.",
        "",
    ],
)
def test_who_does_not(text: str) -> None:
    scene = Stage(text).scene()
    assert german_voice(scene, 0, len(scene.words)) is None


def test_a_bare_name_must_be_known_from_the_report() -> None:
    scene = Stage("Nora Kabarin kam. Kabarin schwieg. Zufelsin schwieg.").scene()
    assert german_voice(scene, 4, 6) is not None
    assert german_voice(scene, 7, 9) is None


def test_genitives_and_appositions_belong_to_it() -> None:
    stage = Stage("Gestern lobte die Chefin der Partei, eine Juristin, den Plan.")
    scene = stage.scene()
    voice = german_voice(scene, 2, len(scene.words))
    assert voice is not None
    longer = lengthened(scene, voice, len(scene.words))
    assert stage.words(((longer.first, longer.last),)) == "die Chefin der Partei, eine Juristin"


@pytest.mark.parametrize(
    ("text", "right"),
    [("The mayor", True), ("She", True), ("Nora Beck", True), ("In Leeds", False), ("A river", False)],
)  # fmt: skip
def test_english_subjects(text: str, right: bool) -> None:
    scene = Stage(text, "en").scene()
    assert (english_voice(scene, 0, len(scene.words)) is not None) is right


def test_what_speaks_by_itself() -> None:
    assert speaks("Polizei", "de")
    assert speaks("Moscow", "en")
    assert not speaks("Straße", "de")
