"""Whether a clause tells of what was or of what is to come, by its verb forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from zufolge.language.data import rows
from zufolge.language.timex.meaning import Tense
from zufolge.language.tokens import Token

_CLAUSE_END = {",", ";", ":", "–", "—", "(", ")"}
# A weak past tense or a participle in German; in English the "-ed" forms do for both.
_DE_PAST = re.compile(r"(?:[bdfgklmnprsßthcz]te(?:n|st)?|ete(?:n)?|iert)$")
_DE_PARTICIPLE = re.compile(r"(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer)\w{2,}t|\w+iert)$")


@lru_cache(maxsize=2)
def _forms(language: str) -> dict[str, str]:
    name = "timex_tense_en.tsv" if language == "en" else "timex_tense_de.tsv"
    return {form: kind for kind, forms in rows(name) for form in forms.split(" ")}


def tense(tokens: Sequence[Token], at: int, language: str, wide: bool = True) -> Tense:
    """The tense of the clause around token `at` of a sentence, else (if `wide`) of the sentence.

    "open" where no verb form tells.
    """
    first, last = _clause(tokens, at)
    found = _of([t.text for t in tokens[first:last]], at - first, language)
    if wide and found == "open" and last - first < len(tokens):
        begin = max(0, at - 40)
        found = _of([t.text for t in tokens[begin : at + 40]], at - begin, language)
    return found


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The stretch between commas that holds a token; at most 40 tokens to either side."""
    first, last = at, at
    while first > max(0, at - 40) and tokens[first - 1].text not in _CLAUSE_END:
        first -= 1
    while last < min(len(tokens), at + 40) and tokens[last].text not in _CLAUSE_END:
        last += 1
    return first, last


def _of(words: list[str], at: int, language: str) -> Tense:
    """The tense that the verb forms tell; of a past and a future one, the nearer to `at` counts."""
    forms = _forms(language)
    found: dict[str, int] = {}
    for n, word in enumerate(words):
        kind = forms.get(word.lower()) or _by_shape(word, language)
        if kind and kind != "open":
            found[kind] = min(found.get(kind, len(words)), abs(n - at))
    if "done" in found and ("perfect" in found or language == "en"):
        found["past"] = min(found["done"], found.get("past", len(words)))
    if "past" in found and "future" in found:
        return "past" if found["past"] <= found["future"] or language == "de" else "future"
    if "past" in found or "future" in found:
        return "past" if "past" in found else "future"
    return "present" if found.keys() & {"present", "perfect"} else "open"


def _by_shape(word: str, language: str) -> str:
    """The kind of a verb form that no list holds, by its ending, or ""."""
    if len(word) < 5 or not word[0].islower():
        return ""
    if language == "en":
        return "done" if word.endswith("ed") else ""
    if _DE_PARTICIPLE.match(word):
        return "done"
    return "past" if _DE_PAST.search(word) else ""
