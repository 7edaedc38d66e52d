"""The clauses of a sentence, cut where its commas and conjunctions are, and the words in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

from zufolge.language import Page, Sentence
from zufolge.language.data import rows
from zufolge.record import Span

# A comma or stop inside a number, a date or a name is none ("1,200", "March 4, 2021" is one time).
_CUT = re.compile(
    r"(?<!\d),|,(?!\d)|[;:()–—]|\s-\s|\bthat\b|\s(?=(?:after|where|when|while|whereas)\b)"
)


@cache
def words_for(kind: str, language: str) -> re.Pattern[str]:
    """The words of one class of whereabouts.tsv."""
    found = [p for lang, name, p in rows("whereabouts.tsv") if (lang, name) == (language, kind)]
    return re.compile(rf"\b(?:{'|'.join(found)})\b", re.IGNORECASE)


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_E = TypeVar("_E", bound=_Placed)


def apart(one: Span, other: Span) -> int:
    """Code points between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)


class Clauses:
    """The clauses of one sentence; `at` gives the number of the one that holds a code point."""

    def __init__(self, page: Page, sentence: Sentence, language: str) -> None:
        self._text = page.text
        cuts = [m.end() for m in _CUT.finditer(page.text, sentence.start, sentence.end)]
        self._starts = [sentence.start, *cuts]
        self._end = sentence.end
        self._opens = re.compile(rf"\s*(?:{words_for('embedded', language).pattern})")

    def at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def bounds(self, clause: int) -> tuple[int, int]:
        """Code points of a clause, half-open."""
        behind = clause + 1 < len(self._starts)
        return self._starts[clause], self._starts[clause + 1] if behind else self._end

    def nearest(self, entries: Sequence[_E], span: Span) -> _E | None:
        """The entry that a span of the sentence belongs to: in its own clause, else before it, else in
        the clause behind it. What stands in a clause within tells of something else."""
        here = self.at(span.start)
        places = [(self.at(e.span.start), e) for e in entries]
        free = [(n, e) for n, e in places if n != here and not self.embedded(n)]
        chosen = (
            [e for n, e in places if n == here]
            or [e for n, e in free if n < here]
            or [e for n, e in free if n == here + 1]
        )
        return min(chosen, key=lambda e: apart(e.span, span), default=None)

    def embedded(self, clause: int) -> bool:
        """Whether a clause stands inside another ("…, wo im März 26 Menschen starben, …")."""
        return clause > 0 and self._opens.match(self._text, self._starts[clause]) is not None
