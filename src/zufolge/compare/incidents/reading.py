"""A report's record sentence by sentence: what each holds of figures, happenings, days and towns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from zufolge.compare.incidents.days import ago, published_days, time_days
from zufolge.compare.incidents.name_keys import name_key
from zufolge.compare.incidents.telling import Days
from zufolge.compare.incidents.vectors import is_name
from zufolge.language import Page
from zufolge.language.page import Sentence
from zufolge.record import Event, Figure, Place, Record

# What does harm, then what else a story may be about; statements and talk about it are no story's day.
HARMFUL = frozenset({"ASSAULT", "ACCIDENT", "DISASTER"})
HAPPENING = HARMFUL | {"PROTEST", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"}
HARM = frozenset({"killed", "injured", "missing", "detained", "displaced", "abducted", "affected"})
_WIDE = frozenset({"country", "continent", "area", "region", "sea", "river", "mountains"})
T = TypeVar("T")
_TOLD = ("asserted", "claimed")

_LEAD_LINES = 5
_LONGEST_HAPPENING = 4  # days; what lasts longer is a span of time, not the day of a happening
_LONG_AGO = 45
_BEHIND = re.compile(r"\b(?:war|waren|hatte|hatten|had|were|was)\b")
_LOCATED = frozenset(
    {"in", "bei", "nahe", "near", "at", "from", "aus", "nach", "outside", "around"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence. `behind`: its verb may tell of what lies behind; `harm`: it counts victims."""

    number: int
    block: int
    start: int
    end: int
    text: str
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    days: tuple[Days, ...]
    towns: frozenset[str]

    @property
    def happenings(self) -> tuple[Event, ...]:
        return tuple(e for e in self.events if e.type in HAPPENING and e.status in _TOLD)

    @property
    def harm(self) -> bool:
        return any(f.category in HARM for f in self.figures)

    @property
    def behind(self) -> bool:
        return bool(_BEHIND.search(self.text))

    @property
    def quoted(self) -> bool:
        return self.text[:1] in "\"„“»«‚‘'"


@dataclass(frozen=True, slots=True)
class Story:
    """What the beginning says: the day of the happening where one is named, and its towns.

    `lead` is the number of the last sentence that certainly belongs to the story.
    """

    published: Days | None
    happened: Days | None
    towns: frozenset[str]
    lead: int

    @property
    def days(self) -> Days | None:
        return self.happened or self.published


def lines_of(record: Record, page: Page) -> tuple[Line, ...]:
    """The report's sentences; what is found outside of sentences is in none."""
    numbers = {s.start: n for n, s in enumerate(page.sentences)}

    def at(offset: int) -> int | None:
        found = page.sentence_at(offset)
        return None if found is None else numbers[found.start]

    published = published_days(record.document.published)
    figures = _by_line((at(f.span.start), f) for f in record.figures)
    events = _by_line((at(e.trigger.start), e) for e in record.events)
    days = _by_line((at(t.span.start), time_days(t)) for t in record.times)
    since = _by_line(
        (at(t.span.start), ago(t, page.text[t.span.end : t.span.end + 12], published))
        for t in record.times
    )
    places = _by_line((at(p.span.start), p) for p in record.places)
    return tuple(
        Line(
            n, s.block, s.start, s.end, page.text[s.start : s.end],
            tuple(figures[n]), tuple(events[n]),
            tuple(d for d in (*days[n], *since[n]) if d is not None),
            _towns(page, s, places[n]),
        )
        for n, s in enumerate(page.sentences)
    )  # fmt: skip


def story_of(record: Record, lines: Sequence[Line]) -> Story:
    """What title and first sentences say."""
    published = published_days(record.document.published)
    head = lines[:_LEAD_LINES]
    towns = frozenset(t for line in head[:3] for t in line.towns)
    lead = 1 if len(lines) > 1 else 0
    return Story(published, _happened(record, head, published), towns, lead)


def _happened(record: Record, head: Sequence[Line], published: Days | None) -> Days | None:
    """The day of the first harmful happening that has one, else of the first happening."""
    times = {t.id: time_days(t) for t in record.times}
    for wanted in (HARMFUL, HAPPENING):
        for line in head:
            found = [e for e in line.happenings if e.type in wanted]
            dated = [d for e in found if (d := times.get(e.time or ""))]
            for day in (*dated, *(line.days if found else ())):
                if _fits(day, published):
                    return day
    return None


def _fits(day: Days, published: Days | None) -> bool:
    if day.last - day.first >= _LONGEST_HAPPENING:
        return False
    if published is None:
        return True
    return published.first - _LONG_AGO <= day.last and day.first <= published.last + 1


def place_key(place: Place) -> str:
    """What a place is compared by: its GeoNames id, else the key of its name."""
    return f"g:{place.geonames}" if place.geonames else f"n:{name_key(place.name)}"


def is_town(place: Place) -> bool:
    """Whether it is small enough to tell one happening from another."""
    return place.kind not in _WIDE


def _towns(page: Page, sentence: Sentence, places: Iterable[Place]) -> frozenset[str]:
    """Towns that were read, and rare names behind a preposition of place."""
    found = {place_key(p): p for p in places}
    taken = {offset for p in found.values() for offset in range(p.span.start, p.span.end)}
    out = {key for key, p in found.items() if is_town(p)}
    tokens = page.tokens[sentence.first : sentence.last]
    for before, token in pairwise(tokens):
        located = before.text.lower() in _LOCATED and token.start not in taken
        if located and is_name(token.text, page.language):
            out.add(f"n:{name_key(token.text)}")
    return frozenset(out)


def _by_line(pairs: Iterable[tuple[int | None, T]]) -> dict[int, list[T]]:
    out: dict[int, list[T]] = defaultdict(list)
    for number, item in pairs:
        if number is not None:
            out[number].append(item)
    return out
