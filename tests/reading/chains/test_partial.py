from __future__ import annotations

from zufolge.language import Page
from zufolge.language.nouns import noun
from zufolge.reading.chains.actors import Actor, Mention
from zufolge.reading.chains.partial import Partial
from zufolge.record import Document, fingerprint


def partial(text: str, language: str) -> tuple[Page, Partial]:
    page = Page(Document(fingerprint(text), text, language=language))
    return page, Partial(page.tokens, language)


def test_the_pronoun_of_a_group_is_found() -> None:
    page, words = partial("One of them", "en")
    assert words.of_group(0, len(page.tokens)) == 2
    page, words = partial("einer von ihnen", "de")
    assert words.of_group(0, len(page.tokens)) == 2
    page, words = partial("One of the men", "en")
    assert words.of_group(0, len(page.tokens)) is None
    page, words = partial("Herr von ihnen", "de")
    assert words.of_group(0, len(page.tokens)) is None


def test_the_group_is_named() -> None:
    _, words = partial("Several of them", "en")
    group = Actor("group", plural=True)
    group.call(1, "Advisers")
    assert words.group_label(0, group) == "Several of the advisers"
    _, words = partial("Einer von ihnen", "de")
    assert words.group_label(0, group) == "Einer der Advisers"


def test_a_noun_that_is_left_out() -> None:
    page, words = partial("Another", "en")
    assert words.elided(0, len(page.tokens)) == "another"
    page, words = partial("A third", "en")
    assert words.elided(0, len(page.tokens)) == "a third"
    page, words = partial("A witness", "en")
    assert words.elided(0, len(page.tokens)) == ""
    page, words = partial("Another", "de")
    assert words.elided(0, len(page.tokens)) == ""


def test_the_noun_comes_from_whoever_was_counted_before_and_not_from_afar() -> None:
    _, words = partial("One porter spoke. Another left.", "en")
    actor, known = Actor("person"), noun("porter", "en") or noun("witness", "en")
    assert known is not None
    actor.describe(known)
    mention = Mention(0, 2, actor, 0, True)
    assert words.noun_before([mention], 1) == known.word
    assert words.noun_before([mention], 9) == ""
    actor.name_by(("Ann", "Rudd"))
    assert words.noun_before([mention], 1) == ""
