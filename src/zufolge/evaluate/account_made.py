"""The accounts that are measured: made by the whole comparison, or with the gold's help.

`whole` uses the incidents that the comparison finds; `placed` puts every figure into the gold's
incident and leaves the rest to the comparison; `given` takes the figures and claimants from the gold
too, so that only relations, standing and ranges are the comparison's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from zufolge.compare.accounts import account
from zufolge.compare.copies import copied, sketch
from zufolge.compare.people import claimants
from zufolge.compare.reports import Report
from zufolge.compare.views import Account, Incident, When
from zufolge.evaluate.account_gold import GoldAccount, GoldRow, stretch
from zufolge.evaluate.collections import Gold, addresses
from zufolge.evaluate.incidents import Clustering
from zufolge.record import Entity, Figure, Span
from zufolge.record.entries import Bound, Category, FigureStatus


class GoldClaimant(msgspec.Struct, frozen=True):
    """A claimant as the gold names it."""

    id: str

    def name(self, language: str | None) -> str:
        del language
        return self.id


def whole(
    gold: Gold, reports: Sequence[Report], wanted: Mapping[str, GoldAccount]
) -> dict[str, Account]:
    """The accounts of the incidents found, each under the gold's id that most of its stories have."""
    clustering = Clustering(gold, reports)
    by_id = {r.id: r for r in reports}
    known = {t.id: t for t in clustering.tellings}
    best: dict[str, tuple[int, list[tuple[str, frozenset[str]]]]] = {}
    for group, name in zip(clustering.groups, clustering.names, strict=True):
        owned: dict[str, set[str]] = defaultdict(set)
        for telling in group:
            owned[telling.document] |= set(known[telling].figures)
        stories = sum(t.number == 0 for t in group)
        if name is not None and name in wanted and stories > best.get(name, (0, []))[0]:
            best[name] = (stories, [(d, frozenset(f)) for d, f in owned.items()])
    return {
        name: _account(name, [by_id[d] for d, _ in members], dict(members))
        for name, (_, members) in best.items()
    }


def placed(
    gold: Gold, reports: Sequence[Report], wanted: Mapping[str, GoldAccount]
) -> dict[str, Account]:
    """Figures that a row names belong to the row's incident, all others to their report's story."""
    by_url = {u: r for r in reports for u in addresses(r)}
    main = gold.main
    owned: dict[str, dict[str, set[str]]] = {name: defaultdict(set) for name in wanted}
    taken: set[tuple[str, str]] = set()
    for name, one in wanted.items():
        for row in one.rows:
            figure = _read_as(row, by_url)
            if figure is not None:
                owned[name][by_url[row.url].id].add(figure.id)
                taken.add((by_url[row.url].id, figure.id))
    for url, report in by_url.items():
        name = main.get(url, "")
        if name in owned:
            rest = {f.id for f in report.record.figures if (report.id, f.id) not in taken}
            owned[name][report.id] |= rest
    by_id = {r.id: r for r in reports}
    return {
        name: _account(name, [by_id[d] for d in those], {d: frozenset(f) for d, f in those.items()})
        for name, those in owned.items()
    }


def given(
    gold: Gold, reports: Sequence[Report], wanted: Mapping[str, GoldAccount]
) -> dict[str, Account]:
    """Accounts of the gold's own figures and claimants."""
    del gold
    by_url = {u: r for r in reports for u in addresses(r)}
    by_id = {r.id: r for r in reports}
    out = {}
    for name, one in wanted.items():
        rows: dict[str, dict[tuple[int, int], GoldRow]] = defaultdict(dict)
        for row in one.rows:
            place = stretch(row, by_url)
            if place is not None:
                # The same text at two addresses is one report with two publications.
                rows[place.document].setdefault((place.start, place.end), row)
        written = [_written(by_id[d], list(its.values()), by_url) for d, its in rows.items()]
        who = {(r.id, e.id): GoldClaimant(e.name) for r in written for e in r.record.entities}
        found = account(_incident(name), written, {}, who, copies_of(written))
        out[name] = found
    return out


def copies_of(reports: Sequence[Report]) -> dict[str, str]:
    """By the id of a copy the id of the earliest text that it was copied from."""
    in_time = sorted(reports, key=lambda r: r.order)
    sketches = [(r.id, sketch(r.record.document.text)) for r in in_time]
    out: dict[str, str] = {}
    for n, (later, own) in enumerate(sketches):
        for earlier, other in sketches[:n]:
            if copied(other, own) is not None:
                out[later] = out.get(earlier, earlier)
                break
    return out


def _account(name: str, reports: Sequence[Report], owned: Mapping[str, frozenset[str]]) -> Account:
    return account(_incident(name), reports, owned, claimants(reports), copies_of(reports))


def _incident(name: str) -> Incident:
    return Incident(name, name, (), None, When(), (), (), {})


def _read_as(row: GoldRow, reports: Mapping[str, Report]) -> Figure | None:
    place = stretch(row, reports)
    if place is None:
        return None
    figures = reports[row.url].record.figures
    hits = [f for f in figures if f.span.start < place.end and place.start < f.span.end]
    return hits[0] if hits else None


def _written(report: Report, rows: Sequence[GoldRow], reports: Mapping[str, Report]) -> Report:
    """The report with the gold's figures in place of those that were read."""
    text = report.record.document.text
    read = {row.id: _read_as(row, reports) for row in rows}
    named = {f.id: f"g{row}" for row, f in read.items() if f is not None}
    entities = {
        row.claimant[0]: Entity(f"e{row.id}", "organization", row.claimant[0])
        for row in rows
        if row.claimant
    }
    figures = []
    for row in rows:
        place = stretch(row, reports)
        if place is None:
            continue
        old = read[row.id]
        figures.append(
            Figure(
                id=f"g{row.id}",
                span=Span(place.start, place.end, text[place.start : place.end]),
                low=row.low,
                high=row.high,
                bound=msgspec.convert(row.bound, Bound),
                category=msgspec.convert(row.category, Category),
                group=_group(row, text, place.end) or (old.group if old else None),
                according_to=old.according_to if old else None,
                source_entity=entities[row.claimant[0]].id if row.claimant else None,
                status=msgspec.convert(row.status, FigureStatus),
                part_of=named.get(old.part_of or "") if old else None,
                place=old.place if old else None,
                time=old.time if old else None,
            )
        )
    figures.sort(key=lambda f: f.span)
    record = msgspec.structs.replace(
        report.record, figures=tuple(figures), entities=tuple(entities.values())
    )
    return replace(report, record=record)


def _group(row: GoldRow, text: str, end: int) -> Span | None:
    at = text.find(row.group, end, end + 80) if row.group else -1
    return Span(at, at + len(row.group), row.group) if row.group and at >= 0 else None
