from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.language.numbers import Words, english_number, folded, german_number, value_at
from zufolge.language.tokens import tokens


def value(text: str, language: str = "de") -> float | None:
    """The number that a text begins with, None where it is none or does not reach to the end."""
    found = tokens(text)
    got = value_at(Words(found, 0, len(found), language), 0)
    return got.value if got is not None and got.last == len(found) else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 000", 20_000),
        ("20\u00a0000", 20_000),
        ("20\u202f000", 20_000),
        ("3.000", 3000),
        ("84'000", 84_000),
        ("1,5 Millionen", 1_500_000),
        ("1,5 Mio.", 1_500_000),
        ("zwanzigtausend", 20_000),
        ("zweihundertfünfzig", 250),
        ("zweihundertfu\u0308nfzig", 250),
        ("einundzwanzig", 21),
        ("tausendeinhundert", 1100),
        ("dreieinhalb Millionen", 3_500_000),
        ("anderthalb Millionen", 1_500_000),
        ("ein Dutzend", 12),
        ("ein halbes Dutzend", 6),
        ("zweier", 2),
        ("Hunderte", 200),
        ("mehrere Hundert", 200),
        ("einige tausend", 2000),
        ("Zehntausende", 20_000),
        ("kein einziger", 0),
        ("niemand", 0),
        ("Haus", None),
        ("1,5", None),
        ("007", None),
    ],
)
def test_german(text: str, expected: float | None) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,000", 3000),
        ("1,50,000", 150_000),
        ("1.5 million", 1_500_000),
        ("twenty-one", 21),
        ("two hundred and fifty thousand", 250_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("dozens", 24),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("several hundred", 200),
        ("a few dozen", 24),
        ("no one", 0),
        ("twenty-year-old", None),
    ],
)
def test_english(text: str, expected: float | None) -> None:
    assert value(text, "en") == expected


@pytest.mark.parametrize("text", ["26-jährige", "17:42", "5. März", "5 %", "2:1", "1990er", "3/4"])
def test_digits_inside_something_else_are_no_number(text: str) -> None:
    found = tokens(text)
    assert value_at(Words(found, 0, len(found), "de"), 0) is None


def test_money_before_digits() -> None:
    found = tokens("$900")
    assert value_at(Words(found, 0, len(found), "en"), 1) is None


def test_a_full_stop_that_closes_a_sentence_makes_no_ordinal() -> None:
    found = tokens("19. Der")
    got = value_at(Words(found, 0, len(found), "de"), 0)
    assert got is not None
    assert got.value == 19


@given(st.integers(2, 999_999))
def test_digits_and_their_grouped_forms_agree(number: int) -> None:
    grouped = f"{number:,}"
    assert value(str(number)) == number
    assert value(grouped.replace(",", "."), "de") == number
    assert value(grouped, "en") == number


@pytest.mark.parametrize("word", ["", "ein", "und", "tausendund", "hundertschaft", "x" * 200])
def test_what_is_no_number_word(word: str) -> None:
    assert german_number(word) in (None, 1000, 100)
    assert english_number(word) is None


def test_folding_keeps_words_comparable() -> None:
    assert folded("Fu\u0308nf") == "fünf"
    assert folded("Zwan\u00adzig") == "zwanzig"
    assert folded("a" * 81) == ""
