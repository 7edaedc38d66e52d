"""Forms of German verbs and nouns, by rule and a table of the strong verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from zufolge.language.data import rows

Kind = Literal["finite", "infinitive", "participle", "noun", "phrase", "cue"]

_ADJECTIVE = ("", "e", "er", "en", "em", "es")
# No "ge" in the participle behind these.
_PARTICIPLE_BARE = ("be", "er", "ver", "zer", "ent", "emp", "über", "unter", "wider", "hinter")


class Form(NamedTuple):
    """A form in lower case; `apart`: a separable verb without its particle."""

    text: str
    kind: Kind
    apart: bool


@cache
def _strong() -> dict[str, tuple[str, str, str]]:
    return {inf: (past, part, now) for inf, past, part, now in rows("verbs-de.tsv")}


def verb_forms(infinitive: str, particle: str) -> Iterator[Form]:
    """The forms of a verb: participles, finite ones apart from the particle and joined, infinitives."""
    base, prefix = _base(infinitive)
    finite, participle = _strong_forms(base) if base in _strong() else _weak_forms(infinitive)
    if base not in _strong():
        prefix = ""
    yield Form(particle + infinitive, "infinitive", False)
    if particle:
        yield Form(f"{particle}zu{infinitive}", "infinitive", False)
    # a form that is both ("verletzt", "erschossen") counts as the participle
    for ending in _ADJECTIVE:
        yield Form(particle + _past_participle(prefix, participle) + ending, "participle", False)
    for form in dict.fromkeys(prefix + f for f in finite):
        yield Form(form, "finite", bool(particle))
        if particle:
            yield Form(particle + form, "finite", False)


def _base(infinitive: str) -> tuple[str, str]:
    """The strong verb that a verb ends in, and what stands before it: ("schießen", "er")."""
    for prefix in ("", *_PARTICIPLE_BARE):
        if infinitive.startswith(prefix) and infinitive[len(prefix) :] in _strong():
            return infinitive[len(prefix) :], prefix
    return infinitive, ""


def _past_participle(prefix: str, participle: str) -> str:
    return prefix + participle.removeprefix("ge") if prefix else participle


def _strong_forms(base: str) -> tuple[list[str], str]:
    past, participle, now = _strong()[base]
    stem = base.removesuffix("n").removesuffix("e")
    plural = past + ("n" if past.endswith("e") else "en")
    return [now, base, stem + "e", past, plural, past + "e"], participle


def _weak_forms(infinitive: str) -> tuple[list[str], str]:
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "rdn", "gn")) else ""
    bare = stem.startswith(_PARTICIPLE_BARE) or stem.endswith("ier") or stem.startswith("miss")
    finite = [f"{stem}{link}t", infinitive, f"{stem}e", f"{stem}{link}te", f"{stem}{link}ten"]
    return finite, ("" if bare else "ge") + f"{stem}{link}t"


def noun_forms(noun: str) -> Iterator[str]:
    """A noun with the endings of case and number, in lower case; an umlaut is the lexicon's to give."""
    lower = noun.lower()
    if lower.endswith("e"):
        endings: tuple[str, ...] = ("", "n", "s")
    elif lower.endswith(("ung", "ion", "heit", "keit", "schaft", "tät", "ei")):
        endings = ("", "en")
    elif lower.endswith("nis"):
        endings = ("", "se", "sen", "ses")
    elif lower.endswith(("en", "er", "el")):
        endings = ("", "s", "n")
    else:
        endings = ("", "s", "es", "e", "en", "n")
    return (lower + ending for ending in endings)
