"""Events as a timeline, and labels as who calls whom what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zufolge.record import Event, Label, Place, Record, Time
from zufolge.show.naming import REPORT, Naming, one_line
from zufolge.show.voices import NOBODY

UNDATED = "undated"
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}(?=T|$)")
_PART = re.compile(r"T(MO|MI|AF|EV|NI|DT)$")
_PARTS = {  # TIMEX3's parts of the day
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event; `when` is a date or "undated", `when_words` the text's words for it.

    `claimed_by` names whose word it is, and is "the report" where nobody else's is known; `status`
    is empty where the event is simply asserted.
    """

    event: Event
    when: str
    when_words: str
    place: str
    type: str
    trigger: str
    actor: str
    recipient: str
    status: str
    claimed_by: str
    label: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """`by` calls `of` (empty where unknown) by a name that takes sides."""

    entry: Label
    by: str
    of: str
    words: str
    scare_quoted: bool
    label: str


def event_rows(record: Record, naming: Naming) -> tuple[EventRow, ...]:
    """Dated events by the start of their time, then the undated ones in text order."""
    times = {t.id: t for t in record.times}
    places = {p.id: p for p in record.places}
    rows = []
    for event in sorted(record.events, key=lambda e: e.trigger):
        time = times.get(event.time or "")
        row = _event(event, time, places.get(event.place or ""), naming)
        rows.append((row.when == UNDATED, _start(time), row))
    return tuple(row for *_, row in sorted(rows, key=lambda r: r[:2]))


def _event(event: Event, time: Time | None, place: Place | None, naming: Naming) -> EventRow:
    return EventRow(
        event=event,
        when=_when(time),
        when_words=one_line(time.span) if time else "",
        place=(place.name or one_line(place.span)) if place else "",
        type=f"{event.type}[{event.mode}]" if event.mode else event.type,
        trigger=one_line(event.trigger),
        actor=naming.party(event.actor, event.actor_entity),
        recipient=naming.party(event.recipient, event.recipient_entity),
        status="" if event.status == "asserted" else event.status,
        claimed_by=naming.source(event.according_to),
        label=naming.label(event.according_to),
    )


def _start(time: Time | None) -> str:
    return (time.start or time.value) if time else ""


def _when(time: Time | None) -> str:
    """The TIMEX3 value in words people read, where it is a date; else the start of the interval."""
    if time is None:
        return UNDATED
    date = _DATE.match(time.value)
    if date is None:
        return (time.start or UNDATED).replace("T", " ")
    part = _PART.search(time.value)
    if part:
        return f"{date[0]} {_PARTS[part[1]]}"
    return time.value.replace("T", " ")


def label_rows(record: Record, naming: Naming) -> tuple[LabelRow, ...]:
    """Labels by who uses them, in order of first use."""
    rows = [_label(entry, naming) for entry in sorted(record.labels, key=lambda e: e.span)]
    first: dict[str, int] = {}
    for n, row in enumerate(rows):
        first.setdefault(row.by, n)
    return tuple(sorted(rows, key=lambda r: first[r.by]))


def _label(entry: Label, naming: Naming) -> LabelRow:
    return LabelRow(
        entry=entry,
        by=REPORT if entry.by == "report" else naming.name(entry.by) or NOBODY,
        of=one_line(entry.of),
        words=" ".join(entry.label.split()),
        scare_quoted=entry.scare_quoted,
        label=naming.label(entry.according_to),
    )
