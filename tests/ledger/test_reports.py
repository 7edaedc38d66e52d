from __future__ import annotations

from sqlalchemy import event

from zufolge.ledger import Ledger, ReportRow


def one(ledger: Ledger, document: str) -> ReportRow:
    (row,) = ledger.reader.reports([document])
    return row


def test_a_report_is_a_record_with_its_receipts(ledger: Ledger, record) -> None:
    given = record(
        published="2025-03-04", outlet="Kurier", url="https://k.example/1", title="Unruhen"
    )
    added = ledger.writer.add(given)
    row = one(ledger, added.document)
    assert row.record == given
    assert row.receipts == tuple(ledger.reader.receipts(added.document))
    assert (row.story, row.version, row.newest) == ("https://k.example/1", 1, True)


def test_the_earliest_publication_comes_first_undated_ones_last(ledger: Ledger, record) -> None:
    for outlet, day in (("B", None), ("C", "2025-03-05"), ("A", "2025-03-04"), ("D", "2025-03")):
        added = ledger.writer.add(record(outlet=outlet, published=day))
    row = one(ledger, added.document)
    assert [receipt.outlet for receipt in row.receipts] == ["D", "A", "C", "B"]


def test_the_chosen_reading_counts(ledger: Ledger, record) -> None:
    early = record(published="2025-03-04", reader="2")
    for given in (
        record(published="2025-03-03"),
        record(published="2025-03-05", reader="2"),
        early,
    ):
        added = ledger.writer.add(given)
    assert one(ledger, added.document).record == early


def test_they_come_as_asked_for_each_once(ledger: Ledger, record) -> None:
    ids = [ledger.writer.add(record(f"Bericht {n}.\x00")).document for n in range(3)]
    rows = ledger.reader.reports([ids[2], "sha256:00", ids[0], ids[2], "\x00"])
    assert [row.record.document.id for row in rows] == [ids[2], ids[0]]
    assert rows[0].record.document.text == "Bericht 2.\x00"
    assert [(row.story, row.version, row.newest) for row in rows] == [(None, 1, True)] * 2


def test_versions_are_told(ledger: Ledger, record) -> None:
    ids = [
        ledger.writer.add(record(text, urn="urn:x:1", version=version)).document
        for text, version in (("drei", 3), ("eins", 1))
    ]
    told = [(row.version, row.newest) for row in ledger.reader.reports(ids)]
    assert told == [(2, True), (1, False)]


def test_many_cost_as_few_queries_as_one(ledger: Ledger, record) -> None:
    ids = [
        ledger.writer.add(record(f"{n}", url=f"https://a.example/{n % 50}")).document
        for n in range(200)
    ]
    asked: list[str] = []
    event.listen(ledger._database.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    ledger.reader.reports(ids[:1])
    few = len(asked)
    assert len(ledger.reader.reports(ids)) == 200
    assert len(asked) == 2 * few < 20
