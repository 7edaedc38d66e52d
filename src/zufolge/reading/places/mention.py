"""A stretch of text that may name a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from zufolge.language.gazetteer import Entry, Naming


@dataclass
class Mention:
    """Tokens `first` up to and without `last`, code points `start` to `end`, and what they may be.

    `sign` says in words what shows that it is a place, empty where nothing does; `weak`: only "von" or
    "of" stands before it. `wanted` is the kind
    that a noun beside it tells ("Provinz"). `within` are places named right behind it ("Paris,
    Texas"), `holds` the reading under which this one is such a place. `outside`: a wider
    place in which none of this name is known. `country` is told by an adjective
    before it. `part`: the words mean a part of the place; `near`: a place near it.
    `genitive`: it ends in one, so that a noun before it is not its kind ("Hauptstadt Tabascos").
    """

    first: int
    last: int
    start: int
    end: int
    namings: tuple[Naming, ...]
    sentence: int
    sign: str = ""
    weak: bool = False
    wanted: str | None = None
    within: list[Entry] = field(default_factory=list)
    outside: Entry | None = None
    holds: Entry | None = None
    country: str = ""
    part: str = ""
    near: bool = False
    genitive: bool = False
    sure: bool = False
    chosen: Entry | None = None
    reason: str = ""

    @property
    def strength(self) -> int:
        """The strongest way in which the words name any place."""
        return max((n.strength for n in self.namings), default=0)

    @property
    def top(self) -> Entry:
        """The first reading: a main name before others, then the larger place."""
        return self.namings[0].entry
