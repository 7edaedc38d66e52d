from __future__ import annotations

from zufolge.language.nouns import Noun, noun
from zufolge.reading.chains.actors import Actor, Role
from zufolge.reading.chains.match import NOT, PART, POSSIBLE, SAME, fits, likeness, nations, score


def de(word: str) -> Noun:
    found = noun(word, "de")
    assert found is not None
    return found


def en(word: str) -> Noun:
    found = noun(word, "en")
    assert found is not None
    return found


def test_stems_of_national_adjectives() -> None:
    assert nations({"kasachische", "neue", "russischen"}) == {"kasach", "russ"}
    assert nations({"hohe"}) == set()


def test_the_same_office_is_the_same_and_another_office_is_not() -> None:
    assert likeness(de("Minister"), de("Innenminister")) == PART
    assert likeness(de("Innenminister"), de("Innenminister")) == SAME
    assert likeness(de("Außenminister"), de("Innenminister")) < PART
    assert likeness(en("spokesman"), en("spokeswoman")) > NOT


def test_gender_and_number_must_fit() -> None:
    woman = Actor("person", "f")
    assert fits(de("Ministerin"), False, "f", woman)
    assert not fits(de("Minister"), False, "m", woman)
    assert not fits(de("Behörde"), False, "", woman)
    assert not fits(de("Minister"), True, "", woman)


def test_two_countries_keep_two_presidents_apart() -> None:
    actor = Actor("person", "m")
    actor.play(Role(de("Präsident"), ("torländische",), 0, 2))
    assert score(de("Präsident"), {"torländische"}, False, "m", actor) == SAME
    assert score(de("Präsident"), {"nordische"}, False, "m", actor) == NOT
    assert NOT < score(de("Präsident"), set(), False, "m", actor) < SAME


def test_a_general_word_takes_up_a_named_body_at_best_possibly() -> None:
    body = Actor("organization")
    body.name_by(("Sandor",))
    assert score(en("company"), set(), False, "", body) == POSSIBLE
    assert score(en("minister"), set(), False, "", body) == NOT
