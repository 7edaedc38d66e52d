from __future__ import annotations

import pytest

from zufolge.compare.people.names import (
    Name,
    blocks,
    family_names,
    name_of,
    person_readings,
    person_words,
    read_name,
)
from zufolge.record import Entity


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Präsident Kassym-Schomart Tokajew", "de", ("Kassym-Schomart", "Tokajew")),
        ("Polizeisprecherin Elena Karmut", "de", ("Elena", "Karmut")),
        ("Foreign Minister Sergey Lavrov", "en", ("Sergey", "Lavrov")),
        ("Dr. Sanja Welik", "de", ("Sanja", "Welik")),
        ("Baschar al-Assad", "de", ("Baschar", "Assad")),
        ("Abdelfattah al-Sisi", "de", ("Abd", "Fattah", "Sisi")),
        ("Ursula von der Leyen", "de", ("Ursula", "Leyen")),
        ("Tokayev's", "en", ("Tokayev",)),
        ("Tokajews", "de", ("Tokajew",)),
        ("Al Gore", "en", ("Al", "Gore")),
        ("Sammy Davis Jr.", "en", ("Sammy", "Davis")),
        ("习近平", "", ("Xi", "Jin", "Ping")),
        ("Fischer", "de", ("Fischer",)),
    ],
)
def test_what_is_compared_of_a_person(text: str, language: str, words: tuple[str, ...]) -> None:
    assert person_words(text, language) == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ärztin", "de"),
        ("ein Sprecher der örtlichen Polizei", "de"),
        ("Sprecherin von Innenministerium", "de"),
        ("A hospital official", "en"),
        ("two dockers reached by phone", "en"),
        ("", "de"),
    ],
)
def test_who_is_only_described_has_no_persons_name(text: str, language: str) -> None:
    assert person_words(text, language) == ()


def test_a_family_name_may_stand_first_in_the_east() -> None:
    families = [r.family for r in person_readings(("Kim", "Jong", "Un"))]
    assert ("kim",) in families
    assert ("anna",) not in [r.family for r in person_readings(("Anna", "Weber"))]


def test_initials_come_apart() -> None:
    assert person_readings(("F.W.", "Steinmeier"))[0].given == ("F", "W")


@pytest.mark.parametrize(
    ("text", "concept", "places"),
    [
        ("kasachisches Innenministerium", "interior-ministry", ("KZ",)),
        ("Kreml", "president", ("RU",)),
        ("Ärzte ohne Grenzen", "msf", ()),
        ("Kasachstan", "government", ("KZ",)),
    ],
)
def test_bodies_are_what_and_where(text: str, concept: str, places: tuple[str, ...]) -> None:
    name = read_name(text, "de", person=False)
    assert name is not None
    assert (name.concept, name.places) == (concept, places)


def test_entities_that_are_nobody_have_no_name() -> None:
    assert name_of(Entity("e1", "place", "Almaty"), "de") is None
    assert name_of(Entity("e1", "document", "Angaben"), "de") is None
    assert name_of(Entity("e1", "person", "ein Mann"), "de") is None


def test_a_bare_family_name_taken_for_a_body_is_a_persons() -> None:
    names = {
        1: read_name("Danilo Reskow", "de", person=True),
        2: read_name("Reskow", "en", person=False),
    }
    whole = {k: n for k, n in names.items() if n is not None}
    assert family_names(whole)[2] == Name("Reskow", "person", "en", ("Reskow",))
    del whole[1]
    assert family_names(whole)[2].kind == "body"


def test_blocks_hold_every_key_of_the_family_name() -> None:
    name = read_name("Gerd Müller", "de", person=True)
    assert name is not None
    assert blocks(name) == ("p:mueler", "p:muler")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("türkische Katastrophenschutzbehörde Afad", "de"),
        ("Turkey's disaster agency AFAD", "en"),
    ],
)
def test_a_short_name_behind_a_body_is_its_own(text: str, language: str) -> None:
    name = read_name(text, language, person=False)
    assert name is not None
    assert (name.places, name.own) == (("TR",), ("AFAD",))
