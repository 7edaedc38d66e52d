"""Claims as lines over time."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from tests.show.claims import ACCOUNT, NOTHING, ROWS

from zufolge.compare.views import Range
from zufolge.show.series import OWN_VOICE, moment, number_of, panels, spoken_range

replace = msgspec.structs.replace


def test_a_line_for_each_claimant_and_part_wholes_first() -> None:
    (panel,) = panels(ACCOUNT)
    assert panel.spoken == "7 to 8"
    assert [(s.label, [p.short for p in s.points], s.standing) for s in panel.series] == [
        ("Polizei", ["●≥4", "▲9", "✎8"], True),
        ("Klinik", ["◆7"], True),
        ("Klinik · Kinder", ["◐2"], True),
    ]


def test_harm_comes_first_and_nothing_is_lost() -> None:
    rows = (replace(ROWS[0], id="x", category="deployed"), replace(ROWS[0], id="y", category="new"))
    shown = panels(replace(ACCOUNT, rows=(*rows, *ROWS)))
    assert [p.category for p in shown] == ["killed", "deployed", "new"]
    assert panels(NOTHING) == ()


def test_copies_are_folded_into_their_original() -> None:
    copy = replace(
        ROWS[0], id="d.f1", copy_of=ROWS[0].document.id, document=replace(ROWS[1].document, id="d")
    )
    (panel,) = panels(replace(ACCOUNT, rows=(*ROWS, copy)))
    assert panel.series[0].points[0].short == "●≥4 ×2"
    assert [r.id for r in panel.series[0].points[0].copies] == ["d.f1"]


def test_a_copy_without_its_original_stands_for_itself() -> None:
    copy = replace(ROWS[0], copy_of="elsewhere")
    (panel,) = panels(replace(ACCOUNT, rows=(copy,)))
    assert [p.row for p in panel.series[0].points] == [copy]


def test_one_claimant_in_two_languages_is_one_line() -> None:
    english = replace(ROWS[4], claimant="National Police")
    (panel,) = panels(replace(ACCOUNT, rows=(ROWS[0], english)))
    assert [s.name for s in panel.series] == ["National Police"]


def test_the_reporter_is_named_as_such() -> None:
    (panel,) = panels(replace(ACCOUNT, rows=(replace(ROWS[0], claimant=None, claimant_id=None),)))
    assert panel.series[0].label == OWN_VOICE


@pytest.mark.parametrize(
    ("low", "high", "bound", "told"),
    [
        (8, 8, "exact", "8"),
        (4, None, "at_least", "≥4"),
        (4, None, "more_than", ">4"),
        (None, 30, "at_most", "≤30"),
        (1200, 1200, "about", "~1,200"),
        (30, 50, "range", "30–50"),
        (None, None, "exact", "„Mindestens vier“"),
    ],
)
def test_numbers_in_signs(low: int | None, high: int | None, bound: str, told: str) -> None:
    assert number_of(replace(ROWS[0], low=low, high=high, bound=bound)) == told


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Range(7, 8, "", 1), "7 to 8"),
        (Range(8, 8, "", 1), "8"),
        (Range(7, 7, "", 1, open="high"), "7 or more"),
        (Range(7, 9, "", 1, open="high"), "7 to 9 or more"),
        (Range(5, 9, "", 1, open="low"), "up to 9"),
        (Range(None, None, "", 1), "no number"),
    ],
)
def test_ranges_in_words(found: Range, told: str) -> None:
    assert spoken_range(found) == told


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("2025", datetime(2025, 1, 1, tzinfo=UTC)),
        ("2025-03", datetime(2025, 3, 1, tzinfo=UTC)),
        ("2025-03-10T20:00+01:00", datetime(2025, 3, 10, 19, tzinfo=UTC)),
        ("neulich", None),
        (None, None),
    ],
)
def test_moments(said: str | None, when: datetime | None) -> None:
    assert moment(said) == when
