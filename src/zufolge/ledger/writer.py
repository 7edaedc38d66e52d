"""Writing into the ledger: records, failures, judgements. Nothing is changed, nothing removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, Table, select

from zufolge.ledger import deciding, judging, lists
from zufolge.ledger.adding import Adding
from zufolge.ledger.canonical import Row, now
from zufolge.ledger.chain import Appender
from zufolge.ledger.database import Database
from zufolge.ledger.errors import NotFoundError
from zufolge.ledger.tables import decisions, documents, failures, judgements
from zufolge.ledger.views import Added, Question, Sameness, Verdict, What
from zufolge.record import Document, Record, fingerprint, from_json, to_json
from zufolge.record.errors import DocumentError


class LedgerWriter:
    """Appends. Each call is one transaction: all of it is there afterwards, or nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: Record) -> Added:
        """Writes a record. The same reader's reading of the same text, reckoned by the same date, is
        kept once; a new source, outlet, title, date or version of the text is a new receipt.

        A record that cannot be kept exactly is a DocumentError.
        """
        (added,) = self.add_many([record])
        if isinstance(added, DocumentError):
            raise added
        return added

    def add_many(self, records: Iterable[Record]) -> list[Added | DocumentError]:
        """Writes records as `add` does, in one transaction and several times faster; a hundred or some
        hundred at a time do well. One that cannot be kept is a DocumentError in its place, the others
        are written.
        """
        made = [(record, _kept_json(record)) for record in records]
        good = [record.document for record, kept in made if isinstance(kept, str)]
        if not good:
            return [kept for _, kept in made if isinstance(kept, DocumentError)]
        with self._database.writing() as connection:
            adding = Adding(connection, good)
            done = [
                adding.record(record, kept) if isinstance(kept, str) else kept
                for record, kept in made
            ]
            adding.finish()
        return done

    def add_receipts(self, came: Sequence[Document]) -> list[What]:
        """Writes the ways in which texts came that the ledger holds: what `add` does for a document that
        need not be read again. A text that it does not hold is a NotFoundError, and nothing is written.
        """
        with self._database.writing() as connection:
            _require_texts(connection, came)
            adding = Adding(connection, came)
            done = [adding.receipt(document)[1] for document in came]
            adding.finish()
        return done

    def add_failure(self, error: DocumentError) -> int:
        """Notes a document that could not be taken or read; every attempt is a row."""
        row: Row = {
            "document": error.document,
            "code": error.code,
            "message": error.message,
            "remedy": error.remedy,
            "at": now(),
        }
        with self._database.writing() as connection:
            return _append_one(connection, failures, row)

    def judge(
        self,
        *,
        author: str,
        reading: int,
        field: str,
        entry: str,
        question: Question,
        verdict: Verdict,
        value: object = None,
        note: str | None = None,
    ) -> int:
        """Adds a human verdict on an entry and returns its id.

        `question` "said" asks whether the text says it, "true" whether it is so. `value` is what
        would be right, in JSON's types.
        """
        row = judging.verdict_row(author, reading, field, entry, question)
        row |= {"verdict": judging.checked(verdict), "value": judging.json_value(value)}
        with self._database.writing() as connection:
            judging.require_entry(connection, reading, field, entry)
            return _append_one(connection, judgements, row | {"note": note})

    def retract(self, judgement: int, *, author: str, note: str | None = None) -> int:
        """Takes a verdict back, by a new row, and returns that row's id."""
        with self._database.writing() as connection:
            row = judging.retraction_row(connection, judgement, author)
            return _append_one(connection, judgements, row | {"note": note})

    def decide(
        self, author: str, kind: str, a: str, b: str, verdict: Sameness, note: str | None = None
    ) -> int:
        """Adds a person's word on whether two things of a kind are the same or different, and returns
        its id. The order of the two does not matter.
        """
        row = deciding.decision_row(author, kind, a, b, verdict)
        with self._database.writing() as connection:
            return _append_one(connection, decisions, row | {"note": note})

    def retract_decision(self, decision: int, *, author: str, note: str | None = None) -> int:
        """Takes a decision back, by a new row, and returns that row's id."""
        with self._database.writing() as connection:
            row = deciding.retraction_row(connection, decision, author)
            return _append_one(connection, decisions, row | {"note": note})


def _append_one(connection: Connection, table: Table, row: Row) -> int:
    rows = Appender(connection)
    key = rows.append(table, row)
    rows.finish()
    return int(key)


def _require_texts(connection: Connection, came: Iterable[Document]) -> None:
    ids = {document.id for document in came}
    wanted = select(documents.c.id).where(documents.c.id.in_(lists.texts(connection, ids)))
    missing = ids - set(connection.scalars(wanted))
    if missing:
        raise NotFoundError(
            f"The ledger holds no document {min(missing)!r}.", remedy="Read it and add its record."
        )


def _kept_json(record: Record) -> str | DocumentError:
    """The record's JSON without the text, once it is sure that the record comes back from it."""
    document = record.document
    if document.id != fingerprint(document.text):
        return DocumentError(
            "the document's id is not that of its text",
            document=document.source or document.id,
            remedy='Make the id with "zufolge.record.fingerprint(text)".',
            code="wrong_id",
        )
    bare = msgspec.structs.replace(record, document=msgspec.structs.replace(document, text=""))
    try:
        document.text.encode("utf-8")
        kept = to_json(bare)
        same = from_json(kept) == bare
    except (ValueError, OverflowError, RecursionError):
        same = False
    if not same:
        return DocumentError(
            "the record holds what JSON cannot (a lone surrogate, NaN, or a type of its own)",
            document=ascii(document.source or document.id),
            remedy="Read the text with a known encoding.",
            code="not_json",
        )
    return kept.decode("utf-8")
