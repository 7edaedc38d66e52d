"""Groups are made from pairs alone; here each is written as the shares of its two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.compare.copies import Copied, Origin, Pairs, groups, origins_of


def copy(of_a: float = 1.0, of_b: float = 1.0) -> Copied:
    greater, lesser = max(of_a, of_b), min(of_a, of_b)
    kind = "copy" if lesser >= 0.6 else "part" if greater >= 0.7 else "mixed"
    return Copied(kind, of_a, of_b, 80)  # type: ignore[arg-type]


def test_seven_outlets_carry_one_report() -> None:
    ids = [f"outlet{n}" for n in range(7)]
    pairs = {(a, b): copy(0.95, 0.9) for n, a in enumerate(ids) for b in ids[n + 1 :]}
    assert groups([*ids, "own"], pairs) == [tuple(ids), ("own",)]


def test_a_pair_that_was_missed_does_not_part_a_group() -> None:
    pairs = {("a", "b"): copy(), ("b", "c"): copy(), ("c", "d"): copy()}
    assert groups("abcd", pairs) == [("a", "b", "c", "d")]


@pytest.mark.parametrize("order", ["xym", "mxy", "xmy"])
def test_a_report_mixed_from_two_wires_does_not_glue_them(order: str) -> None:
    pairs = {("x", "m"): copy(0.5, 0.5), ("m", "y"): copy(0.5, 0.5)}
    assert sorted(groups(order, pairs)) == [("m",), ("x",), ("y",)]
    assert set(origins_of(order, pairs)["m"]) == {Origin("x", 0.5, 0.5), Origin("y", 0.5, 0.5)}


def test_whole_wires_in_one_report_are_not_glued_either() -> None:
    pairs = {
        ("x", "m"): copy(1, 0.5), ("y", "m"): copy(1, 0.5),
        ("x", "x2"): copy(), ("x2", "m"): copy(1, 0.5),
        ("y", "y2"): copy(), ("y2", "m"): copy(1, 0.5),
    }  # fmt: skip
    assert sorted(groups(["m", "x", "x2", "y", "y2"], pairs)) == [("m",), ("x", "x2"), ("y", "y2")]


def test_a_shortened_wire_that_is_most_of_a_mixed_report_does_not_hide_the_other() -> None:
    pairs = {
        ("x", "short"): copy(0.5, 1), ("x", "m"): copy(0.5, 0.65), ("short", "m"): copy(1, 0.65),
        ("y", "m"): copy(0.9, 0.35),
    }  # fmt: skip
    assert groups(["m", "y", "short", "x"], pairs) == [("m", "short", "x"), ("y",)]


def test_copies_of_a_mixed_report_are_a_group_of_their_own() -> None:
    pairs = {
        ("x", "m"): copy(0.5, 0.5), ("y", "m"): copy(0.5, 0.5), ("m", "m2"): copy(0.9, 0.9),
        ("x", "m2"): copy(0.5, 0.5), ("y", "m2"): copy(0.5, 0.5),
    }  # fmt: skip
    assert groups(["x", "y", "m", "m2"], pairs) == [("x",), ("y",), ("m", "m2")]


def test_mostly_one_wire_with_a_little_of_another_goes_back_to_the_one() -> None:
    pairs = {("x", "m"): copy(0.9, 0.8), ("y", "m"): copy(0.3, 0.2)}
    assert groups("xym", pairs) == [("x", "m"), ("y",)]
    assert origins_of("xym", pairs)["m"] == (Origin("x", 0.8, 0.9),)


def test_an_extended_report_joins_its_wire_even_where_it_came_first() -> None:
    pairs = {("extended", "wire"): copy(0.5, 1), ("wire", "copy"): copy()}
    assert groups(["extended", "wire", "copy"], pairs) == [("extended", "wire", "copy")]


def test_extracts_of_one_report_are_together_where_it_is_more_than_both() -> None:
    pairs = {("whole", "lead"): copy(0.3, 1), ("whole", "end"): copy(0.3, 1)}
    assert groups(["whole", "lead", "end"], pairs) == [("whole", "lead", "end")]


def test_pairs_with_others_are_left_aside() -> None:
    assert groups(["a"], {("a", "elsewhere"): copy()}) == [("a",)]


SHARE = st.sampled_from([0.3, 0.5, 0.6, 0.8, 1.0])
PAIRS = st.dictionaries(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]),
    st.builds(copy, SHARE, SHARE),
)


@given(PAIRS)
def test_everybody_is_in_one_group(pairs: Pairs) -> None:
    found = groups("abcdef", pairs)
    assert sorted(one for group in found for one in group) == list("abcdef")


@given(PAIRS)
def test_which_way_and_when_a_pair_was_found_does_not_matter(pairs: Pairs) -> None:
    turned = {(b, a): copy(p.share_of_b, p.share_of_a) for (a, b), p in reversed(pairs.items())}
    assert groups("abcdef", turned) == groups("abcdef", pairs)


@given(PAIRS)
def test_who_shares_nothing_is_alone(pairs: Pairs) -> None:
    tied = {one for pair in pairs for one in pair}
    for group in groups("abcdef", pairs):
        assert len(group) == 1 or set(group) <= tied
