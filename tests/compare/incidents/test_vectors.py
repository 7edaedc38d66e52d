import math

import pytest

from zufolge.compare.incidents.vectors import cosine, is_name, term_weights, unit, word_weights
from zufolge.language import tokens


def weighed(text: str) -> list:  # type: ignore[type-arg]
    return [(t, 1.0) for t in tokens(text)]


@pytest.mark.parametrize("word", ["Velmora", "Reskow", "Karmut", "Danilo"])
def test_a_rare_word_with_a_capital_is_a_name(word: str) -> None:
    assert is_name(word, "de")
    assert is_name(word, "en")


@pytest.mark.parametrize(
    ("word", "language"),
    [("Vorwürfe", "de"), ("Hafen", "de"), ("velmora", "de"), ("The", "en"), ("Port", "en")],
)
def test_a_noun_of_the_dictionary_is_none(word: str, language: str) -> None:
    assert not is_name(word, language)


def test_terms_are_alike_in_both_languages() -> None:
    german = term_weights(weighed("Explosion im Hafen von Velmora mit 214 Toten"), "de", {})
    english = term_weights(weighed("214 dead in Velmora port blast"), "en", {})
    assert german.keys() == english.keys() == {
        "c:explosion", "c:port", "n:velmora", "#214", "c:dead",
    }  # fmt: skip


@pytest.mark.parametrize(("number", "term"), [("1.200", "#1200"), ("12 000", "#12000")])
def test_a_number_with_groups_is_one_number(number: str, term: str) -> None:
    assert term in term_weights(weighed(f"rund {number} Menschen"), "de", {})


@pytest.mark.parametrize("number", ["12", "2024", "3,5"])
def test_small_numbers_years_and_fractions_tell_nothing(number: str) -> None:
    assert not [t for t in term_weights(weighed(number), "de", {}) if t.startswith("#")]


def test_weights_are_a_unit_vector_of_the_heaviest() -> None:
    made = unit({"a": 3.0, "b": 4.0, "c": 1.0, "d": 0.0}, 2)
    assert made == {"b": 0.8, "a": 0.6}
    assert math.isclose(cosine(made, made), 1.0, abs_tol=1e-4)
    assert cosine(made, {"c": 1.0}) == 0.0


def test_a_rare_word_outweighs_a_common_one() -> None:
    weights = word_weights(weighed("Die Polizei sperrte das Treibstofflager"), "de")
    assert weights["treibstofflager"] > weights["polizei"]
    assert "der" not in weights
