from __future__ import annotations

import pytest

from zufolge.language.happenings.german import noun_forms, verb_forms


def forms(infinitive: str, particle: str = "") -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for form in verb_forms(infinitive, particle):
        out.setdefault(form.kind, set()).add(form.text)
    return out


@pytest.mark.parametrize(
    ("infinitive", "particle", "kind", "wanted"),
    [
        ("verhaften", "", "finite", {"verhaftet", "verhaftete", "verhafteten"}),
        ("verhaften", "", "participle", {"verhaftet", "verhafteten"}),
        ("demonstrieren", "", "participle", {"demonstriert"}),
        ("foltern", "", "finite", {"foltert", "folterte"}),
        ("foltern", "", "participle", {"gefoltert"}),
        ("erschießen", "", "finite", {"erschoss", "erschießt", "erschossen"}),
        ("erschießen", "", "participle", {"erschossen", "erschossenen"}),
        ("greifen", "an", "finite", {"griff", "angriff", "angreife", "greift"}),
        ("greifen", "an", "infinitive", {"angreifen", "anzugreifen"}),
        ("greifen", "an", "participle", {"angegriffen", "angegriffene"}),
        ("setzen", "fest", "participle", {"festgesetzt"}),
        ("brennen", "", "finite", {"brannte", "brannten"}),
    ],
)
def test_verb_forms(infinitive: str, particle: str, kind: str, wanted: set[str]) -> None:
    assert wanted <= forms(infinitive, particle)[kind]


def test_only_forms_without_their_particle_stand_apart() -> None:
    apart = {f.text for f in verb_forms("nehmen", "fest") if f.apart}
    assert "nahm" in apart
    assert not {"festnahm", "festnehmen", "festgenommen"} & apart


@pytest.mark.parametrize(
    ("noun", "wanted", "unwanted"),
    [
        ("Explosion", {"explosion", "explosionen"}, {"explosions"}),
        ("Streik", {"streiks", "streikes", "streik"}, set()),
        ("Festnahme", {"festnahmen"}, {"festnahmees"}),
        ("Erdbeben", {"erdbeben", "erdbebens"}, {"erdbebene"}),
    ],
)
def test_noun_forms(noun: str, wanted: set[str], unwanted: set[str]) -> None:
    found = set(noun_forms(noun))
    assert wanted <= found
    assert not unwanted & found
