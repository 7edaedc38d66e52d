"""One key for a name in German and English spelling: Tokajew and Tokayev, Tarvonien and Tarvonia.

Keys are compared for equality only. They fold what the two languages spell differently, and the
endings that case and country names add; everything else of a name must agree.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_SHORTEST_STEM = 4
_FOLDS = (
    ("dsch", "j"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "s"), ("ch", "h"),
    ("kh", "h"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("ts", "z"), ("tz", "z"), ("ou", "u"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("w", "v"), ("y", "i"), ("j", "i"), ("c", "k"), ("q", "k"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_ENDING = re.compile(r"(?:iens|ien|ias|ia|iers|ier|ians|ian|s)$")


@lru_cache(maxsize=65_536)
def name_key(word: str) -> str:
    """The key of one word of a name; empty where nothing of it is a letter."""
    low = re.sub(r"[^a-z0-9]", "", anyascii(word).lower())
    for said, folded in _FOLDS:
        low = low.replace(said, folded)
    low = _DOUBLED.sub(r"\1", low)
    stem = _ENDING.sub("", low)
    return stem if len(stem) >= _SHORTEST_STEM else low
