"""How common words are in news: makes src/zufolge/compare/incidents/data/common-*.tsv.

`python -m training.common_words de LIST OUT`, where LIST holds a word and its count a line, as the
frequency lists of SymSpell do (MIT; counts of Google Books Ngrams, CC BY 3.0).
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from zufolge.compare.incidents.words import LENGTH, TEXTS, lemma

_HEAD = """# German or English words by how rare they are: steps of 0.1 of ln((1+N)/(1+n)), where n is the number
# of N = 10,000 texts of 300 words that a word would stand in if it stood everywhere alike.
# Made by training/common_words.py from the counts of a SymSpell frequency list (MIT), that is of
# Google Books Ngrams (CC BY 3.0); forms are counted with their lemma. Words that miss here are rarer.
"""
_KEPT = 30_000


def rarities(lines: list[str], language: str) -> dict[str, float]:
    """Lemma to rarity, the commonest `_KEPT` words."""
    counts: Counter[str] = Counter()
    for line in lines:
        word, count = line.split()
        counts[lemma(word, language)] += int(count)
    whole = counts.total()
    out = {}
    for word, count in counts.most_common(_KEPT):
        texts = TEXTS * (1 - (1 - count / whole) ** LENGTH)
        out[word] = round(math.log((1 + TEXTS) / (1 + texts)), 1)
    return out


def written(table: dict[str, float]) -> str:
    """A line for each step, its words sorted."""
    steps: dict[float, list[str]] = defaultdict(list)
    for word, value in table.items():
        steps[value].append(word)
    return _HEAD + "".join(f"{v}\t{' '.join(sorted(steps[v]))}\n" for v in sorted(steps))


if __name__ == "__main__":
    tongue, source, target = sys.argv[1:]
    rows = [r for r in Path(source).read_text("utf-8-sig").splitlines() if len(r.split()) == 2]
    Path(target).write_text(written(rarities(rows, tongue)), "utf-8")
