"""The words on which overlap is counted: a file's own tokens, or ours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from zufolge.language import tokens

# Code points, end exclusive.
Stretch = tuple[int, int]


class Words:
    """Words in text order, as stretches that do not overlap."""

    def __init__(self, bounds: Sequence[Stretch]) -> None:
        self._starts = [a for a, _ in bounds]
        self._ends = [b for _, b in bounds]

    def __len__(self) -> int:
        return len(self._starts)

    def cover(self, stretches: Iterable[Stretch]) -> frozenset[int]:
        """Indices of the words that share at least one code point with a stretch."""
        out: set[int] = set()
        for start, end in stretches:
            if start < end:
                first = bisect_right(self._ends, start)
                out.update(range(first, bisect_left(self._starts, end)))
        return frozenset(out)


def own_words(text: str) -> Words:
    """Our tokens, for a file that brings none."""
    return Words([(t.start, t.end) for t in tokens(text)])


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Shared words over all words of both; 0 where both are empty."""
    both = len(a & b)
    return both / (len(a) + len(b) - both) if both else 0.0
