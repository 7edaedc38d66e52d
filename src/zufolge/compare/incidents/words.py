"""Words as they are compared: their lemma, and how rare it is in the language at large.

Rarity comes from a table that ships with Zufolge and never from the reports that are compared, so
that a report's words weigh the same whatever else the ledger holds.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

import simplemma

from zufolge.compare.incidents.data import rows

# The table speaks of so many texts of so many words (training/common_words.py).
TEXTS, LENGTH = 10_000, 300
RAREST = math.log(1 + TEXTS)
_LONGEST = 40  # letters; a longer word is no word of the table, and slow to take apart


@lru_cache(maxsize=65_536)
def lemma(word: str, language: str) -> str:
    """The base form in lower case; a word of another language, or a long one, is only lowered."""
    low = word.lower()
    if language not in ("de", "en") or len(low) > _LONGEST:
        return low
    return simplemma.lemmatize(low, lang=language).lower()


def rarity(base: str, language: str) -> float:
    """ln((1+N)/(1+n)) of a lemma: 0 for a word in every text, `RAREST` for one in no table."""
    return _table(language).get(base, RAREST)


@cache
def _table(language: str) -> dict[str, float]:
    name = "common-en.tsv" if language == "en" else "common-de.tsv"
    return {word: float(value) for value, words in rows(name) for word in words.split(" ")}
