from __future__ import annotations

from zufolge.language.nouns import noun
from zufolge.reading.chains.actors import Actor, Role


def test_the_fuller_name_stays_and_the_first_of_equals() -> None:
    actor = Actor("person")
    assert actor.name == ""
    actor.call(1, "Berkow")
    actor.call(2, "Milan Berkow")
    actor.call(2, "M. Berkow")
    actor.call(1, "der Präsident")
    assert actor.name == "Milan Berkow"


def test_what_is_known_is_not_told_again_and_lists_are_bounded() -> None:
    actor, known = Actor("person"), noun("Richter", "de")
    assert known is not None
    for n in range(40):
        actor.play(Role(known, (), n, n + 1))
        actor.describe(known)
        actor.name_by((f"N{n}",))
    assert len(actor.roles) == len(actor.nouns) == 1
    assert len(actor.names) == 12


def test_actors_are_themselves_not_their_values() -> None:
    assert Actor("person") != Actor("person")
