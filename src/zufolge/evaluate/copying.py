"""Copies of articles as editors make them, from a fixed seed: what the wire's gold is made of.

Nothing here knows how copies are found. An article is cut at its paragraphs and sentences; words put
in come from the other articles, so they are of the same language and kind.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from zufolge.evaluate.articles import Article
from zufolge.language.sentences import sentences

# What stands between quotation marks has single ones within.
_INNER = re.compile('[„“”»«"]')


class Made(NamedTuple):
    """A text, how it was made, and the articles (by number) that it was made of or, `quoted`, quotes."""

    text: str
    kind: str
    made_of: tuple[int, ...]
    quotes: int | None = None


class Workshop:
    """Makes copies. The `own` articles are what editors write themselves: they are no originals."""

    def __init__(self, articles: Sequence[Article], own: Sequence[int], seed: int) -> None:
        self.articles = articles
        self.own = own
        self.seed = seed
        self.words = [word for one in articles for word in one.text.split()]
        self.cut = [_sentences(one.text) for one in articles]
        self.length = [len(one.text.split()) for one in articles]

    def make(self, kind: str, article: int, partner: int) -> Made | None:
        """A copy of the article, for "mixed" also of its partner; null where it is too short for it."""
        recipe = RECIPES[kind]
        if self.length[article] < recipe.least:
            return None
        # A string seeds by its SHA-512: the same on every machine.
        dice = random.Random(f"{self.seed} {kind} {self.articles[article].name}")
        bench = _Bench(self, article, partner, dice)
        made = recipe.made(bench)
        text = bench.edited(made, recipe.edits) if recipe.edits else made
        return Made(text, kind, tuple(bench.used), bench.quoted)


class _Bench:
    """One copy in the making; `used` collects the articles whose text goes into it."""

    def __init__(self, shop: Workshop, article: int, partner: int, dice: random.Random) -> None:
        self.shop, self.article, self.partner, self.dice = shop, article, partner, dice
        self.used: list[int] = [article]
        self.quoted: int | None = None

    @property
    def sentences(self) -> list[str]:
        return self.shop.cut[self.article]

    @property
    def words(self) -> int:
        return self.shop.length[self.article]

    def edited(self, text: str, share: float) -> str:
        """With such a share of the words changed: half of them replaced, a quarter each left out and put in."""
        out = []
        for word in text.split(" "):
            roll = self.dice.random() / share
            if roll < 0.5 or 0.75 <= roll < 1:
                out += [word] if roll >= 0.75 else []
                out.append(self.dice.choice(self.shop.words))
            elif roll >= 1:
                out.append(word)
        return " ".join(out)

    def leading(self, share: float, least: int = 0) -> list[str]:
        """The first sentences, as many as it takes to have the share of the words."""
        return _up_to(self.sentences, max(least, share * self.words))

    def stretch(self, share: float, least: int) -> list[str]:
        """Sentences that follow one another, from anywhere."""
        wanted = max(least, share * self.words)
        starts = [n for n in range(len(self.sentences)) if _count(self.sentences[n:]) >= wanted]
        return _up_to(self.sentences[self.dice.choice(starts or [0]) :], wanted)

    def others(self, words: float) -> list[str]:
        """Text of the house's own, about so many words, from as many own articles as it takes."""
        out: list[str] = []
        while _count(out) < words:
            one = self.dice.choice(self.shop.own)
            if one in self.used:
                continue
            self.used.append(one)
            out += _up_to(self.shop.cut[one], words - _count(out))
        return out

    def quotation(self) -> str:
        """About 20 to 55 words of the article as what somebody is quoted with."""
        words = self.shop.articles[self.article].text.split()
        size = min(self.dice.randint(20, 55), len(words))
        start = self.dice.randrange(len(words) - size + 1)
        return _INNER.sub("'", " ".join(words[start : start + size]))


def _retitled(at: _Bench) -> str:
    return _headed(at, at.sentences) + "\n\nQuelle: Agenturen"


def _headed(at: _Bench, body: list[str]) -> str:
    """Under another article's words as the headline, without the own one, with a dateline."""
    headline = " ".join(at.dice.choice(at.shop.cut[at.dice.choice(at.shop.own)]).split()[:9])
    kept = body[1:] if len(body[0].split()) < 12 else body
    return f"{headline}\n\nMANILA (afp/red.) – " + " ".join(kept)


