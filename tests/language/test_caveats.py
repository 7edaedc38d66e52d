from __future__ import annotations

import re

import pytest

from zufolge.language.caveats import doubts
from zufolge.language.data import rows


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_pattern_is_sound(language: str) -> None:
    for kind, anchor, pattern in rows(f"caveats-{language}.tsv"):
        assert re.fullmatch(r"-?[a-z_]+", kind)
        assert anchor == anchor.lower()
        assert re.compile(pattern)


def test_offsets_hold_where_lower_case_is_longer() -> None:
    text = "İİİ: Die Lage ist unübersichtlich."
    (doubt,) = doubts(text, "de")
    assert text[doubt.start : doubt.end] == "unübersichtlich"


def test_what_is_over_is_no_doubt() -> None:
    assert doubts("Das Internet war gesperrt.", "de")
    assert doubts("Die Sperrung des Internets wurde aufgehoben.", "de") == []
