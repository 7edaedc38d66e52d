from __future__ import annotations

import pytest

from zufolge.ledger import Ledger, NotFoundError, open_ledger
from zufolge.record import Reader
from zufolge.record.errors import DocumentError


def summary(ledger: Ledger) -> list[tuple[object, ...]]:
    return [
        (one.document, one.outlets, one.receipts, one.readings, one.statements)
        for one in ledger.reader.documents()
    ]


def came(record) -> list[object]:
    """Among them texts, outlets, days and readers that came before in the same batch."""
    return [
        record(published="2022-01-05", outlet="A"),
        record(published="2022-01-05", outlet="B"),
        record("Ein anderer.", outlet="A", url="https://a.example/1"),
        record(published="2022-01-06", outlet="A"),
        record(published="2022-01-05", outlet="A", reader="2"),
        record(published="2022-01-05", outlet="A"),
    ]


def test_many_at_once_are_as_one_by_one(ledger: Ledger, record, tmp_path) -> None:
    together = ledger.writer.add_many(came(record))
    with open_ledger(tmp_path / "other.db") as other:
        assert together == [other.writer.add(each) for each in came(record)]
        assert summary(ledger) == summary(other)
        assert ledger.reader.head().seq == other.reader.head().seq
    assert ledger.reader.verify().ok
    assert ledger.reader.search("sicherheitskräfte")


def test_many_again_add_nothing(ledger: Ledger, record) -> None:
    first = ledger.writer.add_many(came(record))
    head = ledger.reader.head()
    again = ledger.writer.add_many(came(record))
    assert [one.reading for one in again] == [one.reading for one in first]
    assert {(one.what, one.document_was, one.receipt_was) for one in again} == {("known",) * 3}
    assert ledger.reader.head() == head


def test_one_that_cannot_be_kept_spoils_no_other(ledger: Ledger, record) -> None:
    first, bad, last = ledger.writer.add_many([record("a"), record("b \ud800"), record("c")])
    assert isinstance(bad, DocumentError)
    assert (first.what, last.what) == ("added", "added")
    assert len(ledger.reader.documents()) == 2


@pytest.mark.parametrize("texts", [[], ["b \ud800"]])
def test_nothing_to_write_writes_nothing(ledger: Ledger, record, texts: list[str]) -> None:
    assert len(ledger.writer.add_many(map(record, texts))) == len(texts)
    assert ledger.reader.head().seq == 0


def test_numbers_go_on_after_one_by_one(ledger: Ledger, record) -> None:
    for n in range(3):
        ledger.writer.add(record(f"einzeln {n}"))
        ledger.writer.add_many([record(f"zusammen {n} {m}") for m in range(2)])
    assert ledger.reader.verify().links == 1 + 3 * 9


def test_what_a_reader_has_read_is_known(ledger: Ledger, record) -> None:
    read = record(published="2022-01-05", outlet="A")
    reading = ledger.writer.add(read).reading
    asked = [
        read.document,
        record("Neu.").document,
        record(published="2022-01-05", outlet="B").document,
        record(published="2022-01-06", outlet="A").document,
    ]
    assert ledger.reader.known(read.reader, asked) == [reading, None, reading, None]
    assert ledger.reader.known(Reader("2"), asked) == [None] * 4
    assert ledger.reader.known(read.reader, []) == []


def test_a_known_text_from_elsewhere_is_a_receipt(ledger: Ledger, record) -> None:
    added = ledger.writer.add(record(outlet="A"))
    others = [record(outlet=outlet).document for outlet in ("B", "A", "B")]
    assert ledger.writer.add_receipts(others) == ["added", "known", "known"]
    assert [one.outlet for one in ledger.reader.receipts(added.document)] == ["A", "B"]
    assert ledger.reader.verify().ok


def test_a_receipt_needs_its_text(ledger: Ledger, record) -> None:
    ledger.writer.add(record(outlet="A"))
    with pytest.raises(NotFoundError):
        ledger.writer.add_receipts([record(outlet="B").document, record("Neu.").document])
    assert ledger.reader.head().seq == 4


def test_a_wires_version_is_a_receipt_of_its_own(ledger: Ledger, record) -> None:
    for version in (None, 1, 2, 2):
        added = ledger.writer.add(record(outlet="A", urn="urn:x:1", version=version))
    kept = ledger.reader.receipts(added.document)
    assert [(one.urn, one.version) for one in kept] == [("urn:x:1", n) for n in (None, 1, 2)]
    assert ledger.reader.verify().ok
