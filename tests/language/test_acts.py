"""Verbs of speech acts."""

from __future__ import annotations

import pytest

from zufolge.language.acts import (
    act_words,
    english_act,
    finite_acts,
    participle_acts,
    speaking_places,
)
from zufolge.language.data import rows


@pytest.mark.parametrize("form", ["fordert", "fordern", "forderte", "forderten", "begrüßen"])
def test_weak_verbs_have_all_their_forms(form: str) -> None:
    assert any(not act.particle for act in finite_acts(form))


def test_a_separable_verb_has_its_particle() -> None:
    (turned,) = [act for act in finite_acts("wies") if act.participle == "zurückgewiesen"]
    assert turned.particle == "zurück"
    assert participle_acts("zurückgewiesen")[0].fits(set())
    assert participle_acts("wies") == finite_acts("zurückgewiesen") == ()


def test_some_verbs_need_company() -> None:
    (spoke,) = [act for act in finite_acts("sprach") if not act.particle]
    assert spoke.fits({"von"})
    assert not spoke.fits({"mit"})
    shown = [act for act in finite_acts("zeigte") if act.fits({"sich", "besorgt"})]
    assert shown
    assert not any(act.fits({"besorgt"}) for act in finite_acts("zeigte"))


def test_english_verbs_say_what_follows_them() -> None:
    assert english_act("condemned") == frozenset()
    assert english_act("called") == frozenset({"for", "on"})
    assert english_act("walked") is None


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        act_words("nothing")
    assert "Moskau" in speaking_places("de")
    assert "Moskau" not in speaking_places("en")


def test_every_row_has_forms_that_are_words() -> None:
    for row in rows("acts-de.tsv"):
        forms = row[0].removeprefix("weak:").split(",")
        assert all(form.isalpha() for form in forms), row
        assert len(forms) in ({1} if row[0].startswith("weak:") else {4}), row
        assert row[1].isalpha(), row
