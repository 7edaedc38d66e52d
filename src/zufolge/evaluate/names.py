"""When two names of a speaker are the same: a strict rule, never a fuzzy one (docs/evaluate.md)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from zufolge.language.data import rows

_WORD = re.compile(r"[^\W_]+")
# Endings of German adjectives; an attributive one always carries one of them.
_ENDINGS = ("em", "en", "er", "es", "e")
# What a German common noun may carry in the dative plural or the genitive.
_NOUN_ENDINGS = ("en", "es", "n", "s", "e")


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(word for word, its in rows("name-words.tsv") if its == kind)


def same_name(gold: str | None, found: str | None, *, person: bool = False) -> bool:
    """Whether both name the same speaker; nobody (None) is only the same as nobody.

    Articles, case and punctuation do not count. A short form is the same as the full one where each
    of its words stands in the full one and both have the same head ("Tokajew" and "Kassym-Jomart
    Tokajew"; not "Polizei" and "Sprecher der Polizei"). Joint speakers are compared one by one.
    Inflection ("Roten Kreuz", "Rotes Kreuz") is overlooked except in names of a `person`.
    """
    if gold is None or found is None:
        return gold is None and found is None
    exact = person and not _is_description(gold)
    if _same_words(_folded(gold), _folded(found), exact):
        return True
    ours, theirs = _parts(gold), _parts(found)
    if not ours or len(ours) != len(theirs):
        return False
    if len(ours) > 1:
        return all(any(same_name(a, b, person=person) for b in theirs) for a in ours)
    return _short_form(gold, found, exact) or _short_form(found, gold, exact)


def same_head(a: str, b: str) -> bool:
    """Whether two descriptions are have the same head ("US-Außenministerium", "Außenministerium in Washington")."""
    heads = [_head([t.casefold() for t in _tokens(name)] or [""]) for name in (a, b)]
    return heads[0] != "" and _same_word(heads[0], heads[1], exact=False)


def _tokens(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name))


def _folded(name: str) -> list[str]:
    """The words without articles, lower-cased."""
    return [w for t in _tokens(name) if (w := t.casefold()) not in _words_of("article")]


def _is_description(name: str) -> bool:
    """Whether a person is described ("einem Augenzeugen") rather than named."""
    first = next(iter(_tokens(name)), "")
    return first[:1].islower() or first.casefold() in _words_of("article")


def _parts(name: str) -> list[str]:
    """Joint speakers one by one; a suspended compound ("Kongress- und …") stays whole."""
    joint = "|".join(sorted(_words_of("joint")))
    pieces = re.split(rf"[;,]|(?<!-)\s(?:(?:{joint})\s)+", name)
    return [p for p in pieces if _folded(p)]


def _short_form(full: str, short: str, exact: bool) -> bool:
    """Whether `short` says nothing that `full` does not, of the same head."""
    ours, theirs = _folded(full), _folded(short)
    if not theirs or len(theirs) >= len(ours):
        return False
    raw, tail = [[t.casefold() for t in _tokens(name)] for name in (full, short)]
    if tail[0] in _words_of("particle") and len(tail) > 1:
        return raw[-len(tail) :] == tail
    contained = all(any(_same_word(a, b, exact) for a in ours) for b in theirs)
    return contained and _same_word(_head(raw), _head(tail), exact)


def _head(words: list[str]) -> str:
    """The word before whatever narrows it ("Außenministerium | in Washington"), else the last one."""
    words = words[1:] if len(words) > 1 and words[0] in _words_of("article") else words
    for i, word in enumerate(words):
        if i and word in _words_of("after"):
            return words[i - 1]
    return words[-1]


def _same_words(a: list[str], b: list[str], exact: bool) -> bool:
    return len(a) == len(b) > 0 and all(_same_word(x, y, exact) for x, y in zip(a, b, strict=True))


def _same_word(a: str, b: str, exact: bool) -> bool:
    if a == b or exact:
        return a == b
    if _stems(a, _ENDINGS) & _stems(b, _ENDINGS):
        return True
    # "Berichten" and "Berichte", "Ministeriums" and "Ministerium".
    return bool(_stems(a, _NOUN_ENDINGS) & {b}) or bool(_stems(b, _NOUN_ENDINGS) & {a})


def _stems(word: str, endings: tuple[str, ...]) -> set[str]:
    return {word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= 3}
