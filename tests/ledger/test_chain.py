from __future__ import annotations

from sqlalchemy import select

from zufolge.ledger import Ledger
from zufolge.ledger.canonical import Row
from zufolge.ledger.chain import START, Appender, content, link_hash
from zufolge.ledger.tables import chain, documents, failures, receipts


def test_each_link_holds_the_one_before(ledger: Ledger, record) -> None:
    ledger.writer.add(record())
    ledger.writer.add(record("Noch einer."))
    with ledger._database.reading() as connection:
        links = connection.execute(select(chain).order_by(chain.c.seq)).all()
    before = START.hash
    for number, link in enumerate(links, start=1):
        assert link.seq == number
        assert link.hash == link_hash(before, link.seq, link.source, link.item, link.digest)
        before = link.hash
    assert ledger.reader.head().hash == before
    sources = [link.source for link in links]
    first = ["documents", "receipts", "readers", "readings"]
    assert sources == [*first, "documents", "receipts", "readings"]


def test_every_part_of_a_link_counts() -> None:
    one = link_hash("a", 1, "failures", "1", "d")
    others = [
        link_hash("b", 1, "failures", "1", "d"),
        link_hash("a", 2, "failures", "1", "d"),
        link_hash("a", 1, "readers", "1", "d"),
        link_hash("a", 1, "failures", "2", "d"),
        link_hash("a", 1, "failures", "1", "e"),
    ]
    assert len({one, *others}) == 6


def test_the_databases_own_numbers_are_no_content() -> None:
    assert content(failures, {"id": 1, "code": "a"}) == content(failures, {"id": 2, "code": "a"})
    assert content(failures, {"code": "a"}) != content(failures, {"code": "b"})
    assert content(receipts, {"key": "a"}) != content(receipts, {"key": "b"})


def test_columns_that_came_later_count_once_they_hold_something() -> None:
    old = content(receipts, {"key": "a", "url": None})
    assert content(receipts, {"key": "a", "url": None, "urn": None, "version": None}) == old
    assert content(receipts, {"key": "a", "url": None, "urn": None, "version": 0}) != old
    # Columns of the first version count also where they are null.
    assert content(receipts, {"key": "a"}) != old


def test_rows_queued_together_go_after_those_that_they_need(ledger: Ledger) -> None:
    with ledger._database.writing() as connection:
        rows = Appender(connection)
        came: Row = {"id": 1, "key": "k", "document": "d", "published": "", "at": "now"}
        rows.queue(receipts, came)
        rows.queue(documents, {"id": "d", "text": "a\x00", "characters": 2, "at": "now"})
        rows.finish()
        assert connection.scalar(select(documents.c.text)) == "a\ufffd"
        assert connection.scalar(select(receipts.c.document)) == "d"
        assert list(connection.scalars(select(chain.c.source).order_by(chain.c.seq))) == [
            "receipts",
            "documents",
        ]
