"""Names that take sides, from word lists: what they name and how loaded they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.language.data import rows
from zufolge.language.tokens import Token

# A word that is longer is no word.
_LONGEST = 60
# Case and plural endings, longest first; English words take those of the second line.
_GERMAN = ("innen", "nen", "ern", "in", "en", "em", "er", "es", "e", "n", "s", "")
_ENGLISH = ("es", "s", "")
# What an entry of several words may have behind each of its beginnings.
_MOST_ENDING = 3
_KEY = 3
_APOSTROPHE = re.compile(r"['’](?:s|S)?$")


class LabelWord(NamedTuple):
    """`what` it names (fighters, rule, war …) and its `load`, the classes of labels-de.tsv."""

    what: str
    load: str


class Hit(NamedTuple):
    """Tokens `first` to `last` (half-open) are a word, or words, of the list."""

    first: int
    last: int
    word: LabelWord


class _Lexicon(NamedTuple):
    alone: dict[str, LabelWord]
    endings: dict[str, LabelWord]
    several: dict[str, list[tuple[tuple[str, ...], LabelWord]]]


@cache
def _lexicon(language: str) -> _Lexicon:
    out = _Lexicon({}, {}, {})
    for what, load, words in rows(f"labels-{language}.tsv"):
        entry = LabelWord(what, load)
        for word in words.split("; "):
            bare = word.removeprefix("-")
            if " " in bare:
                parts = tuple(bare.split())
                out.several.setdefault(parts[0][:_KEY], []).append((parts, entry))
            else:
                out.alone.setdefault(bare, entry)
            if word != bare:
                out.endings[bare] = entry
    for entries in out.several.values():
        entries.sort(key=lambda e: -len(e[0]))
    return out


@lru_cache(20_000)
def label_word(word: str, language: str) -> LabelWord | None:
    """The entry of one word of the text ("Putin-Regime", "Terroristen"); `language` is "de" or "en"."""
    low = _APOSTROPHE.sub("", word.lower())
    if not 3 <= len(low) <= _LONGEST:
        return None
    found = _base(low, language)
    if found is None and "-" in low:
        found = _base(low.rsplit("-", 1)[1], language)
    return found if found is None or found.load != "none" else None


def _base(low: str, language: str) -> LabelWord | None:
    lexicon = _lexicon(language)
    stems = [
        low[: len(low) - len(end)]
        for end in (_ENGLISH if language == "en" else _GERMAN)
        if low.endswith(end)
    ]
    for stem in reversed(stems):
        if stem in lexicon.alone:
            return lexicon.alone[stem]
    if language == "en":
        return None
    # the longest ending of a compound counts; two letters before it are no word
    for at in range(3, len(low) - 3):
        for stem in stems:
            if stem[at:] in lexicon.endings:
                return lexicon.endings[stem[at:]]
    return None


def label_words(tokens: Sequence[Token], first: int, last: int, language: str) -> list[Hit]:
    """The words of the list among tokens `first` to `last`, in order, the longer of two first."""
    out: list[Hit] = []
    several = _lexicon(language).several
    i = first
    while i < last:
        hit = None
        low = tokens[i].text.lower()
        for parts, entry in several.get(low[:_KEY], ()):
            if _stand(tokens, i, last, parts):
                hit = Hit(i, i + len(parts), entry)
                break
        if hit is None and (entry_ := label_word(tokens[i].text, language)) is not None:
            hit = Hit(i, i + 1, entry_)
        if hit is not None and hit.word.load != "none":
            out.append(hit)
        i = hit.last if hit is not None else i + 1
    return out


def _stand(tokens: Sequence[Token], at: int, last: int, parts: tuple[str, ...]) -> bool:
    """Whether the words begin at token `at`, each with a short ending at the most."""
    if at + len(parts) > last:
        return False
    for n, part in enumerate(parts):
        word = tokens[at + n].text.lower()
        if not word.startswith(part) or len(word) - len(part) > _MOST_ENDING:
            return False
    return True
