"""What a body is ("police", "interior-ministry") by the words of its name, German or English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.compare.people.data import rows


class Concept(NamedTuple):
    """A kind of body. `scope` is place, named, one or class; `own`: its people speak for themselves;
    `weak`: another concept beside it says more."""

    id: str
    scope: str
    own: bool
    weak: bool


class Found(NamedTuple):
    """A concept in words `first` up to and without `last`; `weight` is the letters that told it."""

    concept: Concept
    first: int
    last: int
    weight: int


class _Pattern(NamedTuple):
    concept: Concept
    words: tuple[re.Pattern[str], ...]
    weight: int


_ANY = "*"


@cache
def concepts() -> dict[str, Concept]:
    """Every concept by its id."""
    out = {}
    for id_, scope, *_ in rows("concepts.tsv"):
        name, _, mark = scope.partition(",")
        out[id_] = Concept(id_, name, mark == "own", mark == "weak")
    return out


@cache
def _patterns(language: str) -> tuple[_Pattern, ...]:
    column = 3 if language == "en" else 2
    return tuple(
        _pattern(concepts()[row[0]], words)
        for row in rows("concepts.tsv")
        for words in row[column].split("|")
    )


def _pattern(concept: Concept, words: str) -> _Pattern:
    found = tuple(
        re.compile(r"[\w'’-]*".join(re.escape(part) for part in word.split(_ANY)))
        for word in words.split()
    )
    return _Pattern(concept, found, len(words.replace(_ANY, "")))


def find_concept(words: Sequence[str], language: str) -> Found | None:
    """The concept that most letters of the words tell; the earlier one where two tell as many.

    Words are as they stand; case does not count. German names are looked for in English text too,
    but only where no English one is found, and the other way round.
    """
    low = tuple(w.lower().replace("’", "'") for w in words)
    first, second = ("en", "de") if language == "en" else ("de", "en")
    return _find(low, first) or _find(low, second)


@lru_cache(20_000)
def _find(words: tuple[str, ...], language: str) -> Found | None:
    best: Found | None = None
    for pattern in _patterns(language):
        size = len(pattern.words)
        for at in range(len(words) - size + 1):
            if (best is None or _says_more(pattern, best)) and all(
                p.fullmatch(w) for p, w in zip(pattern.words, words[at : at + size], strict=True)
            ):
                best = Found(pattern.concept, at, at + size, pattern.weight)
    return best


def _says_more(pattern: _Pattern, best: Found) -> bool:
    if pattern.concept.weak != best.concept.weak:
        return best.concept.weak
    return pattern.weight > best.weight
