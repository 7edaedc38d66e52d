"""When the claimant of a row is the gold's: a rule that counts words, never spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")
# Articles and what joins names; they say nothing of who it is.
_SMALL = frozenset(
    [
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "ein",
        "eine",
        "einem",
        "einer",
        "eines",
        "von",
        "vom",
        "im",
        "in",
        "am",
        "zu",
        "und",
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "'s",
        "s",
    ]
)


def same_claimant(gold: Sequence[str] | None, found: str | None, *, strict: bool = False) -> bool:
    """Whether a name is one of the gold's; nobody is only the same as nobody.

    Case, articles, small words and a genitive's s do not count. Where not `strict`, all words of the
    one name may also stand among those of the other: "Polizei" and "Polizei Kirkuk".
    """
    if gold is None or found is None:
        return gold is None and found is None
    theirs = _words(found)
    return any(_alike(_words(name), theirs, strict=strict) for name in gold)


def _alike(ours: frozenset[str], theirs: frozenset[str], *, strict: bool) -> bool:
    if not ours or not theirs:
        return False
    return ours == theirs or (not strict and (ours <= theirs or theirs <= ours))


def _words(name: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    words = (w for w in _WORD.findall(folded.replace("'s ", " ").removesuffix("'s")))
    return frozenset(_bare(w) for w in words if w not in _SMALL)


def _bare(word: str) -> str:
    """Without the s of a genitive ("Ministeriums", "Kasachstans")."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
