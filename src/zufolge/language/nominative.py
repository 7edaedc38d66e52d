"""What a source is called by itself: German words without the case that their phrase gave them."""

from __future__ import annotations

import re

from zufolge.language.nouns import Noun, nouns

# Plurals in -en, whose dative looks no other: "Experten", "Soldaten", "Organisationen", "Organisatoren".
_WEAK = re.compile(
    r"(?:ist|ent|ant|at|et|it|ot|oge|soph|graf|nom|or|ion|ung|heit|keit|schaft|tät|ei|ik|ur|e|in|frau)$"
)
_PARTICIPLE = re.compile(
    r"\w+(?:ende|tete|(?<=ge)\w{2,}te|(?<=ver)\w{2,}ene|(?<=ge)\w{2,}ene)(?=[nr]$)"
)
_ENDING = {"m": "er", "f": "e", "n": "es"}
_ARTICLE = re.compile(r"(?:k|m|d|s)?eine[nmrs]?|ihre[nmrs]?|unsere[nmrs]?|diese[nmrs]?|jene[nmrs]?")
_ADJECTIVE = re.compile(r"[a-zäöüß][\w-]{2,}?(?=(?:en|em|es|er)$)")


def nominative(name: str) -> str:
    """ "Anwälten" is "Anwälte", "armenischer Zählung" "armenische Zählung"; what is not known stays."""
    words = name.split(" ")
    at = next((n for n, w in enumerate(words) if w[:1].isupper()), None)
    if at is None or any(_ARTICLE.fullmatch(w) or not _ADJECTIVE.match(w) for w in words[:at]):
        return name
    known = nouns(words[at], "de")
    head = _head(words[at], known[0] if known else None)
    ending = _ending(words[at], head, known[0] if known else None)
    if ending is None and at:
        return name
    adjectives = [_ADJECTIVE.match(w) for w in words[:at]]
    before = [f"{m[0]}{ending}" for m in adjectives if m]
    return " ".join((*before, head, *words[at + 1 :]))


def _head(word: str, known: Noun | None) -> str:
    """A noun in the nominative, as far as its ending tells."""
    if known is None:
        found = _PARTICIPLE.match(word)
        return found[0] if found else word
    low, base = word.lower(), known.before + known.word
    if known.adjectival:
        return word[:-1] if low.endswith(("en", "er")) else word
    if known.plural and known.word.endswith("n"):
        return word
    if low.endswith("innen") or not known.form:
        return word
    if low.endswith(("es", "s")) and low in (base + "es", base + "s"):
        return word[: len(base)]
    return word[:-1] if low.endswith("n") and not _WEAK.search(known.word) else word


def _ending(word: str, head: str, known: Noun | None) -> str | None:
    """The ending of an adjective before the noun where no article stands; None where it is not known."""
    if known is None:
        return None
    plural = known.plural or (
        known.form and word.lower().endswith(("n", "e")) and known.gender != "f"
    )
    if plural or (known.form and known.gender == "f" and word != head + "s" and word.endswith("n")):
        return "e"
    return _ENDING.get(known.gender)
