"""What a later version of a report keeps, withdraws, adds and alters. Word for word, nothing fuzzy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from zufolge.language import Page
from zufolge.record import Event, Figure, Record, Span, Statement

T = TypeVar("T")
# What stands for every number of a sentence, so that sentences that differ in numbers only are alike.
_ANY = "\x00"
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

Key = Callable[[T], Hashable]


@dataclass(frozen=True, slots=True)
class Entries(Generic[T]):
    """Entries of two versions, in text order; `kept` are pairs of the older and the newer."""

    kept: tuple[tuple[T, T], ...]
    withdrawn: tuple[T, ...]
    added: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the entries of the older version. `altered` are figures of one category at one
    place of an otherwise equal sentence, older and newer, that differ in value or status; they are
    among neither the kept nor the withdrawn nor the added.
    """

    statements: Entries[Statement]
    figures: Entries[Figure]
    events: Entries[Event]
    altered: tuple[tuple[Figure, Figure], ...]

    @property
    def nothing(self) -> bool:
        """Whether every entry was kept and none added."""
        lists = (self.statements, self.figures, self.events)
        return not self.altered and not any(one.withdrawn or one.added for one in lists)


def changes(old: Record, new: Record) -> Changes:
    """What `new`, a later version of the same report, makes of the entries of `old`."""
    altered, figures = _figures(old, new)
    statements = _matched(old.statements, new.statements, _statement_of(old), _statement_of(new))
    events = _matched(old.events, new.events, _event, _event)
    return Changes(statements, figures, events, altered)


def _figures(old: Record, new: Record) -> tuple[tuple[tuple[Figure, Figure], ...], Entries[Figure]]:
    """Those at the same place first, whether kept or altered; the rest by their own words."""
    places = [_places(record) for record in (old, new)]
    there = _matched(
        old.figures,
        new.figures,
        lambda figure: places[0][figure.id],
        lambda figure: places[1][figure.id],
    )
    moved = _matched(there.withdrawn, there.added, _figure, _figure)
    altered = tuple(pair for pair in there.kept if _value(pair[0]) != _value(pair[1]))
    same = [pair for pair in there.kept if _value(pair[0]) == _value(pair[1])]
    kept = sorted([*same, *moved.kept], key=lambda pair: pair[0].span.start)
    return altered, Entries(tuple(kept), moved.withdrawn, moved.added)


def _places(record: Record) -> dict[str, Hashable]:
    """For each figure its sentence without any number, its category, and the how manieth number it is."""
    page = Page(record.document)
    inside: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for figure in record.figures:
        sentence = page.sentence_at(figure.span.start)
        bounds = (sentence or figure.span).start, (sentence or figure.span).end
        inside[bounds].append(figure)
    places: dict[str, Hashable] = {}
    for (start, end), figures in inside.items():
        numbers = _numbers(page.text, start, end, [figure.span for figure in figures])
        frame = _frame(page.text, start, end, numbers)
        for figure in figures:
            # A figure that nothing stands around has no place but its own words.
            about = figure.span.text if frame == _ANY else frame
            number = sum(begin <= figure.span.start for begin, _ in numbers)
            places[figure.id] = (about, figure.category, number)
    return places


def _numbers(text: str, start: int, end: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Where figures and other numbers stand in a sentence, in order; what overlaps is one. Numbers that
    one of the versions does not count as figures are none the less numbers in both.
    """
    found = [(span.start, span.end) for span in spans]
    found += [digits.span() for digits in _DIGITS.finditer(text, start, end)]
    joined: list[tuple[int, int]] = []
    for begin, stop in sorted(found):
        if joined and begin < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((begin, stop))
    return joined


def _frame(text: str, start: int, end: int, numbers: Sequence[tuple[int, int]]) -> str:
    edges = [start, *(edge for number in numbers for edge in number), max(end, numbers[-1][1])]
    parts = (text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return _ANY.join(" ".join(part.split()) for part in parts)


def _matched(old: Sequence[T], new: Sequence[T], old_key: Key[T], new_key: Key[T]) -> Entries[T]:
    """Entries of equal keys, each once, in the order of the text."""
    waiting: dict[Hashable, list[T]] = defaultdict(list)
    for entry in reversed(new):
        waiting[new_key(entry)].append(entry)
    kept: list[tuple[T, T]] = []
    withdrawn: list[T] = []
    for entry in old:
        same = waiting[old_key(entry)]
        if same:
            kept.append((entry, same.pop()))
        else:
            withdrawn.append(entry)
    left = {id(entry) for entries in waiting.values() for entry in entries}
    return Entries(tuple(kept), tuple(withdrawn), tuple(e for e in new if id(e) in left))


def _statement_of(record: Record) -> Key[Statement]:
    names = {entity.id: entity.name for entity in record.entities}

    def key(statement: Statement) -> Hashable:
        who = _words(statement.speaker) or names.get(statement.speaker_entity or "", "")
        return _words(statement.content), who

    return key


def _value(figure: Figure) -> Hashable:
    return figure.low, figure.high, figure.bound, figure.status


def _figure(figure: Figure) -> Hashable:
    return _words([figure.span]), figure.category, _words([figure.group]), _value(figure)


def _event(event: Event) -> Hashable:
    spans = (event.trigger, event.actor, event.recipient)
    return event.type, event.mode, event.status, tuple(_words([span]) for span in spans)


def _words(spans: Iterable[Span | None]) -> str:
    """The words of spans, whatever the white space between them."""
    return " … ".join(" ".join(span.text.split()) for span in spans if span)
