"""Whole accounts of a few reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.compare.reports import Publication

Make = Callable[..., Any]

MORNING = "Brand in Halden. Nach Angaben der Polizei starben mindestens vier Menschen."
EVENING = (
    "Am Abend sprach die Polizei von neun Toten. Zunächst hatte sie von vier Toten gesprochen."
)
DOUBT = "Die Gewerkschaft nannte 20 Tote. Die Polizei blieb bei neun Toten, darunter zwei Kinder."


def story(tell: Make, told: Make) -> list[Any]:
    return [
        tell(
            MORNING,
            "2025-03-04T08:00+01:00",
            told("mindestens vier", low=4, high=None, by="Polizei"),
        ),
        tell(
            EVENING,
            "2025-03-04T20:00+01:00",
            told("neun", 9, by="Polizei"),
            told("vier", 4, by="Polizei", status="superseded"),
            outlet="Kurier",
        ),
        tell(
            DOUBT,
            "2025-03-05T09:00+01:00",
            told("20", 20, by="Gewerkschaft"),
            told("neun", 9, by="Polizei"),
            told("zwei", 2, by="Polizei", group="Kinder", whole=2),
            outlet="Blatt",
        ),
    ]


def test_a_story_told_three_times(tell: Make, told: Make, accounted: Make, stands: Make) -> None:
    found = accounted(*story(tell, told))
    assert stands(found.rows) == [
        ("mindestens vier", "first", None, False),
        ("vier", "repeats", "mindestens vier", False),
        ("neun", "raises", "mindestens vier", False),
        ("20", "contradicts", "neun", True),
        ("neun", "repeats", "neun", True),
        ("zwei", "includes", "neun", True),
    ]
    range_ = found.ranges["killed"]
    assert (range_.low, range_.high, range_.claims) == (9, 20, 6)
    assert "parts are left out" in range_.rule
    assert found.incident.figures["killed"].high == 20


@given(order=st.permutations(range(3)))
def test_any_order_of_reports_gives_the_same_account(order: list[int]) -> None:
    from tests.compare.accounts.conftest import accounted, tell, told

    reports = story(tell, told)
    assert accounted(*(reports[n] for n in order)) == accounted(*reports)


def test_rows_say_where_they_come_from(tell: Make, told: Make, accounted: Make) -> None:
    report = tell(MORNING, "2025-03-04", told("mindestens vier", low=4, high=None, by="Polizei"))
    (row,) = accounted(report).rows
    assert row.id == f"{report.id[7:15]}.f1"
    assert MORNING[row.span.start : row.span.end] == row.wording == "mindestens vier"
    assert row.document.outlet == "Bote"
    assert row.said_at == "2025-03-04"
    assert row.quote.startswith("Nach Angaben")
    assert row.claimant == "Polizei"


def test_only_the_figures_of_the_incident_count(tell: Make, told: Make, accounted: Make) -> None:
    text = "Die Polizei zählte drei Tote. Im Vorjahr waren es elf Tote."
    report = tell(text, "2025-03-04", told("drei", 3), told("elf", 11))
    found = accounted(report, owned={report.id: frozenset({"f1"})})
    assert [r.wording for r in found.rows] == ["drei"]
    assert len(accounted(report, owned={report.id: None}).rows) == 2


def test_the_same_text_elsewhere_is_a_retelling(tell: Make, told: Make, accounted: Make) -> None:
    again = Publication("Kurier", "https://kurier.example/1", "2025-03-04T10:00+01:00")
    twice = Publication("Bote", "https://bote.example/1", "2025-03-04T09:00+01:00")
    report = tell(
        MORNING,
        "2025-03-04T08:00+01:00",
        told("mindestens vier", low=4, high=None, by="Polizei"),
        url="https://bote.example/1",
        elsewhere=(twice, again),
    )
    first, second = accounted(report).rows
    assert (second.id, second.relation, second.to) == (f"{first.id}.2", "repeats", first.id)
    assert (second.document.outlet, second.copy_of) == ("Kurier", report.id)
    assert second.said_at == "2025-03-04T10:00+01:00"
    assert (first.standing, second.standing) == (False, True)


def test_copies_are_marked(tell: Make, told: Make, accounted: Make) -> None:
    one = tell("Drei Tote, so die Polizei.", "2025-03-04", told("Drei", 3, by="Polizei"))
    two = tell("Drei Tote, so die Polizei. dpa", "2025-03-05", told("Drei", 3, by="Polizei"))
    rows = accounted(one, two, copies={two.id: one.id}).rows
    assert [r.copy_of for r in rows] == [None, one.id]


def test_claimants_are_one_in_both_languages(
    tell: Make, told: Make, accounted: Make, stands: Make, who: Make
) -> None:
    german = tell("Laut Ministerium starben 12.", "2025-03-04", told("12", 12, by="Ministerium"))
    english = tell(
        "The ministry said 15 were dead.",
        "2025-03-05",
        told("15", 15, by="ministry"),
        language="en",
    )
    people = {(german.id, "e0"): who("m"), (english.id, "e0"): who("m")}
    found = accounted(german, english, claimants=people)
    assert [(r.claimant, r.claimant_id) for r in found.rows] == [("m (de)", "m"), ("m (en)", "m")]
    assert stands(found.rows)[1] == ("15", "raises", "12", True)


def test_a_newer_version_withdraws_the_older(tell: Make, told: Make, accounted: Make) -> None:
    def wire(text: str, number: int, version: int, newest: bool) -> Any:
        figure = told(str(number), number, by="Küstenwache")
        return tell(
            text, f"2025-03-0{version}", figure, story="urn:1", version=version, newest=newest
        )

    old = wire("28 Tote, sagte die Küstenwache. Dabei 3 Kinder.", 28, 1, False)
    new = wire("18 Tote, sagte die Küstenwache.", 18, 2, True)
    found = accounted(old, new)
    assert [(r.relation, r.standing) for r in found.rows] == [("first", False), ("corrects", True)]
    assert (found.ranges["killed"].low, found.ranges["killed"].high) == (18, 18)


@pytest.mark.parametrize(
    ("low", "high", "bounds"),
    [(24, None, (24, 24, "high")), (None, 30, (30, 30, "low")), (20, 30, (20, 30, ""))],
)
def test_a_side_that_nobody_closes_is_named(
    tell: Make, told: Make, accounted: Make, low: int | None, high: int | None, bounds: Any
) -> None:
    report = tell("Es gab Tote.", "2025-03-04", told("Tote", low=low, high=high))
    range_ = accounted(report).ranges["killed"]
    assert (range_.low, range_.high, range_.open) == bounds


def test_no_reports_no_rows(accounted: Make) -> None:
    found = accounted()
    assert found.rows == ()
    assert found.ranges == {}


def test_work_grows_with_the_reports_only(tell: Make, told: Make, accounted: Make) -> None:
    words = [
        f"Laut Amt {a} gab es {n} Tote." for a, n in zip(range(10), range(30, 40), strict=True)
    ]
    reports = [
        tell(
            f"Bericht {r}. " + " ".join(words),
            f"2025-03-{1 + r % 28:02}T10:{r % 60:02}+01:00",
            *(told(f"es {n}", n, by=f"Amt {n - 30}") for n in range(30, 40)),
        )
        for r in range(160)
    ]
    assert len(accounted(*reports).rows) == 1600
    few, many = steps(lambda: accounted(*reports[:20])), steps(lambda: accounted(*reports))
    assert many < LINEAR * few


WORDS = {
    "asserted": "Laut {who} waren es {n} {group}.",
    "superseded": "Zunächst hatte {who} von {n} {group} gesprochen.",
    "changed": "Die Zahl stieg auf {n} {group}, so {who}.",
}
SENTENCE = st.tuples(
    st.sampled_from(sorted(WORDS)),
    st.sampled_from(["Polizei", "Behörden", "Klinik", "Partei", ""]),
    st.integers(1, 9),
    st.sampled_from(["Menschen", "Polizisten", "Kinder"]),
    st.sampled_from(["killed", "injured"]),
)
REPORT = st.tuples(st.integers(1, 5), st.lists(SENTENCE, min_size=1, max_size=4))


@given(st.lists(REPORT, min_size=1, max_size=6), st.randoms())
def test_order_of_arrival_never_matters(stories: list[Any], chance: Any) -> None:
    from tests.compare.accounts.conftest import Who, accounted, tell, told

    reports, people = [], {}
    for number, (day, sentences) in enumerate(stories):
        text, figures = f"Bericht {number}.", []
        for form, who, n, group, category in sentences:
            text += " " + WORDS[form].format(who=who or "man", n=n, group=group)
            figures.append(told(str(n), n, category, by=who or None, group=group))
        text = text.replace(f"Bericht {number}", "Bericht " + "abcdef"[number])
        report = tell(text, f"2025-03-0{day}", *figures)
        reports.append(report)
        people |= {(report.id, e.id): Who(e.name) for e in report.record.entities}
    copies = {reports[-1].id: reports[0].id} if len(reports) > 1 else {}
    found = accounted(*reports, claimants=people, copies=copies)
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert accounted(*shuffled, claimants=people, copies=copies) == found
    rows = {row.id: row for row in found.rows}
    assert len(rows) == len(found.rows) == sum(len(s) for _, s in stories)
    for row in found.rows:
        assert (row.to is None) == (row.relation == "first")
        assert row.to is None or (row.to in rows and row.to != row.id)
        assert not (row.standing and row.status == "superseded")
    for category, range_ in found.ranges.items():
        stated = [n for r in found.rows if r.category == category for n in (r.low, r.high)]
        assert range_.low in stated
        assert range_.high in stated
        assert (range_.low or 0) <= (range_.high or 0)


def test_a_number_taken_back_stands_no_more(tell: Make, told: Make, accounted: Make) -> None:
    first = tell(
        "Die Partei Adler sprach von 200 Toten.", "2025-03-04", told("200", 200, by="Partei Adler")
    )
    later = tell(
        "Die Partei Adler nahm ihre Zahl von 200 Toten zurück.",
        "2025-03-06",
        told("200", 200, by="Partei Adler", status="superseded"),
    )
    found = accounted(first, later)
    assert [r.standing for r in found.rows] == [False, False]
    assert "killed" not in found.ranges


def test_a_heading_that_rounds_is_the_number_below(tell: Make, told: Make, accounted: Make) -> None:
    report = tell(
        "Mehr als 120 Vermisste\n\nDas Amt zählt 124 Vermisste.",
        "2025-03-04",
        told("120", category="missing", low=120, high=None),
        told("124", 124, "missing", by="Das Amt"),
    )
    heading, body = accounted(report).rows
    assert heading.claimant == body.claimant == "Das Amt"
    assert (body.relation, heading.standing, body.standing) == ("repeats", False, True)


def test_who_tells_what_he_saw_saw_some(tell: Make, told: Make, accounted: Make) -> None:
    whole = tell("Der Landrat nannte 31 Tote.", "2025-03-04", told("31", 31, by="Der Landrat"))
    seen = tell(
        "Ein Anwohner sah 28 Tote.", "2025-03-05", told("28", 28, by="Ein Anwohner"), outlet="Post"
    )
    found = accounted(whole, seen)
    assert found.rows[1].relation == "includes"
    assert (found.ranges["killed"].low, found.ranges["killed"].high) == (31, 31)


def test_those_in_a_hospital_are_some(tell: Make, told: Make, accounted: Make) -> None:
    whole = tell(
        "Die Polizei nannte 70 Verletzte.",
        "2025-03-04",
        told("70", 70, "injured", by="Die Polizei"),
    )
    there = tell(
        "Im Spital von Lestrow liegen laut Ina Berg 43 Verwundete.",
        "2025-03-05",
        told("43", 43, "injured", by="Ina Berg"),
        outlet="Post",
    )
    found = accounted(whole, there)
    assert found.rows[1].relation == "includes"
    assert found.ranges["injured"].low == 70


def test_what_only_counts_one_place_is_the_range_where_nobody_counts_all(
    tell: Make, told: Make, accounted: Make
) -> None:
    report = tell(
        "Allein in Lestrow seien 1200 Soldaten, sagte das Heer.",
        "2025-03-04",
        told("1200", 1200, "deployed", by="das Heer"),
    )
    found = accounted(report)
    assert (found.ranges["deployed"].low, found.ranges["deployed"].high) == (1200, 1200)


def test_a_group_larger_than_a_closed_toll_is_no_part_of_an_open_one(
    tell: Make, told: Make, accounted: Make
) -> None:
    first = tell(
        "Die Polizei nannte mindestens 11 Tote.", "2025-03-04", told("11", low=11, by="Die Polizei")
    )
    then = tell("Die Klinik Ost zählt 14 Tote.", "2025-03-05", told("14", 14, by="Das Amt"))
    rebels = tell(
        "Die Front will 26 Soldaten getötet haben.",
        "2025-03-06",
        told("26", 26, by="Die Front", group="Soldaten"),
    )
    found = accounted(first, then, rebels)
    assert found.rows[2].relation == "contradicts"
    assert found.ranges["killed"].high == 26


def test_a_tickers_heading_speaks_as_its_entry(tell: Make, told: Make, accounted: Make) -> None:
    text = (
        "Ticker\n\n10.05 Uhr\nMindestens 7 Tote\nDie Polizei spricht von mindestens 7 Toten.\n\n"
        "11.45 Uhr\nDie Polizei korrigiert: 4 Tote.\n\n12.10 Uhr\nRegen."
    )
    report = tell(
        text,
        "2025-03-04T12:30+01:00",
        told("7", low=7),
        told("7", low=7, by="Die Polizei"),
        told("4", 4, by="Die Polizei"),
    )
    rows = accounted(report).rows
    assert {r.claimant for r in rows} == {"Die Polizei"}
    assert [(r.said_at or "")[11:16] for r in rows] == ["10:05", "10:05", "11:45"]
