from __future__ import annotations

import pytest

from zufolge.evaluate.articles import Article
from zufolge.evaluate.copying import APART, HEAVY, RECIPES, USUAL, Made, Workshop

LETTERS = "abcdefghijklmnopqrst"


def article(letter: str, sentences: int = 30) -> Article:
    """Sentences of eight words, each word of this article alone."""
    rows = (
        " ".join(f"{letter.upper()}{letter}{n}{LETTERS[w]}" for w in range(8)) + "."
        for n in range(sentences)
    )
    return Article(letter, " ".join(rows))


ARTICLES = [article(letter) for letter in "abcdef"] + [article("k", 3)]
SHOP = Workshop(ARTICLES, own=[0, 1], seed=1)


def make(kind: str, of: int = 2) -> Made:
    made = SHOP.make(kind, of, 3)
    assert made is not None
    return made


def of(made: Made, letter: str) -> int:
    """How many words of the copy are this article's."""
    return sum(word.lower().lstrip("„").startswith(letter * 2) for word in made.text.split())


def test_every_recipe_has_its_place() -> None:
    assert (*USUAL, *HEAVY, *APART) == tuple(RECIPES)


@pytest.mark.parametrize("kind", RECIPES)
def test_a_copy_says_what_it_was_made_of(kind: str) -> None:
    made = make(kind)
    for number, one in enumerate(ARTICLES):
        words = of(made, one.name)
        if number in made.made_of:
            assert words > 20
        elif number != made.quotes:
            # Words put in come from anywhere.
            assert words < 40


@pytest.mark.parametrize("kind", RECIPES)
def test_the_seed_decides(kind: str) -> None:
    assert make(kind) == make(kind)
    other = Workshop(ARTICLES, own=[0, 1], seed=2).make(kind, 2, 3)
    assert other is not None
    if RECIPES[kind].edits:
        assert other.text != make(kind).text


@pytest.mark.parametrize("kind", RECIPES)
def test_short_articles_are_left_alone(kind: str) -> None:
    assert SHOP.make(kind, 6, 3) is None


@pytest.mark.parametrize(("kind", "least", "most"), [
    ("edited", 0.9, 0.99), ("edited 30 %", 0.6, 0.85), ("edited 45 %", 0.45, 0.8),
    ("shortened", 0.4, 0.6), ("cut", 0.4, 0.9), ("extract", 0.2, 0.35), ("extended", 0.9, 1),
    ("half own", 0.4, 0.6), ("mixed of two", 0.4, 0.6), ("quotes", 0.05, 0.25), ("relates", 0.05, 0.25),
])  # fmt: skip
def test_how_much_of_the_article_is_left(kind: str, least: float, most: float) -> None:
    assert least <= of(make(kind), "c") / 240 <= most


def test_half_is_half() -> None:
    made = make("half own")
    assert made.made_of[0] == 2
    assert set(made.made_of[1:]) <= {0, 1}
    assert of(made, "a") + of(made, "b") == pytest.approx(of(made, "c"), abs=25)


def test_a_mixed_copy_is_of_the_article_and_its_partner() -> None:
    assert make("mixed of two").made_of == (2, 3)


@pytest.mark.parametrize("kind", APART)
def test_a_quoted_article_is_not_what_it_was_made_of(kind: str) -> None:
    made = make(kind)
    assert made.quotes == 2
    assert 2 not in made.made_of
    assert ("„" in made.text) == (kind == "quotes")


def test_a_new_headline_and_dateline() -> None:
    made = make("retitled")
    assert made.text.splitlines()[0].split()[0][1] in "ab"
    assert "MANILA (afp/red.) – " in made.text