def _cut(at: _Bench) -> str:
    kept = [one for one in at.sentences if at.dice.random() >= 0.35]
    return " ".join(kept or at.sentences[:1])


def _reordered(at: _Bench) -> str:
    size = max(1, len(at.sentences) // 4)
    parts = [at.sentences[n : n + size] for n in range(0, len(at.sentences), size)]
    at.dice.shuffle(parts)
    return "\n\n".join(" ".join(part) for part in parts)


def _interleaved(at: _Bench, one: list[str], other: list[str]) -> str:
    """The paragraphs of both, in turn, two to four sentences each."""
    out, stacks = [], [list(one), list(other)]
    while any(stacks):
        for stack in stacks:
            size = at.dice.randint(2, 4)
            out += [" ".join(stack[:size])] if stack else []
            del stack[:size]
    return "\n\n".join(out)


def _extended(at: _Bench) -> str:
    return _interleaved(at, at.sentences, at.others(at.words))


def _half(at: _Bench) -> str:
    wire = at.leading(0.5, 60)
    return _interleaved(at, wire, at.others(_count(wire)))


def _mixed(at: _Bench) -> str:
    wire = at.leading(0.5, 60)
    other = _up_to(at.shop.cut[at.partner], _count(wire))
    at.used.append(at.partner)
    return _interleaved(at, wire, other)


def _quoting(at: _Bench) -> str:
    """A report of one's own that quotes what the article quotes."""
    at.quoted, said = at.article, at.quotation()
    at.used = []
    text = at.others(max(150, 4 * len(said.split())))
    text.insert(len(text) // 2, f"„{said}“, hieß es.")
    return " ".join(text)


def _telling(at: _Bench) -> str:
    """A report of one's own with somebody's statement in the article's words, not in quotation marks."""
    at.quoted, said = at.article, at.quotation()
    at.used = []
    text = at.others(max(150, 4 * len(said.split())))
    text.insert(len(text) // 2, f"Es hieß, {said}.")
    return " ".join(text)


class Recipe(NamedTuple):
    """How a copy is made, the share of its words that is edited, the words that an article must have."""

    made: Callable[[_Bench], str]
    edits: float
    least: int = 60


def _whole(at: _Bench) -> str:
    return at.shop.articles[at.article].text


RECIPES: dict[str, Recipe] = {
    "retitled": Recipe(_retitled, 0),
    "edited": Recipe(_whole, 0.06),
    "shortened": Recipe(lambda at: " ".join(at.leading(0.5, 40)), 0.02),
    "cut": Recipe(_cut, 0.02),
    "reordered": Recipe(_reordered, 0.02),
    "extract": Recipe(lambda at: " ".join(at.stretch(0.2, 60)), 0.02, least=150),
    "extended": Recipe(_extended, 0.02),
    "half own": Recipe(_half, 0.02, least=80),
    "mixed of two": Recipe(_mixed, 0.02, least=80),
    "retitled, shortened, edited": Recipe(lambda at: _headed(at, at.leading(0.6, 40)), 0.06),
    "edited 15 %": Recipe(_whole, 0.15),
    "edited 30 %": Recipe(_whole, 0.30),
    "edited 45 %": Recipe(_whole, 0.45),
    "cut, edited 15 %": Recipe(_cut, 0.15),
    "extract, edited 15 %": Recipe(lambda at: " ".join(at.stretch(0.2, 60)), 0.15, least=150),
    "half own, edited 15 %": Recipe(_half, 0.15, least=80),
    "quotes": Recipe(_quoting, 0, least=80),
    "relates": Recipe(_telling, 0, least=80),
}
# What an editor does as a rule; the others go further.
USUAL = tuple(RECIPES)[:10]
HEAVY = tuple(RECIPES)[10:16]
APART = ("quotes", "relates")


def _sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)] or [text]


def _count(parts: Sequence[str]) -> int:
    return sum(len(part.split()) for part in parts)


def _up_to(parts: Sequence[str], words: float) -> list[str]:
    """The first parts, until they have so many words."""
    out: list[str] = []
    for part in parts:
        if _count(out) >= words:
            break
        out.append(part)
    return out
