"""Which sentences of a report tell its story, and which another happening by the way.

A sentence tells another happening where it gives a figure of people or a happening that does harm, and
names a day well before the story's, or says so ("bereits im Januar", "a similar attack"). The sentences
behind it in the paragraph go with it as long as they name no time or town of the story. A sentence that
counts victims in another town may belong to either: it is a passage of its own, but not a `sure` one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zufolge.compare.incidents.cues import earlier
from zufolge.compare.incidents.reading import Line, Story
from zufolge.compare.incidents.telling import Days
from zufolge.record import Event, Figure

# A day this much before the story's is another happening's: reports of one happening differ by a day
# or two (the night, the day that it became known).
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that tell one happening other than the story."""

    lines: tuple[Line, ...]
    days: Days | None
    places: frozenset[str]
    sure: bool = True
    back: tuple[int, int] | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What the passage counts; a look back counts nothing, its sentence belongs to the story."""
        return () if self.back else tuple(f for line in self.lines for f in line.figures)

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(
            e for line in self.lines for e in line.events if not self.back or line.leads_back(e)
        )


def passages(lines: Sequence[Line], story: Story) -> tuple[Passage, ...]:
    """What is told by the way, in text order; sentences of the story are in none."""
    out: list[Passage] = []
    looks = [_look_back(line) for line in lines if line.back and line.number <= story.lead + 1]
    for line in lines:
        previous = out[-1] if out and out[-1].lines[-1].number == line.number - 1 else None
        other = _other(line, story)
        if other is None and previous and _goes_on(line, previous, story):
            out[-1] = replace(previous, lines=(*previous.lines, line))
        elif other is not None:
            if previous and _same(previous, other):
                days, places = previous.days or other.days, previous.places | other.places
                out[-1] = Passage((*previous.lines, line), days, places, previous.sure)
            else:
                out.append(other)
    return (*looks, *(p for p in out if any(line.figures or line.happenings for line in p.lines)))


def _look_back(line: Line) -> Passage:
    """ "Vier Tage nach dem Unglück von Lodz": half a sentence of the story that tells another."""
    day = min(line.days.values(), key=lambda d: d.first, default=None)
    return Passage((line,), day, frozenset(), False, line.back)


def _other(line: Line, story: Story) -> Passage | None:
    """The sentence as one about another happening, or nothing."""
    if line.number <= story.lead or not (line.figures or line.events):
        return None
    days = list(line.days.values())
    places = frozenset(line.towns - story.towns)
    elsewhere = bool(places and story.towns and not line.towns & story.towns)
    least = 1 if elsewhere else _BEFORE
    before = [d for d in days if story.days and d.last < story.days.first - least]
    at_story = any(d.gap(story.days) <= 1 for d in days if story.days)
    telling = line.figures or line.happenings or elsewhere
    if before and not at_story and telling:
        return Passage((line,), min(before, key=lambda d: d.length), places)
    if earlier(line.text) and not days and (line.figures or line.happenings):
        return Passage((line,), None, places)
    if elsewhere and (line.harm or line.happenings):
        return Passage((line,), min(days, key=lambda d: d.length, default=None), places, sure=False)
    return None


def _goes_on(line: Line, previous: Passage, story: Story) -> bool:
    """Whether a sentence without a sign of its own still tells of what the one before told."""
    if line.block != previous.lines[-1].block or not (line.figures or line.happenings):
        return False
    if line.days or line.towns & story.towns or line.quoted:
        return False
    return line.behind


def _same(previous: Passage, other: Passage) -> bool:
    if previous.lines[-1].block != other.lines[0].block or previous.sure != other.sure:
        return False
    if previous.days and other.days and previous.days.gap(other.days) > _BEFORE:
        return False
    return not (previous.places and other.places) or bool(previous.places & other.places)
