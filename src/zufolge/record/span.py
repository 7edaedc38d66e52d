"""A stretch of the report's text: the ground that every field stands on."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Unicode code points `start` to `end` (0-based, end exclusive) of `document.text`, and those words.

    `text == document.text[start:end]` always holds for a span made by `span_at`.
    """

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def span_at(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`; an empty or outlying stretch is an `IndexError`."""
    if not 0 <= start < end <= len(text):
        raise IndexError(f"no span {start}:{end} in a text of {len(text)} characters")
    return Span(start, end, text[start:end])
