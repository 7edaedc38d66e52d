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
