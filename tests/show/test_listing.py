import pytest
from rich.cells import cell_len

from zufolge.show.listing import ListRow, render_list, short_id

ROWS = [
    ListRow("sha256:ab12cd34ef56ab78", "2024-03-12", "Tageblatt", "Brücke eingestürzt", 13, 7, 2),
    ListRow("sha256:00f100f100f100f1", "2024-03", "", "[red]Untitled\x1b[0m", 1, 1, 1),
]


def test_the_wide_list_is_a_table():
    lines = render_list(ROWS, width=120, colour=False).splitlines()
    assert lines[0].split() == [
        "id",
        "date",
        "outlet",
        "title",
        "statements",
        "speakers",
        "readings",
    ]
    assert lines[2].split() == [
        *("ab12cd34ef56", "2024-03-12", "Tageblatt", "Brücke", "eingestürzt", "13", "7", "2")
    ]
    assert "[red]Untitled␛[0m" in lines[3]


def test_the_narrow_list_stacks():
    assert render_list(ROWS[:1], width=80, colour=False).splitlines() == [
        "ab12cd34ef56 Brücke eingestürzt",
        "             2024-03-12 · Tageblatt · 13 statements · 7 speakers · 2 readings",
    ]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_too_wide(width):
    out = render_list(ROWS * 3, width=width, colour=False)
    assert max(cell_len(line) for line in out.splitlines()) <= width


def test_an_empty_ledger_says_so():
    assert render_list([], width=80, colour=True) == "The ledger holds no report yet.\n"


def test_short_id():
    assert short_id("sha256:0123456789abcdef") == "0123456789ab"
