"""A report's record sentence by sentence: what each holds of figures, happenings, days and towns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from zufolge.compare.incidents.cues import after, again, earlier
from zufolge.compare.incidents.days import ago, published_days, time_days
from zufolge.compare.incidents.name_keys import name_key
from zufolge.compare.incidents.telling import Days
from zufolge.compare.incidents.vectors import is_name
from zufolge.language import Page
from zufolge.language.page import Sentence
from zufolge.record import Event, Figure, Place, Record, Span, Time

# What does harm, then what else a story may be about; statements and talk about it are no story's day.
HARMFUL = frozenset({"ASSAULT", "ACCIDENT", "DISASTER"})
HAPPENING = HARMFUL | {"PROTEST", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"}
HARM = frozenset({"killed", "injured", "missing", "detained", "displaced", "abducted", "affected"})
_WIDE = frozenset({"country", "continent", "area", "region", "sea", "river", "mountains"})
T = TypeVar("T")
_TOLD = ("asserted", "claimed")

_LEAD_LINES = 5
_SHORTEST = 25  # characters; a shorter first line is where the report was written
_LONGEST_HAPPENING = 32  # days; what lasts longer than a month dates no happening
_LONG_AGO = 45
_BEHIND = re.compile(r"\b(?:war|waren|wurden?|hatten?|had|were|was)\b")
_LOCATED = frozenset({"in", "bei", "nahe", "near", "at", "outside", "around"})
_MOMENT = 2  # days; a day, a night
_WEEK = 7  # days
_FRESH = 3  # days before it is published on which what is new happened
_SINCE = re.compile(r"\b(?:seit|since)\s*(?:dem\s*)?$", re.I)
_AFTER = re.compile(r"\s*(?:nach|after)\b", re.I)
_REACH = 50  # characters behind "nach" in which the earlier happening and its place stand
# "BERLIN: ", "YAKIMA, Wash. — ", or a whole line "Lissabon."
_OPENING = re.compile(r"[A-ZÄÖÜ][\w.,/ \-]{1,40}(?::| [–—-]) (?=\S)|[A-ZÄÖÜ][\w/ \-]{1,24}\.$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence.

    `days` are those of its times by the times' ids, `since` the one that it counts from, `names` its towns'
    names by their keys, `back` the code points of a look back at an earlier happening and `looked` the ids of
    the times there. `behind`: its verb may tell of what lies behind; `harm`: it counts victims.
    """

    number: int
    block: int
    start: int
    end: int
    text: str
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    days: dict[str, Days]
    since: Days | None
    back: tuple[int, int] | None
    names: dict[str, str]
    looked: frozenset[str] = frozenset()

    @property
    def towns(self) -> frozenset[str]:
        """The keys of its places that are small enough to tell one happening from another."""
        return frozenset(self.names)

    def leads_back(self, event: Event) -> bool:
        """Whether an event stands in the sentence's look back."""
        return self.back is not None and self.back[0] <= event.trigger.start < self.back[1]

    @property
    def own_days(self) -> dict[str, Days]:
        """The days without those in a look back, which are another happening's."""
        return {id_: day for id_, day in self.days.items() if id_ not in self.looked}

    def dates(self, events: Sequence[Event]) -> list[Days]:
        """The days that may date one of these events, the likeliest first."""
        dated = [day for e in events if (day := self.own_days.get(e.time or ""))]
        since = [self.since] if self.since else []
        return dated + since + (list(self.own_days.values()) if events else [])

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

    `lead` is the number of the last sentence that certainly belongs to the story. `after`: it tells what
    came of a happening, which was on the day.
    """

    published: Days | None
    happened: Days | None
    towns: frozenset[str]
    lead: int
    after: bool = False

    @property
    def days(self) -> Days | None:
        return self.happened or self.published


def lines_of(record: Record, page: Page) -> tuple[Line, ...]:
    """The report's sentences; what is found outside of sentences is in none."""
    numbers = {s.start: n for n, s in enumerate(page.sentences)}

    def at(offset: int) -> int | None:
        found = page.sentence_at(offset)
        return None if found is None else numbers[found.start]

    figures = _by_line((at(f.span.start), f) for f in record.figures)
    events = _by_line((at(e.trigger.start), e) for e in record.events)
    times = _by_line((at(t.span.start), t) for t in record.times)
    places = _by_line((at(p.span.start), p) for p in record.places)
    said = [(s.start, s.end) for statement in record.statements for s in statement.frame]
    published = published_days(record.document.published)
    out = []
    for n, s in enumerate(page.sentences):
        text = page.text[s.start : s.end]
        days = dict(_dated(page.text, times[n], said, published))
        back = _back(page.text, times[n]) if again(text) else None
        since = None if back else _since(page.text, times[n], published)
        gone = [*said, back] if back else said
        names = _towns(page, s, places[n], gone)
        looked = frozenset(t.id for t in times[n] if back and _inside(t.span, [back]))
        out.append(
            Line(
                n, s.block, s.start, s.end, text, tuple(figures[n]), tuple(events[n]),
                days, since, back, names, looked,
            )
        )  # fmt: skip
    return tuple(out)


