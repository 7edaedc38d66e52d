"""Are the accounts right? Rows found, whose they are, how they stand to each other, and the ranges.

A gold row is found where a row of the same report overlaps its number; one row serves one. It is a
right claim if low, high, category and claimant are the gold's. Relation, `to` and standing are counted
of the right claims, ranges (both bounds) of the gold's categories.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from zufolge.compare.reports import Report as Read
from zufolge.compare.views import Account, AccountRow
from zufolge.evaluate.account_gold import Bounds, GoldAccount, GoldRow, Stretch, stretch
from zufolge.evaluate.claimants import same_claimant
from zufolge.evaluate.collections import addresses
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Report, Tally, precision_recall


class Pair(NamedTuple):
    """A row of the gold and the one that was found in its place."""

    gold: GoldRow
    found: AccountRow


class Compared(NamedTuple):
    """One incident: its pairs, and what has no partner."""

    incident: str
    gold: GoldAccount
    account: Account | None
    pairs: list[Pair]
    missed: list[GoldRow]
    spurious: list[AccountRow]


def compare(
    gold: Mapping[str, GoldAccount], found: Mapping[str, Account], reports: Sequence[Read]
) -> list[Compared]:
    """Every incident of the gold with the account of the same id; no account, nothing found."""
    by_url = {url: r for r in reports for url in addresses(r)}
    return [_compared(name, one, found.get(name), by_url) for name, one in gold.items()]


def _compared(
    name: str, gold: GoldAccount, account: Account | None, reports: Mapping[str, Read]
) -> Compared:
    rows = list(account.rows) if account else []
    by_document: dict[tuple[str, str | None], list[AccountRow]] = {}
    for row in rows:
        by_document.setdefault((row.document.id, row.document.url), []).append(row)
    taken: set[str] = set()
    pairs, missed = [], []
    for wanted in gold.rows:
        place = stretch(wanted, reports)
        near = by_document.get((place.document, wanted.url), []) if place else []
        best = _best(place, [r for r in near if r.id not in taken])
        if best is None:
            missed.append(wanted)
        else:
            taken.add(best.id)
            pairs.append(Pair(wanted, best))
    return Compared(name, gold, account, pairs, missed, [r for r in rows if r.id not in taken])


def _best(place: Stretch | None, rows: Sequence[AccountRow]) -> AccountRow | None:
    if place is None:
        return None
    shared = [(min(place.end, r.span.end) - max(place.start, r.span.start), r) for r in rows]
    hits = [(-n, r.span.start, r.id, r) for n, r in shared if n > 0]
    return min(hits)[3] if hits else None


def is_right(pair: Pair, *, strict: bool = False) -> bool:
    """Whether value, category and claimant are the gold's."""
    return _same_value(pair) and _same_claimant(pair, strict=strict)


def _same_value(pair: Pair) -> bool:
    gold, found = pair
    return (gold.low, gold.high, gold.category) == (found.low, found.high, found.category)


def _same_claimant(pair: Pair, *, strict: bool = False) -> bool:
    return same_claimant(pair.gold.claimant, pair.found.claimant, strict=strict)


def report(corpus: str, digest: str, compared: Sequence[Compared], documents: int) -> Report:
    """All incidents together, and each by itself."""
    tally, relations, single = Tally(), Tally(), Tally()
    hits = strict = 0
    for one in compared:
        for pair in one.pairs:
            tally.add("value and category", _same_value(pair))
            tally.add("claimant", _same_claimant(pair), of=_same_value(pair))
        right = [p for p in one.pairs if is_right(p)]
        hits += len(right)
        strict += sum(is_right(p, strict=True) for p in one.pairs)
        _count(one, right, tally, relations)
        _alone(one, right, single)
    rows = sum(len(c.gold.rows) for c in compared)
    all_ = sum(len(c.pairs) + len(c.spurious) for c in compared)
    spurious = sum(len(c.spurious) for c in compared)
    return Report(
        command="accounts",
        corpus=corpus,
        digest=digest,
        documents=documents,
        sections={
            "claims": [
                *precision_recall(hits, all_, rows),
                *precision_recall(strict, all_, rows, prefix="strict_"),
            ],
            "rows": [
                *precision_recall(all_ - spurious, all_, rows),
                tally.share("value and category"),
                tally.share("claimant"),
            ],
            "of the right claims": [
                tally.share(n)
                for n in ("relation", "to", "to_same_number", "relation_and_to", "standing")
            ],
            "ranges": [tally.share("range", "right")],
            "relations": [relations.share(n) for n in relations.names()],
            "incidents": [single.share(n) for n in single.names()],
        },
        headline=("claims.f1", "of the right claims.relation", "ranges.right"),
    )


