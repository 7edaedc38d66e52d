"""Where a sentence says how far the report can be trusted: patterns from caveats-de.tsv and -en.tsv."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zufolge.language.data import rows


class Doubt(NamedTuple):
    """Characters `start` to `end` of the sentence say it; `kind` as in caveats-de.tsv."""

    start: int
    end: int
    kind: str


class _Pattern(NamedTuple):
    kind: str
    anchor: str
    pattern: str


@cache
def _patterns(language: str) -> tuple[_Pattern, ...]:
    return tuple(_Pattern(*row) for row in rows(f"caveats-{language}.tsv"))


@cache
def _anchors(language: str) -> re.Pattern[str]:
    """Any of the anchors, so that most sentences are looked at once only."""
    anchors = sorted({p.anchor for p in _patterns(language)}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, anchors)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def doubts(sentence: str, language: str) -> list[Doubt]:
    """The first place of each kind in a sentence, in text order; `language` is "de" or "en".

    The sentence keeps its length in lower case, so that offsets hold.
    """
    low = _lower(sentence)
    if _anchors(language).search(low) is None:
        return []
    found: dict[str, Doubt] = {}
    for kind, anchor, pattern in _patterns(language):
        if kind not in found and anchor in low and (match := _compiled(pattern).search(low)):
            found[kind] = Doubt(match.start(), match.end(), kind)
    told = (d for kind, d in found.items() if not kind.startswith("-") and f"-{kind}" not in found)
    return sorted(told)


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    # a few letters grow when they are lowered ("İ")
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
