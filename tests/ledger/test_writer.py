from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from zufolge.ledger import Ledger, adding
from zufolge.ledger.tables import CHAINED, METADATA
from zufolge.record import Document, Reader, Record, fingerprint
from zufolge.record.errors import DocumentError


def sizes(ledger: Ledger) -> dict[str, int]:
    with ledger._database.reading() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in METADATA.tables.items()
        }


def test_the_first_time_everything_is_added(ledger: Ledger, record) -> None:
    added = ledger.writer.add(record())
    assert (added.what, added.document_was, added.receipt_was) == ("added",) * 3
    assert added.document == record().document.id
    found = sizes(ledger)
    assert [found[table.name] for table in CHAINED] == [1, 1, 1, 1, 0, 0, 0]
    assert found["chain"] == 4
    assert (found["statements"], found["figures"], found["search"]) == (1, 1, 2)


def test_the_same_again_adds_nothing(ledger: Ledger, record) -> None:
    first = ledger.writer.add(record(retrieved_at="2026-01-01T00:00:00Z"))
    before, head = sizes(ledger), ledger.reader.head()
    again = ledger.writer.add(record(retrieved_at="2026-01-02T00:00:00Z"))
    assert (again.what, again.document_was, again.receipt_was) == ("known",) * 3
    assert again.reading == first.reading
    assert (sizes(ledger), ledger.reader.head()) == (before, head)


def test_another_reader_adds_a_second_reading(ledger: Ledger, record) -> None:
    first, second = ledger.writer.add(record()), ledger.writer.add(record(reader="2"))
    assert (second.what, second.document_was, second.receipt_was) == ("added", "known", "known")
    assert [r.id for r in ledger.reader.readings(first.document)] == [first.reading, second.reading]
    assert ledger.reader.latest(first.document).zufolge == "2"


def test_the_same_text_from_another_outlet_is_seen_as_such(ledger: Ledger, record) -> None:
    ledger.writer.add(record(outlet="Abendblatt", published="2022-01-05"))
    second = ledger.writer.add(record(outlet="Kurier", published="2022-01-05"))
    assert (second.what, second.document_was, second.receipt_was) == ("known", "known", "added")
    outlets = [receipt.outlet for receipt in ledger.reader.receipts(second.document)]
    assert outlets == ["Abendblatt", "Kurier"]


def test_another_day_is_another_reading_since_relative_times_are_others(
    ledger: Ledger, record
) -> None:
    ledger.writer.add(record(published="2022-01-05"))
    assert ledger.writer.add(record(published="2022-01-06")).what == "added"
    assert ledger.writer.add(record(published="2022-01-06")).what == "known"


def test_nothing_is_half_written(ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sizes(ledger)
    with monkeypatch.context() as patched:
        patched.setattr(adding.Adding, "_entries", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            ledger.writer.add(record())
    assert sizes(ledger) == before
    assert ledger.writer.add(record()).what == "added"
    assert ledger.reader.verify().ok


def test_a_failed_document_is_a_row(ledger: Ledger) -> None:
    error = DocumentError("Empty.", document="leer\udce4.txt", remedy="Give a text.", code="empty")
    assert ledger.writer.add_failure(error) != ledger.writer.add_failure(error)
    failures = ledger.reader.failures()
    assert len(failures) == 2
    assert (failures[0].document, failures[0].code) == ("leer\\udce4.txt", "empty")
    assert (failures[0].message, failures[0].remedy) == ("Empty.", "Give a text.")
    assert failures[0].at >= failures[1].at
    assert ledger.reader.verify().ok


def refused(ledger: Ledger, record: Record) -> str:
    with pytest.raises(DocumentError) as caught:
        ledger.writer.add(record)
    assert caught.value.remedy
    assert sizes(ledger)["documents"] == 0
    return caught.value.code


def test_what_json_cannot_hold_is_refused(ledger: Ledger, record) -> None:
    assert refused(ledger, record("halb \ud800")) == "not_json"
    assert refused(ledger, record(source="ä\udce4.txt")) == "not_json"
    good = record()
    odd = msgspec.structs.replace(good.statements[0], score=math.nan)
    assert refused(ledger, msgspec.structs.replace(good, statements=(odd,))) == "not_json"


def test_an_id_that_is_not_the_texts_is_refused(ledger: Ledger) -> None:
    wrong = Record(document=Document(fingerprint("a"), "b"), reader=Reader("1"))
    assert refused(ledger, wrong) == "wrong_id"


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.sampled_from("12")),
        max_size=8,
    )
)
def test_writing_twice_is_writing_once(ledger: Ledger, record, came) -> None:
    records = [record(text, outlet=outlet, reader=reader) for text, outlet, reader in came]
    for each in records:
        ledger.writer.add(each)
    before = sizes(ledger)
    assert {ledger.writer.add(each).what for each in records} <= {"known"}
    assert sizes(ledger) == before


def test_a_date_that_no_column_holds_is_known_again(ledger: Ledger, record) -> None:
    odd = record(published="20\x0022")
    assert [ledger.writer.add(odd).what for _ in range(2)] == ["added", "known"]
