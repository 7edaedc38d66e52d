from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compare.copies.conftest import ENGLISH, WIRE

from zufolge.compare.copies import Sketch, copy_keys, sketch
from zufolge.compare.copies.sketches import MOST_KEYS, MOST_MARKS, marks_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def long_text(words: int) -> str:
    """Words that do not come again."""
    return " ".join(f"wort{LETTERS[n % 26]}{n:05}" for n in range(words))


def test_the_same_text_has_the_same_sketch_on_every_machine() -> None:
    found = sketch("Bei einem Brand in Velmora starben vier Menschen.")
    assert copy_keys(found) == (382222847353132736, 2597390532797221684, 6699430945485216986)
    assert found.marks.hex() == "fa042e00c1467901c3e0cb010f8f7e01"
    assert found.words == 6


def test_a_sketch_can_be_kept() -> None:
    found = sketch(WIRE)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Sketch) == found


def test_marks_stand_where_their_words_do() -> None:
    marks = marks_of(sketch(ENGLISH))
    assert [mark.place for mark in marks] == list(range(len(marks)))
    assert sum(mark.quoted for mark in marks) == 6


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 6000))
def test_sketches_stay_small(words: int) -> None:
    found = sketch(long_text(words))
    assert len(found.marks) <= 4 * MOST_MARKS
    assert len(found.keys) <= MOST_KEYS
    assert len(msgspec.msgpack.encode(found)) < 2048
    assert found.words == words


def test_a_text_without_words_has_nothing() -> None:
    assert sketch("– … –") == Sketch(0, 0, b"", ())


def test_keys_are_positive_and_fit_a_signed_number_of_64_bits() -> None:
    assert all(0 <= key < 2**63 for key in copy_keys(sketch(WIRE)))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 1700), st.sampled_from([500, 1000, 2000]))
def test_a_run_is_found_wherever_it_stands(start: int, words: int) -> None:
    """120 words of up to 2,000 share a key with the whole: that is what windows are for."""
    whole = long_text(words).split()
    start %= words - 120
    extract = " ".join(whole[start : start + 120])
    assert set(copy_keys(sketch(extract))) & set(copy_keys(sketch(" ".join(whole))))


def test_another_text_shares_no_key() -> None:
    assert not set(copy_keys(sketch(WIRE))) & set(copy_keys(sketch(ENGLISH)))
