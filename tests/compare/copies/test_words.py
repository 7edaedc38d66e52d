from __future__ import annotations

import pytest

from zufolge.compare.copies.words import counted_words


def forms(text: str) -> list[str]:
    return [word.form for word in counted_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Kräfte räumten die Straße.", "die KRAEFTE räumten – die Strasse"),
        ("3.000 Menschen", "3,000 Menschen"),
        ("3.000 Menschen", "3\u202f000 Menschen"),
        ("US-Präsident Moor", "US Präsident Moor"),
        ("Sicher\u00adheits\u00adkräfte", "Sicherheitskräfte"),
        ("Re\u0301gion sud", "Région sud"),
        ("„Alles ruhig“, sagte Moor", '"Alles ruhig" sagte  Moor'),
        ("Almaty (dpa) - Die Lage beruhigt sich", "Die Lage beruhigt sich"),
        ("MOSCOW, March 4 (Reuters) — Police fired", "Police fired"),
        ("Der Damm, er hält", "Ein Damm, sie hält"),
    ],
)
def test_what_editors_and_formats_change_is_evened_out(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("26 Tote", "27 Tote"), ("3.000 Euro", "3.00 Euro"), ("Tokajew kam", "Tokarew kam")],
)
def test_names_and_numbers_are_not(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_a_paragraph_with_a_bracket_is_no_dateline() -> None:
    text = "Der Minister sagte am Montag in der Hauptstadt (wie erwartet) nichts dazu."
    assert "minister" in forms(text)


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte: „Niemand glaubt mir“, dann schwieg er lange.",
        "Er sagte: »Niemand glaubt mir«, dann schwieg er lange.",
        'Er sagte: "Niemand glaubt mir", dann schwieg er lange.',
        "Er sagte: “Niemand glaubt mir”, dann schwieg er lange.",
    ],
)
def test_quoted_words_are_known(text: str) -> None:
    assert [w.form for w in counted_words(text) if w.quoted] == ["niemand", "glaubt"]


def test_a_stray_mark_quotes_nothing() -> None:
    assert not any(w.quoted for w in counted_words("Das „Haus brannte.\n\nNiemand war darin."))
