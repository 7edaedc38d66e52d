from __future__ import annotations

from sqlalchemy import select

from zufolge.ledger import Ledger
from zufolge.ledger.chain import START, content, link_hash
from zufolge.ledger.tables import chain, failures, receipts


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