def _dated(
    text: str, times: Iterable[Time], said: Sequence[tuple[int, int]], published: Days | None
) -> Iterator[tuple[str, Days]]:
    """The days of a sentence's times by the times' ids; when somebody said it is left out."""
    for time in times:
        around = _around(text, time)
        day = ago(time, around, published) or time_days(time)
        if day is None or _SINCE.search(around[0]) or day.first > _latest(published):
            continue
        # "sagte am Freitag" dates the saying; "last month's derailment, it said" does not
        if day.length > _MOMENT or not _inside(time.span, said):
            yield time.id, day


def _latest(published: Days | None) -> int:
    """What lies after this day has not happened yet."""
    return published.last + 1 if published else date.max.toordinal()


def _since(text: str, times: Iterable[Time], published: Days | None) -> Days | None:
    """The day that "einen Monat nach dem Zugunglück" counts from."""
    found = (ago(t, _around(text, t), published) for t in times)
    return next((day for day in found if day is not None), None)


def _around(text: str, time: Time) -> tuple[str, str]:
    """A little of the text before and behind a time."""
    return text[max(0, time.span.start - 8) : time.span.start], text[time.span.end :][:16]


def _back(text: str, times: Iterable[Time]) -> tuple[int, int] | None:
    """Where "vier Tage nach dem Unglück von Lodz" stands that only leads over to what happened again."""
    for time in times:
        if _AFTER.match(text[time.span.end :][:16]):
            return time.span.start, time.span.end + _REACH
    return None


def story_of(record: Record, lines: Sequence[Line]) -> Story:
    """What title and first sentences say."""
    published = published_days(record.document.published)
    head = [x for x in lines[:_LEAD_LINES] if x.number == 0 or len(x.text) >= _SHORTEST]
    first = 2 if len(head) > 2 and head[1].back else 1
    lead = head[first].number if len(head) > first else 0
    towns: frozenset[str] = frozenset()
    for line in head[: _LEAD_LINES - 1]:
        if not towns or line.number <= lead:
            towns |= line.towns
    happened = _happened(head, published)
    opening = " ".join(line.text for line in head[: first + 1])
    came_of = after(opening) and not again(opening)
    if came_of:
        happened = _followed(lines, towns, happened, published) or happened
    return Story(published, happened, towns, lead, came_of)


def _followed(
    lines: Sequence[Line], towns: frozenset[str], told: Days | None, published: Days | None
) -> Days | None:
    """The day of the happening that something came of: of the first harmful one before the day that is
    told, and in no other town.
    """
    latest = told or published
    if latest is None or (published and latest.first < published.first - _FRESH):
        return None  # the beginning names it itself
    for line in lines:
        harmful = [e for e in line.happenings if e.type in HARMFUL and not line.leads_back(e)]
        if earlier(line.text) or (line.towns and not line.towns & towns):
            continue
        for day in line.dates(harmful):
            if _fits(day, published) and day.length <= _WEEK and day.last < latest.first - _MOMENT:
                return day
    return None


def _happened(head: Sequence[Line], published: Days | None) -> Days | None:
    """The day of the first harmful happening that has one, else of the first happening.

    "Einen Monat nach …" dates the happening too, unless the sentence only leads over to another.
    """
    for wanted in (HARMFUL, HAPPENING):
        for line in head:
            found = [e for e in line.happenings if e.type in wanted and not line.leads_back(e)]
            fitting = [day for day in line.dates(found) if _fits(day, published)]
            if fitting:
                return fitting[0]
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


def _towns(
    page: Page, sentence: Sentence, places: Iterable[Place], gone: Iterable[tuple[int, int]]
) -> dict[str, str]:
    """Towns that were read, and rare names behind a preposition of place: key to name.

    Left out is where the report was written ("BERLIN:", "Yakima, Wash. —"), and what stands in the
    stretches `gone`: where somebody said it, and what a look back names ("vier Tage nach dem Unglück
    von Lodz").
    """
    opening = _OPENING.match(page.text[sentence.start : sentence.end])
    begin = sentence.start + (opening.end() if opening else 0)
    left_out = {offset for stretch in gone for offset in range(*stretch)}
    places = [p for p in places if p.span.start >= begin and p.span.start not in left_out]
    taken = {offset for p in places for offset in range(p.span.start, p.span.end)}
    out = {place_key(p): p.name for p in places if is_town(p)}
    tokens = page.tokens[sentence.first : sentence.last]
    for before, token in pairwise(tokens):
        located = before.text.lower() in _LOCATED and token.start not in taken
        if located and token.start not in left_out and is_name(token.text, page.language):
            out.setdefault(f"n:{name_key(token.text)}", token.text)
    return out


def _inside(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in stretches)


def _by_line(pairs: Iterable[tuple[int | None, T]]) -> dict[int, list[T]]:
    out: dict[int, list[T]] = defaultdict(list)
    for number, item in pairs:
        if number is not None:
            out[number].append(item)
    return out
