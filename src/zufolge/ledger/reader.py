"""Reading the ledger. Knows no way to write."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import select

from zufolge.ledger import chain, lists
from zufolge.ledger.canonical import plain_text
from zufolge.ledger.database import Database
from zufolge.ledger.deciding import effective
from zufolge.ledger.errors import NotFoundError
from zufolge.ledger.judged import judged
from zufolge.ledger.keys import reader_key, reckoned_by
from zufolge.ledger.listing import find_document, list_documents
from zufolge.ledger.reports import reports, whole_record
from zufolge.ledger.search import find_words, with_nuls
from zufolge.ledger.tables import (
    decisions,
    documents,
    failures,
    judgements,
    readers,
    readings,
    receipts,
)
from zufolge.ledger.verify import verify
from zufolge.ledger.versions import versions
from zufolge.ledger.views import (
    Decision,
    Failure,
    Head,
    Hit,
    Judged,
    Judgement,
    Reading,
    Receipt,
    ReportRow,
    Summary,
    Verification,
    Version,
)
from zufolge.record import Document, Reader, Record

_READINGS = select(
    *(readings.c[name] for name in Reading.__struct_fields__ if name in readings.c),
    readers.c.zufolge,
    readers.c.model,
    readers.c.digest,
    readers.c.settings,
).join(readers, readers.c.key == readings.c.reader)


class LedgerReader:
    """Answers from the ledger. Each call sees one state of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def documents(
        self,
        *,
        limit: int = 50,
        offset: int = 0,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        query: str | None = None,
    ) -> list[Summary]:
        """Documents by the day of their first publication, newest first, undated ones last.

        `since` and `until` are ISO 8601 beginnings in UTC ("2022-01", "2022-01-05"), `until` exclusive;
        with `outlet` they must hold of one and the same publication. `query`: see `search`.
        """
        with self._database.reading() as connection:
            return list_documents(
                connection,
                limit=limit,
                offset=offset,
                outlet=outlet,
                since=since,
                until=until,
                query=query,
            )

    def find(self, name: str) -> str:
        """The full id of the document whose id, or id's beginning in hex digits, this is.

        None is a NotFoundError, several are an AmbiguousError that lists them.
        """
        with self._database.reading() as connection:
            return find_document(connection, name)

    def text(self, document: str) -> str:
        """The text of a document, exactly as it was given."""
        with self._database.reading() as connection:
            wanted = select(documents.c.text, documents.c.nuls).where(
                documents.c.id == plain_text(document)
            )
            row = connection.execute(wanted).first()
        if row is None:
            raise _missing(f"document {document!r}")
        return with_nuls(row.text, row.nuls)

    def receipts(self, document: str) -> list[Receipt]:
        """Every way this text came, in the order of their arrival."""
        columns = [receipts.c[name] for name in Receipt.__struct_fields__]
        wanted = (
            select(*columns)
            .where(receipts.c.document == plain_text(document))
            .order_by(receipts.c.id)
        )
        with self._database.reading() as connection:
            return [Receipt(**row._asdict()) for row in connection.execute(wanted)]

    def readings(self, document: str) -> list[Reading]:
        """All readings of a document, oldest first."""
        wanted = _READINGS.where(readings.c.document == plain_text(document)).order_by(
            readings.c.id
        )
        with self._database.reading() as connection:
            return [Reading(**row._asdict()) for row in connection.execute(wanted)]

    def latest(self, document: str) -> Reading:
        """The last reading that was added of a document."""
        wanted = _READINGS.where(readings.c.document == plain_text(document))
        with self._database.reading() as connection:
            row = connection.execute(wanted.order_by(readings.c.id.desc()).limit(1)).first()
        if row is None:
            raise _missing(f"reading of {document!r}")
        return Reading(**row._asdict())

    def record(self, reading: int) -> Record:
        """The record exactly as it was written."""
        wanted = (
            select(readings.c.record, documents.c.text, documents.c.nuls)
            .join(documents, documents.c.id == readings.c.document)
            .where(readings.c.id == reading)
        )
        with self._database.reading() as connection:
            row = connection.execute(wanted).first()
        if row is None:
            raise _missing(f"reading {reading}")
        return whole_record(row)

    def reports(self, documents: Iterable[str]) -> list[ReportRow]:
        """Documents for comparing, in the order asked for, each once; those not read are left out.

        Of several readings of a document the one of its newest reader with the earliest day counts.
        """
        with self._database.reading() as connection:
            return reports(connection, documents)

    def versions(self, document: str) -> list[Version]:
        """All versions of the document's story that the ledger holds, oldest first, itself among them."""
        with self._database.reading() as connection:
            found = versions(connection, plain_text(document))
        if not found:
            raise _missing(f"document {document!r}")
        return found

    def known(self, reader: Reader, documents: Iterable[Document]) -> list[int | None]:
        """For each document the reading of it that this reader would only repeat, else None: the same
        text, reckoned by the same date. Such a document needs no reading, only its receipt.
        """
        wanted = [(document.id, reckoned_by(document.published)) for document in documents]
        with self._database.reading() as connection:
            ids = lists.texts(connection, {plain_text(document) for document, _ in wanted})
            read = select(readings.c.document, readings.c.day, readings.c.id).where(
                readings.c.document.in_(ids), readings.c.reader == reader_key(reader)
            )
            found = {(row.document, row.day): row.id for row in connection.execute(read)}
        return [found.get(one) for one in wanted]

    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """Where texts and statements hold every word of the query: whole words first, then parts of
        words, each newest first. Case, accents and umlaut marks do not matter, ß is ss.
        """
        with self._database.reading() as connection:
            return find_words(connection, query, limit)

    def failures(self, *, limit: int = 50, offset: int = 0) -> list[Failure]:
        """Documents that could not be taken or read, the last attempt first."""
        wanted = select(failures).order_by(failures.c.id.desc()).limit(limit).offset(offset)
        with self._database.reading() as connection:
            return [Failure(**row._asdict()) for row in connection.execute(wanted)]

    def judgements(
        self, reading: int, *, field: str | None = None, entry: str | None = None
    ) -> list[Judged]:
        """What people said of a reading's entries, by entry and question, with the whole history."""
        wanted = select(judgements).where(judgements.c.reading == reading)
        if field is not None:
            wanted = wanted.where(judgements.c.field == plain_text(field))
        if entry is not None:
            wanted = wanted.where(judgements.c.entry == plain_text(entry))
        with self._database.reading() as connection:
            rows = [row._asdict() for row in connection.execute(wanted)]
        return judged(
            Judgement(**row | {"value": json.loads(row["value"]) if row["value"] else None})
            for row in rows
        )

    def decisions(self, kind: str) -> list[Decision]:
        """What holds of things of a kind: of each pair the last decision that was not taken back."""
        return effective(self.decision_history(kind))

    def decision_history(self, kind: str) -> list[Decision]:
        """Every decision and every taking back of one, oldest first."""
        wanted = select(decisions).where(decisions.c.kind == plain_text(kind))
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(decisions.c.id))
            return [Decision(**row._asdict()) for row in rows]

    def head(self) -> Head:
        """The end of the chain. Noted elsewhere, it shows later whether the end was cut off."""
        with self._database.reading() as connection:
            return chain.head(connection)

    def verify(self, noted: Head | None = None) -> Verification:
        """Walks the chain and compares every row with its link, every entry with its reading.

        With `noted`, a head of earlier, that link must still be there.
        """
        with self._database.reading() as connection:
            return verify(connection, noted)


def _missing(what: str) -> NotFoundError:
    return NotFoundError(f"The ledger holds no {what}.", remedy="List what it holds: zufolge show")
