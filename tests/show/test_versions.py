from __future__ import annotations

import pytest
from rich.cells import cell_len

from zufolge.compare.versions import Changes, Entries
from zufolge.ledger import Version
from zufolge.record import Event, Figure, Span, Statement
from zufolge.show.versions import render_versions


def version(number: int, *, newest: bool, title: str = "Brand im Hafen") -> Version:
    return Version(
        document=f"sha256:{number}b12cd34ef56ab78",
        number=number,
        newest=newest,
        story="urn:x:1",
        version=number * 10,
        published="2025-03-04",
        precision="day",
        retrieved_at=None,
        outlet="Tageblatt",
        url=None,
        title=title,
    )


def figure(words: str, low: int) -> Figure:
    return Figure("f1", Span(0, len(words), words), low, low, "exact", "killed")


STATEMENT = Statement(
    "s1", "Direct", (Span(0, 4, "„Es“"), Span(9, 13, "„so“")), speaker=(Span(20, 26, "Karmut"),)
)
EVENT = Event("v1", Span(0, 4, "nahm"), "COERCE", actor=Span(5, 12, "Polizei"))
NONE: Entries = Entries((), (), ())
CHANGES = Changes(
    statements=Entries((), (STATEMENT,), ()),
    figures=Entries((), (), (figure("3", 3),)),
    events=Entries((), (EVENT,), ()),
    altered=((figure("14", 14), figure("17", 17)),),
)
TWO = [version(1, newest=False), version(2, newest=True, title="\x1b[0mKorr: Brand im Hafen")]


def test_the_versions_and_what_the_newest_changes() -> None:
    assert render_versions(TWO, CHANGES, width=100, colour=False).splitlines() == [
        "1b12cd34ef56 Brand im Hafen",
        "             version 1 · number 10 of its wire · 2025-03-04 · Tageblatt",
        "2b12cd34ef56 ␛[0mKorr: Brand im Hafen",
        "             version 2, the newest · number 20 of its wire · 2025-03-04 · Tageblatt",
        "",
        "± killed: 14 → killed: 17",
        "− Karmut: „Es“ … „so“",
        "− COERCE: Polizei · nahm",
        "+ killed: 3",
    ]


def test_a_version_that_changes_nothing_says_so() -> None:
    out = render_versions(TWO, Changes(NONE, NONE, NONE, ()), width=80, colour=False)
    assert out.endswith("keeps every entry of the one before.\n")


def test_one_version_alone_has_no_changes() -> None:
    out = render_versions(TWO[1:], None, width=100, colour=False)
    assert len(out.splitlines()) == 2


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_too_wide(width: int) -> None:
    out = render_versions(TWO, CHANGES, width=width, colour=False)
    assert max(cell_len(line) for line in out.splitlines()) <= width
