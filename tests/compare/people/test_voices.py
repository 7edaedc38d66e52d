from __future__ import annotations

import pytest

from zufolge.compare.people.identities import Decision
from zufolge.compare.people.kept import KeptName, names_of
from zufolge.compare.people.merged import merged
from zufolge.compare.people.voices import keys_of, sought, voices


@pytest.fixture
def kept(make_report) -> list[KeptName]:
    reports = [
        make_report(
            "Danilo Reskow sagte, es brenne. Die Polizei schwieg.",
            [
                ("person", "Danilo Reskow", "Innenminister", ("Danilo Reskow",)),
                ("government", "Polizei", None, ("Polizei",)),
            ],
            said={"es brenne": "Danilo Reskow"},
            published="2025-03-02",
        ),
        make_report(
            "Danilo Reskov said it burned.",
            [("person", "Danilo Reskov", None, ("Danilo Reskov",))],
            "en",
            said={"it burned": "Danilo Reskov"},
            published="2025-03-01",
        ),
        make_report(
            "Mira Reskow sagte, es regne.",
            [("person", "Mira Reskow", None, ("Mira Reskow",))],
            said={"es regne": "Mira Reskow"},
        ),
    ]
    return [name for report in reports for name in names_of(report)]


def test_kept_are_people_and_bodies_that_speak(kept: list[KeptName]) -> None:
    assert [k.name.text for k in kept] == ["Danilo Reskow", "Danilo Reskov", "Mira Reskow"]
    assert [(k.statements, k.published) for k in kept[:2]] == [(1, "2025-03-02"), (1, "2025-03-01")]
    assert kept[0].keys == ("b:interior-ministry", "p:reSkov")


@pytest.mark.parametrize("asked", ["Danilo Reskow", "danilo reskov", "Данило Ресков", "D. Reskow"])
def test_a_voice_in_any_spelling(kept: list[KeptName], asked: str) -> None:
    (found,) = voices(sought(asked.title()), kept)
    assert (found.id, found.reports, found.statements) == ("person:danilo reskow", 2, 2)
    assert found.names == ("Danilo Reskov", "Danilo Reskow")
    assert [k.published for k in found.kept] == ["2025-03-01", "2025-03-02"]


def test_a_family_name_of_two_finds_two_and_an_id_finds_one(kept: list[KeptName]) -> None:
    assert [v.id for v in voices(sought("Reskow"), kept)] == [
        "person:danilo reskow",
        "person:mira reskow",
    ]
    assert [v.id for v in voices(sought("person:mira reskow"), kept)] == ["person:mira reskow"]


def test_a_body_is_found_with_those_who_speak_for_it(kept: list[KeptName]) -> None:
    (found,) = voices(sought("interior ministry"), kept)
    assert [k.name.text for k in found.kept] == ["Danilo Reskow"]


def test_an_id_of_a_body_means_itself() -> None:
    (name,) = sought("body:police@DE/hamburg")
    assert (name.concept, name.places) == ("police", ("DE/hamburg",))
    assert keys_of([name]) == ("b:police",)
    assert sought("body:nothing-known@DE") != (name,)


def test_merges_are_listed_and_a_split_one_is_not(kept: list[KeptName]) -> None:
    (one,) = merged(kept)
    assert (one.id, one.reports) == ("person:danilo reskow", 2)
    assert [(m.a, m.b) for m in one.merges] == [("person:danilo reskov", "person:danilo reskow")]
    apart = [Decision("person:danilo reskov", "person:danilo reskow", False)]
    assert merged(kept, apart) == ()
