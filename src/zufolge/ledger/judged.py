"""What judgements come to: who stands by what, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from zufolge.ledger.views import Judged, Judgement


def judged(rows: Iterable[Judgement]) -> list[Judged]:
    """All that was asked of each entry, from judgements in any order."""

    def asked(row: Judgement) -> tuple[int, str, str, str]:
        return row.reading, row.field, row.entry, row.question

    ordered = sorted(rows, key=lambda row: (asked(row), row.id))
    return [_judged(tuple(group)) for _, group in groupby(ordered, asked)]


def _judged(history: tuple[Judgement, ...]) -> Judged:
    gone = {row.retracts for row in history}
    last: dict[str, Judgement] = {}
    for row in history:
        if row.retracts is None and row.id not in gone:
            last[row.author] = row
    standing = tuple(sorted(last.values(), key=lambda row: row.id))
    first = history[0]
    return Judged(
        reading=first.reading,
        field=first.field,
        entry=first.entry,
        question=first.question,
        effective=standing[-1] if standing else None,
        standing=standing,
        disputed=len({row.verdict for row in standing}) > 1,
        history=history,
    )
