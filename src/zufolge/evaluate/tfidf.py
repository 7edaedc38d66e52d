"""The baseline: TF-IDF of the collection's own words, cosine, average-link, one threshold.

The words' weights are (1 + ln tf) · (ln((1+N)/(1+df)) + 1), as usual. With the best threshold in
hindsight it is what a clustering of texts reaches that knows the answer; with a fixed one, what a user
gets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

THRESHOLDS = tuple(round(0.02 * n, 2) for n in range(1, 46))
FIXED = 0.2
_WORD = re.compile(r"[^\W_]+")

Matrix = NDArray[np.float64]


def likeness(texts: Sequence[str]) -> Matrix:
    """The cosine of every two texts."""
    counts = [Counter(w.lower() for w in _WORD.findall(text)) for text in texts]
    places = {w: n for n, w in enumerate(sorted({w for c in counts for w in c}))}
    table = np.zeros((len(texts), len(places)))
    for row, words in zip(table, counts, strict=True):
        for word, count in words.items():
            row[places[word]] = 1 + np.log(count)
    table *= np.log((1 + len(texts)) / (1 + (table > 0).sum(axis=0))) + 1
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-12)
    return np.asarray(table @ table.T)


def merges(alike: Matrix) -> Iterator[tuple[float, int, int]]:
    """Average-link: (mean likeness, kept, taken) of each join, by the rows' numbers."""
    means = alike.copy()
    np.fill_diagonal(means, -1)
    sizes = np.ones(len(means))
    for _ in range(len(means) - 1):
        i, j = sorted(divmod(int(np.argmax(means)), len(means)))
        yield float(means[i, j]), i, j
        joined = (sizes[i] * means[i] + sizes[j] * means[j]) / (sizes[i] + sizes[j])
        means[i], means[:, i] = joined, joined
        means[j], means[:, j], means[i, i] = -1, -1, -1
        sizes[i] += sizes[j]


def cut(joins: Sequence[tuple[float, int, int]], count: int, least: float) -> list[int]:
    """The group of each of `count` rows where joins below `least` are left undone."""
    group = list(range(count))
    for mean, kept, taken in joins:
        if mean < least:
            break
        group = [kept if g == taken else g for g in group]
    return group
