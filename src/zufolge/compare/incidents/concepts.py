"""What German and English words mean alike: "Hafen" and "port" are one concept."""

from __future__ import annotations

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
    ends = (c for form in {word.lower(), base} for part, c in table.items() if _part(part, form))
    return frozenset(ends)


def _part(part: str, word: str) -> bool:
    return len(part) >= _SHORTEST_PART and (word.startswith(part) or word.endswith(part))


@cache
def _table(language: str) -> dict[str, str]:
    column = 2 if language == "en" else 1
    return {word: row[0] for row in rows("concepts.tsv") for word in row[column].split(" ")}
