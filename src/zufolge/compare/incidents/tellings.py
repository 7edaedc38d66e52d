"""What a report tells: its story, and other happenings that it mentions by the way."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from zufolge.compare.incidents.cues import again
from zufolge.compare.incidents.lands import lands_of
from zufolge.compare.incidents.name_keys import name_key
from zufolge.compare.incidents.passages import Passage, passages
from zufolge.compare.incidents.reading import (
    HAPPENING,
    HARM,
    HARMFUL,
    Line,
    Story,
    is_town,
    lines_of,
    place_key,
    story_of,
)
from zufolge.compare.incidents.telling import Days, Spot, Telling, Toll
from zufolge.compare.incidents.titles import title_of
from zufolge.compare.incidents.vectors import position_weight, term_weights, word_weights
from zufolge.compare.reports import Report
from zufolge.language import Page, Token, tokens
from zufolge.record import Event, Figure, Place, Record

# What a report tells by the way counts little for what its story is.
_ASIDE = 0.3
_MOST_SPOTS = 12
_DATED = 10  # days; what is told by the way within so many can be held against a story's day
# How much one naming of a place says on where the story is.
_CHIEF, _BODY, _DATELINE = 1.0, 0.2, 0.1


def tellings(report: Report) -> tuple[Telling, ...]:
    """The story (number 0), which owns all that no mention does, then the mentions in text order."""
    record = report.record
    page = Page(record.document)
    lines = lines_of(record, page)
    story = story_of(record, lines)
    asides = passages(lines, story)
    mentions = [_mention(record, page, story, p, n) for n, p in enumerate(asides, start=1)]
    main = _main(record, page, lines, story, asides, mentions)
    lands = lands_of(record, page)
    main = msgspec.structs.replace(main, story=report.story, after=story.after, lands=lands)
    return (main, *mentions)


def _main(
    record: Record,
    page: Page,
    lines: Sequence[Line],
    story: Story,
    asides: Sequence[Passage],
    mentions: Sequence[Telling],
) -> Telling:
    elsewhere = {i for m in mentions for i in (*m.figures, *m.events)}
    figures = [f for f in record.figures if f.id not in elsewhere]
    events = [e for e in record.events if e.id not in elsewhere]
    aside = {line.number for p in asides for line in p.lines if not p.back}
    head = " ".join(line.text for line in lines if line.number <= story.lead)
    return _telling(
        record, page, 0, list(_weighed(record, page, aside)), figures, events,
        spots=_spots(record, story, lines, aside, page),
        happened=story.happened, again_=again(title_of(record.document) + " " + head), apart=True, story=story,
        past=tuple(p.days for p in asides if p.days and p.days.length <= _DATED),
    )  # fmt: skip


def _mention(record: Record, page: Page, story: Story, passage: Passage, number: int) -> Telling:
    figures, events = passage.figures, passage.events
    stretches = [passage.back] if passage.back else [(x.start, x.end) for x in passage.lines]
    words = [(t, 1.0) for s in stretches for t in page.tokens[slice(*page.token_range(*s))]]
    places = [p for p in record.places if any(a <= p.span.start < b for a, b in stretches)]
    if passage.back:
        places = [p for p in places if place_key(p) not in story.towns] or places
    harm = any(f.category in HARM and f.status != "hypothetical" for f in figures)
    found = _telling(
        record, page, number, words, figures, events,
        spots=_merged((p, 1.0) for p in places) if _located(places) else _here(record, story),
        happened=passage.days, again_=False, story=story,
        apart=passage.sure and harm and bool(passage.days or passage.places),
    )  # fmt: skip
    return msgspec.structs.replace(found, elsewhere=bool(passage.places))


def _located(places: Iterable[Place]) -> bool:
    return any(is_town(p) for p in places)


def _here(record: Record, story: Story) -> tuple[Spot, ...]:
    """The story's towns: a mention that names no town is of the same one ("auf demselben Markt")."""
    return _merged((p, 0.5) for p in record.places if place_key(p) in story.towns)


