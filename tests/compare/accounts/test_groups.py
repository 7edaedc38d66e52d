from __future__ import annotations

import pytest

from zufolge.compare.accounts.groups import group_key, is_nobody, is_soft, shared_group, speaks_of


@pytest.mark.parametrize(
    ("german", "english", "key"),
    [
        ("Polizisten", "police officers", "police"),
        ("Bereitschaftspolizisten", "policemen", "police"),
        ("getötete Soldaten", "soldiers", "soldiers"),
        ("Kinder", "children", "children"),
        ("Fahrgäste", "passengers", "passengers"),
        ("Touristen", "foreign tourists", "foreigners"),
        ("Polizisten und Soldaten", "soldiers and police", "police+soldiers"),
        ("Menschen", "people", None),
        ("weitere Tote", "others", None),
        ("", "", None),
    ],
)
def test_groups_are_the_same_in_both_languages(german: str, english: str, key: str | None) -> None:
    assert group_key(german, "killed") == group_key(english, "killed") == key


def test_words_that_are_not_listed() -> None:
    assert group_key("Wachmann", "killed") is None
    assert group_key("Wachmann", "killed", single=True) == "wachmann"
    assert group_key("Geigerinnen", "other") == "geigerinnen"


def test_who_may_be_everybody() -> None:
    assert is_soft("workers", "killed")
    assert not is_soft("police", "killed")
    assert not is_soft("crew", "killed")
    assert is_soft("crew", "other")
    assert is_soft("crew+passengers", "killed")


def test_a_group_behind_a_share() -> None:
    assert shared_group("two of them were police officers, he said", 3) == "police"
    assert shared_group("zwei von ihnen Polizisten", 4) == "police"
    assert shared_group("zwei von ihnen, so die Polizei", 4) is None


def test_hospitals_and_authorities() -> None:
    assert speaks_of("hospital", "Chefärztin der St.-Anna-Klinik")
    assert speaks_of("authority", "Innenministerium in Lestrow")
    assert not speaks_of("authority", "Gewerkschaft der Hafenarbeiter")


def test_names_that_are_none() -> None:
    assert is_nobody("Angaben")
    assert is_nobody("  1 ")
    assert not is_nobody("Polizei")
