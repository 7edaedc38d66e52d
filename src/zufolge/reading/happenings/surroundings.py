"""What else was found around an event: statements, entities, places, times, figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

import msgspec

from zufolge.language import Page, Sentence
from zufolge.record import Event, Figure, Findings, Span, Statement

# A content that holds a word begins at most so many contents before it.
_MOST_CONTENTS = 400
# What a figure's category may be the count of.
_COUNTED = {
    "killed": ("ASSAULT", "ACCIDENT", "DISASTER"),
    "injured": ("ASSAULT", "ACCIDENT", "DISASTER"),
    "missing": ("DISASTER", "ACCIDENT", "ASSAULT"),
    "detained": ("COERCE", "SANCTION"),
    "abducted": ("ASSAULT",),
    "displaced": ("DISASTER", "ASSAULT", "AID", "COERCE"),
    "participants": ("PROTEST", "ASSAULT"),
    "deployed": ("MOBILIZE", "AID", "RETREAT"),
    "affected": ("DISASTER", "AID", "ACCIDENT", "ASSAULT"),
}


class _Placed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def span(self) -> Span: ...


class Said:
    """The statements by the place of their contents."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._contents = sorted(
            ((span.start, span.end, s) for s in statements for span in s.content),
            key=lambda c: (c[0], -c[1]),
        )
        self._starts = [c[0] for c in self._contents]
        self._longest = max((b - a for a, b, _ in self._contents), default=0)

    def innermost(self, span: Span) -> Statement | None:
        """The statement with the shortest content that covers a span."""
        best, length = None, 0
        at = bisect_right(self._starts, span.start)
        for n in range(at - 1, max(at - _MOST_CONTENTS, 0) - 1, -1):
            a, b, statement = self._contents[n]
            if a < span.start - self._longest:
                break
            if b >= span.end and (best is None or b - a < length):
                best, length = statement, b - a
        return best


class _Row:
    """Placed entries in text order."""

    def __init__(self, entries: Sequence[_Placed]) -> None:
        self._entries = sorted(entries, key=lambda e: e.span.start)
        self._starts = [e.span.start for e in self._entries]

    def nearest(self, sentence: Sentence, span: Span) -> str | None:
        """The id of the entry of a sentence that stands nearest to a span."""
        a = bisect_left(self._starts, sentence.start)
        b = bisect_left(self._starts, sentence.end)
        # of very many only those just around are looked at
        at = bisect_left(self._starts, span.start)
        near = self._entries[max(a, at - 8) : min(b, at + 8)]
        best = min(near, key=lambda e: _apart(e.span, span), default=None)
        return best.id if best else None


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


class Surroundings:
    """Looks up ids for the spans of an event."""

    def __init__(self, page: Page, found: Findings) -> None:
        self._places = _Row(found.places)
        # how long or how often something lasts does not say when it was
        self._times = _Row([t for t in found.times if t.type in ("DATE", "TIME")])
        mentions = sorted((m.start, m.end, e.id) for e in found.entities for m in e.mentions)
        self._mentions = mentions
        self._starts = [m[0] for m in mentions]

    def place(self, sentence: Sentence, span: Span) -> str | None:
        return self._places.nearest(sentence, span)

    def time(self, sentence: Sentence, span: Span) -> str | None:
        return self._times.nearest(sentence, span)

    def entity(self, span: Span | None) -> str | None:
        """The entity whose mention a span is, or which the span names with more words around it."""
        if span is None:
            return None
        a, b = bisect_left(self._starts, span.start - 40), bisect_left(self._starts, span.end)
        best, most = None, 0
        for start, end, id_ in self._mentions[max(a, b - 24) : b]:
            common = min(end, span.end) - max(start, span.start)
            # half of both, or it is somebody else inside the phrase ("Anhänger des Präsidenten")
            if 2 * common > max(end - start, span.end - span.start) and common > most:
                best, most = id_, common
        return best


def with_events(
    page: Page, figures: tuple[Figure, ...], events: tuple[Event, ...]
) -> tuple[Figure, ...]:
    """The figures, each with the event of its sentence whose victims or actors it counts."""
    starts = [e.trigger.start for e in events]
    return tuple(_with_event(page, f, events, starts) for f in figures)


def _with_event(page: Page, figure: Figure, events: tuple[Event, ...], starts: list[int]) -> Figure:
    types = _COUNTED.get(figure.category, ())
    sentence = page.sentence_at(figure.span.start)
    if not types or sentence is None:
        return figure
    a, b = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    at = bisect_left(starts, figure.span.start)
    fits = [e for e in events[max(a, at - 8) : min(b, at + 8)] if e.type in types]
    best = min(
        fits, key=lambda e: (types.index(e.type), _apart(e.trigger, figure.span)), default=None
    )
    return msgspec.structs.replace(figure, event=best.id) if best else figure
