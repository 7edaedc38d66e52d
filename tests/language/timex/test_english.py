"""Friday, 7 January 2022 is the report's day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.language.timex.english import grammar

CASES = [
    ("They met on Thursday evening.", "Thursday evening", "TIME", "2022-01-06TEV"),
    ("The strike began three weeks ago.", "three weeks ago", "DATE", "2021-W50"),
    ("The vote was held on October 3.", "October 3", "DATE", "2021-10-03"),
    ("The vote will be held on March 3.", "March 3", "DATE", "2022-03-03"),
    ("The vote is set for March 3, 2023.", "March 3, 2023", "DATE", "2023-03-03"),
    ("The 3rd of April 2020 was dry.", "The 3rd of April 2020", "DATE", "2020-04-03"),
    ("It happened in early 2021.", "early 2021", "DATE", "2021"),
    ("It happened last year.", "last year", "DATE", "2021"),
    ("Last year's attack killed 30 people.", "Last year", "DATE", "2021"),
    ("He was hurt in the March attack.", "March", "DATE", "2021-03"),
    ("Troops have been there since Monday.", "Monday", "DATE", "2022-01-03"),
    ("Shelling was heard overnight.", "overnight", "TIME", "2022-01-06TNI"),
    ("It struck at 11:20 a.m. local time.", "11:20 a.m. local time", "TIME", "2022-01-07T11:20"),
    ("It struck at 8pm.", "8pm", "TIME", "2022-01-07T20:00"),
    ("Today's attack killed two.", "Today", "DATE", "2022-01-07"),
    ("The play opened in December.", "December", "DATE", "2021-12"),
    ("He resigned in January last year.", "January last year", "DATE", "2021-01"),
    ("It will end by mid-2023.", "mid-2023", "DATE", "2023"),
    ("In the 1990s prices rose.", "the 1990s", "DATE", "199"),
    ("It dates from the early 19th century.", "the early 19th century", "DATE", "18"),
    ("For two years nothing was done.", "two years", "DURATION", "P2Y"),
    ("Over the past three years nothing was done.", "the past three years", "DURATION", "P3Y"),
    ("They agreed on a 30-day truce.", "30-day", "DURATION", "P30D"),
    ("They agreed on a two-day truce.", "two-day", "DURATION", "P2D"),
    ("The council meets every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("They train twice a week.", "twice a week", "SET", "P1W"),
    ("They are currently talking.", "currently", "DATE", "PRESENT_REF"),
    ("It was better in the past.", "the past", "DATE", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), CASES)
def test_one_expression(
    read: Callable[..., list[object]], text: str, words: str, kind: str, value: str
) -> None:
    assert read(text, language="en") == [(words, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "He may march with 2000 soldiers.",
        "The 20-year-old man was 30 years old.",
        "A boy aged 12 years ran.",
        "Flight 1549 and Agenda 2030 cost $2000.",
        "Some 1500 protesters came.",
        "He left soon after.",
    ],
)
def test_no_time_is_read_in(read: Callable[..., list[object]], text: str) -> None:
    assert read(text, language="en") == []


def test_an_opened_and_a_coming_month(read: Callable[..., list[tuple[str, str, str]]]) -> None:
    found = read("It opened in December and will run until February 1.", language="en")
    assert [v for _, _, v in found] == ["2021-12", "2022-02-01"]


def test_every_class_of_the_rules_is_known() -> None:
    one = grammar()
    shaped = {"Year", "Num", "NumDate", "Pair", "Dec", "LastingAdj", "MidYear", "MidMonth"}
    assert set(one._codes) == {w.kind for w in one._words.values()} | shaped
