from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from zufolge.ledger import (
    Crossed,
    DerivedSession,
    IncidentRow,
    Ledger,
    LinkRow,
    Member,
    derived_session,
    key_number,
)
from zufolge.ledger.derived_tables import derived_keys, derived_links, derived_members


@pytest.fixture
def session(ledger: Ledger) -> Iterator[DerivedSession]:
    with ledger.derived.session() as opened:
        yield opened


def test_items_come_back_by_kind_and_name(session: DerivedSession) -> None:
    session.put("person", "a", b"\x00\xff")
    session.put("sketch", "a", b"other")
    session.put("person", "Ürümqi 烏", b"")
    assert session.items("person", ["a", "b", "Ürümqi 烏"]) == {"a": b"\x00\xff", "Ürümqi 烏": b""}
    assert session.items("sketch", ["a"]) == {"a": b"other"}
    assert session.items("telling", ["a"]) == {}


def test_items_are_found_by_the_keys_they_share(session: DerivedSession) -> None:
    session.put("person", "a", b"", ["karmut", "elena", 7])
    session.put("person", "b", b"", ["karmut", 7, -(2**63), 2**63 - 1])
    session.put("sketch", "c", b"", ["karmut", 7])
    assert session.found("person", ["karmut", "elena", "x", 7], 9) == {"a": 3, "b": 2}
    assert session.found("person", [-(2**63), 2**63 - 1], 9) == {"b": 2}
    assert session.found("sketch", [7, 7, 8], 9) == {"c": 1}
    assert session.found("person", [], 9) == {}


def test_keys_that_too_many_have_tell_nothing(session: DerivedSession) -> None:
    for number in range(4):
        session.put("person", f"p{number}", b"", ["sprecher", f"name {number % 2}"])
    assert session.found("person", ["sprecher", "name 1"], 3) == {"p1": 1, "p3": 1}
    assert session.found("person", ["sprecher", "name 1"], 4) == {
        "p0": 1,
        "p1": 2,
        "p2": 1,
        "p3": 2,
    }


def test_keys_that_few_have_are_told_from_others(session: DerivedSession) -> None:
    for number in range(4):
        session.put("person", f"p{number}", b"", ["sprecher", f"name {number % 2}", 7])
    assert session.few("person", ["sprecher", "name 1", 7, "nobody"], 3) == {"name 1", "nobody"}
    assert session.few("person", [], 3) == frozenset()


def test_a_session_knows_which_keys_became_too_common_and_who_has_them(ledger: Ledger) -> None:
    with ledger.derived.session() as session:
        for name in "abc":
            session.put("k", name, b"", ["x", "y"])
            session.put("other", name, b"", ["x"])
        assert session.crossed("k", 3) == Crossed(frozenset(), frozenset())
    with ledger.derived.session() as session:
        for name in "def":
            session.put("k", name, b"", ["x"])
        assert session.crossed("k", 3) == Crossed(frozenset({key_number("k", "x")}), frozenset())
        assert session.crossed("k", 3) == Crossed(frozenset(), frozenset())
        assert session.holders("k", {key_number("k", "x")}) == set("abcdef")
        assert session.holders("k", {key_number("k", "y")}) == set("abc")
        assert session.holders("k", set()) == set()
    with ledger.derived.session() as session:
        session.put("k", "g", b"", ["x"])
        assert session.crossed("k", 3) == Crossed(frozenset(), frozenset())
    with ledger.derived.session() as session:
        session.drop("k", "abc")
        session.put("k", "d", b"", ["z"])
        assert session.crossed("k", 3) == Crossed(frozenset(), frozenset({key_number("k", "x")}))


@pytest.mark.parametrize(
    ("before", "added", "over"),
    [(0, 4, True), (3, 1, True), (4, 1, False), (0, 3, False), (1, 9, True)],
)
def test_it_is_told_once(ledger: Ledger, before: int, added: int, over: bool) -> None:
    with ledger.derived.session() as session:
        for number in range(before):
            session.put("k", f"old {number}", b"", ["x"])
    with ledger.derived.session() as session:
        for number in range(added):
            session.put("k", f"new {number}", b"", ["x"])
        assert bool(session.crossed("k", 3).over) is over


def test_links_are_taken_away_by_their_ends(session: DerivedSession) -> None:
    session.link("k", [LinkRow("a", "b", 0.5), LinkRow("b", "c", 0.6)])
    session.link("other", [LinkRow("a", "b", 0.7)])
    session.unlink("k", [("a", "b"), ("a", "c")])
    assert session.links("k", "abc") == [LinkRow("b", "c", 0.6)]
    assert session.links("other", "a") == [LinkRow("a", "b", 0.7)]


def test_putting_again_replaces_body_and_keys(session: DerivedSession) -> None:
    session.put("person", "a", b"1", ["x", "y"])
    assert session.found("person", ["x"], 9) == {"a": 1}
    session.put("person", "a", b"2", ["y", "z"])
    session.put("person", "b", b"3", ["y"])
    assert session.items("person", ["a"]) == {"a": b"2"}
    assert session.found("person", ["x", "y", "z"], 9) == {"a": 2, "b": 1}


