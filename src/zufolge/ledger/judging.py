"""What a judgement must have to be taken, and the rows that it is written as."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, Table, select

from zufolge.ledger.canonical import Row, now, plain_text
from zufolge.ledger.entry_tables import JUDGED
from zufolge.ledger.errors import JudgementError, NotFoundError
from zufolge.ledger.tables import judgements

QUESTIONS = ("said", "true")
VERDICTS = ("yes", "no", "unclear")


def verdict_row(author: str, reading: int, field: str, entry: str, question: str) -> Row:
    if not author.strip():
        raise JudgementError("A judgement needs its author.", remedy="Say who judges.")
    if question not in QUESTIONS:
        raise JudgementError(
            f"{question!r} is no question that can be judged.", remedy='Ask "said" or "true".'
        )
    return {
        "author": author,
        "reading": reading,
        "field": field,
        "entry": entry,
        "question": question,
        "at": now(),
    }


def json_value(value: object) -> str | None:
    if value is None:
        return None
    try:
        return msgspec.json.encode(value, order="sorted").decode("utf-8")
    except (TypeError, ValueError, OverflowError) as error:
        raise JudgementError(
            "The corrected value is not JSON.", remedy="Give texts, numbers, lists or objects."
        ) from error


def require_entry(connection: Connection, reading: int, field: str, entry: str) -> None:
    table: Table | None = JUDGED.get(field)
    found = 0
    if table is not None:
        same = (table.c.reading == reading) & (table.c.entry == plain_text(entry))
        found = len(connection.execute(select(table.c.position).where(same)).all())
    if found != 1:
        raise NotFoundError(
            f"Reading {reading} has no {entry!r} among its {field}.",
            remedy="Look the entry up in the reading's record.",
        )


def checked(verdict: str) -> str:
    if verdict not in VERDICTS:
        raise JudgementError(
            f"{verdict!r} is no verdict.", remedy="Say yes, no or unclear; retract to take back."
        )
    return verdict


def retraction_row(connection: Connection, judgement: int, author: str) -> Row:
    """The row that takes `judgement` back; only a verdict that stands can be."""
    old = connection.execute(select(judgements).where(judgements.c.id == judgement)).first()
    if old is None:
        raise NotFoundError(
            f"There is no judgement {judgement}.", remedy="List the entry's judgements."
        )
    gone = connection.scalar(select(judgements.c.id).where(judgements.c.retracts == judgement))
    if old.retracts is not None or gone is not None:
        raise JudgementError(
            f"Judgement {judgement} is a retraction or was retracted already.",
            remedy="Judge the entry anew.",
        )
    row = verdict_row(author, old.reading, old.field, old.entry, old.question)
    return row | {"retracts": judgement}
