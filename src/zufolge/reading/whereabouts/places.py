"""Where what a sentence counts happened; never where somebody comes from or speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from zufolge.language import Page, Sentence
from zufolge.reading.whereabouts.clauses import Clauses, apart, words_for
from zufolge.record import Findings, Place, Span

_MOST = 24  # places of one sentence that are looked at
_BESIDE = 30  # code points between a town and the country it is said to be in
_SIZE = {"city": 0, "region": 1, "country": 2, "continent": 4, "sea": 3}
_FACILITY = 1  # what is in no gazetteer is a street, a hospital, a village


class Places:
    """The places of a page, and which of them tell where something happened."""

    def __init__(self, page: Page, found: Findings, language: str) -> None:
        self.page, self.language = page, language
        self._places = sorted(found.places, key=lambda p: p.span.start)
        self._starts = [p.span.start for p in self._places]
        self._country = _country(self._places)
        who = [e for e in found.entities if e.kind != "place"]
        speaking = [m for e in who for m in e.mentions]
        speaking += [span for s in found.statements for span in (*s.frame, *s.speaker)]
        self._others = sorted({(m.start, m.end) for m in speaking})

    def of(self, sentence: Sentence, clauses: Clauses, span: Span) -> str | None:
        """The id of the place at which what a span of the sentence counts happened."""
        begin, end = clauses.bounds(clauses.at(span.start))
        if words_for("everywhere", self.language).search(self.page.text, begin, end):
            return self._country
        kept = [p for p in self._within(sentence) if self._happens(p)]
        best = clauses.nearest(kept, span)
        return self._closest(best, kept).id if best else None

    def _within(self, sentence: Sentence) -> Sequence[Place]:
        a = bisect_left(self._starts, sentence.start)
        b = bisect_left(self._starts, sentence.end)
        return self._places[a : min(b, a + _MOST)]

    def _happens(self, place: Place) -> bool:
        start = place.span.start
        before = self.page.text[max(0, start - 14) : start]
        found = words_for("origin", self.language).search(before)
        if found is not None and len(before[found.end() :].split()) <= 1:
            return False
        n = bisect_left(self._others, (start + 1, 0))
        return not any(a <= start < b for a, b in self._others[max(0, n - 4) : n])

    def _closest(self, best: Place, kept: Sequence[Place]) -> Place:
        """The narrower of two places side by side ("in Kandahar im Süden Afghanistans")."""
        near = [p for p in kept if apart(p.span, best.span) <= _BESIDE]
        near = [p for p in near if not re.search(r"\d|\b(?:und|and)\b", self._between(p, best))]
        return min(near, key=lambda p: (_size(p), apart(p.span, best.span)))

    def _between(self, one: Place, other: Place) -> str:
        first, last = sorted((one.span, other.span), key=lambda s: s.start)
        return self.page.text[first.end : last.start]


def _size(place: Place) -> int:
    return _SIZE.get(place.kind, _FACILITY)


def _country(places: Sequence[Place]) -> str | None:
    """The first mention of the country that is named most often."""
    countries = [p for p in places if p.kind == "country"]
    named = Counter(p.name for p in countries)
    most = max(countries, key=lambda p: (named[p.name], -p.span.start), default=None)
    return next((p.id for p in countries if most and p.name == most.name), None)
