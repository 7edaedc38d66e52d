from __future__ import annotations

import pytest

from zufolge.compare.people.spelling import given_keys, keys, skeletons


def alike(a: str, b: str) -> bool:
    return bool(set(keys(a)) & set(keys(b)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tokajew", "Токаев"),
        ("Schtschukin", "Щукин"),
        ("Tschernyschow", "Chernyshev"),
        ("Schdanow", "Zhdanov"),
        ("Dschandosow", "Jandosov"),
        ("Çelik", "Celik"),
        ("IŞIK", "Işık"),
        ("Łukasik", "Lukasik"),
        ("O’Neill", "ONeill"),
        ("Große", "Grosse"),
    ],
)
def test_one_sound_in_two_spellings(a: str, b: str) -> None:
    assert alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tokajew", "Tokarew"), ("Katz", "Kass"), ("Schukow", "Sukow"), ("Mueller", "Muller")],
)
def test_near_is_not_the_same(a: str, b: str) -> None:
    assert not alike(a, b)


def test_an_umlaut_is_both_of_its_spellings_and_these_are_not_each_other() -> None:
    assert alike("Müller", "Mueller")
    assert alike("Müller", "Muller")


def test_short_forms_are_given_names_only() -> None:
    assert set(given_keys("Bill")) & set(given_keys("William"))
    assert not alike("Bill", "William")


def test_a_skeleton_keeps_first_and_last_vowels_and_needs_three_consonants() -> None:
    assert skeletons("Haidar") & skeletons("Haider")
    assert not skeletons("Martin") & skeletons("Martina")
    assert not skeletons("Ina")


def test_no_letters_no_keys() -> None:
    assert keys("1234") == keys("’") == ()


def test_many_ambiguous_letters_stay_cheap() -> None:
    assert len(keys("zjch" * 50)) <= 64
