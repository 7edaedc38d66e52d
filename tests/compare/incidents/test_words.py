import pytest

from zufolge.compare.incidents.words import RAREST, lemma, rarity


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [
        ("Explosionen", "de", "explosion"),
        ("Häfen", "de", "hafen"),
        ("explosions", "en", "explosion"),
        ("Velmora", "de", "velmora"),
        ("x" * 60, "de", "x" * 60),
        ("Ports", "fr", "ports"),
    ],
)
def test_a_word_is_compared_by_its_lemma(word: str, language: str, base: str) -> None:
    assert lemma(word, language) == base


def test_the_rarer_a_word_the_heavier_it_weighs() -> None:
    assert rarity("der", "de") < rarity("polizei", "de") < rarity("hafenarbeiter", "de") == RAREST
    assert rarity("the", "en") < rarity("police", "en") < rarity("velmora", "en") == RAREST
