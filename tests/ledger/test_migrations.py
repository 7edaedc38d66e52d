"""A ledger as the first version wrote it, by that version's own rules, written out here."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text
from tests.ledger.test_verify import tamper

from zufolge.ledger import Head, Ledger, open_ledger
from zufolge.ledger.address import address
from zufolge.ledger.schema import MIGRATIONS
from zufolge.record import Document, Published, Reader, Record, fingerprint, to_json

URL = "http://blatt.example/hafen?utm_source=x"
READER = Reader("0.1.0", "model", "sha256:0", {"pass.quotes": "1"})


def digest(value: Any) -> str:
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(data.encode()).hexdigest()


def old_record(number: int, words: str) -> Record:
    body = f"{words} {number}"
    day = Published("2025-03-04", "2025-03-05", "day")
    document = Document(fingerprint(body), body, outlet="Blatt", url=URL, published=day)
    return Record(document=document, reader=READER)


def rows_of(number: int, record: Record) -> dict[str, dict[str, Any]]:
    """What version 0001 wrote of a record: each row as it was hashed, without its own number."""
    document = record.document
    at = f"2025-03-0{number}T00:00:00.000000Z"
    known = {
        "document": document.id,
        "source": None,
        "url": URL,
        "outlet": "Blatt",
        "title": None,
        "published_start": "2025-03-04",
        "published_end": "2025-03-05",
        "published_precision": "day",
    }
    receipt = known | {
        "key": digest(known),
        "language": None,
        "published": "2025-03-04",
        "retrieved_at": None,
        "at": at,
    }
    reader = {"zufolge": "0.1.0", "model": "model", "digest": "sha256:0"}
    key = digest(reader | {"settings": READER.settings})
    # The record's JSON of then: neither urn nor version.
    bare = json.loads(to_json(record))
    for later in ("urn", "version"):
        bare["document"].pop(later)
    bare["document"]["text"] = ""
    counts = dict.fromkeys(("statements", "speakers", "figures", "events"), 0)
    reading = {
        "document": document.id,
        "reader": key,
        "day": "2025-03-04 day",
        "receipt": number,
        "record": json.dumps(bare),
        "at": at,
    }
    return {
        "documents": {
            "id": document.id,
            "text": document.text,
            "nuls": None,
            "characters": len(document.text),
            "at": at,
        },
        "receipts": receipt,
        "readers": reader | {"key": key, "settings": '{"pass.quotes":"1"}', "at": at},
        "readings": reading | counts,
    }


class Old:
    """Writes rows of version 0001 with their links."""

    def __init__(self, connection: Connection) -> None:
        self.connection, self.seq, self.hash = connection, 0, "0" * 64

    def write(self, table: str, row: dict[str, Any], number: int | None) -> None:
        whole = row if number is None else {"id": number} | row
        self._insert(table, whole)
        item = str(number) if number is not None else row.get("id") or row["key"]
        self.seq, before, this = self.seq + 1, self.hash, digest(row)
        self.hash = digest([before, self.seq, table, item, this])
        link = {"seq": self.seq, "source": table, "item": item, "digest": this, "hash": self.hash}
        self._insert("chain", link)

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        names, marks = (", ".join(f(name) for name in row) for f in (str, lambda n: f":{n}"))
        self.connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), row)


@pytest.fixture
def records() -> list[Record]:
    return [old_record(1, "Im Hafen brannte es."), old_record(2, "Im Hafen brannte es nicht.")]


@pytest.fixture
def head(where: str, records: list[Record]) -> Head:
    """Makes the old ledger and tells the end of its chain."""
    engine = create_engine(address(where))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "v0001")
        old = Old(connection)
        for number, record in enumerate(records, 1):
            for table, row in rows_of(number, record).items():
                counted = table in ("receipts", "readings")
                if table != "readers" or number == 1:
                    old.write(table, row, number if counted else None)
        if engine.dialect.name == "postgresql":
            for table in ("receipts", "readings"):
                connection.execute(text(f"SELECT nextval('{table}_id_seq')"))
                connection.execute(text(f"SELECT nextval('{table}_id_seq')"))
    engine.dispose()
    return Head(old.seq, old.hash)


@pytest.fixture
def ledger(where: str, head: Head) -> Any:
    with open_ledger(where) as opened:
        yield opened


def test_the_old_chain_holds_and_goes_on(ledger: Ledger, head: Head) -> None:
    assert ledger.reader.head() == head
    assert ledger.reader.verify(head).ok
    ledger.writer.add(old_record(3, "Neu."))
    ledger.writer.decide("Anna", "person", "a", "b", "same")
    found = ledger.reader.verify(head)
    assert (found.broken, found.links) == (None, head.seq + 4)


def test_old_records_are_known_again(ledger: Ledger, head: Head, records: list[Record]) -> None:
    assert [ledger.reader.record(number) for number in (1, 2)] == records
    again = [ledger.writer.add(record) for record in records]
    assert {(one.what, one.document_was, one.receipt_was) for one in again} == {("known",) * 3}
    assert ledger.reader.head() == head


def test_old_reports_have_their_stories_and_are_to_be_worked_out(
    ledger: Ledger, records: list[Record]
) -> None:
    ids = [record.document.id for record in records]
    assert [one.document for one in ledger.reader.versions(ids[0])] == ids
    assert ledger.reader.reports(ids[:1])[0].story == "https://blatt.example/hafen"
    assert [one.document for one in ledger.derived.pending(10)] == ids


def test_an_old_row_given_a_version_is_told(ledger: Ledger, where: str) -> None:
    tamper(where, "receipts", "UPDATE receipts SET version = 2 WHERE id = 2")
    broken = ledger.reader.verify().broken
    assert broken is not None
    assert (broken.table, broken.item, broken.reason) == ("receipts", "2", "the row was changed")
