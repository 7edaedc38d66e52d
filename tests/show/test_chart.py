"""Claims over time in the terminal."""

from __future__ import annotations

import msgspec
import pytest
from rich.cells import cell_len
from tests.show.claims import ACCOUNT, INCIDENT, NOTHING, ROWS

from zufolge.compare.views import Tally
from zufolge.show.accounts import render_account
from zufolge.show.incidents import render_incidents, short_range

replace = msgspec.structs.replace


def test_marks_stand_in_time_and_standing_lines_go_on() -> None:
    lines = render_account(ACCOUNT, width=110, colour=False).splitlines()
    police = next(line for line in lines if line.startswith("Polizei "))
    assert police.index("●≥4") < police.index("▲9")
    assert any("✎8" in line and line.endswith("▸") for line in lines)
    assert any(line.strip().startswith("10 Mar 2025") for line in lines)


def test_every_row_is_told_with_how_it_stands() -> None:
    for width in (110, 70):
        out = " ".join(render_account(ACCOUNT, width=width, colour=False).split())
        for row in ROWS:
            assert row.id in out
        assert "corrects 9" in out
        assert "contradicts ≥4 of Polizei" in out
        assert "part of 7" in out
        assert "9 „nine“ [superseded]" in out
        assert "Range: the least and the greatest stated bound" in out


@pytest.mark.parametrize("width", [40, 70, 100, 160])
def test_no_line_is_too_wide(width: int) -> None:
    wild = tuple(replace(row, claimant="Ein sehr langer Name " * 9) for row in ROWS)
    for account in (ACCOUNT, NOTHING, replace(ACCOUNT, rows=wild)):
        out = render_account(account, width=width, colour=False)
        assert max(cell_len(line) for line in out.splitlines()) <= width


def test_undated_claims_and_one_moment_can_be_drawn() -> None:
    undated = replace(ACCOUNT, rows=tuple(replace(row, said_at=None) for row in ROWS))
    assert "undated" in render_account(undated, width=110, colour=False)
    once = replace(ACCOUNT, rows=(ROWS[0],))
    assert "●≥4" in render_account(once, width=110, colour=False)


def test_a_reports_words_cannot_steer_the_terminal() -> None:
    evil = replace(ROWS[0], claimant="\x1b[31mred\u202e", wording="[bold]4")
    out = render_account(replace(ACCOUNT, rows=(evil,)), width=110, colour=False)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_nothing_claimed_is_said() -> None:
    assert "No figure is claimed of it." in render_account(NOTHING, width=80, colour=False)


@pytest.mark.parametrize("width", [60, 140])
def test_an_incident_is_listed_with_its_harm(width: int) -> None:
    out = render_incidents([INCIDENT], width=width, colour=False)
    assert "i-aaaa" in out
    assert "Larsund" in out
    assert "7–8" in out or "killed 7 to 8" in out
    assert max(cell_len(line) for line in out.splitlines()) <= width


def test_no_incident_says_what_to_do() -> None:
    assert "zufolge ingest" in render_incidents([], width=80, colour=False)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Tally(7, 8, 1), "7–8"),
        (Tally(8, 8, 1), "8"),
        (Tally(7, 7, 1, "high"), "≥7"),
        (Tally(7, 9, 2, "high"), "≥7–9"),
        (Tally(9, 9, 1, "low"), "≤9"),
        (Tally(None, None, 1), "?"),
    ],
)
def test_ranges_in_short(found: Tally, told: str) -> None:
    assert short_range(found) == told


def test_what_is_repeated_at_once_is_counted_not_drawn() -> None:
    elsewhere = replace(ROWS[0].document, id="sha256:" + "d" * 64)
    again = replace(
        ROWS[0], id="z", relation="repeats", said_at="2025-03-10T20:05", document=elsewhere
    )
    out = render_account(replace(ACCOUNT, rows=(*ROWS, again)), width=110, colour=False)
    line = next(one for one in out.splitlines() if one.startswith("Polizei "))
    assert "●≥4 ×2" in line
    assert "○≥4" not in line


LATER = replace(ROWS[0], id="z", relation="repeats", to="a.f1", said_at="2025-03-13")


def test_what_is_only_retold_is_not_drawn_but_told() -> None:
    retold = replace(LATER, claimant=None, claimant_id=None)
    out = render_account(replace(ACCOUNT, rows=(*ROWS, retold)), width=110, colour=False)
    assert "reporter’s own voice" not in out
    assert "z" not in out.split()
    every = render_account(
        replace(ACCOUNT, rows=(*ROWS, retold)), width=110, colour=False, every=True
    )
    assert "z" in every.split()


def test_who_prints_a_claim_again_is_told_once() -> None:
    source = replace(ROWS[1].document, outlet="Bote")
    again = [
        replace(LATER, id=f"z{n}", document=source, copy_of="x" if n else None) for n in (0, 1)
    ]
    out = render_account(replace(ACCOUNT, rows=(*ROWS, *again)), width=110, colour=False)
    assert "again: Bote, Bote (copy)" in out


def test_a_busy_day_and_a_late_retelling_both_have_room() -> None:
    """Three claims within hours stand on one line, though the last came three weeks later."""
    rows = [
        replace(
            ROWS[n],
            id=f"r{n}",
            claimant="Polizei",
            claimant_id="police",
            part_of=None,
            relation="raises",
            said_at=when,
        )
        for n, when in enumerate(("2025-03-10T08:00", "2025-03-10T12:00", "2025-03-31"))
    ]
    out = render_account(replace(ACCOUNT, rows=tuple(rows)), width=100, colour=False)
    line = next(one for one in out.splitlines() if one.startswith("Polizei "))
    assert line.count("▲") == 3


def test_the_line_goes_on_from_the_claim_that_stands() -> None:
    past = replace(ROWS[4], id="z", relation="raises", standing=False, low=99, high=99)
    out = render_account(replace(ACCOUNT, rows=(*ROWS, past)), width=100, colour=False)
    lines = [one for one in out.splitlines() if "99" in one or "✎8" in one]
    assert next(one for one in lines if "✎8" in one).endswith("▸")


def test_only_the_month_is_known() -> None:
    source = replace(ROWS[0].document, published="2025-03")
    vague = replace(ROWS[0], said_at=None, document=source)
    lines = render_account(
        replace(ACCOUNT, rows=(*ROWS[1:], vague)), width=100, colour=False
    ).splitlines()
    assert any(line.strip().startswith("2025-03 · Outlet a") for line in lines)
    assert lines.index(next(one for one in lines if "●≥4" in one)) < lines.index(
        next(one for one in lines if one.startswith("Klinik"))
    )


def test_what_a_report_says_again_is_drawn_once_and_may_stand() -> None:
    """Its heading and its first sentence give one number."""
    again = replace(ROWS[1], id="z", relation="repeats", to="b.f1")
    rows = (replace(ROWS[1], standing=False), again)
    out = render_account(replace(ACCOUNT, rows=rows), width=100, colour=False)
    line = next(one for one in out.splitlines() if one.startswith("Klinik"))
    assert "◆7┄" in line
    assert line.endswith("▸")
    assert "○" not in line


def test_a_denial_is_drawn_as_one() -> None:
    denied = replace(ROWS[1], status="denied")
    out = render_account(replace(ACCOUNT, rows=(denied,)), width=100, colour=False)
    assert "◆7 denied" in out
