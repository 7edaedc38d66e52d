"""What holds of any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.language.timex import Expression, expressions
from zufolge.record import Document, Published, fingerprint

PIECES = [
    "am",
    "im",
    "vor",
    "seit",
    "der",
    "nächsten",
    "letzten",
    "3",
    ".",
    "3.",
    "Mai",
    "2011",
    "Uhr",
    "11.20",
    "Jahr",
    "Jahren",
    "Tage",
    "und",
    "bis",
    "zum",
    "Montag",
    "Montagabend",
    "heute",
    "morgen",
    "Nacht",
    "halb",
    "neun",
    "Anfang",
    "Mitte",
    "Ende",
    "90",
    "er",
    "Jahre",
    "1990er-Jahre",
    "Weihnachten",
    "Ostern",
    "31.12.9999",
    "0.0.0000",
    "2015/16",
    "99999999999999999999",
    "'",
    "89",
    "täglich",
    "alle",
    "vier",
    "Quartal",
    "Jahrhundert",
    "40.",
    "the",
    "last",
    "May",
    "3",
    ",",
    "2022",
    "a.m.",
    "ago",
    "weeks",
    "mid-2022",
    "two-day",
    "Year's",
    "30.2.",
    "Sommer",
    "1000",
    "2100",
    "24:99",
    "Uhr",
    "zwei",
    "einhalb",
    "paar",
    "Stunde",
    "\n",
    "—",
    "(",
    ")",
    "\xad",
    "🌍",
    "é",
    "\u200f",
]
DATES = [None, "2022-01-07", "0001-01-01", "2999-12-31", "9999-12-31", "nonsense"]


def read(text: str, language: str = "de", said: str | None = "2022-01-07") -> list[Expression]:
    published = Published(said, said, "day") if said else None
    return expressions(
        Page(Document(fingerprint(text), text, None, None, None, language, published))
    )


def check(text: str, found: list[Expression]) -> None:
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert one.resolved.value
        assert one.resolved.type in ("DATE", "TIME", "DURATION", "SET")
        covered = one.resolved.covered
        assert covered.start is None or covered.end is None or covered.start <= covered.end
        end = one.end


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
def test_arbitrary_text(text: str, language: str) -> None:
    check(text, read(text, language))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.sampled_from(["de", "en"]),
    st.sampled_from(DATES),
)
def test_words_of_time_in_any_order(text: str, language: str, said: str | None) -> None:
    check(text, read(text, language, said))


@pytest.mark.parametrize(
    "text",
    [
        "7" * 2_000_000,
        "3 " * 50_000,
        "3. " * 50_000,
        "der " * 50_000,
        "vor zwei " * 20_000,
        "3," * 50_000,
    ],
    ids=["digits", "numbers", "ordinals", "articles", "prefixes", "commas"],
)
def test_a_long_heap_of_numbers_is_no_time(text: str) -> None:
    """A quadratic reading would not come to its end here."""
    page = Page(Document(fingerprint(text), text, language="de"))
    assert expressions(page) == []


def test_lines_and_datelines_end_an_expression() -> None:
    assert [e.end for e in read("Am 3.\nMai 2011")] == [14]


def test_genitive_is_no_part_of_an_english_expression() -> None:
    text = "Monday's vote and Tuesday’s vote"
    assert [text[e.start : e.end] for e in read(text, "en")] == ["Monday", "Tuesday"]
