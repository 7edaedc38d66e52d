import pytest

from zufolge.compare.incidents.concepts import concepts


@pytest.mark.parametrize(
    ("german", "english", "concept"),
    [
        ("Hafens", "port", "port"),
        ("Explosionen", "blasts", "explosion"),
        ("Lagerhalle", "depot", "warehouse"),
        ("Zugunglück", "crashed", "crash"),
        ("Fähre", "ferry", "ferry"),
        ("demonstrierten", "rally", "demonstration"),
    ],
)
def test_german_and_english_words_meet_in_a_concept(
    german: str, english: str, concept: str
) -> None:
    assert concept in concepts(german, "de")
    assert concepts(english, "en") == {concept}


@pytest.mark.parametrize(("word", "language"), [("Quorum", "de"), ("Seele", "de"), ("envoy", "en")])
def test_a_word_that_names_no_happening_has_no_concept(word: str, language: str) -> None:
    assert concepts(word, language) == frozenset()
