"""The lines of the event lexicons: a word, what it tells of, and what must stand near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from zufolge.language.data import rows

Class = Literal["verb", "noun", "head", "phrase", "cue"]

# A condition this short is a whole word: "um", "ab", "kopf".
_WHOLE = 4


class Entry(NamedTuple):
    """One word of a lexicon. `type` and `mode` as in the file's header; `mode` "" where there is none.

    `particle` is what a separable verb puts at the end of its clause. `person`: somebody must be
    named nearby; `flags` are the conditions that speak of roles ("s=r", "g=r", "fear").
    """

    type: str
    mode: str
    kind: Class
    word: str
    particle: str
    needs: str
    lacks: str
    person: bool
    flags: frozenset[str]

    def fits(self, around: str) -> bool:
        """Whether the words around, in lower case, meet the conditions; `person` is not looked at."""
        if self.needs and _pattern(self.needs).search(around) is None:
            return False
        return not self.lacks or _pattern(self.lacks).search(around) is None


def entries(language: str) -> Iterator[Entry]:
    """The entries of a language's lexicon in the order of its file."""
    for type_, mode, kind, words, conditions in rows(f"events-{language}.tsv"):
        needs, lacks, person, flags = _conditions(conditions)
        for word in words.split(",") if kind == "phrase" else words.split():
            particle, _, rest = word.rpartition("|")
            if language == "en" and particle:
                particle, rest = rest, particle
            yield Entry(
                type_,
                mode.strip("-"),
                kind,  # type: ignore[arg-type]
                rest.strip(),
                particle,
                needs,
                lacks,
                person,
                flags,
            )


@lru_cache(1_000)
def _conditions(
    field: str,
) -> tuple[str, str, bool, frozenset[str]]:
    needs, lacks, person, flags = "", "", False, set()
    for part in field.split():
        if part == "+@person":
            person = True
        elif part.startswith("+"):
            needs = part[1:].lower()
        elif part.startswith("-") and len(part) > 1:
            lacks = part[1:].lower()
        elif part != "-":
            flags.add(part)
    return needs, lacks, person, frozenset(flags)


@lru_cache(2_000)  # compiled at their first use: most reports need few of them
def _pattern(words: str) -> re.Pattern[str]:
    """Any of the words: "*a" anywhere, "abcde" where a word begins, "abc" as a whole word."""
    parts = []
    for word in words.split("/"):
        if word.startswith("*"):
            parts.append(re.escape(word[1:]))
        else:
            parts.append(rf"\b{re.escape(word)}" + (r"\b" if len(word) <= _WHOLE else ""))
    return re.compile("|".join(parts))
