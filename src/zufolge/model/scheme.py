"""The label scheme that training and reading share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from zufolge.record.entries import Kind, Medium

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
MEDIA: Final[tuple[Medium | None, ...]] = (*get_args(Medium), None)
POINTERS: Final = ("speaker", "frame", "addressee")
# 0 is outside; 1 + 2k begins a content of kind k, 2 + 2k goes on with it.
LABELS: Final = 1 + 2 * len(KINDS)

Convention = Literal["dense", "corpus", "historic"]
CONVENTIONS: Final[tuple[Convention, ...]] = get_args(Convention)
"""Which annotation habit the reading follows: `dense` finds every speech act and is what ships;
`corpus` leaves out what the German Wikinews corpus leaves out; `historic` is a training set's own."""


@dataclass(slots=True)
class Tagged:
    """One statement in token indices of its page; `nested` ones stand inside another."""

    kind: Kind
    content: list[int]
    nested: bool = False
    medium: Medium | None = None
    speaker: list[int] = field(default_factory=list)
    cue: list[int] = field(default_factory=list)
    frame: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
