"""Whose figure it is, and who relayed it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zufolge.record import Entity, span_at

Make = Callable[..., Any]
DAY = "2025-03-04"


def one(accounted: Make, report: Any, **more: Any) -> Any:
    (row,) = accounted(report, **more).rows
    return row


def test_a_heading_has_the_claimant_of_the_body(tell: Make, told: Make, accounted: Make) -> None:
    text = (
        "Neun Tote in Halden\n\nIn Halden hat es gebrannt.\n\nNeun Menschen starben, so die Wehr."
    )
    report = tell(text, DAY, told("Neun", 9), told("Neun", 9, by="Wehr"))
    assert [r.claimant for r in accounted(report).rows] == ["Wehr", "Wehr"]


def test_a_heading_may_drop_the_hedge_a_lead_may_not(
    tell: Make, told: Make, accounted: Make
) -> None:
    text = "Neun Tote\n\nNeun starben.\n\nMindestens neun starben, so die Wehr."
    report = tell(
        text,
        DAY,
        told("Neun", 9),
        told("Neun", 9),
        told("Mindestens neun", low=9, high=None, by="Wehr"),
    )
    assert [r.claimant for r in accounted(report).rows] == ["Wehr", None, "Wehr"]


def test_the_body_knows_better_than_the_heading(tell: Make, told: Make, accounted: Make) -> None:
    text = "Fire kills 14, union says exits were blocked\n\nFourteen died, the governor said."
    report = tell(
        text, DAY, told("14", 14, by="union"), told("Fourteen", 14, by="governor"), language="en"
    )
    assert [r.claimant for r in accounted(report).rows] == ["governor", "governor"]


def test_whom_an_agency_cites(tell: Make, told: Make, accounted: Make) -> None:
    text = "Neun starben, wie Interfax unter Berufung auf das Ministerium meldete."
    ministry = Entity("e9", "government", "Ministerium", mentions=(span_at(text, 47, 58),))
    report = tell(text, DAY, told("Neun", 9, by="Interfax"), entities=(ministry,))
    row = one(accounted, report)
    assert (row.claimant, row.via) == ("Ministerium", "Interfax")


@pytest.mark.parametrize(
    ("text", "by", "via"),
    [
        ("Neun starben, sagte Mara Ilves dem Sender Radio Amber.", "Mara Ilves", "Radio Amber"),
        ("Neun starben laut Amt, wie dpa berichtete.", "Amt", "dpa"),
        ("Neun starben, sagte das Amt.", "Amt", None),
    ],
)
def test_who_relayed_it(
    tell: Make, told: Make, accounted: Make, text: str, by: str, via: str | None
) -> None:
    assert one(accounted, tell(text, DAY, told("Neun", 9, by=by))).via == via


@pytest.mark.parametrize("name", ["Angaben", "On Saturday it", "Am Morgen", "reports"])
def test_what_is_no_name_is_the_reports_own_voice(
    tell: Make, told: Make, accounted: Make, name: str
) -> None:
    row = one(accounted, tell("Neun starben.", DAY, told("Neun", 9, by=name)))
    assert (row.claimant, row.claimant_id) == (None, None)


def test_a_town_that_mourns_claims_nothing(tell: Make, told: Make, accounted: Make) -> None:
    text = "Halden trauert um neun Tote."
    assert (
        one(accounted, tell(text, DAY, told("neun", 9, by="Halden", place="Halden"))).claimant
        is None
    )


def test_unknown_speakers_of_two_reports_are_two(tell: Make, told: Make, accounted: Make) -> None:
    reports = [
        tell(f"Es heißt, {n} starben.", DAY, told(str(n), n, by="unbekannt")) for n in (8, 9)
    ]
    rows = accounted(*reports).rows
    assert [r.claimant for r in rows] == ["unbekannt", "unbekannt"]
    assert rows[0].claimant_id != rows[1].claimant_id


def test_the_authorities_are_whoever_gave_the_number(
    tell: Make, told: Make, accounted: Make, stands: Make, who: Make
) -> None:
    police = tell("Laut Polizei starben neun.", "2025-03-04", told("neun", 9, by="Polizei"))
    later = tell("Nach Behördenangaben starben neun.", "2025-03-05", told("neun", 9, by="Behörden"))
    people = {(police.id, "e0"): who("police"), (later.id, "e0"): who("authorities")}
    rows = accounted(police, later, claimants=people).rows
    assert [r.claimant_id for r in rows] == ["police", "police"]
    assert stands(rows)[1] == ("neun", "repeats", "neun", True)
