"""What reading has found so far: what a pass takes and gives."""

from __future__ import annotations

import msgspec

from zufolge.record.entries import (
    Caveat,
    Entity,
    Event,
    Figure,
    Label,
    Place,
    Problem,
    Statement,
    Time,
)


class Findings(msgspec.Struct, frozen=True):
    """The entries of one report; each list stands in text order."""

    statements: tuple[Statement, ...] = ()
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    labels: tuple[Label, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    problems: tuple[Problem, ...] = ()
