"""Publications of one text: each once, however often it came in."""

from __future__ import annotations

import pytest

from zufolge.compare.reports import Publication, distinct

BARE = Publication(title="Brand")
DATED = Publication(title="Brand", published="2025-03-04", precision="day")
FULL = Publication("Blatt", "https://blatt.example/1", "2025-03-04", "day", "Brand")
ELSEWHERE = Publication("Bote", "https://bote.example/1", "2025-03-04", "day", "Brand")


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ([FULL, FULL], (FULL,)),
        ([FULL, BARE, DATED], (FULL,)),
        ([BARE, FULL], (FULL,)),
        ([FULL, ELSEWHERE, DATED], (FULL, ELSEWHERE)),
        ([BARE], (BARE,)),
        ([Publication(), Publication()], (Publication(),)),
        (
            [FULL, Publication(title="Feuer", outlet="Blatt")],
            (FULL, Publication(title="Feuer", outlet="Blatt")),
        ),
    ],
)
def test_each_publication_once(came: list[Publication], kept: tuple[Publication, ...]) -> None:
    assert distinct(came) == kept


@pytest.mark.parametrize(
    ("precision", "known"),
    [("year", "2025"), ("month", "2025-03"), ("day", "2025-03-01"), ("minute", "2025-03-01T08:00")],
)
def test_a_date_is_no_more_precise_than_it_is_known(precision: str, known: str) -> None:
    start = "2025-03-01T08:00" if precision == "minute" else "2025-03-01"
    assert Publication(published=start, precision=precision).known == known
    assert Publication(precision=precision).known is None
