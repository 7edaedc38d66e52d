"""When a number was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]
PUBLISHED = "2025-03-06T09:00+01:00"


def said(accounted: Make, report: Any) -> list[str | None]:
    return [row.said_at for row in accounted(report).rows]


def test_the_day_of_the_frame(tell: Make, told: Make, accounted: Make) -> None:
    text = "Neun Menschen starben, wie das Amt am Dienstag mitteilte."
    days = {"am Dienstag": "2025-03-04"}
    frame = "wie das Amt am Dienstag mitteilte"
    report = tell(text, PUBLISHED, told("Neun", 9, by="Amt"), times=days, frame=frame)
    assert said(accounted, report) == ["2025-03-04"]


def test_the_day_of_what_happened_is_not_the_day_of_the_saying(
    tell: Make, told: Make, accounted: Make
) -> None:
    text = "Am Dienstag starben neun Menschen, wie das Amt mitteilte."
    days = {"Am Dienstag": "2025-03-04"}
    report = tell(
        text, PUBLISHED, told("neun", 9, by="Amt"), times=days, frame="wie das Amt mitteilte"
    )
    assert said(accounted, report) == [PUBLISHED]


def test_a_day_after_the_report_is_none(tell: Make, told: Make, accounted: Make) -> None:
    text = "Neun Menschen starben, wie das Amt am Freitag mitteilte."
    frame = "wie das Amt am Freitag mitteilte"
    days = {"am Freitag": "2025-03-07"}
    report = tell(text, PUBLISHED, told("Neun", 9, by="Amt"), times=days, frame=frame)
    assert said(accounted, report) == [PUBLISHED]


def test_numbers_of_before_are_rows_of_their_own_time(
    tell: Make, told: Make, accounted: Make, stands: Make
) -> None:
    text = "Neun starben, so das Amt. Am Dienstag war noch von vier Toten die Rede gewesen."
    figures = (told("Neun", 9, by="Amt"), told("vier", 4))
    report = tell(text, PUBLISHED, *figures, times={"Am Dienstag": "2025-03-04"})
    rows = accounted(report).rows
    assert [(r.wording, r.status, r.said_at) for r in rows] == [
        ("vier", "superseded", "2025-03-04"),
        ("Neun", "asserted", PUBLISHED),
    ]
    assert [r.standing for r in rows] == [False, True]
    assert accounted(report).ranges["killed"].low == 9


def test_a_number_of_before_takes_the_time_of_the_report_that_gave_it(
    tell: Make, told: Make, accounted: Make
) -> None:
    first = tell("Laut Amt starben vier.", "2025-03-04T10:00+01:00", told("vier", 4, by="Amt"))
    text = "Neun starben, so das Amt. Zunächst hatte es von vier Toten gesprochen."
    later = tell(text, PUBLISHED, told("Neun", 9, by="Amt"), told("vier", 4, by="Amt"))
    rows = accounted(later, first).rows
    assert [(r.wording, r.said_at) for r in rows] == [
        ("vier", "2025-03-04T10:00+01:00"),
        ("vier", "2025-03-04T10:00+01:00"),
        ("Neun", PUBLISHED),
    ]
    assert (rows[1].relation, rows[1].to) == ("repeats", rows[0].id)


def test_a_number_of_before_without_a_time_has_none(
    tell: Make, told: Make, accounted: Make
) -> None:
    text = "Neun starben, so das Amt. Zunächst hatte es von vier Toten gesprochen."
    report = tell(text, PUBLISHED, told("Neun", 9, by="Amt"), told("vier", 4, by="Amt"))
    assert said(accounted, report) == [None, PUBLISHED]


def test_an_undated_report_comes_last(tell: Make, told: Make, accounted: Make) -> None:
    undated = tell("Laut Amt starben vier.", None, told("vier", 4, by="Amt"))
    dated = tell("Laut Amt starben neun.", PUBLISHED, told("neun", 9, by="Amt"))
    assert said(accounted, undated) == [None]
    assert [r.wording for r in accounted(undated, dated).rows] == ["neun", "vier"]


@pytest.mark.parametrize(
    ("published", "precision"),
    [("2025-03-01", "month"), ("2025-03", None), ("2025-01-01", "year"), ("2025", None)],
)
def test_a_report_of_which_only_month_or_year_is_known_has_no_day(
    tell: Make, told: Make, accounted: Make, published: str, precision: str | None
) -> None:
    # It sorts at the start of that time: a first report is dated so as often as a last one.
    text = "Neun Menschen starben am Kai, meldete das Amt."
    coarse = tell(text, published, told("Neun", 9, by="Amt"), precision=precision)
    early = tell("Vier starben, so das Amt.", "2025-03-04", told("Vier", 4, by="Amt"))
    rows = {r.wording: r for r in accounted(coarse, early).rows}
    assert rows["Neun"].said_at is None
    assert rows["Vier"].said_at == "2025-03-04"


def test_a_day_of_saying_holds_in_a_report_of_which_only_the_month_is_known(
    tell: Make, told: Make, accounted: Make
) -> None:
    text = "Neun Menschen starben, wie das Amt am Dienstag mitteilte."
    frame = "wie das Amt am Dienstag mitteilte"
    days = {"am Dienstag": "2025-03-04"}
    figure = told("Neun", 9, by="Amt")
    report = tell(text, "2025-03-01", figure, times=days, frame=frame, precision="month")
    assert said(accounted, report) == ["2025-03-04"]
