from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.language.numbers import Words
from zufolge.language.quantities import quantities
from zufolge.language.tokens import tokens


def read(text: str, language: str = "de") -> list[tuple[str, int | None, int | None, str]]:
    found = tokens(text)
    return [
        (text[found[q.first].start : found[q.last - 1].end], q.low, q.high, q.bound)
        for q in quantities(Words(found, 0, len(found), language))
        if q.manner != "article"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mindestens 26 Tote", ("Mindestens 26", 26, None, "at_least")),
        ("mehr als 3000 Helfer", ("mehr als 3000", 3000, None, "more_than")),
        ("weit über tausend Leute", ("weit über tausend", 1000, None, "more_than")),
        ("bis zu 3.000 Helfer", ("bis zu 3.000", None, 3000, "at_most")),
        ("höchstens 180", ("höchstens 180", None, 180, "at_most")),
        ("weniger als zehn", ("weniger als zehn", None, 10, "less_than")),
        ("rund 200", ("rund 200", 200, 200, "about")),
        ("mindestens rund 20", ("mindestens rund 20", 20, None, "at_least")),
        ("zwischen 20 und 30", ("zwischen 20 und 30", 20, 30, "range")),
        ("zwischen 20 Leuten und 40", ("zwischen 20 Leuten und 40", 20, 40, "range")),
        ("30-50 Leute", ("30-50", 30, 50, "range")),
        ("30 bis 50", ("30 bis 50", 30, 50, "range")),
        ("von vier bis fünf Leuten", ("vier bis fünf", 4, 5, "range")),
        ("zwei oder drei", ("zwei oder drei", 2, 3, "range")),
        ("zwei bis drei Dutzend", ("zwei bis drei Dutzend", 24, 36, "range")),
        ("1,5 bis 2 Millionen", ("1,5 bis 2 Millionen", 1_500_000, 2_000_000, "range")),
        ("Dutzende Helfer", ("Dutzende", 24, None, "vague_plural")),
        ("100+ Helfer", ("100+", 100, None, "at_least")),
    ],
)
def test_german(text: str, expected: tuple[str, int | None, int | None, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 11 people", ("at least 11", 11, None, "at_least")),
        ("as many as 31", ("as many as 31", None, 31, "at_most")),
        ("fewer than 900", ("fewer than 900", None, 900, "less_than")),
        ("about a dozen", ("about a dozen", 12, 12, "about")),
        ("eighty or so", ("eighty or so", 80, 80, "about")),
        ("between eight and ten", ("between eight and ten", 8, 10, "range")),
        ("tens of thousands of people", ("tens of thousands", 20_000, None, "vague_plural")),
        ("no more than 20", ("no more than 20", None, 20, "at_most")),
        ("no fewer than 20", ("no fewer than 20", 20, None, "at_least")),
    ],
)
def test_english(text: str, expected: tuple[str, int | None, int | None, str]) -> None:
    assert read(text, "en") == [expected]


def test_a_preposition_is_no_hedge_before_a_small_number() -> None:
    assert read("ein Bericht über drei Tote") == [("drei", 3, 3, "exact")]


def test_what_goes_from_one_number_to_another_is_no_range() -> None:
    assert [q[0] for q in read("von 20 auf 30 Leute")] == ["20", "30"]
    assert [q[0] for q in read("rose from 20 to 30", "en")] == ["20", "30"]


@pytest.mark.parametrize(
    "text",
    ["im Jahr 2010 kamen", "seit 1998 leben", "zwischen 1979 und 1983", "der 2007 verstorbene"],
)
def test_years_are_no_quantities(text: str) -> None:
    assert read(text) == []


@given(st.text(alphabet="0123456789 .,-–bisundvoterMÜ+'„“", max_size=60))
def test_any_text_gives_ordered_disjoint_spans(text: str) -> None:
    for language in ("de", "en"):
        found = tokens(text)
        at = 0
        for one in quantities(Words(found, 0, len(found), language)):
            assert at <= one.first <= one.core < one.last <= len(found)
            at = one.last
