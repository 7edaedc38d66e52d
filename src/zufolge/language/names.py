"""Names of people and other proper names, by their form: lists of given names and common words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from zufolge.language.data import rows
from zufolge.language.nouns import nouns
from zufolge.language.pronouns import determiner
from zufolge.language.speaker_words import speaker_words
from zufolge.language.tokens import Token

_LONGEST = 7  # tokens of a name; longer runs of capitals are titles or headings

_TRADE = re.compile(r"(?:er|in|or|är|ist|ant|ent|eur|oge|graf|nom|at|star|chef|ste|ling)$")
_JOINED = re.compile(r"(?:al|el|ad|as|asch|ash|an|ar|at|az|ul|ed|es|ben|bin|ez)[-‐‑][A-ZÄÖÜ]")
_LETTERS = re.compile(r"[^\W\d_][\w\u0300-\u036f\u00ad'’‐‑-]*")


@cache
def titles() -> dict[str, str]:
    """Title in lower case to the gender that it gives, from titles.tsv."""
    return {row[0]: row[1] for row in rows("titles.tsv")}


@cache
def given_names() -> dict[str, str]:
    """Given name to m, f or u (either), from given-names.tsv."""
    return {row[0]: row[1] for row in rows("given-names.tsv")}


@cache
def _common(language: str) -> frozenset[str]:
    name = f"common-words-{'en' if language == 'en' else 'de'}.txt"
    return frozenset(word for (word,) in rows(name))


def is_common(word: str, language: str) -> bool:
    """Whether a capitalised word is (also) a common noun, or a small word that begins a sentence."""
    words = _common(language)
    return word.lower() in words or (language != "en" and word in words)


def given_gender(word: str) -> str | None:
    """m, f or "" (either) of a given name, also a double one; None for any other word."""
    known = given_names()
    gender = known.get(word) or known.get(re.split(r"[-‐‑]", word)[0] if "-" in word else "")
    return None if gender is None else gender.replace("u", "")


def bare(word: str) -> str:
    """A word without the ending of its genitive, where it may have one."""
    for ending in ("'s", "’s", "'", "’", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


class Run(NamedTuple):
    """Tokens `first` up to and without `last` that form a name.

    `gender` by the given name; `given`: it begins with a known given name; `title`: a title
    ("Frau", "Mr.") stands right before it, with the gender that it gives.
    """

    first: int
    last: int
    gender: str
    given: bool
    title: str | None = None


def _shape(word: str) -> bool:
    return bool(_LETTERS.fullmatch(word)) and (word[0].isupper() or bool(_JOINED.match(word)))


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


class NameReader:
    """Finds runs of name tokens in one list of tokens."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language

    def runs(self, first: int, last: int) -> list[Run]:
        """The names among tokens `first` to `last` (one sentence), without overlap, in order."""
        out: list[Run] = []
        at = first
        while at < last:
            run = self._run(at, first, last)
            if run is None:
                at += 1
            else:
                out.append(run)
                at = run.last
        return out

    def word(self, n: int) -> str:
        return self.tokens[n].text if 0 <= n < len(self.tokens) else ""

    def _run(self, at: int, first: int, last: int) -> Run | None:
        word = self.word(at)
        gender = self.given(at)
        title = self._title(at, first)
        if gender is None and title is None and not self._opens(at, last):
            return None
        if title is not None and not self._surname(at, last, True):
            return None
        told = gender is not None or title is not None or self._role_before(at, first)
        end = self._extend(at, last, told)
        if gender is None and title is None and (lead := self._lead(at, end, first)):
            return self._run(at + lead, first, last)
        if end - at == 1 and title is None and (gender is None or _acronym(word)):
            return None if is_common(word, self.language) else Run(at, end, "", False)
        return Run(at, end, gender or title or "", gender is not None, title)

    def given(self, at: int) -> str | None:
        word = self.word(at)
        gender = given_gender(word)
        if gender is None and word.endswith(("s", "’s", "'s")):
            gender = given_gender(bare(word)) if not self._surname(at + 1, at + 2, False) else None
        return gender

    def _title(self, at: int, first: int) -> str | None:
        n = at - 1
        if n >= first and self.word(n) == ".":
            n -= 1
        if n < first or not self.word(n)[:1].isupper():
            return None
        return titles().get(self.word(n).lower())

    def _role_before(self, at: int, first: int) -> bool:
        if at <= first:
            return False
        return any(
            k.kind == "person" and not k.plural for k in nouns(self.word(at - 1), self.language)
        )

    def _lead(self, at: int, end: int, first: int) -> int:
        """How many words in front are no name: an unknown trade ("die Näherin Shirin Begum")."""
        before = self.word(at - 1).lower() if at > first else ""
        for n in range(at + 1, end):
            if self.language == "en" and before not in {"of", "for", "in"}:
                break
            if given_gender(self.word(n)) is not None and end - n > 1:
                trade = self.language == "en" or _TRADE.search(self.word(n - 1))
                return n - at if trade or determiner(before, self.language) else 0
        articled = determiner(before, self.language) in {"d", "i"} and self.language == "de"
        return 1 if articled and end - at > 2 and _TRADE.search(self.word(at)) else 0

    def _initial(self, at: int, last: int) -> bool:
        word = self.word(at)
        return len(word) == 1 and word.isupper() and at + 1 < last and self.word(at + 1) == "."

    def _opens(self, at: int, last: int) -> bool:
        return self._initial(at, last) or self._surname(at, last, False)

    def _surname(self, at: int, last: int, told: bool) -> bool:
        """Whether a token may be part of a name; `told`: a given name or title stands before."""
        word = self.word(at)
        if (
            at >= last
            or not _shape(word)
            or bare(word) in speaker_words("not-name")
            or word in speaker_words("not-name")
        ):
            return False
        if _JOINED.match(word):
            return True
        if determiner(word, self.language) or word.lower() in titles():
            return False
        if told:
            return not (_acronym(word) and len(word) < 4)
        if _acronym(word) or len(word) < 2:
            return False
        return not is_common(word, self.language) and not nouns(word, self.language)

    def _extend(self, at: int, last: int, told: bool) -> int:
        n = at
        if self._initial(at, last):
            n = self._initials(at, last)
            told = True
        else:
            n = at + 1
        while n < last and n - at < _LONGEST:
            if self.word(n - 1).endswith(("'s", "’s")):
                break
            if self._initial(n, last):
                n = self._initials(n, last)
                # An abbreviated surname ("Justin W.") ends the name.
                if not self._surname(n, last, False):
                    break
            elif self._surname(n, last, told and n - at < 2) and (
                n - at < 2 or not self._compound(n)
            ):
                n += 1
            elif self.word(n) in speaker_words("particle") and self._particles(n, last):
                n = self._particles(n, last)
            else:
                break
        return n

    def _compound(self, n: int) -> bool:
        """Whether a German word ends in a common noun: "Übertragungsfehler" is nobody's third name."""
        word = self.word(n)
        ends = (word[k:].capitalize() for k in range(3, len(word) - 4))
        return self.language != "en" and any(end in _common("de") for end in ends)

    def _initials(self, n: int, last: int) -> int:
        while self._initial(n, last):
            n += 2
        return n

    def _particles(self, n: int, last: int) -> int:
        """Where the name goes on behind its particles ("von der Leyen"), or 0."""
        begin = n
        while n < last and n - begin < 3 and self.word(n) in speaker_words("particle"):
            n += 1
        word = self.word(n)
        if not self._surname(n, last, True) or _acronym(word):
            return 0
        if self.language != "en" and self.word(begin) in speaker_words("german-particle"):
            # "Hubertus von Stein" is a name, "Uwe Jun von Amnesty" is not, nor "Ute von der Polizei".
            alone = given_gender(self.word(begin - 1)) is not None or self.word(begin - 1) == "."
            return n + 1 if alone and not nouns(word, self.language) else 0
        return 0 if is_common(word, self.language) or nouns(word, self.language) else n + 1


def bodylike(words: Sequence[str]) -> bool:
    """Whether a run of capitals looks like a body or place, not like a person."""
    return any(
        w.lower().rstrip("s") in speaker_words("body") or w.lower() in speaker_words("body")
        for w in words
    )


def words_of(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The words of a name, full stops of initials left out."""
    return tuple(t.text for t in tokens[first:last] if t.text not in {".", ","})
