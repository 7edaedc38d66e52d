"""What must hold between two passes, whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from zufolge.record import Findings, Span

FIELDS = Findings.__struct_fields__

# Which list an entry's attribute points into. The names mean the same in every kind of entry.
REFERENCES = {
    "speaker_entity": "entities",
    "source_entity": "entities",
    "actor_entity": "entities",
    "recipient_entity": "entities",
    "by": "entities",
    "inside": "statements",
    "according_to": "statements",
    "part_of": "figures",
    "event": "events",
    "place": "places",
    "time": "times",
}
# `by` may also name the report itself.
_REPORT = "report"
# Attributes that lead from a part to its whole; following them must come to an end.
_UPWARD = ("inside", "part_of")


def undeclared(before: Findings, after: Findings, gives: Iterable[str]) -> list[str]:
    """The fields that a pass changed without giving them."""
    given = tuple(gives)
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in FIELDS)
    return [n for n, old, new in pairs if n not in given and old is not new and old != new]


def faults(text: str, found: Findings, fresh: Iterable[str]) -> list[str]:
    """What does not hold in `found`; empty where all is well.

    Spans are looked at in the fields `fresh` only, ids and references in all.
    """
    out = [
        f"{name}: {fault}" for name in fresh for fault in _span_faults(text, getattr(found, name))
    ]
    return out + list(_id_faults(found)) + list(_reference_faults(found))


def _span_faults(text: str, value: Any) -> Iterator[str]:
    if isinstance(value, Span):
        if not 0 <= value.start < value.end <= len(text):
            yield f"a span {value.start}:{value.end} in a text of {len(text)} characters"
        elif text[value.start : value.end] != value.text:
            yield f"the span {value.start}:{value.end} does not hold the words of the text"
    elif isinstance(value, tuple):
        for item in value:
            yield from _span_faults(text, item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _span_faults(text, getattr(value, name))


def _ids(found: Findings, name: str) -> list[str]:
    return [entry.id for entry in getattr(found, name)]


def _id_faults(found: Findings) -> Iterator[str]:
    for name in FIELDS:
        if name == "problems":
            continue
        ids = _ids(found, name)
        if len(set(ids)) != len(ids):
            yield f"{name}: an id stands twice"


def _reference_faults(found: Findings) -> Iterator[str]:
    known = {name: set(_ids(found, name)) for name in set(REFERENCES.values())}
    for name in FIELDS:
        for entry in getattr(found, name):
            for attribute, target in REFERENCES.items():
                to = getattr(entry, attribute, None)
                if to is None or (attribute == "by" and to == _REPORT) or to in known[target]:
                    continue
                yield f"{name}: {entry.id}.{attribute} names {to}, which is not in {target}"
    for attribute in _UPWARD:
        yield from _circles(getattr(found, REFERENCES[attribute]), attribute)


def _circles(entries: tuple[Any, ...], attribute: str) -> Iterator[str]:
    up: dict[str, str | None] = {entry.id: getattr(entry, attribute) for entry in entries}
    fine: set[str] = set()
    for start in up:
        way: set[str] = set()
        at: str | None = start
        while at is not None and at not in fine and at not in way:
            way.add(at)
            at = up.get(at)
        if at in way:
            yield f"{start}.{attribute} leads back to {at}"
        fine |= way
