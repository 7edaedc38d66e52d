from __future__ import annotations

import pytest
from sqlalchemy import event

from zufolge.ledger import Ledger, Pending, open_ledger


def work_out(ledger: Ledger, limit: int = 100) -> list[Pending]:
    found = ledger.derived.pending(limit)
    with ledger.derived.session() as session:
        for one in found:
            session.note(one.document, one.reading)
    return found


def test_at_first_nothing_is_worked_out(ledger: Ledger, record) -> None:
    added = ledger.writer.add(record(published="2022-01-05"))
    assert ledger.derived.rules() is None
    assert ledger.derived.pending(10) == [Pending(added.document, added.reading, "2022-01-05 day")]


def test_what_was_noted_is_not_pending(ledger: Ledger, record) -> None:
    for number in range(5):
        ledger.writer.add(record(f"Bericht {number}."))
    assert [one.reading for one in work_out(ledger, 2)] == [1, 2]
    assert [one.reading for one in work_out(ledger, 2)] == [3, 4]
    ledger.writer.add(record("Noch einer."))
    assert [one.reading for one in work_out(ledger)] == [5, 6]
    assert ledger.derived.pending(10) == []


def test_a_session_may_leave_some_for_later(ledger: Ledger, record) -> None:
    for number in range(4):
        ledger.writer.add(record(f"Bericht {number}."))
    found = ledger.derived.pending(10)
    with ledger.derived.session() as session:
        for one in (found[0], found[2], found[3]):
            session.note(one.document, one.reading)
    assert ledger.derived.pending(10) == [found[1]]
    work_out(ledger)
    assert ledger.derived.pending(10) == []


@pytest.mark.parametrize("days", [("2022-01-05", "2022-01-07"), ("2022-01-07", "2022-01-05")])
def test_the_earliest_day_is_chosen_whichever_came_first(ledger: Ledger, record, days) -> None:
    for day in (*days, None):
        ledger.writer.add(record(published=day))
    (one,) = ledger.derived.pending(10)
    assert one.day == "2022-01-05 day"


def test_a_late_reading_of_an_earlier_day_is_pending_again(ledger: Ledger, record) -> None:
    ledger.writer.add(record(published="2022-01-07"))
    ledger.writer.add(record("Ein anderer."))
    work_out(ledger)
    late = ledger.writer.add(record(published="2022-01-05"))
    assert ledger.derived.pending(10) == [Pending(late.document, late.reading, "2022-01-05 day")]
    work_out(ledger)
    ledger.writer.add(record(published="2022-01-09"))
    assert ledger.derived.pending(10) == []


def test_a_newer_reader_goes_before_an_earlier_day(ledger: Ledger, record) -> None:
    ledger.writer.add(record(published="2022-01-05"))
    work_out(ledger)
    new = ledger.writer.add(record(published="2022-01-07", reader="2"))
    assert [one.reading for one in work_out(ledger)] == [new.reading]


def test_a_note_of_a_reading_that_was_overtaken_does_not_count(ledger: Ledger, record) -> None:
    ledger.writer.add(record(published="2022-01-07"))
    (old,) = ledger.derived.pending(10)
    new = ledger.writer.add(record(published="2022-01-05"))
    with ledger.derived.session() as session:
        session.note(old.document, old.reading)
    assert [one.reading for one in ledger.derived.pending(10)] == [new.reading]


def test_many_pages_are_walked(ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zufolge.ledger.progress._PAGE", 2)
    for number in range(7):
        ledger.writer.add(record(f"Bericht {number}."))
    assert len(ledger.derived.pending(5)) == 5
    assert len(work_out(ledger)) == 7
    assert ledger.derived.pending(5) == []


def test_what_is_done_is_not_looked_at_again(
    ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zufolge.ledger.progress._PAGE", 2)
    ledger.writer.add_many(record(f"Bericht {number}.") for number in range(40))
    work_out(ledger)
    asked: list[str] = []
    event.listen(ledger._database.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    assert ledger.derived.pending(10) == []
    assert sum(order.startswith("SELECT") for order in asked) == 2
    new = ledger.writer.add(record("Noch einer."))
    asked.clear()
    assert [one.reading for one in ledger.derived.pending(10)] == [new.reading]
    assert sum(order.startswith("SELECT") for order in asked) <= 5


def test_clearing_begins_anew(ledger: Ledger, record) -> None:
    ledger.writer.add(record())
    before = ledger.derived.pending(10)
    with ledger.derived.session() as session:
        session.put("person", "p1", b"1", ["karmut"])
        session.note(before[0].document, before[0].reading)
    ledger.derived.clear("rules 2")
    assert ledger.derived.rules() == "rules 2"
    assert ledger.derived.pending(10) == before
    with ledger.derived.look() as view:
        assert view.items("person", ["p1"]) == {}
        assert view.found("person", ["karmut"], 10) == {}


def test_what_was_worked_out_is_no_matter_of_the_chain(ledger: Ledger, record) -> None:
    ledger.writer.add(record())
    head = ledger.reader.head()
    ledger.derived.clear("1")
    work_out(ledger)
    assert ledger.reader.head() == head
    assert ledger.reader.verify(head).ok


def test_a_session_that_fails_leaves_nothing(ledger: Ledger, record) -> None:
    ledger.writer.add(record())
    before = ledger.derived.pending(10)

    def fail() -> None:
        with ledger.derived.session() as session:
            session.put("person", "p1", b"1", ["karmut"])
            session.note(before[0].document, before[0].reading)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert ledger.derived.pending(10) == before
    with ledger.derived.look() as view:
        assert view.items("person", ["p1"]) == {}


def test_a_look_sees_one_state(ledger: Ledger, where: str) -> None:
    with open_ledger(where) as other, ledger.derived.look() as view:
        assert view.items("person", ["p1"]) == {}
        with other.derived.session() as session:
            session.put("person", "p1", b"1")
        assert view.items("person", ["p1"]) == {}
    with ledger.derived.look() as view:
        assert view.items("person", ["p1"]) == {"p1": b"1"}
