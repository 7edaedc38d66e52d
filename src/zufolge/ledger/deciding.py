"""What a decision must have to be taken, the rows that it is written as, and what decisions come to."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from zufolge.ledger.canonical import Row, now
from zufolge.ledger.errors import DecisionError, NotFoundError
from zufolge.ledger.tables import decisions
from zufolge.ledger.views import Decision

VERDICTS = ("same", "different")


def decision_row(author: str, kind: str, a: str, b: str, verdict: str | None) -> Row:
    if not author.strip():
        raise DecisionError("A decision needs its author.", remedy="Say who decides.")
    if verdict not in (*VERDICTS, None):
        raise DecisionError(
            f"{verdict!r} is no decision.",
            remedy='Say "same" or "different"; retract to take back.',
        )
    if a == b:
        raise DecisionError(f"{a!r} is one thing, not two.", remedy="Name two different things.")
    first, second = sorted((a, b))
    return {
        "author": author,
        "kind": kind,
        "a": first,
        "b": second,
        "verdict": verdict,
        "at": now(),
    }


def retraction_row(connection: Connection, decision: int, author: str) -> Row:
    """The row that takes `decision` back; only one that stands can be."""
    old = connection.execute(select(decisions).where(decisions.c.id == decision)).first()
    if old is None:
        raise NotFoundError(f"There is no decision {decision}.", remedy="List the decisions.")
    gone = connection.scalar(select(decisions.c.id).where(decisions.c.retracts == decision))
    if old.retracts is not None or gone is not None:
        raise DecisionError(
            f"Decision {decision} is a retraction or was retracted already.",
            remedy="Decide anew.",
        )
    return decision_row(author, old.kind, old.a, old.b, None) | {"retracts": decision}


def effective(rows: Iterable[Decision]) -> list[Decision]:
    """Of each pair the last decision that was not taken back, by pair; from rows in any order."""
    ordered = sorted(rows, key=lambda row: row.id)
    gone = {row.retracts for row in ordered}
    last = {
        (row.kind, row.a, row.b): row
        for row in ordered
        if row.retracts is None and row.id not in gone
    }
    return [last[pair] for pair in sorted(last)]
