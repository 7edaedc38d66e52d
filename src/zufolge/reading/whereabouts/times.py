"""When what a sentence counts happened; never when somebody said so or when a toll rose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from zufolge.language import Page, Sentence
from zufolge.language.fates import fates
from zufolge.reading.whereabouts.clauses import Clauses, apart, words_for
from zufolge.record import Event, Findings, Span, Time

_NEAR = 60  # code points in which "said in a statement late on Saturday" ends
_MOST = 24  # times of one sentence that are looked at
# Between a word for a happening and its time: "Anschlag vom", "attack in late", "Brand in der Nacht zum".
_BINDS = re.compile(
    r"\s+(?:(?:am|vom|von|im|in|on|of|from|an|zu|zum|der|den|dem|the|last|early|late|frühen|späten|vergangenen|"
    r"letzten|nacht|night|jahr|jahre|year)\s+){0,4}",
    re.IGNORECASE,
)
# Between a time and the happening: "Saturday's blast", "the 2019 train crash".
_NAMES = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}", re.IGNORECASE)
_HAPPENINGS = frozenset(
    ("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID")
)
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


class Times:
    """The times of a page, and which of them tell when something happened."""

    def __init__(self, page: Page, found: Findings, language: str) -> None:
        self.page, self.language = page, language
        self._times = sorted(found.times, key=lambda t: t.span.start)
        self._starts = [t.span.start for t in self._times]
        self._events = sorted(found.events, key=lambda e: e.trigger.start)
        self._triggers = [e.trigger.start for e in self._events]
        self._figures = sorted(f.span.start for f in found.figures)
        frames = (span for s in found.statements for span in s.frame)
        self._frames = sorted((span.start, span.end) for span in frames)

    def of(self, sentence: Sentence, clauses: Clauses, span: Span) -> str | None:
        """The id of the time at which what a span of the sentence counts happened."""
        kept = [t for t in self._within(sentence) if self._happens(t, clauses, span)]
        kept = [t for t in kept if apart(t.span, span) > 0]
        own = [t for t in kept if not self._counted_between(t.span, span)]
        best = clauses.nearest(own or kept, span)
        return best.id if best else None

    def _counted_between(self, time: Span, span: Span) -> bool:
        """Whether another number stands between: then the time is that number's, if it has none else."""
        low, high = min(time.end, span.end), max(time.start, span.start)
        n = bisect_left(self._figures, low)
        return n < len(self._figures) and self._figures[n] < high

    def _within(self, sentence: Sentence) -> Sequence[Time]:
        a = bisect_left(self._starts, sentence.start)
        b = bisect_left(self._starts, sentence.end)
        return self._times[a : min(b, a + _MOST)]

    def _happens(self, time: Time, clauses: Clauses, span: Span) -> bool:
        if time.value in _VAGUE or not self._says_when(time):
            return False
        if self._is_bound(time):
            return True
        begin, end = clauses.bounds(clauses.at(time.span.start))
        return not (
            self._is_asof(time)
            or self._in_frame(time)
            or self._is_said(time, begin, end, span)
            or words_for("moving", self.language).search(self.page.text, begin, end)
        )

    def _says_when(self, time: Time) -> bool:
        """Whether a time is a date; a length of time is one with "vor" or "zuvor" beside it."""
        if time.type in ("DATE", "TIME"):
            return True
        if time.type != "DURATION":
            return False
        text, span = self.page.text, time.span
        behind = words_for("distance", self.language)
        before = re.compile(rf"(?:{words_for('since', self.language).pattern})\s*$", re.IGNORECASE)
        return bool(
            time.start
            or behind.match(text, span.end + 1)
            or behind.search(span.text)
            or before.search(text[max(0, span.start - 12) : span.start])
        )

    def _is_bound(self, time: Time) -> bool:
        """Whether a time belongs to a word for a happening: "der Anschlag vom Januar"."""
        text, start, end = self.page.text, time.span.start, time.span.end
        n = bisect_left(self._triggers, start)
        before = self._events[n - 1].trigger if n else None
        if before and start - before.end < 40 and _BINDS.fullmatch(text, before.end, start):
            return text[before.start].isupper() or self.language == "en"
        behind = self._events[n].trigger if n < len(self._events) else None
        alone = (
            not text[max(0, start - 3) : start].casefold().endswith("on ")
        )  # "on Sunday cut the toll"
        attributive = (
            self.language == "en" and alone and behind is not None and behind.start - end < 40
        )
        return (
            attributive and _NAMES.fullmatch(text, end, behind.start if behind else end) is not None
        )

    def _is_asof(self, time: Time) -> bool:
        before = self.page.text[max(0, time.span.start - 14) : time.span.start]
        found = words_for("asof", self.language).search(before)
        return found is not None and len(before[found.end() :].split()) <= 1

    def _in_frame(self, time: Time) -> bool:
        n = bisect_left(self._frames, (time.span.start + 1, 0))
        return any(a <= time.span.start < b for a, b in self._frames[max(0, n - 3) : n])

    def _is_said(self, time: Time, begin: int, end: int, span: Span) -> bool:
        """Whether a time goes with a verb or noun of saying in its clause."""
        text, at = self.page.text, time.span
        papers = words_for("papers", self.language).search(
            text, max(begin, at.start - _NEAR), at.start
        )
        if papers and not self._told(papers.end(), at.start):
            return True
        if self.language == "en" and not self._told(begin, end):
            end = min(
                text.find(".", end) + 1 or len(text), end + 2 * _NEAR
            )  # "On Monday, police said"
        said = list(words_for("saying", self.language).finditer(text, begin, end))
        if self.language == "de":
            return bool(said)
        return any(self._governs(m, at, span) for m in said)

    def _governs(self, verb: re.Match[str], time: Span, span: Span) -> bool:
        """ "Officials said on Saturday", "On Monday, police said", but not "said four died on Friday"."""
        if verb.end() <= time.start:
            between = (verb.end(), time.start)
            number = span.start in range(*between)
            return time.start - verb.end() < _NEAR and not number and not self._told(*between)
        return not self._told(time.end, verb.start()) and span.start > verb.start()

    def _told(self, begin: int, end: int) -> bool:
        """Whether something befalls people, or happens, between two places."""
        n = bisect_left(self._triggers, begin)
        happens = n < len(self._triggers) and self._triggers[n] < end
        return happens or bool(fates(self.page.text, begin, end, self.language))


def happens(event: Event) -> bool:
    """Whether an event is something that happens rather than something that is said."""
    return event.type in _HAPPENINGS
