"""In which countries a report plays: by its places, and by adjectives ("Georgian police")."""

from __future__ import annotations

from collections import Counter

from zufolge.language import Page
from zufolge.language.gazetteer import ADJECTIVE, known
from zufolge.record import Record

_MOST = 2
_FIRST = 400  # tokens in which adjectives are looked for
_LEAD = 60  # of them so many stand in the heading and the lead, which count more


def lands_of(record: Record, page: Page) -> tuple[str, ...]:
    """ISO codes, the one told of most first; datelines and adjectives count, so that a report which names
    no place at all has one."""
    counts: Counter[str] = Counter()
    lead = page.tokens[min(_LEAD, len(page.tokens)) - 1].end if page.tokens else 0
    for place in record.places:
        if place.country:
            counts[place.country] += 2 if place.span.start < lead else 1
    for n, token in enumerate(page.tokens[:_FIRST]):
        if token.text[:1].isupper() or "isch" in token.text:
            for naming in known(token.text):
                if naming.strength == ADJECTIVE:
                    counts[naming.entry.country] += 2 if n < _LEAD else 1
                    break
    return tuple(sorted(counts, key=lambda land: (-counts[land], land))[:_MOST])
