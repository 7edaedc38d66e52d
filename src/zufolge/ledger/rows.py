"""From a record to the rows of its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Table

from zufolge.ledger import entry_tables
from zufolge.ledger.canonical import Row, plain
from zufolge.record import (
    Caveat,
    Entity,
    Event,
    Figure,
    Label,
    Place,
    Problem,
    Record,
    Span,
    Statement,
    Time,
)


def entry_rows(record: Record, reading: int) -> dict[Table, list[Row]]:
    """The rows of every list of the record, in its order; `position` counts from 0."""
    return {
        table: _numbered(getattr(record, table.name), _MAKERS[table.name], reading)
        for table in entry_tables.ENTRIES
    }


def speakers(record: Record) -> int:
    """How many different speakers the record names: entities, else the words that name them."""
    named = {
        statement.speaker_entity or joined(statement.speaker) for statement in record.statements
    }
    return len(named - {None})


def joined(spans: Iterable[Span]) -> str | None:
    """The words of a role, its spans joined by " … "; None where there is none."""
    return " … ".join(span.text for span in spans) or None


def _numbered(found: Iterable[Any], make: Callable[[Any], Row], reading: int) -> list[Row]:
    rows = []
    for position, entry in enumerate(found):
        row: Row = {"reading": reading, "position": position}
        row |= {name: plain(value) for name, value in make(entry).items()}
        rows.append(row)
    return rows


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text


def _at(span: Span) -> Row:
    return {"begins": span.start, "ends": span.end, "words": span.text}


def _statement(found: Statement) -> Row:
    return {
        "entry": found.id,
        "begins": min((span.start for span in found.content), default=None),
        "ends": max((span.end for span in found.content), default=None),
        "words": joined(found.content) or "",
        "kind": found.kind,
        "medium": found.medium,
        "cue": joined(found.cue),
        "speaker": joined(found.speaker),
        "addressee": joined(found.addressee),
        "speaker_entity": found.speaker_entity,
        "inside": found.inside,
        "score": found.score,
    }


def _entity(found: Entity) -> Row:
    return {
        "entry": found.id,
        "kind": found.kind,
        "name": found.name,
        "role": found.role,
        "affiliation": found.affiliation,
        "mentions": len(found.mentions),
    }


def _figure(found: Figure) -> Row:
    return _at(found.span) | {
        "entry": found.id,
        "low": found.low,
        "high": found.high,
        "bound": found.bound,
        "category": found.category,
        "unit": found.unit,
        "counted": _words(found.group),
        "according_to": found.according_to,
        "source_entity": found.source_entity,
        "status": found.status,
        "part_of": found.part_of,
        "event": found.event,
        "place": found.place,
        "time": found.time,
    }


def _event(found: Event) -> Row:
    return _at(found.trigger) | {
        "entry": found.id,
        "type": found.type,
        "mode": found.mode,
        "actor": _words(found.actor),
        "actor_entity": found.actor_entity,
        "recipient": _words(found.recipient),
        "recipient_entity": found.recipient_entity,
        "place": found.place,
        "time": found.time,
        "status": found.status,
        "according_to": found.according_to,
    }


def _time(found: Time) -> Row:
    return _at(found.span) | {
        "entry": found.id,
        "type": found.type,
        "value": found.value,
        "since": found.start,
        "until": found.end,
        "precision": found.precision,
    }


def _place(found: Place) -> Row:
    return _at(found.span) | {
        "entry": found.id,
        "name": found.name,
        "kind": found.kind,
        "country": found.country,
        "geonames": found.geonames,
        "latitude": found.latitude,
        "longitude": found.longitude,
        "precision": found.precision,
        "reason": found.reason,
    }


def _label(found: Label) -> Row:
    return _at(found.span) | {
        "entry": found.id,
        "label": found.label,
        "labelled": _words(found.of),
        "used_by": found.by,
        "scare_quoted": found.scare_quoted,
        "according_to": found.according_to,
    }


def _caveat(found: Caveat) -> Row:
    return _at(found.span) | {"entry": found.id, "kind": found.kind}


def _problem(found: Problem) -> Row:
    return {"code": found.code, "message": found.message}


_MAKERS: dict[str, Callable[[Any], Row]] = {
    "statements": _statement,
    "entities": _entity,
    "figures": _figure,
    "events": _event,
    "times": _time,
    "places": _place,
    "labels": _label,
    "caveats": _caveat,
    "problems": _problem,
}
