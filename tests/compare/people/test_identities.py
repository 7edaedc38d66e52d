from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.compare.people.forms import Known, form
from zufolge.compare.people.identities import Decision, identities
from zufolge.compare.people.names import read_name

Said = tuple[str, str]  # name, document


def known(said: list[Said], *, person: bool = True) -> list[Known]:
    out = []
    for n, (text, document) in enumerate(said):
        name = read_name(text, "de", person=person)
        assert name is not None
        out.append(Known(f"{document}/{text}/{n}", name, document))
    return out


def groups(names: list[Known], decisions: tuple[Decision, ...] = ()) -> set[frozenset[str]]:
    texts = {k.id: f"{k.name.text}@{k.document}" for k in names}
    return {frozenset(texts[m] for m in i.members) for i in identities(names, decisions)}


def test_spellings_of_one_person_are_joined_with_reasons() -> None:
    (one,) = identities(known([("Kassym Tokajew", "a"), ("Kassym Tokayev", "b")]))
    (merge,) = one.merges
    assert one.id == "person:kassym tokayev"
    assert (merge.score, merge.decided) == (1.0, False)
    assert "same given names" in merge.reasons


def test_a_family_name_joins_the_only_bearer() -> None:
    names = known([("Kassym Tokajew", "a"), ("Tokajew", "b"), ("Nurlan Tokarew", "b")])
    assert groups(names) == {
        frozenset({"Kassym Tokajew@a", "Tokajew@b"}),
        frozenset({"Nurlan Tokarew@b"}),
    }


def test_family_names_alone_are_one_until_somebody_is_known_more_fully() -> None:
    alone = [("Tokajew", "a"), ("Tokayev", "b"), ("Tokajew", "c"), ("Tokarew", "c")]
    assert {len(g) for g in groups(known(alone))} == {3, 1}
    two = [*alone, ("Kassym Tokajew", "d"), ("Nurlan Tokajew", "e")]
    assert len(groups(known(two))) == 6


def test_its_own_report_decides_between_several() -> None:
    said = [
        ("Gerd Kruse", "a"),
        ("Kruse", "a"),
        ("Hans Kruse", "b"),
        ("Kruse", "b"),
        ("Kruse", "c"),
    ]
    assert groups(known(said)) == {
        frozenset({"Gerd Kruse@a", "Kruse@a"}),
        frozenset({"Hans Kruse@b", "Kruse@b"}),
        frozenset({"Kruse@c"}),
    }


def test_an_initial_bridges_nobody() -> None:
    said = [("Gerd Kruse", "a"), ("Georg Kruse", "b"), ("G. Kruse", "c")]
    assert len(groups(known(said))) == 3


def test_an_initial_of_two_reports_is_whom_each_report_knows() -> None:
    said = [("Gerd Kruse", "a"), ("G. Kruse", "a"), ("Georg Kruse", "b"), ("G. Kruse", "b")]
    assert groups(known(said)) == {
        frozenset({"Gerd Kruse@a", "G. Kruse@a"}),
        frozenset({"Georg Kruse@b", "G. Kruse@b"}),
    }


def test_a_left_off_name_bridges_nobody() -> None:
    said = [("Juan García López", "a"), ("Juan García Pérez", "b"), ("Juan García", "c")]
    assert len(groups(known(said))) == 3


def test_bodies_without_a_place_stay_in_their_report() -> None:
    said = [("Polizei Hamburg", "a"), ("Polizei", "a"), ("Polizei", "b")]
    assert groups(known(said, person=False)) == {
        frozenset({"Polizei Hamburg@a", "Polizei@a"}),
        frozenset({"Polizei@b"}),
    }


def decision(a: str, b: str, same: bool) -> Decision:
    one, two = read_name(a, "de", person=True), read_name(b, "de", person=True)
    assert one is not None
    assert two is not None
    return Decision(form(one), form(two), same)


def test_what_was_split_stays_split_also_by_way_of_a_third() -> None:
    said = [("Gerd Müller", "a"), ("Gerd Mueller", "b"), ("Gerd Muller", "c")]
    assert len(groups(known(said))) == 1
    apart = groups(known(said), (decision("Gerd Mueller", "Gerd Muller", False),))
    assert {len(g) for g in apart} == {1, 2}


def test_what_was_joined_stays_joined() -> None:
    said = [("Gerd Kruse", "a"), ("Gerhard Kruse-Beck", "b")]
    assert len(groups(known(said))) == 2
    joined = identities(known(said), (decision(said[0][0], said[1][0], True),))
    assert [m.decided for i in joined for m in i.merges] == [True]


def test_a_decision_may_be_about_one_report() -> None:
    said = [("Gerd Kruse", "a"), ("Gerd Kruse", "b")]
    assert len(groups(known(said))) == 1
    apart = (Decision("person:gerd kruse", "person:gerd kruse#b", False),)
    assert len(groups(known(said), apart)) == 2


def test_a_decision_on_family_names_holds_in_every_report() -> None:
    said = [("Gerd Kruse", "a"), ("Kruse", "b"), ("Kruse", "c")]
    apart = (decision("Gerd Kruse", "Kruse", False),)
    assert frozenset({"Gerd Kruse@a"}) in groups(known(said), apart)


TEXTS = [
    "Gerd Kruse",
    "G. Kruse",
    "Kruse",
    "Hans Kruse",
    "Hans-Peter Kruse",
    "Gerd Kruze",
    "Peter Kruse",
]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from("abc")), max_size=9, unique=True),
    st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.booleans()), max_size=2),
    st.randoms(use_true_random=False),
)
def test_order_never_matters(
    said: list[Said], verdicts: list[tuple[str, str, bool]], chance: random.Random
) -> None:
    decisions = [decision(a, b, same) for a, b, same in verdicts if a != b]
    names = known(said)
    before = identities(names, decisions)
    chance.shuffle(names)
    chance.shuffle(decisions)
    assert identities(names, decisions) == before


def test_work_grows_with_the_names_only() -> None:
    chance = random.Random(1)
    syllables = ["ka", "lo", "mi", "ru", "te", "so", "ve", "na", "di", "pa"]

    def word() -> str:
        return "".join(chance.choices(syllables, k=3)).capitalize()

    names = known([(f"{word()} {word()}", str(n)) for n in range(4000)])
    identities(names)  # fills the caches of keys
    few, many = steps(lambda: identities(names[:500])), steps(lambda: identities(names))
    assert many < LINEAR * few
