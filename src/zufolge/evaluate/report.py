"""What a measure yields: named shares in sections, with the counts behind them."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Metric(NamedTuple):
    """A share of 0 to 1, or None where there was nothing to measure; `hits` of `total` where counted."""

    name: str
    value: float | None
    hits: int | None = None
    total: int | None = None


@dataclass
class Report:
    """`headline` names the metrics ("section.name") that are pinned when nothing else is said."""

    command: str
    corpus: str
    digest: str
    documents: int
    sections: dict[str, list[Metric]] = field(default_factory=dict)
    headline: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    def metrics(self) -> dict[str, Metric]:
        """Every metric as "section.name"."""
        return {f"{s}.{m.name}": m for s, all_ in self.sections.items() for m in all_}

    def as_json(self) -> dict[str, Any]:
        """Stable names: `metrics` holds the shares, `counts` [hits, total] where there are any."""
        metrics = self.metrics()
        return {
            "command": self.command,
            "corpus": self.corpus,
            "digest": self.digest,
            "documents": self.documents,
            "metrics": {name: m.value for name, m in metrics.items()},
            "counts": {n: [m.hits, m.total] for n, m in metrics.items() if m.total is not None},
            "notes": self.notes,
        }


def digest_of(*parts: bytes) -> str:
    """ "sha256:…" of gold that lies in several parts, their borders included."""
    out = hashlib.sha256()
    for part in parts:
        out.update(hashlib.sha256(part).digest())
    return f"sha256:{out.hexdigest()}"


def share(name: str, hits: int, total: int) -> Metric:
    """`hits` of `total`; None of none."""
    return Metric(name, hits / total if total else None, hits, total)


def harmonic(precision: float | None, recall: float | None) -> float | None:
    """F1. With nothing found and nothing to find there is nothing to measure."""
    if precision is None and recall is None:
        return None
    p, r = precision or 0.0, recall or 0.0
    return 2 * p * r / (p + r) if p + r else 0.0


def precision_recall(hits: int, found: int, gold: int, *, prefix: str = "") -> list[Metric]:
    """Precision, recall and F1 of one-to-one matches."""
    p, r = share(f"{prefix}precision", hits, found), share(f"{prefix}recall", hits, gold)
    return [p, r, Metric(f"{prefix}f1", harmonic(p.value, r.value))]


class Tally:
    """Counts how often something was right, by name."""

    def __init__(self) -> None:
        self._hits: Counter[str] = Counter()
        self._total: Counter[str] = Counter()

    def add(self, name: str, right: bool, of: bool = True) -> None:
        """One more case of `name`, unless `of` says that it is none."""
        if of:
            self._total[name] += 1
            self._hits[name] += right

    def share(self, name: str, title: str | None = None) -> Metric:
        return share(title or name, self._hits[name], self._total[name])

    def hits(self, name: str) -> int:
        """How many cases of `name` were right."""
        return self._hits[name]

    def names(self) -> list[str]:
        return sorted(self._total)
