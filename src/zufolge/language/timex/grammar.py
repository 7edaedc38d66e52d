"""Rules over word classes: every word of time becomes one character, every rule a short regex.

A rule reads like "Seit {s: Hedge? Number Unit}": names are word classes or macros, `{s: …}` is the
expression's span, other `{name: …}` are its parts. Rules have no unbounded repetition, so that a
text is read in linear time whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from zufolge.language.data import rows
from zufolge.language.timex.meaning import Meaning
from zufolge.language.tokens import Token

OTHER = "_"
_ENDINGS = ("e", "en", "er", "em", "es")
_NAME = re.compile(r"\{([a-z]\w*):|([A-Z]\w*)|(\})|\s+")


class Word(NamedTuple):
    """What the lexicon knows of a token: its class and what it stands for there."""

    kind: str
    means: str


def lexicon(name: str) -> dict[str, Word]:
    """The words of a data file; "=" words keep their case, the others are looked up in lower case."""
    out: dict[str, Word] = {}
    for kind, means, words in rows(name):
        for word in words.split(" "):
            stem = word.removeprefix("=").removesuffix("~")
            forms = [stem + e for e in _ENDINGS] if word.endswith("~") else [stem]
            for form in forms:
                out.setdefault(form, Word(kind, means))
    return out


def names(text: str) -> list[str]:
    """A list that reads better as one line of words."""
    return text.split()


@lru_cache(maxsize=16)
def word_set(name: str) -> frozenset[str]:
    """The words of a data file that holds nothing but words."""
    return frozenset(word for (line,) in rows(name) for word in line.split())


class Hit:
    """One match of a rule: its parts by name, as tokens and as numbers."""

    def __init__(self, match: re.Match[str], tokens: list[Token], words: list[Word | None]) -> None:
        self._match, self._tokens, self._words = match, tokens, words
        self.first, self.last = match.span("s")

    def has(self, part: str) -> bool:
        return self._match.groupdict().get(part) is not None

    def tokens(self, part: str = "s") -> list[Token]:
        if not self.has(part):
            return []
        a, b = self._match.span(part)
        return self._tokens[a:b]

    def text(self, part: str = "s") -> str:
        """The words of a part, in lower case, joined by single spaces."""
        return " ".join(t.text for t in self.tokens(part)).lower()

    def means(self, part: str, kind: str = "") -> str:
        """What the first word of a part (of that class, if one is given) stands for, or ""."""
        if not self.has(part):
            return ""
        a, b = self._match.span(part)
        found = (w for w in self._words[a:b] if w and (not kind or w.kind == kind))
        return next((w.means for w in found), "")

    def kinds(self, part: str = "s") -> list[str]:
        if not self.has(part):
            return []
        a, b = self._match.span(part)
        return [w.kind if w else OTHER for w in self._words[a:b]]

    def around(self, offset: int) -> str:
        """The token so many places before (-1, -2 …) or behind (1, 2 …) the span, or ""."""
        at = self.first + offset if offset < 0 else self.last - 1 + offset
        return self._tokens[at].text if 0 <= at < len(self._tokens) else ""

    def kind_before(self) -> str:
        word = self._words[self.first - 1] if self.first else None
        return word.kind if word else OTHER

    def adjoining(self, part: str = "s") -> bool:
        """Whether no space stands between the tokens of a part."""
        found = self.tokens(part)
        return all(a.end == b.start for a, b in pairwise(found))

    def glued(self) -> bool:
        """Whether the span is joined to a word or a figure on either side without a space."""
        before, after = self._tokens[self.first - 1] if self.first else None, self._after()
        a, b = self._tokens[self.first].start, self._tokens[self.last - 1].end
        return bool(
            (before and before.end == a and before.text not in _OPENING)
            or (after and after.start == b and after.text not in _CLOSING)
        )

    def _after(self) -> Token | None:
        return self._tokens[self.last] if self.last < len(self._tokens) else None


_OPENING = set("(»«„“\"'‚‘[–—-/:*>›‹")
_CLOSING = set(")«»“”\"'’‘].,;:!?…–—-/*<‹›") | {"..."}
Make = Callable[[Hit], Meaning | None]


class Rule(NamedTuple):
    """A pattern and what to make of it; `make` returns None where the words turn out otherwise."""

    pattern: re.Pattern[str]
    make: Make


class Grammar:
    """The rules of one language, tried in their order at every place where a word of time stands near."""

    def __init__(
        self,
        words: dict[str, Word],
        rules: Iterable[tuple[str, Make]],
        macros: dict[str, str],
        quiet: Iterable[str],
        shapes: Callable[[str], Word | None],
    ) -> None:
        self._words = words
        self._shapes = shapes
        self._codes: dict[str, str] = {}
        self._macros = macros
        self.rules = [Rule(re.compile(self._translate(p)), make) for p, make in rules]
        self._quiet = {self._code(kind) for kind in quiet} | {OTHER}

    def _code(self, kind: str) -> str:
        return self._codes.setdefault(kind, chr(0xE000 + len(self._codes)))

    def _translate(self, pattern: str) -> str:
        def one(m: re.Match[str]) -> str:
            if m[1]:
                return f"(?P<{m[1]}>"
            if m[2]:
                macro = self._macros.get(m[2])
                return f"(?:{self._translate(macro)})" if macro else self._code(m[2])
            return ")" if m[3] else ""

        return _NAME.sub(one, pattern)

    def word(self, text: str) -> Word | None:
        """The class of a token, by the lexicon or by its shape."""
        found = self._words.get(text) or self._words.get(text.lower())
        return found if found is not None else self._shapes(text)

    def hits(self, tokens: list[Token]) -> Iterable[tuple[Hit, Meaning]]:
        """The expressions of a stretch of tokens in text order; they do not overlap."""
        words = [self.word(t.text) for t in tokens]
        codes = "".join(self._code(w.kind) if w else OTHER for w in words)
        at = 0
        for first, last in self._stretches(codes):
            at = max(at, first)
            while at < last:
                found = self._at(codes, at, tokens, words)
                if found:
                    yield found
                at = max(found[0].last, at + 1) if found else at + 1

    def _stretches(self, codes: str) -> Iterable[tuple[int, int]]:
        """Unbroken runs of known words that hold at least one word of time."""
        for run in re.finditer(f"[^{OTHER}]+", codes):
            if not self._quiet.issuperset(run.group()):
                yield run.span()

    def _at(
        self, codes: str, at: int, tokens: list[Token], words: list[Word | None]
    ) -> tuple[Hit, Meaning] | None:
        for rule in self.rules:
            match = rule.pattern.match(codes, at)
            if match:
                hit = Hit(match, tokens, words)
                meaning = rule.make(hit)
                if meaning is not None:
                    return hit, meaning
        return None
