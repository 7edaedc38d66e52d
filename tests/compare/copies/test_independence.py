from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compare.copies.conftest import ENGLISH, OTHER_WIRE, OWN, WIRE, Make

from zufolge.compare.copies import Pairs, by_origin, copied, independent, sketch
from zufolge.compare.reports import Publication, Report


def pairs_of(reports: list[Report]) -> Pairs:
    sketches = {r.id: sketch(r.record.document.text) for r in reports}
    found = {(a, b): copied(sketches[a], sketches[b]) for a, b in combinations(sorted(sketches), 2)}
    return {pair: one for pair, one in found.items() if one}


def names(*reports: Report) -> dict[str, set[str | None]]:
    """The sources, each with the outlets whose reports go back to it."""
    outlet = {r.id: r.first.outlet for r in reports}
    found = independent(reports, pairs_of(list(reports)))
    return {one.name: {outlet[id_] for id_ in one.documents} for one in found}


def test_seven_outlets_carry_one_report_of_dpa(report: Make) -> None:
    body = WIRE.partition("\n\n")[2]
    seven = [report(f"Titel {n}\n\n{body}", f"Blatt {n}", "2025-03-05") for n in range(7)]
    assert names(*seven) == {"dpa": {f"Blatt {n}" for n in range(7)}}


def test_each_goes_back_to_who_it_is_from(report: Make) -> None:
    assert names(
        report(WIRE, "Kurier", "2025-03-05T08:00"),
        report(WIRE[:600], "Morgenblick", "2025-03-05T09:00"),
        report(OTHER_WIRE, "Tagblatt", "2025-03-05T07:00"),
        report(OWN, "Hafenbote", "2025-03-06"),
    ) == {"AFP": {"Tagblatt"}, "dpa": {"Kurier", "Morgenblick"}, "Hafenbote": {"Hafenbote"}}


def test_a_copy_without_a_credit_goes_back_to_the_agency_of_the_others(report: Make) -> None:
    bare = WIRE.replace("Velmora (dpa) - ", "").replace("Großbrand im Hafen", "Flammen am Kai")
    assert names(report(bare, "Kurier", "2025-03-04"), report(WIRE, "Tagblatt", "2025-03-05")) == {
        "dpa": {"Kurier", "Tagblatt"}
    }


def test_copies_without_any_credit_go_back_to_the_earliest(report: Make) -> None:
    late, early = (
        report(OWN + "Ende.", "Spätblatt", "2025-03-07"),
        report(OWN, "Hafenbote", "2025-03-06"),
    )
    assert names(late, early) == {"Hafenbote": {"Hafenbote", "Spätblatt"}}


def test_a_report_mixed_from_two_wires_stands_with_both_and_is_no_source(report: Make) -> None:
    wire, other = WIRE.split("\n\n"), OTHER_WIRE.split("\n\n")
    mixed = "\n\n".join([wire[1], other[1], wire[2], other[2], wire[4], other[3]]).replace(
        "(dpa)", ""
    )
    again = mixed.replace("Kliniken", "Krankenhäuser")
    assert names(
        report(WIRE, "Kurier"),
        report(OTHER_WIRE, "Tagblatt"),
        report(mixed, "Misch"),
        report(again, "Gleich"),
    ) == {"dpa": {"Kurier", "Misch", "Gleich"}, "AFP": {"Tagblatt", "Misch", "Gleich"}}


def test_material_of_an_agency_beside_own_words_is_both(report: Make) -> None:
    assert names(report(f"{OWN}\n\nMit Material von dpa", "Hafenbote")) == {
        "Hafenbote": {"Hafenbote"},
        "dpa": {"Hafenbote"},
    }


def test_who_quotes_an_agency_speaks_for_himself(report: Make) -> None:
    text = f"{OWN}\n\nDas meldete die Agentur Interfax."
    assert names(report(text, "Hafenbote")) == {"Hafenbote": {"Hafenbote"}}


def test_two_reports_of_one_outlet_are_one_source(report: Make) -> None:
    found = independent(
        [
            report(OWN, "Hafenbote", "2025"),
            report(ENGLISH.replace("(Reuters)", ""), "HAFENBOTE", "2026"),
        ],
        {},
    )
    assert [(one.name, len(one.documents)) for one in found] == [("Hafenbote", 2)]


@pytest.mark.parametrize(
    ("url", "title", "name"),
    [
        ("https://www.kai.example/feuer", "Feuer", "kai.example"),
        (None, "Feuer", "Feuer"),
    ],
)
def test_without_an_outlet(report: Make, url: str | None, title: str, name: str) -> None:
    assert list(names(report(OWN, url=url, title=title))) == [name]


def test_one_text_in_several_outlets_is_one_document(report: Make) -> None:
    one = report(OWN, "Hafenbote", "2025-03-06")
    later = Publication("Abendblatt", None, "2025-03-07")
    whole = replace(one, publications=(*one.publications, later))
    apart = [report(OWN, "Abendblatt", "2025-03-07"), one]
    assert independent([whole], {}) == independent(apart, {})
    assert [found.name for found in independent([whole], {})] == ["Hafenbote"]


def test_the_reason_says_how_many(report: Make) -> None:
    copies = [
        report(WIRE, "Kurier"),
        report(WIRE + "Ende.", "Tagblatt"),
        report(f"(dpa) - {OWN}", "Bote"),
    ]
    (found,) = independent(copies, pairs_of(copies))
    assert found.reason == "credited, no text shared (1); the same text (2)"


def test_agencies_and_single_credits_come_first_at_the_same_time(report: Make) -> None:
    both = report(f"(dpa/AFP) - {OWN}", "A", "2025-03-05")
    wire = report(ENGLISH, "Reuters", "2025-03-05")
    one = report(WIRE, "B", "2025-03-05")
    assert [r.first.outlet for r in by_origin([both, one, wire])] == ["Reuters", "B", "A"]


TEXTS = [
    WIRE,
    WIRE[:700],
    WIRE + OWN,
    OTHER_WIRE,
    OWN,
    ENGLISH,
    WIRE[300:900] + "\n\n" + OTHER_WIRE[300:900],
]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(
    chosen=st.lists(
        st.tuples(
            st.sampled_from(TEXTS),
            st.sampled_from(["Kurier", "Tagblatt", "Reuters", None]),
            st.sampled_from(["2025-03-05", "2025-03-05T08:00", "2025-03", None]),
        ),
        min_size=1,
        max_size=7,
    ),
    dice=st.randoms(use_true_random=False),
)
def test_sources_do_not_depend_on_the_order_of_arrival(
    report: Make, chosen: list[tuple[str, str | None, str | None]], dice: object
) -> None:
    reports = [report(text, outlet, when, title=str(len(text))) for text, outlet, when in chosen]
    shuffled = list(reports)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    pairs = pairs_of(reports)
    found = independent(reports, pairs)
    assert independent(shuffled, dict(reversed(pairs.items()))) == found
    ids = {id_ for one in found for id_ in one.documents}
    assert ids == {r.id for r in reports}
    assert len({one.name.casefold() for one in found}) == len(found)
