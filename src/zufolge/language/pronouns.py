"""Pronouns and determiners of German and English, as far as they tell who is meant."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from zufolge.language.data import rows
from zufolge.language.speaker_words import speaker_words
from zufolge.language.speech import is_speech_verb


class Pronoun(NamedTuple):
    """`genders` that it may take up ("mfn"); `number` s, p or "" (the verb decides); `type` of use."""

    genders: str
    number: str
    type: str


@cache
def _pronouns(language: str) -> dict[str, tuple[Pronoun, ...]]:
    out: dict[str, tuple[Pronoun, ...]] = {}
    for its, use, word, genders, number in rows("pronouns.tsv"):
        if its == language:
            out[word] = (*out.get(word, ()), Pronoun(genders, number.strip("-"), use))
    return out


@cache
def _determiners(language: str) -> dict[str, str]:
    table = [(code, ws) for its, code, ws in rows("determiners.tsv") if its == language]
    return {word: code for code, ws in table for word in ws.split()}


def pronoun(word: str, language: str, *types: str) -> Pronoun | None:
    """The pronoun that a word is, in the first of the given uses that it has (of all, without any)."""
    if len(word) > 1 and word.isupper():  # "WHO", "IT", "US" are names
        return None
    found = _pronouns("en" if language == "en" else "de").get(word.lower(), ())
    if not types:
        return found[0] if found else None
    return next((p for use in types for p in found if p.type == use), None)


def determiner(word: str, language: str) -> str:
    """d definite, i indefinite, t demonstrative, p possessive, q quantity, n negative, "" none."""
    return _determiners("en" if language == "en" else "de").get(word.lower(), "")


def verb_number(before: str, after: str) -> str:
    """s or p as the verb beside a German "sie" tells ("sagte sie", "Sie fordern"), else ""."""
    for word in (after, before):
        if word.lower() in speaker_words("singular-verb"):
            return "s"
        if word.lower() in speaker_words("plural-verb"):
            return "p"
    for word in (after, before):
        if not word[:1].islower() or len(word) < 4:
            continue
        if word.endswith(("en", "ern", "eln")):
            return "p"
        if word.endswith(("te", "t")) or (is_speech_verb(word) and not word.endswith("n")):
            return "s"
    return ""
