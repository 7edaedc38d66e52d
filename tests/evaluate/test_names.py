from __future__ import annotations

import pytest

from zufolge.evaluate.names import same_head, same_name


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Kassym-Jomart Tokajew", "Kassym-Jomart Tokajew"),
        ("Kassym-Jomart Tokajew", "Tokajew"),
        ("Kassym-Jomart Tokajew", "Präsident Kassym-Jomart Tokajew"),
        ("Greg Taylor", "Senator Greg Taylor"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Marco van Basten", "van Basten"),
        ("Achmed al-Scharaa", "al-Scharaa"),
        ("einem Augenzeugen", "Augenzeuge"),
    ],
)
def test_the_same_person(gold: str, found: str) -> None:
    assert same_name(gold, found, person=True)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Polizei", "die Polizei"),
        ("Mainzer Polizei", "Polizei"),
        ("Roten Kreuz", "Rotes Kreuz"),
        ("Vereinten Nationen", "Vereinte Nationen"),
        ("bayerischen Umweltministerium", "bayerisches Umweltministerium"),
        ("Medienberichten", "Medienberichte"),
        ("Regierung in Peking", "Regierung"),
        ("Silverbird", "„Silverbird“"),
        ("AFP und Reuters", "Reuters und AFP"),
        ("USA; Auswärtiges Amt", "Die USA wie auch das Auswärtige Amt"),
        ("Kongress- und Verteidigungskreise", "Kongress- und Verteidigungskreisen"),
        ("Metropolitan Police", "the police"),
        ("Civil Aviation Authority of Nepal", "Civil Aviation Authority"),
    ],
)
def test_the_same_body(gold: str, found: str) -> None:
    assert same_name(gold, found)
    assert same_name(found, gold)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Ein Sprecher der Polizei", "Polizei"),
        ("spokesperson for flydubai", "flydubai"),
        ("Ein Vertreter der Vereinten Nationen", "Vereinten Nationen"),
        ("AFP und Reuters", "Reuters"),
        ("Tokajew", "Tokarew"),
        ("Kassym-Jomart Tokajew", "Kassym-Jomart"),
        ("israelische Regierung", "libanesische Regierung"),
        ("Innenministerium", "Außenministerium"),
        ("Innenministerium", "Innenminister"),
        ("Bundesregierung", "Regierung"),
        ("Polizei", None),
        (None, "Polizei"),
        ("Polizei", ""),
        ("Polizei", "die"),
    ],
)
def test_not_the_same(gold: str | None, found: str | None) -> None:
    assert not same_name(gold, found)
    assert not same_name(found, gold)


def test_inflection_is_never_overlooked_in_a_persons_name() -> None:
    assert same_name("Peter Walde", "Peter Walden")
    assert not same_name("Peter Walde", "Peter Walden", person=True)


def test_nobody_is_nobody() -> None:
    assert same_name(None, None)


def test_heads() -> None:
    assert same_head("dem Außenministerium in Washington", "US-Außenministerium")
    assert not same_head("das Staatsoberhaupt", "Kassym-Jomart Tokajew")
    assert not same_head("", "")
