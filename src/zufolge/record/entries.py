"""What is read from a report, entry by entry. Field names are the output contract (docs/record.md)."""

from __future__ import annotations

from typing import Literal

import msgspec

from zufolge.record.span import Span

Kind = Literal["Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported"]
Medium = Literal["Speech", "Writing", "Thought", "SW", "ST", "TW"]
EntityKind = Literal["person", "organization", "government", "group", "place", "media", "document"]
Bound = Literal[
    "exact", "at_least", "more_than", "about", "at_most", "less_than", "range", "vague_plural"
]
Category = Literal[
    "killed",
    "injured",
    "missing",
    "detained",
    "displaced",
    "participants",
    "deployed",
    "abducted",
    "affected",
    "other",
]
FigureStatus = Literal["asserted", "denied", "feared", "expected", "superseded", "hypothetical"]
EventStatus = Literal["asserted", "claimed", "denied", "planned", "threatened", "feared"]


class Statement(msgspec.Struct, frozen=True):
    """Somebody says, writes or thinks something. An empty speaker is kept empty, never guessed.

    `score` is how sure the reader is that the statement stands there (0 to 1); `score_parts` says
    what it is made of. `inside` is the id of the statement that this one stands within.
    """

    id: str
    kind: Kind
    content: tuple[Span, ...]
    medium: Medium | None = None
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    speaker_entity: str | None = None
    inside: str | None = None
    score: float = 1.0
    score_parts: dict[str, float] = {}


class Entity(msgspec.Struct, frozen=True):
    """Somebody or something that speaks or acts, as this one report knows it.

    `name` is the fullest name that the document gives; `mentions` are in text order.
    """

    id: str
    kind: EntityKind
    name: str
    role: str | None = None
    affiliation: str | None = None
    mentions: tuple[Span, ...] = ()


class Figure(msgspec.Struct, frozen=True):
    """A number of people or things that the report states or reports somebody as stating.

    `low` and `high` are the stated bounds, null where the wording leaves that side open.
    """

    id: str
    span: Span
    low: int | None
    high: int | None
    bound: Bound
    category: Category
    unit: str = "person"
    group: Span | None = None
    according_to: str | None = None
    source_entity: str | None = None
    status: FigureStatus = "asserted"
    part_of: str | None = None
    event: str | None = None
    place: str | None = None
    time: str | None = None


class Event(msgspec.Struct, frozen=True):
    """Something that happened, is planned, threatened, feared or denied, by its PLOVER code.

    `actor` and `recipient` are words of the text; `*_entity` the entity they name, where known.
    """

    id: str
    trigger: Span
    type: str
    mode: str | None = None
    actor: Span | None = None
    actor_entity: str | None = None
    recipient: Span | None = None
    recipient_entity: str | None = None
    place: str | None = None
    time: str | None = None
    status: EventStatus = "asserted"
    according_to: str | None = None


class Time(msgspec.Struct, frozen=True):
    """A TIMEX3 expression. `start`, `end` are ISO 8601, half-open; `precision` is UCDP date_prec 1-5."""

    id: str
    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    start: str | None = None
    end: str | None = None
    precision: int | None = None


class Place(msgspec.Struct, frozen=True):
    """A place named by the text. Unresolved ones have no coordinates and say so in `reason`.

    `precision` is UCDP where_prec 1-7; latitude and longitude are degrees, WGS 84.
    """

    id: str
    span: Span
    name: str
    kind: str
    country: str | None = None
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: int | None = None
    reason: str = ""


class Label(msgspec.Struct, frozen=True):
    """A name that takes sides, with who uses it: an entity id, or "report" for the report itself."""

    id: str
    span: Span
    label: str
    of: Span | None = None
    by: str | None = None
    scare_quoted: bool = False
    according_to: str | None = None


class Caveat(msgspec.Struct, frozen=True):
    """The report's own words on how far it can be trusted."""

    id: str
    span: Span
    kind: str


class Problem(msgspec.Struct, frozen=True):
    """What could not be read, and why. `code` is stable."""

    code: str
    message: str
