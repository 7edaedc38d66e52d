"""Forms of English verbs and nouns, by rule and a table of the irregular verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zufolge.language.data import rows
from zufolge.language.happenings.german import Form

_VOWEL_Y = re.compile(r"[^aeiou]y$")


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in rows("verbs-en.tsv")}


def verb_forms(base: str, particle: str) -> Iterator[Form]:
    """The forms of a verb; with a particle ("blow up") each wants it behind itself."""
    past, participle = _irregular().get(base) or (_ed(base), _ed(base))
    apart = bool(particle)
    yield Form(base, "infinitive", apart)
    yield Form(_s(base), "finite", apart)
    yield Form(past, "finite" if past != participle else "participle", apart)
    if participle != past:
        yield Form(participle, "participle", apart)
    yield Form(_ing(base, past), "finite", apart)


def _s(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    return base[:-1] + "ies" if _VOWEL_Y.search(base) else base + "s"


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _VOWEL_Y.search(base) else base + "ed"


def _ing(base: str, past: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    # "stabbed", "shot": a doubled consonant shows in the past of regular verbs
    doubled = past == base + base[-1] + "ed" or base in ("hit", "beg", "begin")
    return base + (base[-1] if doubled else "") + "ing"


def noun_forms(noun: str) -> Iterator[str]:
    """A noun and its regular plural; other plurals are the lexicon's to give."""
    yield noun.lower()
    if not noun.endswith(("s", "y", "ing", "sh", "ch")):
        yield noun.lower() + "s"