def test_a_later_session_goes_on(ledger: Ledger) -> None:
    for body in (b"1", b"2"):
        with ledger.derived.session() as session:
            session.put("person", "a", body, ["x", body.decode()])
            session.put("person", body.decode(), body, ["x"])
    with ledger.derived.look() as view:
        assert view.items("person", ["a", "1", "2"]) == {"a": b"2", "1": b"1", "2": b"2"}
        assert view.found("person", ["x", "1", "2"], 9) == {"a": 2, "1": 1, "2": 1}


def test_dropping_takes_keys_and_links_along(session: DerivedSession) -> None:
    for name in "abc":
        session.put("person", name, b"", ["x"])
    session.link("person", [LinkRow("a", "b", 0.5), LinkRow("b", "c", 0.6), LinkRow("a", "c", 0.7)])
    session.link("copy", [LinkRow("a", "b", 1.0)])
    session.drop("person", ["b", "unknown"])
    assert session.found("person", ["x"], 9) == {"a": 1, "c": 1}
    assert session.items("person", "abc") == {"a": b"", "c": b""}
    assert session.links("person", "abc") == [LinkRow("a", "c", 0.7)]
    assert session.links("copy", "b") == [LinkRow("a", "b", 1.0)]
    assert session._connection.scalar(select(func.count()).select_from(derived_keys)) == 2


def test_links_are_found_from_either_end(session: DerivedSession) -> None:
    rows = [LinkRow("a", "b", 0.5, b"why"), LinkRow("b", "c", 0.25), LinkRow("d", "e", 1.0)]
    session.link("person", rows)
    assert session.links("person", ["b"]) == rows[:2]
    assert session.links("person", ["a", "b", "e"]) == rows
    assert session.links("person", []) == session.links("other", ["a"]) == []


def test_linking_again_replaces(session: DerivedSession) -> None:
    session.link("person", [LinkRow("a", "b", 0.5), LinkRow("a", "c", 0.5)])
    session.link("person", [LinkRow("a", "b", 0.9, b"new"), LinkRow("a", "d", 0.1)])
    assert session.links("person", "a") == [
        LinkRow("a", "b", 0.9, b"new"),
        LinkRow("a", "c", 0.5),
        LinkRow("a", "d", 0.1),
    ]
    assert session._connection.scalar(select(func.count()).select_from(derived_links)) == 3


def test_a_link_has_its_ends_in_order(ledger: Ledger) -> None:
    with pytest.raises(IntegrityError), ledger.derived.session() as session:
        session.link("person", [LinkRow("b", "a", 1.0)])


def incident(id: str, *tellings: str, start: str = "2025-03-04") -> IncidentRow:
    members = tuple(Member(one, one.partition("#")[0], one.endswith("#0")) for one in tellings)
    return IncidentRow(id, start, None, start, "Velmora", ("ACCIDENT",), 1, b"{}", members)


def test_an_incidents_members_are_replaced_with_it(session: DerivedSession) -> None:
    session.put_incident(incident("i1", "d1#0", "d2#0", "d3#1"))
    session.put_incident(incident("i2", "d3#0"))
    session.put_incident(incident("i1", "d1#0", "d3#1"))
    assert session.members("i1") == [
        Member("d1#0", "d1", True, "i1"),
        Member("d3#1", "d3", False, "i1"),
    ]
    assert session.member_of(["d2", "d3"]) == {
        "d3": [Member("d3#0", "d3", True, "i2"), Member("d3#1", "d3", False, "i1")]
    }
    session.put_incident(incident("i1", "d2#0"))
    assert session.member_of(["d1", "d2"]) == {"d2": [Member("d2#0", "d2", True, "i1")]}


def test_dropped_incidents_are_gone_with_their_members(session: DerivedSession) -> None:
    session.put_incident(incident("i1", "d1#0"))
    session.put_incident(incident("i2", "d2#0"))
    session.drop_incidents(["i1", "i9"])
    assert session.incident("i1") is None
    assert session.incident("i2") == b"{}"
    assert session.members("i1") == []
    assert session._connection.scalar(select(func.count()).select_from(derived_members)) == 1


def test_many_are_written_on_the_way(
    session: DerivedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived_session, "_MOST_WAITING", 3)
    for number in range(8):
        session.put("person", f"p{number}", b"", ["x"])
        session.put_incident(incident(f"i{number}", f"d{number}#0"))
    assert len(session._waiting) < 3
    assert len(session.found("person", ["x"], 9)) == 8
    assert len(session.incidents(limit=99)) == 8


NAMES = st.sampled_from("abcd")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), NAMES, st.frozensets(st.sampled_from("xyz"))),
        st.tuples(st.just("drop"), NAMES, st.just(frozenset())),
        st.tuples(st.just("ask"), NAMES, st.just(frozenset())),
    ),
    max_size=12,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_whatever_is_done_the_last_put_counts(ledger: Ledger, steps) -> None:
    ledger.derived.clear("1")
    expected: dict[str, frozenset[str]] = {}
    with ledger.derived.session() as session:
        for what, name, keys in steps:
            if what == "put":
                session.put("k", name, b"", keys)
                expected[name] = keys
            elif what == "drop":
                session.drop("k", [name])
                expected.pop(name, None)
            else:
                assert (name in session.items("k", [name])) == (name in expected)
    with ledger.derived.look() as view:
        assert view.items("k", "abcd").keys() == expected.keys()
        for key in "xyz":
            assert view.found("k", [key], 9) == {
                n: 1 for n, keys in expected.items() if key in keys
            }
