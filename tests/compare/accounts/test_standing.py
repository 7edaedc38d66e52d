from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_what_only_was_recalled_takes_its_past_along(
    tell: Make, told: Make, accounted: Make, stands: Make
) -> None:
    """No report gives the twelve as the present, yet the nine fell when it was told."""
    one = tell("Laut Schutz starben neun.", "2026-01-20", told("neun", 9, by="Schutz"))
    text = "Der Schutz hatte von zwölf Toten gesprochen; tatsächlich seien es elf, so der Schutz."
    two = tell(
        text,
        "2026-01-26",
        told("zwölf", 12, by="Schutz"),
        told("elf", 11, by="Schutz"),
    )
    assert stands(accounted(one, two).rows) == [
        ("neun", "first", None, False),
        ("zwölf", "raises", "neun", False),
        ("elf", "corrects", "zwölf", True),
    ]


def test_others_stand_beside(tell: Make, told: Make, accounted: Make) -> None:
    reports = [
        tell(f"{who} nannte {n} Tote.", f"2026-01-2{n}", told(str(n), n, by=who))
        for who, n in (("Armee", 3), ("Partei", 7), ("Verband", 5))
    ]
    assert [r.standing for r in accounted(*reports).rows] == [True, True, True]


def test_a_report_of_another_version_takes_all_its_rows_along(
    tell: Make, told: Make, accounted: Make
) -> None:
    old = tell(
        "Laut Amt 5 Tote, 9 Verletzte.",
        "2026-01-20",
        told("5", 5, by="Amt"),
        told("9", 9, "injured", by="Amt"),
        story="urn:1",
        newest=False,
    )
    new = tell("Laut Amt 6 Tote.", "2026-01-21", told("6", 6, by="Amt"), story="urn:1", version=2)
    found = accounted(old, new)
    assert [r.standing for r in found.rows] == [False, True, False]
    assert set(found.ranges) == {"killed"}
