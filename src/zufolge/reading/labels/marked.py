"""What the rules for labels have in common: a sentence with its words and marks, and what they find."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from zufolge.language import Page, Sentence, Token
from zufolge.language.callings import calling_words, calls_as
from zufolge.language.labels import Hit, LabelWord, label_words
from zufolge.language.shortquotes import ShortQuote


class Range(NamedTuple):
    """Tokens `first` to `last` of the page, half-open."""

    first: int
    last: int


@dataclass(frozen=True)
class Named:
    """Words that may be a label. `word` is of the list, where
    one is. `called`: somebody calls somebody so, in the verb at token `verb`."""

    first: int
    last: int
    quoted: bool = False
    word: LabelWord | None = None
    of: Range | None = None
    called: bool = False
    verb: int | None = None


@dataclass(frozen=True)
class Marked:
    """One sentence: `words` in lower case count from its first token, everything else from the page's.

    `inside` are the tokens within double quotation marks.
    """

    page: Page
    sentence: Sentence
    quotes: Sequence[ShortQuote]
    language: str
    inside: frozenset[int] = frozenset()

    @cached_property
    def words(self) -> list[str]:
        return [t.text.lower() for t in self.tokens]

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return self.page.tokens[self.sentence.first : self.sentence.last]

    @cached_property
    def hits(self) -> list[Hit]:
        return label_words(self.page.tokens, self.sentence.first, self.sentence.last, self.language)

    @cached_property
    def verbs(self) -> list[int]:
        """The words that are verbs of calling with "als" or "as"."""
        return [i for i in range(len(self.words)) if calls_as(self.words, i, self.language)]

    @cached_property
    def opening(self) -> dict[int, ShortQuote]:
        """Short quotations by their opening mark's token, outer ones where two begin together."""
        return {q.first - 1: q for q in reversed(self.quotes)}

    def word(self, token: int) -> str:
        """The word of a token of the page in lower case, "" outside of the sentence."""
        at = token - self.sentence.first
        return self.words[at] if 0 <= at < len(self.words) else ""

    def text(self, token: int) -> str:
        """The word as it stands, "" outside of the sentence."""
        inside = self.sentence.first <= token < self.sentence.last
        return self.page.tokens[token].text if inside else ""

    def quoted_text(self, quote: ShortQuote) -> str:
        return self.page.words(*quote).text

    def within(self, quote: ShortQuote) -> Named:
        """A quotation as a label, without the article and the full stop within its marks."""
        first, last = quote
        while last - 1 > first and not self.text(last - 1)[:1].isalnum():
            last -= 1
        if self.word(first) in calling_words(self.language, "article") and last - first > 1:
            first += 1
        hits = self.hits_in(first, last)
        return Named(first, last, quoted=True, word=hits[-1].word if hits else None)

    def hits_in(self, first: int, last: int) -> list[Hit]:
        """The words of the list within tokens `first` to `last`."""
        a, b = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return [h for h in self.hits[a:b] if h.last <= last]

    @cached_property
    def _starts(self) -> list[int]:
        return [h.first for h in self.hits]
