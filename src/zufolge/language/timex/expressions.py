"""All time expressions of a page, in text order, each with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from zufolge.language.page import Page
from zufolge.language.timex.grammar import Grammar, Hit
from zufolge.language.timex.meaning import Calendar, Fixed, Meaning, Shift, Tense
from zufolge.language.timex.now import now_or_today
from zufolge.language.timex.resolve import Resolved, Resolver, report_of
from zufolge.language.timex.tense import tense
from zufolge.language.tokens import Token

# How far back, in characters, a day that the text has named still holds for "am Abend".
_NEAR = 400
# Words to either side of an expression that may tell its tense.
_WINDOW = 80


# Days around the report within which a date without a year is resolved by the report itself.
_RECENT = 300
# "today's": the ending is no part of the expression.
_GENITIVE = ("'s", "’s")


class Expression(NamedTuple):
    """Code points `start` to `end` of the text, and what stands there."""

    start: int
    end: int
    resolved: Resolved


def expressions(page: Page) -> list[Expression]:
    """The time expressions of a page by the grammar of its language; English, or else German."""
    english = page.language.startswith("en")
    return list(_Reading(page, _grammar(english), "en" if english else "de"))


def _grammar(english: bool) -> Grammar:
    if english:
        from zufolge.language.timex.english import grammar as english_grammar

        return english_grammar()
    from zufolge.language.timex.german import grammar

    return grammar()


class _Reading:
    """One pass over one page: finds, resolves, and remembers where the story stands."""

    def __init__(self, page: Page, grammar: Grammar, language: str) -> None:
        self._page, self._grammar, self._language = page, grammar, language
        self._resolve = Resolver(report_of(page.document.published))
        self._day_at = self._year_at = -1
        self._year: date | None = None

    def __iter__(self) -> Iterator[Expression]:
        for first, last in self._lines():
            tokens = self._page.tokens[first:last]
            for hit, meaning in self._grammar.hits(tokens):
                a, b = tokens[hit.first].start, tokens[hit.last - 1].end
                if tokens[hit.last - 1].text.endswith(_GENITIVE):
                    b -= 2
                yield Expression(a, b, self._resolved(hit, meaning, a, b))

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Token ranges of the lines of every block: no expression runs over a line's end."""
        text = self._page.text
        for block in self._page.blocks:
            for line in re.finditer(r"[^\n]+", text[block.start : block.end]):
                span = self._page.token_range(block.start + line.start(), block.start + line.end())
                if span[0] < span[1]:
                    yield span

    def _resolved(self, hit: Hit, meaning: Meaning, start: int, end: int) -> Resolved:
        # Only dates with holes ask for the tense, which costs more than all the rest.
        when = self._tense(start) if isinstance(meaning, Calendar) else "open"
        if isinstance(meaning, Shift) and meaning.unit == "D" and not meaning.story:
            said = self._tense(start, wide=False)
            meaning = now_or_today(
                meaning, hit, said, [t.text for t in self._around(start)[0]], self._language
            )
        found = self._resolve(meaning, when, self._near(meaning, when, start))
        self._note(meaning, found, start, end)
        return found

    def _around(self, at: int) -> tuple[list[Token], int]:
        """The words of the sentence at a code point, at most 80 to either side, and its place there."""
        inside = self._page.sentence_at(at)
        if inside is None:
            return [], 0
        place = self._page.token_range(at, at + 1)[0]
        first = max(inside.first, place - _WINDOW)
        return self._page.tokens[first : min(inside.last, place + _WINDOW)], place - first

    def _tense(self, at: int, wide: bool = True) -> Tense:
        tokens, place = self._around(at)
        return tense(tokens, place, self._language, wide) if place < len(tokens) else "open"

    def _near(self, meaning: Meaning, when: Tense, at: int) -> date | None:
        """What the words before have named: a day for a time of day, a year for a month."""
        if isinstance(meaning, Shift):
            return self._resolve.story if 0 <= at - self._day_at < _NEAR else None
        if not isinstance(meaning, Calendar):
            return None
        if meaning.time and not (meaning.weekday or meaning.month or meaning.day):
            close = self._day_at >= 0 and at - self._day_at < _NEAR
            same_line = close and "\n" not in self._page.text[self._day_at : at]
            return self._resolve.story if same_line else None
        if (meaning.month or meaning.season) and when != "future":
            close = self._year_at >= 0 and at - self._year_at < _NEAR // 2
            return self._year if close and self._long_ago() else None
        return None

    def _long_ago(self) -> bool:
        """Whether the story's year is one that the report's own date would not lead to."""
        report = self._resolve.report
        return bool(self._year and (not report or abs((self._year - report.first).days) > _RECENT))

    def _note(self, meaning: Meaning, found: Resolved, start: int, end: int) -> None:
        if found.covered.precision == 1 and _names_day(meaning, found):
            self._day_at = end
        full = isinstance(meaning, Calendar) and meaning.year and (meaning.month or meaning.season)
        if full or (isinstance(meaning, Fixed) and re.match(r"\d{4}-\d\d", meaning.value)):
            first = found.covered.start
            self._year = date.fromisoformat(first[:10]) if first else None
            self._year_at = end


def _names_day(meaning: Meaning, found: Resolved) -> bool:
    """Whether the story has reached a day here: not by a time alone, and not by a night."""
    if isinstance(meaning, Calendar):
        return bool(meaning.weekday or meaning.day or meaning.feast) and not meaning.eve
    if isinstance(meaning, Shift):
        return meaning.time != "NI"
    return found.type == "DATE" and found.value[:1].isdigit()
