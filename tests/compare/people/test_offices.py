"""Which body speaks: roles, short forms, kinds, and what is no body."""

from __future__ import annotations

from typing import Any

import pytest

from zufolge.compare.people import claimants, read_name
from zufolge.compare.reports import Report

Entities = list[tuple[str, str, str | None, tuple[str, ...]]]


def ids(report: Report) -> dict[str, str]:
    found = claimants([report])
    entities = report.record.entities
    return {e.name: found[report.id, e.id].id for e in entities if (report.id, e.id) in found}


def one(
    kind: str, name: str, role: str | None = None
) -> tuple[str, str, str | None, tuple[str, ...]]:
    return (kind, name, role, (name,))


SPEAKS: dict[str, tuple[str, str, Entities, str, str]] = {
    "a role's own body goes before the nearest": (
        "de",
        "Die Polizei zählte vier Tote. Die Vorsitzende der Tarvonischen Bürgerliste zählte neun.",
        [one("government", "Polizei"), one("person", "Vorsitzende der Tarvonischen Bürgerliste")],
        "Vorsitzende der Tarvonischen Bürgerliste",
        "party:tarvonijen",
    ),
    "its commander": (
        "en",
        "The fire brigade recovered bodies, its commander Otto Reskow said.",
        [one("government", "fire brigade"), one("person", "Otto Reskow", "its commander")],
        "Otto Reskow",
        "fire-service",
    ),
    "a union leader beside a count of the authorities": (
        "de",
        "Nach amtlicher Zählung starben neun. Die Gewerkschaft vermisst nach Worten ihrer Vorsitzenden "
        "Mira Tolvan drei.",
        [
            one("government", "amtlicher Zählung"),
            one("organization", "Gewerkschaft"),
            one("person", "Mira Tolvan", "ihrer Vorsitzenden"),
        ],
        "Mira Tolvan",
        "union",
    ),
    "a nurse at a hospital": (
        "en",
        "Bodies were brought to the Velmora hospital, a nurse said.",
        [one("organization", "Velmora hospital"), one("person", "a nurse")],
        "a nurse",
        "hospital:velmora",
    ),
    "a short form": (
        "de",
        "Der Lehrerverband Velmora zählte sechs. Der Lehrerverband blieb dabei.",
        [
            ("organization", "Lehrerverband Velmora", None, ("Lehrerverband Velmora",)),
            ("organization", "Lehrerverband", None, ("Lehrerverband",)),
        ],
        "Lehrerverband",
        "association:velmora",
    ),
    "first letters": (
        "en",
        "The Harbour Liberation League claimed it; the HLL said so.",
        [one("organization", "Harbour Liberation League"), one("organization", "HLL")],
        "HLL",
        "name:harbur-liberation-league",
    ),
    "the national guard": (
        "de",
        "Die Nationalgarde barg zwölf.",
        [one("government", "Nationalgarde")],
        "Nationalgarde",
        "national-guard",
    ),
    "a doctor": (
        "de",
        "Nach Angaben eines Arztes starben zwei.",
        [one("organization", "Arztes")],
        "Arztes",
        "doctors",
    ),
}


@pytest.mark.parametrize(
    ("language", "text", "entities", "who", "wanted"), SPEAKS.values(), ids=SPEAKS
)
def test_who_speaks_for_what(
    make_report: Any, language: str, text: str, entities: Entities, who: str, wanted: str
) -> None:
    assert ids(make_report(text, entities, language))[who] == wanted


@pytest.mark.parametrize(
    ("text", "language", "concept", "places"),
    [
        ("diocese of Kiel on Wednesday", "en", "church", ("DE/kiel",)),
        ("San Roque medical centre", "en", "hospital", ()),
        ("UN inquiry", "en", "united-nations", ()),
        ("Diözese Kiel", "de", "church", ("DE/kiel",)),
    ],
)
def test_days_and_saints_are_no_places(
    text: str, language: str, concept: str, places: tuple[str, ...]
) -> None:
    name = read_name(text, language, person=False)
    assert name is not None
    assert (name.concept, name.places) == (concept, places)
    assert "Wednesday" not in name.own


@pytest.mark.parametrize(("text", "language"), [("Yakima", "en"), ("Kiel", "de")])
def test_a_town_alone_is_no_body(text: str, language: str) -> None:
    assert read_name(text, language, person=False) is None


def test_a_doctor_in_a_town_is_not_called_like_it() -> None:
    name = read_name("Arztes in Kiel", "de", person=True)
    assert name is not None
    assert (name.kind, name.concept) == ("body", "doctors")
