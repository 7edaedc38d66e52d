"""The words by which somebody calls somebody something, from callings.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from zufolge.language.data import rows

# Words between a separable verb and its particle.
_MOST_BEHIND = 40


@cache
def calling_words(language: str, kind: str) -> frozenset[str]:
    """The words of one class; separable verbs are left out. An unknown class is empty."""
    found = (
        w
        for lang, k, words in rows("callings.tsv")
        if (lang, k) == (language, kind)
        for w in words.split()
    )
    return frozenset(w for w in found if "+" not in w)


@cache
def _separable() -> dict[str, str]:
    found = (w for lang, k, words in rows("callings.tsv") if k == "as" for w in words.split())
    return dict(w.split("+", 1) for w in found if "+" in w)


def calls_as(words: Sequence[str], at: int, language: str) -> bool:
    """Whether the word `at` of a sentence in lower case is a verb that takes "als" or "as"."""
    word = words[at]
    if word in calling_words(language, "as") or word in calling_words(language, "legal"):
        return True
    particle = _separable().get(word) if language == "de" else None
    return particle is not None and particle in words[at + 1 : at + _MOST_BEHIND]
