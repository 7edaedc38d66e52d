"""Looks up what a word may tell of."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.language.happenings import english, german
from zufolge.language.happenings.entries import Entry, entries
from zufolge.language.happenings.german import Kind

# A compound's first part is at least so long; longer words than `_LONGEST` are not taken apart.
_FIRST_PART = 2
_LONGEST = 60


class Sense(NamedTuple):
    """A reading of a word form; `apart`: its particle must follow in the clause."""

    entry: Entry
    kind: Kind
    apart: bool


class Lexicon:
    """The event words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._forms: dict[str, list[Sense]] = defaultdict(list)
        self._never: set[str] = set()
        self._never_ends: tuple[str, ...] = ()
        self._heads: dict[str, list[Sense]] = defaultdict(list)
        self._phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
        for entry in entries(language):
            self._add(entry)
        for senses in (*self._forms.values(), *self._heads.values()):
            # what must stand nearby is more telling than what may not
            senses.sort(key=lambda s: not (s.entry.needs or s.entry.particle))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda p: -len(p[0]))
        self.senses = lru_cache(20_000)(self._senses)

    def phrases(self, word: str) -> list[tuple[tuple[str, ...], Entry]]:
        """The phrases that begin with a word in lower case, the longest first."""
        return self._phrases.get(word, [])

    def _senses(self, word: str) -> tuple[Sense, ...]:
        """The readings of a word as it stands in the text; conditions are not looked at."""
        lower = word.lower()
        if lower in self._never or lower.endswith(self._never_ends):
            return ()
        found = self._forms.get(lower) or self._compound(lower)
        if self.language == "en" or not found:
            return tuple(found)
        # German nouns are written with a capital, verbs without but where a sentence begins
        capital = word[:1].isupper()
        return tuple(s for s in found if capital or s.kind not in ("noun", "cue"))

    def _compound(self, lower: str) -> list[Sense]:
        if self.language == "en":
            last = lower.rpartition("-")[2]
            found = self._forms.get(last, []) if last != lower else []
            return [s for s in found if s.kind == "noun"]
        if len(lower) > _LONGEST:
            return []
        for at in range(_FIRST_PART, len(lower) - 3):
            if lower[at:] in self._heads:
                return self._heads[lower[at:]]
        return []

    def _add(self, entry: Entry) -> None:
        forms = english if self.language == "en" else german
        if entry.type == "not" and entry.kind != "phrase":
            if entry.word.startswith("*"):
                self._never_ends += (entry.word[1:],)
            else:
                self._never.add(entry.word)
        elif entry.kind == "phrase":
            words = tuple(entry.word.lower().split())
            self._phrases[words[0]].append((words, entry))
        elif entry.kind == "verb":
            for form in forms.verb_forms(entry.word, entry.particle):
                self._put(self._forms, form.text, Sense(entry, form.kind, form.apart))
        else:
            kind: Kind = "cue" if entry.kind == "cue" else "noun"
            word = entry.word.removeprefix("*")
            for text in [word.lower()] if kind == "cue" else forms.noun_forms(word):
                self._put(self._forms, text, Sense(entry, kind, False))
                if entry.kind == "head" or entry.word.startswith("*"):
                    self._put(self._heads, text, Sense(entry, kind, False))

    def _put(self, table: dict[str, list[Sense]], text: str, sense: Sense) -> None:
        if all((s.entry, s.apart) != (sense.entry, sense.apart) for s in table[text]):
            table[text].append(sense)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "de" or "en", made at its first use."""
    return Lexicon("en" if language.startswith("en") else "de")
