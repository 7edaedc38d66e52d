"""The roles beside a name: "Innenminister X", "der Präsident der Republik, X", "X, the minister,"."""

from __future__ import annotations

import re

from zufolge.language.names import NameReader, Run
from zufolge.language.nouns import Noun, noun
from zufolge.language.page import Sentence
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.language.speech import is_speech_verb
from zufolge.reading.chains.actors import Role

_REACH = 14  # tokens that an apposition may take between its role and the name
ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|er|es|en|em|s)$")
_CLAUSE = frozenset({"sagte", "said", "so", "and", "und"})
_TITLES = frozenset(
    ["Dr", "Prof", "Dame", "Sir", "Lord", "Gen", "Brig", "Col", "Herr", "Frau", "Mr", "Mrs", "Ms"]
)


class RoleReader:
    """Finds the role of a run of name tokens. `taken` are tokens that names hold already."""

    def __init__(self, reader: NameReader, taken: set[int]) -> None:
        self.reader = reader
        self.language = reader.language
        self.taken = taken

    def of(self, run: Run, sentence: Sentence) -> Role | None:
        n = run.first - 1
        while n >= sentence.first and (
            self.reader.word(n) in {".", "„", '"', "“", "»"} or _is_title(self.reader.word(n))
        ):
            n -= 1
        if n >= sentence.first:
            known = self.noun_at(n)
            if known:
                return self._left(n, run.first, sentence, known)
            if self.reader.word(n) == "," and (role := self._apposed(n, sentence)):
                return role
        return self._behind(run, sentence)

    def noun_at(self, n: int) -> Noun | None:
        known = noun(self.reader.word(n), self.language, "person")
        if known is None or known.plural:
            return None
        return known

    def _left(self, n: int, end: int, sentence: Sentence, known: Noun) -> Role:
        first, adjectives = n, []
        while first > sentence.first and n - first < 5:
            word = self.reader.word(first - 1)
            if self._speaks(first - 1):
                break
            if ADJECTIVE.fullmatch(word) and not determiner(word, self.language):
                adjectives.append(word)
            elif self.language == "en" and (word[:1].isupper() or word.isalpha()):
                if determiner(word, "en") or is_function(word) or first - 1 in self.taken:
                    break
                adjectives.append(word.lower())
            else:
                break
            first -= 1
        if first > sentence.first and determiner(self.reader.word(first - 1), self.language):
            first -= 1
        return Role(known, tuple(adjectives), first, end)

    def _speaks(self, n: int) -> bool:
        """ "…, sagte Sprecherin X" against "der bekannte Schauspieler X"."""
        articled = determiner(self.reader.word(n - 1), self.language) if n else ""
        return self.language == "de" and is_speech_verb(self.reader.word(n)) and not articled

    def _apposed(self, comma: int, sentence: Sentence) -> Role | None:
        """The role in front of a comma: "der Präsident der Republik, NAME"."""
        found: tuple[int, Noun] | None = None
        n = comma - 1
        while n >= sentence.first and comma - n <= _REACH:
            word = self.reader.word(n)
            if word in {",", ".", ";", ":", "(", ")", '"', "“", "„"}:
                break
            known = self.noun_at(n)
            if known and n + 1 not in self.taken:
                found = (n, known)
            elif found and not (
                determiner(word, self.language)
                or ADJECTIVE.fullmatch(word)
                or word[:1].isupper()
                or word.lower() in {"von", "of", "for", "vom", "in", "im", "and", "und", "für"}
            ):
                break
            n -= 1
        if found is None or found[0] in self.taken:
            return None
        role = self._left(found[0], found[0] + 1, sentence, found[1])
        return Role(role.noun, role.adjectives, role.first, comma)

    def _behind(self, run: Run, sentence: Sentence) -> Role | None:
        """The role behind a name: ", der Bürgermeister von …", ", the interior minister,"."""
        n = run.last
        if self.reader.word(n) == "(":
            while n < sentence.last and self.reader.word(n) != ")" and n - run.last < 6:
                n += 1
            n += 1
        if self.reader.word(n) != "," or n >= sentence.last:
            return None
        for k in range(n + 1, min(n + 8, sentence.last)):
            if self._apposition_ends(n, k):
                return None
            known = self.noun_at(k)
            if known and not self._full_name_at(k + 1):
                clause = k > n + 1 and self.reader.word(n + 1).lower() in _CLAUSE
                return None if clause else Role(known, self._words_between(n + 1, k), n + 1, k + 1)
        return None

    def _apposition_ends(self, comma: int, k: int) -> bool:
        """Whether token `k` behind a comma shows that no role stands there: an end or a relative clause."""
        word, after = self.reader.word(k), self.reader.word(k + 1)
        if word in {",", ".", ";", ":"} and k > comma + 1 and not self.reader.word(k - 1).isdigit():
            return True
        relative = word.lower() in {"die", "der", "das", "who", "which"} and after[:1].islower()
        return relative and not ADJECTIVE.fullmatch(after)

    def _full_name_at(self, n: int) -> bool:
        word = self.reader.word(n)
        return word[:1].isupper() and self.reader.given(n) is not None

    def _words_between(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(
            self.reader.word(n).lower()
            for n in range(first, last)
            if not determiner(self.reader.word(n), self.language)
        )

    def gender(self, role: Role) -> str:
        if role.noun.gender in {"m", "f"} and not role.noun.adjectival:
            return role.noun.gender if self.language == "de" or role.noun.gender else ""
        before = self.reader.word(role.first).lower()
        return {"der": "m", "die": "f", "ein": "m", "eine": "f"}.get(before, role.noun.gender)


def _is_title(word: str) -> bool:
    return word in _TITLES


def is_function(word: str) -> bool:
    """Whether an English word is a small word of the grammar that no title contains."""
    return word.lower() in speaker_words("function")
