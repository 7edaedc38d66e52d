from __future__ import annotations

import pytest
from rich.cells import cell_len

from zufolge.compare.people.utterances import Utterance
from zufolge.compare.views import Source
from zufolge.compare.who import Said
from zufolge.record import Span
from zufolge.show.who import render_said

DOCUMENT = Source("sha256:ab12cd34ef56ab78", None, "Bote", "2025-03-01T10:00")
COPY = Source("sha256:ffffcd34ef56ab78", None, "Kurier", "2025-03-01T11:00")
WORDS = "es brenne[red]\x1b im Hafen"
SAID = Said(
    "person:danilo reskow",
    "Danilo Reskow",
    ("Danilo Reskow", "Danilo Reskov"),
    2,
    (
        Utterance(
            "s1",
            "2025-03-01T10:00",
            "Bote",
            "Indirect",
            WORDS,
            (Span(4, 21, WORDS),),
            "er",
            DOCUMENT,
            (COPY,),
        ),
        Utterance("s2", None, None, "Reported", "Er schwieg.", (), "", COPY),
    ),
    3,
)


def test_who_when_where_and_what() -> None:
    assert render_said(SAID, width=100, colour=False).splitlines() == [
        "Danilo Reskow",
        "also: Danilo Reskov",
        "2 statements · 2 reports",
        "3 older ones not shown; --limit shows more",
        "",
        "2025-03-01 es brenne[red]␛ im Hafen",
        "           Bote · Indirect · „er“ · and in 1 copy · ab12cd34ef56 4–21",
        "undated    Er schwieg.",
        "           Reported · ffffcd34ef56",
    ]


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_too_wide(width: int) -> None:
    assert (
        max(cell_len(x) for x in render_said(SAID, width=width, colour=True).splitlines())
        <= width + 20
    )
    plain = render_said(SAID, width=width, colour=False)
    assert max(cell_len(x) for x in plain.splitlines()) <= width
