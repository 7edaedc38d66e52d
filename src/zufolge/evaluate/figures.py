"""Scores figures against hand-made ones: one to one, by span, value and category."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from zufolge.record import Figure, Findings

HARM = frozenset(("killed", "injured", "missing", "detained"))
_WORD = re.compile(r"\w{3,}")
_ANONYMOUS = frozenset(("unbekannt", "unknown"))
_STEM = 5


class Gold(NamedTuple):
    """A figure as it was annotated by hand; offsets are code points, end exclusive."""

    start: int
    end: int
    text: str
    low: int | None
    high: int | None
    category: str
    bound: str = "exact"
    status: str = "asserted"
    source: str | None = None
    sources: tuple[str | None, ...] = ()


@dataclass
class FigureScore:
    """Counts over documents; `errors` says in words what went wrong, document by document."""

    gold: int = 0
    found: int = 0
    right: int = 0
    overlapping: int = 0
    exact: int = 0
    source: int = 0
    bound: int = 0
    status: int = 0
    gold_by: Counter[str] = field(default_factory=Counter)
    found_by: Counter[str] = field(default_factory=Counter)
    right_by: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def share(self, count: int) -> float:
        """A count as a share of the figures that were found right."""
        return count / self.right if self.right else 0.0

    def add(self, document: str, gold: Sequence[Gold], found: Findings) -> None:
        """Counts one document. Pairs overlap, have the same low and high and the same category."""
        names = source_names(found)
        pairs = _pairs(gold, found.figures)
        self.gold += len(gold)
        self.found += len(found.figures)
        self.gold_by.update(g.category for g in gold)
        self.found_by.update(f.category for f in found.figures)
        self.overlapping += sum(
            any(g.start < f.span.end and f.span.start < g.end for f in found.figures) for g in gold
        )
        for g, f in pairs:
            self._pair(document, g, f, names.get(f.id))
        done_gold, done = {id(g) for g, _ in pairs}, {f.id for _, f in pairs}
        missed = [
            f"{document}\tmissed\t{g.start}\t{g.text}\t{g.low}-{g.high}\t{g.category}"
            for g in gold
            if id(g) not in done_gold
        ]
        extra = [
            f"{document}\textra\t{f.span.start}\t{f.span.text}\t{f.low}-{f.high}\t{f.category}"
            for f in found.figures
            if f.id not in done
        ]
        self.errors += sorted(missed + extra, key=lambda e: int(e.split("\t")[2]))

    def _pair(self, document: str, g: Gold, f: Figure, name: frozenset[str] | None) -> None:
        self.right += 1
        self.right_by[g.category] += 1
        self.exact += (g.start, g.end) == (f.span.start, f.span.end)
        self.bound += g.bound == f.bound
        self.status += g.status == f.status
        accepted = {*g.sources, g.source}
        if any(same_source(one, name) for one in accepted):
            self.source += 1
        else:
            self.errors.append(
                f"{document}\tsource\t{g.start}\t{g.text}\t{g.source}\t{sorted(name or ())}"
            )
        for what, a, b in (("span", g.text, f.span.text), ("status", g.status, f.status)):
            if a != b:
                self.errors.append(f"{document}\t{what}\t{g.start}\t{g.text}\t{a}\t{b}")

    def table(self) -> list[tuple[str, str]]:
        """What to print: a name and a value a line."""
        lines = [
            ("figures", f"{self.gold} by hand, {self.found} found, {self.right} right"),
            ("precision", f"{self.precision:.3f}"),
            ("recall", f"{self.recall:.3f}"),
            ("F1", f"{self.f1:.3f}"),
            ("exact span", f"{self.share(self.exact):.3f}"),
            ("source right", f"{self.share(self.source):.3f}"),
            ("bound right", f"{self.share(self.bound):.3f}"),
            ("status right", f"{self.share(self.status):.3f}"),
        ]
        for category in sorted(self.gold_by | self.found_by):
            gold, found, right = (
                self.gold_by[category],
                self.found_by[category],
                self.right_by[category],
            )
            f1 = 2 * right / (gold + found)
            lines.append((category, f"{gold} by hand, {found} found, {right} right, F1 {f1:.3f}"))
        return lines


def _pairs(gold: Sequence[Gold], figures: Sequence[Figure]) -> list[tuple[Gold, Figure]]:
    free = list(figures)
    out = []
    for g in gold:
        fits = [f for f in free if _matches(g, f)]
        if fits:
            best = max(fits, key=lambda f: min(g.end, f.span.end) - max(g.start, f.span.start))
            free.remove(best)
            out.append((g, best))
    return out


def _matches(g: Gold, f: Figure) -> bool:
    overlap = g.start < f.span.end and f.span.start < g.end
    return overlap and (g.low, g.high, g.category) == (f.low, f.high, f.category)


def source_names(found: Findings) -> dict[str, frozenset[str]]:
    """By figure, everything that its source is called; figures in the report's own voice have none."""
    entities = {e.id: frozenset((e.name, *(m.text for m in e.mentions))) for e in found.entities}
    statements = {s.id: s for s in found.statements}
    out: dict[str, frozenset[str]] = {}
    for f in found.figures:
        names = entities.get(f.source_entity or "", frozenset())
        if f.according_to:
            statement = statements[f.according_to]
            names |= {s.text for s in statement.speaker} or (
                frozenset() if names else {"unbekannt"}
            )
        if names:
            out[f.id] = frozenset(names)
    return out


def same_source(gold: str | None, names: frozenset[str] | None) -> bool:
    """Whether a source by hand is the one found: both none, both anonymous, or a word in common,
    compared by its first five letters so that cases and compounds agree."""
    if gold is None or not names:
        return gold is None and not names
    if gold in _ANONYMOUS:
        return bool(names & _ANONYMOUS)
    wanted = _stems(gold)
    return any(wanted & _stems(name) or gold.casefold() in name.casefold() for name in names)


def _stems(name: str) -> set[str]:
    return {w[:_STEM].casefold() for w in _WORD.findall(name) if w[0].isupper()} or {
        w[:_STEM].casefold() for w in _WORD.findall(name)
    }


def gold_figure(row: Mapping[str, Any]) -> Gold:
    """A figure from its JSON object; fields beyond those of `Gold` are left out."""
    fields = {name: row[name] for name in Gold._fields if name in row and name != "sources"}
    return Gold(**fields, sources=tuple(row.get("sources", ())))


def read_gold(path: Path) -> dict[str, list[Gold]]:
    """Figures by document from JSON Lines: a figure a line with `doc`, or a document with `figures`."""
    out: dict[str, list[Gold]] = {}
    for row in _lines(path):
        if "figures" in row:
            name = str(row.get("doc") or row.get("documentName"))
            out[name] = [gold_figure(f) for f in row["figures"]]
        else:
            out.setdefault(str(row["doc"]), []).append(gold_figure(row))
    return out


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
