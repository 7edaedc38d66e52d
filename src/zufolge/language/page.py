"""A document as the reading passes see it: words, sentences and blocks, made once, on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from zufolge.language.sentences import sentences
from zufolge.language.tokens import Token, tokens
from zufolge.record import Block, Document, Span, span_at


class Sentence(NamedTuple):
    """Code points `start` to `end`; its tokens are `page.tokens[first:last]` (half-open)."""

    start: int
    end: int
    first: int
    last: int
    block: int
    heading: bool


class Page:
    """Datelines are left out of tokens and sentences; a document without blocks is one paragraph a line."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.language = document.language or "de"

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        whole = (Block(0, len(self.text), "paragraph"),) if self.text else ()
        return tuple(b for b in self.document.blocks or whole if b.kind != "dateline")

    @cached_property
    def tokens(self) -> list[Token]:
        return [t for b in self.blocks for t in tokens(self.text, b.start, b.end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every token lies in at most one sentence; sentences stand in text order."""
        out = []
        # Only a paragraph wrapped at a fixed width has line breaks in its block (sources.blocks).
        wrapped = bool(self.document.blocks)
        for n, block in enumerate(self.blocks):
            for a, b in sentences(self.text, block.start, block.end, wrapped=wrapped):
                first, last = self.token_range(a, b)
                if first < last:
                    out.append(Sentence(a, b, first, last, n, block.kind == "heading"))
        return out

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """Indices (half-open) of the tokens that begin in code points `start` to `end`."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers a code point, if one does."""
        n = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[n] if n >= 0 and offset < self.sentences[n].end else None

    @cached_property
    def sentence_numbers(self) -> list[int]:
        """For each token the number of its sentence, that of the one before where it lies in none."""
        out, n = [], 0
        for i in range(len(self.tokens)):
            while n + 1 < len(self.sentences) and self.sentences[n + 1].first <= i:
                n += 1
            out.append(n)
        return out

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def span(self, start: int, end: int) -> Span:
        """The span of two code-point offsets of the text."""
        return span_at(self.text, start, end)

    def words(self, first: int, last: int) -> Span:
        """The span from token `first` up to and without token `last`."""
        return self.span(self.tokens[first].start, self.tokens[last - 1].end)
