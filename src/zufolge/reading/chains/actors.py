"""Actors: entities while a report is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from zufolge.language.nouns import Noun
from zufolge.record.entries import EntityKind

_MOST = 12  # roles, nouns or names kept of one actor; bounds time on hostile text


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun beside a name ("der russische Außenminister"): its reading and words around it.

    `adjectives` are in lower case; tokens `first` to `last` (half-open) are the words of the role.
    """

    noun: Noun
    adjectives: tuple[str, ...]
    first: int
    last: int


@dataclass(eq=False, slots=True)
class Actor:
    """`names` are the word tuples of a person's or body's proper names, fullest first not implied.

    `label` is (rank, text) of what it is called; `mentions` are token ranges, half-open.
    """

    kind: EntityKind
    gender: str = ""
    plural: bool = False
    names: list[tuple[str, ...]] = field(default_factory=list)
    label: tuple[float, str] = (0.0, "")
    roles: list[Role] = field(default_factory=list)
    nouns: list[Noun] = field(default_factory=list)
    adjectives: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    affiliations: list[str] = field(default_factory=list)
    mentions: set[tuple[int, int]] = field(default_factory=set)
    speaks: bool = False

    @property
    def name(self) -> str:
        """The fullest label; among equals the one seen first."""
        return self.label[1]

    def call(self, rank: float, text: str) -> None:
        """Notes what it may be called; a higher rank is a fuller name."""
        if text and (rank > self.label[0] or not self.label[1]):
            self.label = (rank, text)

    def play(self, role: Role) -> None:
        """Notes a role; what is known already is not told again."""
        told = any(r.noun == role.noun and r.adjectives == role.adjectives for r in self.roles)
        if not told and len(self.roles) < _MOST:
            self.roles.append(role)

    def describe(self, noun: Noun) -> None:
        """Notes a noun that it was given."""
        if noun not in self.nouns and len(self.nouns) < _MOST:
            self.nouns.append(noun)

    def name_by(self, words: tuple[str, ...]) -> None:
        """Notes a proper name."""
        if words not in self.names and len(self.names) < _MOST:
            self.names.append(words)


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` name `actor`; `subject`: it begins its sentence or follows no preposition."""

    first: int
    last: int
    actor: Actor
    sentence: int
    subject: bool = False
