from __future__ import annotations

import pytest

from zufolge.language.names import NameReader, bare, bodylike, given_gender
from zufolge.language.tokens import tokens


def names(text: str, language: str = "de") -> list[tuple[str, str]]:
    words = tokens(text)
    runs = NameReader(words, language).runs(0, len(words))
    return [(text[words[r.first].start : words[r.last - 1].end], r.gender) for r in runs]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gestern sprach Ursula von der Leyen im Parlament.", ("Ursula von der Leyen", "f")),
        ("Das sagte Hubertus von Stein dem Blatt.", ("Hubertus von Stein", "m")),
        ("Laut Uwe Bremer von der Gewerkschaft stimmt das.", ("Uwe Bremer", "m")),
        ("Die Näherin Shirin Begum weint.", ("Shirin Begum", "f")),
        ("Er traf Anne Graf am Montag.", ("Anne Graf", "f")),
        ("Mit C.Y. Leung sprach niemand.", ("C.Y. Leung", "")),
        ("Der Bürgermeister Massimo D'Alema schwieg.", ("Massimo D'Alema", "m")),
    ],
)
def test_a_german_name_with_its_gender(text: str, found: tuple[str, str]) -> None:
    assert found in names(text)


def test_common_nouns_are_no_names() -> None:
    assert names("Seit Ende Januar zahlt die Behörde dem Verein mehr Geld.") == []


def test_a_compound_noun_does_not_join_a_name() -> None:
    found = names("Sie warf Reina Pacheco Übertragungsfehler vor.")
    assert ("Reina Pacheco", "f") in found


def test_an_english_name_behind_a_title() -> None:
    assert ("Rahman", "m") in names("Then Mr. Rahman left.", "en")


def test_bare_takes_the_genitive_off() -> None:
    assert [bare(w) for w in ("Tokajews", "Rahman's", "Li")] == ["Tokajew", "Rahman", "Li"]


def test_given_names_and_bodies() -> None:
    assert (given_gender("Karl-Heinz"), given_gender("Tokajew")) == ("m", None)
    assert bodylike(("Human", "Rights", "Watch"))
    assert not bodylike(("Asif", "Rahman"))
