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
# Bodies of which there is one: whatever stands beside them is theirs.
_OVER = frozenset({"united-nations", "eu", "nato", "osce", "african-union"})


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
    fitting = [_fitting(word, language) for word in words]
    begun = _begun_by(language)
    # In the order of the patterns, of which the first says most where two say as much.
    places = sorted(
        (number, at)
        for at, fits in enumerate(fitting)
        for expression in fits
        for number in begun.get(expression, ())
    )
    best: Found | None = None
    for number, at in places:
        pattern = _patterns(language)[number]
        last = at + len(pattern.words)
        if last <= len(words) and (best is None or _says_more(pattern, best)):
            rest = zip(pattern.words[1:], fitting[at + 1 : last], strict=True)
            if all(p.pattern in fits for p, fits in rest):
                best = Found(pattern.concept, at, last, pattern.weight)
    return best


@cache
def _begun_by(language: str) -> dict[str, tuple[int, ...]]:
    """The numbers of the patterns that begin with an expression."""
    out: dict[str, tuple[int, ...]] = {}
    for number, pattern in enumerate(_patterns(language)):
        first = pattern.words[0].pattern
        out[first] = (*out.get(first, ()), number)
    return out


@cache
def _words(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """The words of all patterns: those without a gap, those with one, and any of the latter."""
    every = {p.pattern: p for one in _patterns(language) for p in one.words}
    plain = frozenset(e for e in every if "*" not in e)
    open_ = tuple(p for e, p in sorted(every.items()) if e not in plain)
    return plain, open_, re.compile("|".join(f"(?:{p.pattern})" for p in open_) or r"(?!)")


@lru_cache(100_000)
def _fitting(word: str, language: str) -> frozenset[str]:
    """The expressions of patterns' words that a word fits."""
    plain, open_, any_ = _words(language)
    exact = re.escape(word)
    found = {exact} if exact in plain else set()
    if any_.fullmatch(word):
        found |= {p.pattern for p in open_ if p.fullmatch(word)}
    return frozenset(found)


def _says_more(pattern: _Pattern, best: Found) -> bool:
    if pattern.concept.weak != best.concept.weak:
        return best.concept.weak
    # "UN inquiry" is the UN's.
    over, under = pattern.concept.id in _OVER, best.concept.id in _OVER
    if over != under and "one" not in ({best.concept.scope} if over else {pattern.concept.scope}):
        return over
    return pattern.weight > best.weight
