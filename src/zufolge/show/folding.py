"""Repetitions folded into the claim that they repeat: the same number, told again or retold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zufolge.compare.views import AccountRow


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with the rows that tell the same of the same claimant again, in the order given.

    `to` is the claim that it stands to.
    """

    row: AccountRow
    again: tuple[AccountRow, ...] = ()
    to: AccountRow | None = None

    @property
    def standing(self) -> bool:
        return self.row.standing or any(row.standing for row in self.again)


def folded(rows: Iterable[AccountRow]) -> list[Claim]:
    """Every row once, as a claim or folded into one; claims stand where their row stood.

    A row is folded that repeats the very number of the same claimant, or retells it in a reporter's own
    voice. What repeats with another number or another status stays.
    """
    given = list(rows)
    by_id = {row.id: row for row in given}
    again: dict[str, list[AccountRow]] = {}
    for row in given:
        again.setdefault(_root(row, by_id).id, []).append(row)
    return [
        Claim(row, tuple(r for r in again[row.id] if r is not row), _other(row, by_id))
        for row in given
        if row.id in again
    ]


def unfolded(rows: Iterable[AccountRow]) -> list[Claim]:
    """Every row as a claim."""
    given = list(rows)
    by_id = {row.id: row for row in given}
    return [Claim(row, to=by_id.get(row.to or "")) for row in given]


def _other(row: AccountRow, by_id: Mapping[str, AccountRow]) -> AccountRow | None:
    other = by_id.get(row.to or "")
    return _root(other, by_id) if other else None


def _root(row: AccountRow, by_id: Mapping[str, AccountRow]) -> AccountRow:
    """The claim that a row repeats, through all that repeats it in between; else the row itself."""
    seen = {row.id}
    at = row
    while at.relation == "repeats":
        other = by_id.get(at.to or "")
        if other is None or not _same(at, other):
            break
        if other.id in seen:
            return row
        seen.add(other.id)
        at = other
    return at


def _same(row: AccountRow, other: AccountRow) -> bool:
    whose = is_retold(row) or row.claimant_id == other.claimant_id
    number = (row.low, row.high) == (other.low, other.high)
    return whose and number and row.status in (other.status, "superseded")


def is_retold(row: AccountRow) -> bool:
    """Whether a row repeats, with nobody for it, what somebody said."""
    return row.relation == "repeats" and row.claimant is None
