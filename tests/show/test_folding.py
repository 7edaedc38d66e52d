"""Repetitions are folded, and nothing else."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import msgspec
import pytest
from tests.show.claims import ROWS, row

from zufolge.show.folding import Claim, folded, is_retold, unfolded

FIRST = ROWS[0]
AGAIN: dict[str, Any] = {"relation": "repeats", "to": "a.f1", "bound": "at_least"}
POLICE: dict[str, Any] = {"claimant": "Police", "claimant_id": "police"}
SAME = row("b.f9", "b", "sieben", (4, None), **AGAIN, **POLICE)
RETOLD = row("c.f9", "c", "nine", (4, None), **AGAIN)


def ids(claims: list[Claim]) -> dict[str, list[str]]:
    return {claim.row.id: [row.id for row in claim.again] for claim in claims}


def test_the_claimants_own_and_what_is_retold_are_folded() -> None:
    assert ids(folded([FIRST, SAME, RETOLD])) == {"a.f1": ["b.f9", "c.f9"]}
    chain = msgspec.structs.replace(RETOLD, to="b.f9")
    assert ids(folded([FIRST, SAME, chain])) == {"a.f1": ["b.f9", "c.f9"]}


@pytest.mark.parametrize(
    "other",
    [
        {"low": 5},
        {"high": 9},
        {"claimant": "Klinik", "claimant_id": "clinic"},
        {"status": "denied"},
        {"relation": "raises"},
        {"to": "nowhere"},
        {"to": "b.f9"},
    ],
)
def test_what_says_anything_else_stays(other: dict[str, Any]) -> None:
    rows = [FIRST, msgspec.structs.replace(SAME, **other)]
    assert ids(folded(rows)) == {"a.f1": [], "b.f9": []}


def test_no_row_is_lost_in_any_order() -> None:
    for rows in permutations([*ROWS, SAME, RETOLD][:6]):
        told = [r.id for claim in folded(rows) for r in (claim.row, *claim.again)]
        assert sorted(told) == sorted(r.id for r in rows)


def test_a_claim_stands_where_one_that_repeats_it_does() -> None:
    standing = msgspec.structs.replace(SAME, standing=True)
    (claim,) = folded([FIRST, standing])
    assert claim.standing
    assert not folded([FIRST])[0].standing


def test_what_a_claim_stands_to_is_one_that_is_shown() -> None:
    raised = msgspec.structs.replace(ROWS[3], to="b.f9")
    *_, last = folded([FIRST, SAME, raised])
    assert last.to is FIRST
    *_, last = unfolded([FIRST, SAME, raised])
    assert last.to is SAME


def test_circles_end() -> None:
    a = msgspec.structs.replace(SAME, id="a", to="b")
    b = msgspec.structs.replace(SAME, id="b", to="a")
    assert ids(folded([a, b])) == {"a": [], "b": []}


def test_what_is_retold() -> None:
    assert is_retold(RETOLD)
    assert not is_retold(SAME)
    assert not is_retold(msgspec.structs.replace(RETOLD, relation="first"))
