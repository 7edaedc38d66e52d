"""German clauses that name their source."""

from __future__ import annotations

import pytest

from zufolge.reading.attribution.sources import sources

from .conftest import Stage


@pytest.mark.parametrize(
    ("text", "content", "frame", "speaker"),
    [
        (
            "Laut Polizei wurden drei Menschen verletzt.",
            "wurden drei Menschen verletzt",
            "Laut Polizei",
            "Polizei",
        ),
        (
            "In Bonn fiel nach Angaben der Stadt der Strom aus.",
            "In Bonn fiel / der Strom aus",
            "nach Angaben der Stadt",
            "Angaben der Stadt",
        ),
        (
            "Angaben der Polizei zufolge war die Straße glatt.",
            "war die Straße glatt",
            "Angaben der Polizei zufolge",
            "Angaben der Polizei",
        ),
        (
            "Die Straße sei glatt gewesen, so die Polizei.",
            "Die Straße sei glatt gewesen",
            ", so die Polizei",
            "die Polizei",
        ),
        (
            "Die Straße war glatt, wie die Polizei am Montag mitteilte.",
            "Die Straße war glatt",
            ", wie die Polizei am Montag mitteilte",
            "die Polizei",
        ),
        (
            "Niemand sei verletzt worden, sagte die Sprecherin am Montag.",
            "Niemand sei verletzt worden",
            ", sagte die Sprecherin am Montag",
            "die Sprecherin",
        ),
        (
            "Das Geld, so der Minister, reiche bis Mai.",
            "Das Geld / reiche bis Mai",
            ", so der Minister,",
            "der Minister",
        ),
    ],
)
def test_content_is_the_clause_without_its_frame(
    text: str, content: str, frame: str, speaker: str
) -> None:
    stage = Stage(text)
    (found,) = stage.found(sources)
    assert found.kind == "Indirect"
    assert stage.words(found.content) == content
    assert (stage.words(found.frame), stage.words(found.speaker)) == (frame, speaker)
    assert found.cue


def test_nobody_may_be_named() -> None:
    stage = Stage("Die Lage sei ruhig, hieß es am Abend.")
    (found,) = stage.found(sources)
    assert (found.speaker, stage.words(found.cue)) == ((), "hieß es")


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Essen fuhr die Familie nach Hause.",
        "Es regnete so stark, dass die Straße gesperrt wurde.",
        "Laut wurde es erst am Abend.",
        "Die Kinder sangen laut.",
    ],
)
def test_other_uses_name_no_source(text: str) -> None:
    assert Stage(text).found(sources) == []


def test_nothing_is_added_where_a_statement_stands() -> None:
    text = "Laut Polizei wurden drei Menschen verletzt."
    given = Stage(text).say("Indirect", "wurden drei Menschen verletzt", "Polizei", "Laut Polizei")
    assert given.found(sources) == []
