"""Closed classes of words: determiners, prepositions and the like."""

from __future__ import annotations

from functools import cache

from zufolge.language.data import rows


@cache
def words_that(kind: str) -> frozenset[str]:
    """The words of one class of closed.tsv, in lower case; an unknown class is empty."""
    return frozenset(w for name, words in rows("closed.tsv") if name == kind for w in words.split())
