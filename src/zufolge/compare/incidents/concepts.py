"""What German and English words mean alike: "Hafen" and "port" are one concept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from zufolge.compare.incidents.data import rows
from zufolge.compare.incidents.words import lemma

_SHORTEST_PART = 5  # letters; shorter words begin or end too many compounds by chance


@lru_cache(maxsize=65_536)
def concepts(word: str, language: str) -> frozenset[str]:
    """The concepts that a word of the text names; of a German compound those of its two ends."""
    table = _table(language)
    base = lemma(word, language)
    found = table.get(word.lower()) or table.get(base)
    if found:
        return frozenset({found})
    if language == "en":
        return frozenset()
    parts = (part for form in {word.lower(), base} for part in _ends(form))
    return frozenset(table[part] for part in parts if part in table)


def _ends(word: str) -> Iterator[str]:
    """Every beginning and every end of a word that is long enough to be a word."""
    for length in range(_SHORTEST_PART, len(word) + 1):
        yield word[:length]
        yield word[-length:]


@cache
def _table(language: str) -> dict[str, str]:
    column = 2 if language == "en" else 1
    return {word: row[0] for row in rows("concepts.tsv") for word in row[column].split(" ")}
