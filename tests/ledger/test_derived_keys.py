from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zufolge.ledger.derived_keys import hashed, packed, unpacked

NUMBERS = st.integers(-(2**63), 2**63 - 1)


@given(st.sets(NUMBERS | st.text()), st.text(max_size=5))
def test_keys_are_numbers_of_64_bits(keys: set[str | int], kind: str) -> None:
    assert all(-(2**63) <= number < 2**63 for number in hashed(kind, keys))


@given(st.sets(NUMBERS))
def test_numbers_never_fall_together(keys: set[int]) -> None:
    assert len(hashed("sketch", keys)) == len(keys)


def test_kinds_are_apart() -> None:
    assert not hashed("a", [1, "x", ""]) & hashed("b", [1, "x", ""])


def test_texts_hash_alike_on_every_machine() -> None:
    assert hashed("person", ["karmut"]) == {3719258829268708185}


@given(st.sets(NUMBERS))
def test_packing_keeps_all(keys: set[int]) -> None:
    assert unpacked(packed(keys)) == keys
