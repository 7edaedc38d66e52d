"""The whereabouts pass: when and where what figures count happened."""

from __future__ import annotations

import re

import msgspec

from zufolge.language import Page, Sentence
from zufolge.reading.whereabouts.clauses import Clauses, words_for
from zufolge.reading.whereabouts.places import Places
from zufolge.reading.whereabouts.times import Times, happens
from zufolge.record import Event, Figure, Findings

_PAST = {
    "de": re.compile(
        r"\b(?:waren?|hatten?)\b[^.;]{0,160}\b(?:worden|gewesen|gekommen|gestorben|\w*ge\w+(?:en|t)|ver\w+(?:t|en)|umgekommen)\b"
    ),
    "en": re.compile(r"\bhad\s+(?:\w+\s+)?(?:been|\w+ed|died|left|lost|killed)\b"),
}


class WhereaboutsPass:
    """Fills `place` and `time` of figures, and sets right the times of events (docs/figures.md)."""

    name = "whereabouts"
    version = "2"
    needs: tuple[str, ...] = ("statements", "entities", "figures", "times", "places", "events")
    gives: tuple[str, ...] = ("figures", "events")

    def __call__(self, page: Page, found: Findings) -> Findings:
        reading = _Whereabouts(page, found)
        events = tuple(reading.event(e) for e in found.events)
        reading.events = {e.id: e for e in events}
        figures = tuple(reading.figure(f) for f in found.figures)
        return msgspec.structs.replace(found, events=events, figures=figures)


class _Whereabouts:
    """Times and places of one page, sentence by sentence; figures come in text order."""

    def __init__(self, page: Page, found: Findings) -> None:
        self.page = page
        self.language = "en" if page.language.startswith("en") else "de"
        self.times = Times(page, found, self.language)
        self.places = Places(page, found, self.language)
        self.events = {e.id: e for e in found.events}
        self._cut: dict[int, Clauses] = {}
        # the sentence, time and place told last
        self._last: tuple[Sentence, str | None, str | None] | None = None

    def event(self, event: Event) -> Event:
        sentence = self.page.sentence_at(event.trigger.start)
        if sentence is None or not happens(event) or not (event.time or event.place):
            return event
        clauses = self._clauses(sentence)
        time = self.times.of(sentence, clauses, event.trigger)
        place = self.places.of(sentence, clauses, event.trigger)
        return msgspec.structs.replace(event, time=time, place=place)

    def figure(self, figure: Figure) -> Figure:
        sentence = self.page.sentence_at(figure.span.start)
        if sentence is None:
            return figure
        clauses = self._clauses(sentence)
        time = self.times.of(sentence, clauses, figure.span)
        place = self.places.of(sentence, clauses, figure.span)
        event = self.events.get(figure.event or "")
        place = place or (event.place if event else None)
        if time is None and (before := self._goes_on(sentence)):
            time, place = before[1], place or before[2]
        if time or place:
            self._last = (sentence, time, place)
        return msgspec.structs.replace(figure, time=time, place=place)

    def _clauses(self, sentence: Sentence) -> Clauses:
        if sentence.start not in self._cut:
            self._cut[sentence.start] = Clauses(self.page, sentence, self.language)
        return self._cut[sentence.start]

    def _goes_on(self, sentence: Sentence) -> tuple[Sentence, str | None, str | None] | None:
        """The time and place told before, where a sentence goes on about the same happening."""
        if self._last is None or self._last[0].heading or self._last[1] is None:
            return None
        before = self._last[0]
        text = self.page.text[sentence.start : sentence.end]
        near = before.block == sentence.block
        if before is sentence or words_for("now", self.language).search(text):
            return None
        if words_for("then", self.language).search(text):
            return self._last
        if not near:
            return None
        if words_for("again", self.language).search(text):
            return self._last
        past = _PAST[self.language]
        told = self.page.text[before.start : before.end]
        return self._last if past.search(told) and past.search(text) else None
