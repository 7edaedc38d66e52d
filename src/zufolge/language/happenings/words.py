"""Closed classes of words that the events pass looks at."""

from __future__ import annotations

from functools import cache

from zufolge.language.data import rows


@cache
def event_words(kind: str) -> frozenset[str]:
    """The words of one class of event-words.tsv, in lower case; an unknown class is empty."""
    return frozenset(
        w for name, words in rows("event-words.tsv") if name == kind for w in words.split()
    )
