from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.language.timex.meaning import Calendar, Fixed, Length, Shift, Tense
from zufolge.language.timex.resolve import Resolver, report_of
from zufolge.record import Published

DAY = Published("2022-01-07", "2022-01-08", "day")
MONTH = Published("2022-01-01", "2022-02-01", "month")
YEAR = Published("2022-01-01", "2023-01-01", "year")
Covers = Callable[..., list[tuple[str | None, str | None, int | None]]]
Read = Callable[..., list[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("meaning", "tense", "value"),
    [
        (Calendar(month=1, day=7), "past", "2022-01-07"),
        (Calendar(month=1, day=8), "open", "2022-01-08"),
        (Calendar(month=12, day=24), "past", "2021-12-24"),
        (Calendar(month=12, day=24), "future", "2021-12-24"),
        (Calendar(month=5, day=1), "future", "2022-05-01"),
        (Calendar(month=2), "past", "2021-02"),
        (Calendar(month=2), "future", "2022-02"),
        (Calendar(month=1), "past", "2022-01"),
        (Calendar(weekday=5), "past", "2022-01-07"),
        (Calendar(weekday=5, toward=-1), "past", "2021-12-31"),
        (Calendar(weekday=5, toward=1), "open", "2022-01-14"),
        (Calendar(weekday=1), "future", "2022-01-10"),
        (Calendar(feast="easter0"), "future", "2022-04-17"),
        (Calendar(feast="12-24"), "past", "2021-12-24"),
        (Shift("M", -1), "open", "2021-12"),
        (Shift("DE", 0), "open", "202"),
        (Fixed("DATE", "2005"), "past", "2005"),
        (Length("P3W", "W", 3, "ago"), "past", "P3W"),
        (Length("P3W", "W", 3, "ago", point=True), "past", "2021-W50"),
    ],
)
def test_values(meaning: Calendar | Shift | Fixed | Length, tense: Tense, value: str) -> None:
    assert Resolver(report_of(DAY))(meaning, tense, None).value == value


def test_a_report_of_a_month_never_yields_a_guessed_day(read: Read, covers: Covers) -> None:
    text = "Am Donnerstag kam er, am Morgen ging er, gestern rief er an, heute schwieg er."
    values = [v for _, _, v in read(text, "2022-01")]
    assert values == ["XXXX-WXX-4", "2022-01-XXTMO", "XXXX-XX-XX", "2022-01"]
    january = ("2022-01-01", "2022-02-01", 4)
    assert covers(text, "2022-01") == [january, january, ("2021-12-31", "2022-01-31", 4), january]


def test_a_report_of_a_month_still_knows_years_and_months(read: Read) -> None:
    text = "Am 3. Januar, im vergangenen Jahr und im Vormonat war Ruhe."
    assert [v for _, _, v in read(text, "2022-01")] == ["2022-01-03", "2021", "2021-12"]


def test_a_report_of_a_year(read: Read, covers: Covers) -> None:
    text = "Im Mai brannte es, am Montag regnete es."
    assert [v for _, _, v in read(text, "2022")] == ["2022-05", "XXXX-WXX-1"]
    assert covers(text, "2022")[1] == ("2022-01-01", "2023-01-01", 5)


def test_without_a_date_nothing_is_anchored(read: Read, covers: Covers) -> None:
    text = "Am Montag, gestern, im vergangenen Jahr, vor zwei Jahren, im Mai, am Morgen."
    values = [v for _, _, v in read(text, None)]
    assert values == ["XXXX-WXX-1", "XXXX-XX-XX", "XXXX", "P2Y", "XXXX-05", "XXXX-XX-XXTMO"]
    assert set(covers(text, None)) == {(None, None, None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 18. Mai 2011 war Ruhe.", ("2011-05-18", "2011-05-19", 1)),
        ("Am Donnerstagabend war Ruhe.", ("2022-01-06T17:00", "2022-01-07T00:00", 1)),
        ("Um 11.20 Uhr war Ruhe.", ("2022-01-07T11:20", "2022-01-07T11:21", 1)),
        ("Am Wochenende war Ruhe.", ("2022-01-01", "2022-01-03", 2)),
        ("Vergangene Woche war Ruhe.", ("2021-12-27", "2022-01-03", 3)),
        ("Im Mai 2021 war Ruhe.", ("2021-05-01", "2021-06-01", 4)),
        ("Mitte Mai 2021 war Ruhe.", ("2021-05-11", "2021-05-22", 4)),
        ("Ende 2021 war Ruhe.", ("2021-09-01", "2022-01-01", 5)),
        ("2021 war Ruhe.", ("2021-01-01", "2022-01-01", 5)),
        ("In den sechziger Jahren war Ruhe.", ("1960-01-01", "1970-01-01", None)),
        ("Vor drei Wochen war Ruhe.", ("2021-12-13", "2021-12-20", 3)),
        ("Vor zwei Tagen war Ruhe.", ("2022-01-05", "2022-01-06", 1)),
        ("Seit zwei Jahren ist Ruhe.", ("2020-01-07", "2022-01-08", None)),
        ("In den vergangenen Tagen war Ruhe.", (None, "2022-01-08", None)),
        ("Zwei Wochen war Ruhe.", (None, None, None)),
        ("Damals war Ruhe.", (None, None, None)),
    ],
)
def test_what_is_covered(covers: Covers, text: str, expected: tuple[object, ...]) -> None:
    assert covers(text) == [expected]


def test_a_date_that_cannot_be_read_is_no_date() -> None:
    assert report_of(Published("soon", "later", "day")) is None
    assert report_of(None) is None
    same = report_of(Published("2022-01-07", "2022-01-07", "day"))
    assert same is not None
    assert same.exact
    assert report_of(YEAR) is not None
    assert report_of(MONTH) is not None
