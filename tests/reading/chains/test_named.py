from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.chains.cast import Cast
from zufolge.reading.chains.named import Named
from zufolge.reading.chains.people import People
from zufolge.record import Document, fingerprint


def named(text: str, language: str = "de") -> Named:
    page = Page(Document(fingerprint(text), text, language=language))
    people = People(page, set())
    people.read()
    cast = Cast(page, people, set(), set())
    cast.read()
    return Named(people, cast)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Polizei und Staatsanwaltschaft", "de", "Polizei und Staatsanwaltschaft"),
        ("die Polizei sowie der Minister", "de", "Polizei und Minister"),
        ("the army and the ministry", "en", "army and ministry"),
    ],
)
def test_two_speak_together(text: str, language: str, name: str) -> None:
    found = named(text, language)
    actor = found.pair(0, len(found.tokens))
    assert actor is not None
    assert actor.name == name
    assert actor.plural


@pytest.mark.parametrize("text", ["der Anwalt und Dissident Anton Kuhl", "die Polizei", "und"])
def test_one_with_two_roles_is_not_two(text: str) -> None:
    found = named(text)
    assert found.pair(0, len(found.tokens)) is None


def test_what_belongs_to_somebody_has_the_owners_full_name() -> None:
    text = "Ann Rudd left. Rudd's lawyer stayed."
    found = named(text, "en")
    first = next(n for n, t in enumerate(found.tokens) if t.text == "Rudd's")
    phrase = found.phrases.read(first, first + 2)
    assert phrase is not None
    actor = found.belonging(phrase)
    assert actor is not None
    assert actor.name == "Ann Rudd's lawyer"


@pytest.mark.parametrize(
    ("text", "stem", "there"),
    [
        ("Torland schweigt.", "torländ", ["Torland"]),
        ("Morenien und die Morenier schweigen.", "moren", ["Morenien"]),
        ("Die torische Armee schweigt.", "tor", []),
    ],
)
def test_the_state_of_an_adjective(text: str, stem: str, there: list[str]) -> None:
    found = named(text)
    assert [found.tokens[n].text for n in found.states({stem})] == there


def test_states_are_looked_for_in_bounds() -> None:
    found = named("Torland schweigt.")
    for n in range(40):
        found.states({f"x{n}"})
    assert found.states({"tor"}) == []


def test_one_state_is_one_actor() -> None:
    found = named("Torland schweigt.")
    assert found.state(0) is found.state(0)
    assert found.state(0).kind == "government"
