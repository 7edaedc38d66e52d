"""What goes into the derived store and comes out of it."""

from __future__ import annotations

import msgspec


class Pending(msgspec.Struct, frozen=True):
    """A document whose chosen reading was not worked out yet; `day` is the date it reckoned by."""

    document: str
    reading: int
    day: str


class LinkRow(msgspec.Struct, frozen=True):
    """Two items of a kind that belong together, by name, `a` before `b`; `body` holds the reasons."""

    a: str
    b: str
    score: float
    body: bytes = b""


class Crossed(msgspec.Struct, frozen=True):
    """Keys, as numbers, that became too common (`over`) or rare enough again (`under`)."""

    over: frozenset[int]
    under: frozenset[int]


class Member(msgspec.Struct, frozen=True):
    """A telling in an incident. `main`: it is its document's story. `incident` is filled on reading."""

    telling: str
    document: str
    main: bool
    incident: str = ""


class IncidentRow(msgspec.Struct, frozen=True):
    """An incident as listings find it: `body` is what they hand out, `members` its tellings.

    `start`, `end` (half-open) and `latest` (publication) are ISO 8601 beginnings, null where not known.
    `place` and `words` are plain text, folded here: the place's names, and what a query looks in.
    """

    id: str
    start: str | None
    end: str | None
    latest: str | None
    place: str | None
    types: tuple[str, ...]
    reports: int
    body: bytes
    members: tuple[Member, ...]
    words: str = ""