def _count(one: Compared, right: Sequence[Pair], tally: Tally, relations: Tally) -> None:
    matched = {p.gold.id: p.found for p in one.pairs}
    known = {r.id: r for r in one.account.rows} if one.account else {}
    for pair in right:
        gold, found = pair
        relation = gold.relation == found.relation
        to = _same_to(gold, found, matched)
        tally.add("relation", relation)
        tally.add("to", to)
        tally.add("to_same_number", to or _like(gold, found, matched, known))
        tally.add("relation_and_to", relation and to)
        tally.add("standing", gold.standing == found.standing)
        relations.add(gold.relation, relation)
    for category, bounds in one.gold.ranges.items():
        tally.add("range", _same_range(bounds, category, one.account))


def _alone(one: Compared, right: Sequence[Pair], single: Tally) -> None:
    name = one.incident
    for n in range(len(one.gold.rows)):
        single.add(f"{name}, claims found", n < len(right))
    for n in range(len(one.pairs) + len(one.spurious)):
        single.add(f"{name}, claims right", n < len(right))
    for pair in right:
        single.add(f"{name}, relation", pair.gold.relation == pair.found.relation)
    for category, bounds in one.gold.ranges.items():
        single.add(f"{name}, ranges", _same_range(bounds, category, one.account))


def _same_to(gold: GoldRow, found: AccountRow, matched: Mapping[str, AccountRow]) -> bool:
    if gold.to is None or found.to is None:
        return gold.to is None and found.to is None
    wanted = matched.get(gold.to)
    return wanted is not None and wanted.id == found.to


def _like(
    gold: GoldRow,
    found: AccountRow,
    matched: Mapping[str, AccountRow],
    known: Mapping[str, AccountRow],
) -> bool:
    """Whether `to` leads to another row with the same number of the same claimant."""
    wanted, given = matched.get(gold.to or ""), known.get(found.to or "")
    if wanted is None or given is None:
        return False
    return (wanted.low, wanted.high, wanted.category, wanted.claimant_id) == (
        given.low,
        given.high,
        given.category,
        given.claimant_id,
    )


def _same_range(bounds: Bounds, category: str, account: Account | None) -> bool:
    found = account.ranges.get(category) if account else None
    return found is not None and (found.low, found.high) == (bounds.low, bounds.high)


def mistakes(compared: Sequence[Compared]) -> list[Mistake]:
    """What is missed, too much, or wrong in value, name, relation or standing; and wrong ranges."""
    return [mistake for one in compared for mistake in _mistakes(one)]


def _mistakes(one: Compared) -> list[Mistake]:
    out = []

    def add(sort: str, row: GoldRow | AccountRow, detail: str = "") -> None:
        place = row.near if isinstance(row, GoldRow) else row.quote
        where = row.url if isinstance(row, GoldRow) else row.document.url
        name = f"{one.incident} {where or ''}"
        out.append(Mistake(sort, row.category, name, f"⟦{row.wording}⟧ {place}", detail))

    for row in one.missed:
        add("missed", row)
    for spurious in one.spurious:
        add("spurious", spurious)
    matched = {p.gold.id: p.found for p in one.pairs}
    for gold, found in one.pairs:
        if not _same_value(Pair(gold, found)):
            add("value", gold, f"{_value(gold)}, read as {_value(found)}")
        elif not _same_claimant(Pair(gold, found)):
            add("name", gold, f"{_name(gold)}, read as {found.claimant}")
        elif gold.relation != found.relation or not _same_to(gold, found, matched):
            wanted = matched.get(gold.to or "")
            detail = f"{gold.relation} {gold.to} ({wanted.id if wanted else None})"
            add("kind", gold, f"{detail}, read as {found.relation} {found.to}: {found.reason}")
    for category, bounds in one.gold.ranges.items():
        if not _same_range(bounds, category, one.account):
            found_range = one.account.ranges.get(category) if one.account else None
            told = (found_range.low, found_range.high) if found_range else None
            detail = f"{(bounds.low, bounds.high)}, read as {told}"
            out.append(Mistake("span", category, one.incident, "", detail))
    return out


def _value(row: GoldRow | AccountRow) -> str:
    return f"{row.category} {row.low}-{row.high}"


def _name(row: GoldRow) -> str:
    return row.claimant[0] if row.claimant else "the report itself"
