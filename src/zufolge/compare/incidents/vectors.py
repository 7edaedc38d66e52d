"""Words and terms of a telling as weights."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import simplemma

from zufolge.compare.incidents.concepts import concepts
from zufolge.compare.incidents.name_keys import name_key
from zufolge.compare.incidents.words import lemma, rarity
from zufolge.language.tokens import Token

# A report's beginning says what it is about: its first words count double, those far down half.
# Chosen on the developing half of ECB+ (docs/incidents.md); the plateau is flat.
_LEAD, _BODY = 60, 200
# A name is a word with a capital that is rarer than this in the language (about one text in 30).
_NAME = 5.5
_CONCEPT = 3.5
_NUMBERS = 4.0
_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:[.,\s]\d{3}){1,3}")
_GROUPS = re.compile(r"[.,\s]")
_MOST_WORDS, _MOST_TERMS = 160, 80


def position_weight(place: int) -> float:
    """The weight of the n-th word of a report."""
    return 2.0 if place < _LEAD else 1.0 if place < _BODY else 0.5


def word_weights(tokens: Iterable[tuple[Token, float]], language: str) -> dict[str, float]:
    """Lemma to weight: rarity by the logarithm of how often, and how far up, it stands."""
    counts: dict[str, float] = defaultdict(float)
    for token, weight in tokens:
        for part in _parts(token.text):
            counts[lemma(part, language)] += weight
    weights = {w: rarity(w, language) * math.log1p(n) for w, n in counts.items()}
    return unit(weights, _MOST_WORDS)


def term_weights(
    tokens: Sequence[tuple[Token, float]], language: str, more: Mapping[str, float]
) -> dict[str, float]:
    """Names, numbers and concepts of the words, and `more` terms of what was read."""
    counts: dict[str, float] = defaultdict(float)
    scale: dict[str, float] = {}
    for token, weight in tokens:
        for part in _parts(token.text):
            for term, value in _terms(part, language):
                counts[term] += weight
                scale[term] = max(value, scale.get(term, 0.0))
    weights = {t: scale[t] * math.log1p(n) for t, n in counts.items()}
    for term, value in more.items():
        weights[term] = max(weights.get(term, 0.0), value)
    return unit(weights, _MOST_TERMS)


def _terms(word: str, language: str) -> list[tuple[str, float]]:
    if word[0].isdigit():
        number = int(_GROUPS.sub("", word)) if _NUMBER.fullmatch(word) else 0
        return [(f"#{number}", _NUMBERS)] if _telling_number(number) else []
    if is_name(word, language):
        return [(f"n:{name_key(word)}", _rarity(word, language))]
    return [(f"c:{c}", _CONCEPT) for c in concepts(word, language)]


@lru_cache(maxsize=65_536)
def is_name(word: str, language: str) -> bool:
    """Whether a word is written like a name and is rare; a German one must be in no dictionary."""
    if not word[:1].isupper() or len(name_key(word)) < 3 or _rarity(word, language) < _NAME:
        return False
    if language != "en" and simplemma.is_known(word, lang="de"):
        return False
    return not concepts(word, language)


def _rarity(word: str, language: str) -> float:
    return min(rarity(lemma(word, language), language), rarity(word.lower(), language))


def _telling_number(number: int) -> bool:
    """A number that few reports share: no small one, no year."""
    return number >= 13 and not 1900 <= number <= 2100


def _parts(word: str) -> list[str]:
    """The parts of a hyphened word; what is neither letter nor digit is left out."""
    parts = word.replace("’", "'").replace("‑", "-").replace("\u00ad", "").split("-")
    return [p.split("'")[0] for p in parts if p[:1].isalnum()]


def unit(weights: Mapping[str, float], most: int) -> dict[str, float]:
    """The `most` heaviest, scaled so that their squares add up to 1; ties fall by name."""
    kept = sorted((w for w in weights.items() if w[1] > 0), key=lambda w: (-w[1], w[0]))[:most]
    norm = math.sqrt(sum(v * v for _, v in kept))
    return {k: round(v / norm, 5) for k, v in kept}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How alike two unit vectors are, 0 to 1, added in a fixed order."""
    short, long = sorted((a, b), key=len)
    return min(1.0, math.fsum(v * long[k] for k, v in short.items() if k in long))