def _telling(
    record: Record,
    page: Page,
    number: int,
    words: Sequence[tuple[Token, float]],
    figures: Sequence[Figure],
    events: Sequence[Event],
    *,
    spots: tuple[Spot, ...],
    happened: Days | None,
    again_: bool,
    apart: bool,
    story: Story,
    past: tuple[Days, ...] = (),
) -> Telling:
    types = _types(events)
    more = {f"t:{kind}": 2.0 * share for kind, share in types.items()}
    more |= {f"p:{s.key}": 6.0 * min(1.0, s.weight) for s in spots}
    more |= {f"f:{f.category}:{f.low}": _toll_weight(f.low) for f in figures if f.low}
    return Telling(
        document=record.document.id,
        number=number,
        title=title_of(record.document),
        language=page.language,
        words=word_weights(words, page.language),
        terms=term_weights(words, page.language, more),
        published=story.published,
        happened=happened,
        past=past,
        spots=spots,
        types=types,
        tolls=_tolls(figures),
        figures=tuple(f.id for f in figures),
        events=tuple(e.id for e in events),
        again=again_,
        apart=apart,
    )


def _weighed(record: Record, page: Page, aside: set[int]) -> Iterator[tuple[Token, float]]:
    """The report's words with how much each counts: the title twice, what is by the way little, days not."""
    title = page.document.title
    dated = {at for t in record.times for at in range(t.span.start, t.span.end)}
    place = 0
    if title and not page.text.lstrip().startswith(title):
        for token in tokens(title):
            yield token, position_weight(place)
            place += 1
    for token, number in zip(page.tokens, page.sentence_numbers, strict=True):
        if token.start in dated:
            continue
        yield token, position_weight(place) * (_ASIDE if number in aside else 1.0)
        place += 1


def _toll_weight(number: int) -> float:
    """Few reports share a large number."""
    return min(5.0, 1.0 + math.log2(number))


def _types(events: Sequence[Event]) -> dict[str, float]:
    """PLOVER codes by how much of the telling they are; what does harm counts double."""
    counts: dict[str, float] = defaultdict(float)
    for n, event in enumerate(e for e in events if e.type in HAPPENING):
        if event.status in ("asserted", "claimed"):
            kind = f"{event.type}-{event.mode}" if event.mode else event.type
            counts[kind] += (2.0 if event.type in HARMFUL else 1.0) / (1 + n / 4)
    whole = sum(counts.values())
    return {k: round(v / whole, 4) for k, v in sorted(counts.items(), key=lambda c: (-c[1], c[0]))}


def _tolls(figures: Iterable[Figure]) -> tuple[Toll, ...]:
    found = {
        Toll(f.category, f.low, f.high)
        for f in figures
        if f.category in HARM and f.unit == "person" and f.status in ("asserted", "superseded")
    }
    return tuple(sorted(found, key=lambda t: (t.category, t.low or 0, t.high or 0)))


def _spots(
    record: Record, story: Story, lines: Sequence[Line], aside: set[int], page: Page
) -> tuple[Spot, ...]:
    """The places of the story, heaviest first: its towns weigh at least 1, others less together."""
    weighed = []
    for place in record.places:
        sentence = page.sentence_at(place.span.start)
        number = page.sentences.index(sentence) if sentence else None
        if number in aside:
            continue
        head = number is not None and number <= story.lead
        chief = place_key(place) in story.towns or (head and not is_town(place))
        # A place outside of the sentences is a dateline's: where it was written, not where it was.
        weighed.append((place, _CHIEF if chief else _DATELINE if number is None else _BODY))
    known = {place_key(p) for p in record.places}
    names = {k: n for line in lines for k, n in line.names.items() if k in story.towns - known}
    return (*_merged(weighed), *(Spot(key, name, key, precision=2) for key, name in names.items()))


def _merged(weighed: Iterable[tuple[Place, float]]) -> tuple[Spot, ...]:
    weights: dict[str, float] = defaultdict(float)
    first: dict[str, Place] = {}
    for place, weight in weighed:
        key = place_key(place)
        first.setdefault(key, place)
        weights[key] += weight
    best = sorted(weights.items(), key=lambda w: (-w[1], w[0]))[:_MOST_SPOTS]
    return tuple(_spot(first[key], key, weight) for key, weight in best)


def _spot(place: Place, key: str, weight: float) -> Spot:
    precision = place.precision or (1 if is_town(place) else 6)
    return Spot(
        key,
        place.name,
        f"n:{name_key(place.span.text)}",
        place.country,
        place.latitude,
        place.longitude,
        precision,
        round(weight, 3),
    )
