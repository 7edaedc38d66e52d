"""Expressions of changes.tsv and relays.tsv, and a quick look at which of them can be there at all."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zufolge.compare.accounts.lists import rows

_LISTS = ("changes.tsv", "relays.tsv")
_WORD = re.compile(r"[^\W\d_]{2,}")
# What is no letter of an expression: escapes, classes, names of groups.
_MARKS = re.compile(r"\\[a-zA-Z]|\[[^\]]*\]|\(\?P<\w+>|\(\?")
# Every sentence has some of these; no expression is made of them alone, but for those that are only
# looked for directly behind a number.
_SMALL = frozenset(word for (words,) in rows("small.tsv") for word in words.split())
_NONE: frozenset[str] = frozenset()


def kinds_in(words: str, language: str) -> frozenset[str]:
    """The kinds of which some word stands there: only these need to be looked for."""
    found = [k for w in set(_WORD.findall(words)) if (k := _kinds_of(w, language))]
    return frozenset().union(*found) if found else _NONE


@cache
def pattern(kind: str, language: str, *, at_end: bool = False) -> re.Pattern[str]:
    """All expressions of a kind, at word borders; `at_end` where the words stop."""
    end = r"\s+$" if at_end else r"\b"
    parts = [rf"\b{p}{end}" for p in expressions(kind, language)]
    return re.compile("|".join(parts) or r"(?!)", re.I)


@cache
def expressions(kind: str, language: str) -> tuple[str, ...]:
    """The expressions of a kind as they are written down."""
    return tuple(p for name in _LISTS for k, lang, p in rows(name) if (k, lang) == (kind, language))


@lru_cache(maxsize=1 << 15)
def _kinds_of(word: str, language: str) -> frozenset[str]:
    starts, folded = _starts(language), word.casefold()
    found = [k for n in range(2, len(folded) + 1) if (k := starts.get(folded[:n]))]
    return frozenset().union(*found) if found else _NONE


@cache
def _starts(language: str) -> dict[str, frozenset[str]]:
    """Beginnings of words to the kinds whose expressions hold them."""
    out: dict[str, frozenset[str]] = {}
    for name in _LISTS:
        for kind, lang, expression in rows(name):
            if lang == language:
                for start in _WORD.findall(_MARKS.sub(" ", expression)):
                    key = start.casefold()
                    if key not in _SMALL:
                        out[key] = out.get(key, _NONE) | {kind}
    return out
