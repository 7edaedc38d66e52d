"""Whether "the minister", "die Behörde" can take up somebody named before, and how well."""

from __future__ import annotations

import re

from zufolge.language.nouns import Noun
from zufolge.reading.chains.actors import Actor

# How firmly a description points at an actor, best first; below LIKELY recency must help.
SAME, PART, CLASS, COVER, LIKELY, POSSIBLE, NOT = 5.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.0

_NATION = re.compile(r"(\w{3,}?)(?:isch|ish|ian|ean|ese|i)(?:e|er|es|en|em)?$")
# Classes whose words mean the same office or trade; the other classes only sort words.
_SYNONYMS = frozenset({
    "president", "chancellor", "lawyer", "prosecutor", "judge", "spokesman", "mayor", "chair", "accused",
    "researcher", "journalist", "doctor",
})  # fmt: skip


def nations(adjectives: set[str] | tuple[str, ...]) -> set[str]:
    """Stems of the adjectives that may name a country ("kasach", "russ")."""
    return {m.group(1) for a in adjectives if (m := _NATION.match(a.lower()))}


def fits(said: Noun, plural: bool, gender: str, actor: Actor) -> bool:
    """Whether gender and number let a description mean an actor."""
    if actor.plural != plural and not (said.kind != "person" and actor.kind != "person"):
        return False
    if said.kind == "person":
        if actor.kind not in {"person", "group"} or (actor.kind == "group") != plural:
            return False
        return not (gender and actor.gender and gender != actor.gender)
    return actor.kind != "person"


def likeness(said: Noun, own: Noun) -> float:
    """How well the noun of a description takes up a noun that an actor was given before."""
    if said.word == own.word:
        return _same_word(said, own)
    if own.word.endswith(said.word) and not said.before:
        return PART
    if said.cls == own.cls and said.cls in _SYNONYMS and not (said.before and own.before):
        return CLASS if said.kind == own.kind else NOT
    if own.cls in said.covers and not (said.before and said.kind != "person"):
        return COVER
    return POSSIBLE if "*" in said.covers else NOT


def _same_word(said: Noun, own: Noun) -> float:
    """ "the minister" may be the interior minister, but no other minister the interior minister."""
    if said.before == own.before:
        return SAME
    if not said.before or own.before.endswith(said.before):
        return PART
    return NOT if own.before or said.kind != "person" else CLASS


def unnamed(said: Noun, actor: Actor) -> float:
    """How well a description takes up an actor of whom no role was told."""
    if "*" in said.covers:
        return LIKELY if actor.names else POSSIBLE
    if actor.kind == "person":
        return POSSIBLE if not actor.roles and not actor.nouns else NOT
    generic = said.kind == "organization" and said.covers and not said.before and bool(actor.names)
    return POSSIBLE if generic and not actor.nouns else NOT


def score(said: Noun, adjectives: set[str], plural: bool, gender: str, actor: Actor) -> float:
    """SAME … NOT: how well a definite description means an actor."""
    if not fits(said, plural, gender, actor):
        return NOT
    nation = nations(adjectives)
    best = unnamed(said, actor)
    for role in actor.roles:
        best = max(best, _narrowed(said, role.noun, nations(role.adjectives), nation))
    for own in actor.nouns:
        best = max(best, _narrowed(said, own, nations(actor.adjectives), nation))
    if plural and said.kind == "person" and best < PART - 0.5:
        return NOT  # of a group only its own word can speak again
    return best + 0.6 if COVER <= best < CLASS and actor.names else best


def _narrowed(said: Noun, own: Noun, theirs: set[str], nation: set[str]) -> float:
    """The likeness, less where only the earlier words name a country: "the president", of which one?"""
    if nation and theirs and not nation & theirs:
        return NOT
    value = likeness(said, own)
    return value - 0.5 if value > LIKELY and theirs and not nation else value
