from __future__ import annotations

import pytest

from zufolge.language.nouns import noun, nouns


@pytest.mark.parametrize(
    ("word", "base", "before", "gender", "kind"),
    [
        ("Innenministerin", "minister", "innen", "f", "person"),
        ("US-Außenminister", "minister", "us-außen", "m", "person"),
        ("Ministeriums", "ministerium", "", "n", "government"),
        ("Vorsitzender", "vorsitzend", "", "m", "person"),
        ("Präsidentinnen", "präsident", "", "f", "person"),
        ("Umweltverbände", "verband", "umwelt", "m", "organization"),
        ("Studie", "studie", "", "f", "document"),
    ],
)
def test_german_forms_lead_to_their_base(
    word: str, base: str, before: str, gender: str, kind: str
) -> None:
    found = noun(word, "de")
    assert found is not None
    assert (found.word, found.before, found.gender, found.kind) == (base, before, gender, kind)


@pytest.mark.parametrize("word", ["Buschmann", "Hintergrund", "minister", "Tisch", ""])
def test_other_words_are_no_speaker_nouns(word: str) -> None:
    assert nouns(word, "de") == ()


@pytest.mark.parametrize(
    ("word", "base", "plural"),
    [
        ("lawmakers", "lawmaker", True),
        ("spokeswoman", "spokeswoman", False),
        ("companies", "company", True),
    ],
)
def test_english_forms(word: str, base: str, plural: bool) -> None:
    found = noun(word, "en")
    assert found is not None
    assert (found.word, found.plural) == (base, plural)


def test_a_word_for_words_is_asked_for_by_its_kind() -> None:
    assert noun("Angaben", "de") is None
    found = noun("Polizeiangaben", "de", "words")
    assert found is not None
    assert found.before == "polizei"
