"""Which found statement stands for which gold one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zufolge.evaluate.gold import Utterance
from zufolge.evaluate.words import jaccard

# Half of the words of both: the threshold of the strict measure since the first trials. Below it a
# match says little; above it, content ends that editors would argue about decide.
LEAST = 0.5


class Pairing(NamedTuple):
    """Pairs of indices (gold, found), and what has no partner. Optional gold is never missed."""

    pairs: list[tuple[int, int]]
    missed: list[int]
    spurious: list[int]


def overlap(gold: Utterance, found: Utterance) -> float:
    """The best Jaccard index over the contents that count as right."""
    return max((jaccard(a, b) for a in gold.contents for b in found.contents), default=0.0)


def pair(gold: Sequence[Utterance], found: Sequence[Utterance]) -> Pairing:
    """One to one, the best overlap first; equal ones by same kind, then by place in the text.

    Optional gold takes only what no required gold took. The order of ties is the same from both
    sides, so exchanging gold and found exchanges precision and recall and nothing else.
    """
    candidates = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            value = overlap(g, f)
            if value >= LEAST:
                ends = sorted((_place(g), _place(f)))
                same = not set(g.kinds) & set(f.kinds)
                candidates.append((g.optional, -value, same, ends, i, j))
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            pairs.append((i, j))
            taken[0].add(i)
            taken[1].add(j)
    missed = [i for i, g in enumerate(gold) if i not in taken[0] and not g.optional]
    return Pairing(sorted(pairs), missed, [j for j in range(len(found)) if j not in taken[1]])


def _place(one: Utterance) -> tuple[int, ...]:
    return tuple(sorted(one.role("content")))
