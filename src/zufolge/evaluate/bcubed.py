"""B³ (Bagga and Baldwin 1998): how well items are put together, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

from zufolge.evaluate.report import Metric, harmonic


def bcubed(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> list[Metric]:
    """Precision, recall and F1 over the gold's items; one that was not found stands alone."""
    if not gold:
        return [Metric(name, None) for name in ("precision", "recall", "f1")]
    put = {item: found.get(item, ("alone", item)) for item in gold}
    together = Counter((gold[i], put[i]) for i in gold)
    by_gold, by_found = Counter(gold.values()), Counter(put.values())
    precision = sum(together[gold[i], put[i]] / by_found[put[i]] for i in gold) / len(gold)
    recall = sum(together[gold[i], put[i]] / by_gold[gold[i]] for i in gold) / len(gold)
    return [
        Metric("precision", precision),
        Metric("recall", recall),
        Metric("f1", harmonic(precision, recall)),
    ]
