from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.chains.people import People
from zufolge.record import Document, fingerprint


def people(text: str, language: str = "de", hints: tuple[str, ...] = ()) -> People:
    page = Page(Document(fingerprint(text), text, language=language))
    found = People(page, {n for n, t in enumerate(page.tokens) if t.text in hints})
    found.read()
    return found


def names(found: People) -> list[str]:
    return [actor.name for actor in found.actors]


def test_surname_and_full_name_are_one_person() -> None:
    found = people("Ministerin Ute Brandl kam. Später ging Brandl. Brandls Rede war kurz.")
    assert names(found) == ["Ute Brandl"]
    assert len(found.mentions) == 3
    assert found.actors[0].gender == "f"
    assert [r.noun.word for r in found.actors[0].roles] == ["minister"]


def test_two_of_one_surname_stay_two_and_the_nearest_is_meant() -> None:
    found = people("Ute Brandl kam. Anton Brandl ging. Heute schweigt Brandl.")
    assert names(found) == ["Ute Brandl", "Anton Brandl"]
    assert found.mentions[-1].actor.name == "Anton Brandl"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Larch Services AG klagt.", "de"),
        ("Larch Automotive cut jobs.", "en"),
        ("The Larch Herald reported it.", "en"),
    ],
)
def test_bodies_are_nobody(text: str, language: str) -> None:
    assert people(text, language, hints=("Larch",)).actors == []


def test_an_unknown_name_is_a_person_only_where_it_speaks() -> None:
    assert names(people("Bhutor Almek schwieg.")) == []
    assert names(people("Bhutor Almek schwieg.", hints=("Bhutor",))) == ["Bhutor Almek"]


def test_whose_lawyers_they_are_is_not_a_role() -> None:
    found = people("Anton Kuhl schweigt. Die Verteidiger Kuhls reden.")
    assert found.actors[0].roles == []


def test_an_age_behind_a_name_is_kept() -> None:
    found = people("Ute Brandl, 58, klagt.")
    assert found.actors[0].ages == {"58"}


def test_a_long_list_of_namesakes_is_read_in_bounds() -> None:
    text = " ".join(f"Ute Brandl{'a' * (n % 7)} kam." for n in range(600))
    assert len(people(text).actors) == 7
