from __future__ import annotations

import pytest

from zufolge.evaluate.claimants import same_claimant


@pytest.mark.parametrize(
    ("gold", "found", "same", "strict"),
    [
        (("Polizei",), "die Polizei", True, True),
        (("interior ministry",), "Interior Ministry’s", True, True),
        (("Innenministerium",), "des Innenministeriums", True, True),
        (("Polizei Kirkuk", "police"), "Police", True, True),
        (("Polizei Kirkuk",), "Polizei", True, False),
        (("Rebwar Amin",), "Polizeisprecher Rebwar Amin", True, False),
        (("Tokajew",), "Tokarew", False, False),
        (("Innenministerium",), "Außenministerium", False, False),
        (("Qorgan",), None, False, False),
        (None, "Qorgan", False, False),
        (None, None, True, True),
        (("Polizei",), "der", False, False),
    ],
)
def test_same_claimant(
    gold: tuple[str, ...] | None, found: str | None, same: bool, strict: bool
) -> None:
    assert same_claimant(gold, found) == same
    assert same_claimant(gold, found, strict=True) == strict
