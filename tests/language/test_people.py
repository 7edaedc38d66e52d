from __future__ import annotations

import pytest

from zufolge.language.people import person


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("Menschen", "other"),
        ("Verletzte", "injured"),
        ("US-Soldaten", "deployed"),
        ("Todesopfern", "killed"),
        ("Festnahmen", "detained"),
        ("Demonstrantinnen", "participants"),
        ("Journalisten", "other"),
        ("Verkäuferinnen", "other"),
        ("Unterhändler", "other"),
        ("Geflüchteten", "displaced"),
    ],
)
def test_german_people(word: str, category: str) -> None:
    role = person(word, "de")
    assert role is not None
    assert role.category == category


@pytest.mark.parametrize(
    "word",
    [
        "Häuser",
        "Listen",
        "Kilometer",
        "Flugzeuge",
        "Stunden",
        "Urkunden",
        "Unterschriften",
        "menschen",
        "",
        "x" * 90,
    ],
)
def test_german_things(word: str) -> None:
    assert person(word, "de") is None


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("people", "other"),
        ("bodies", "killed"),
        ("officers", "deployed"),
        ("Ukrainians", "other"),
        ("bystanders", "other"),
    ],
)
def test_english_people(word: str, category: str) -> None:
    role = person(word, "en")
    assert role is not None
    assert role.category == category


@pytest.mark.parametrize("word", ["computers", "years", "shots", "committees", "homes", "river"])
def test_english_things(word: str) -> None:
    assert person(word, "en") is None
