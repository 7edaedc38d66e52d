"""Folding of text for search: what a reader types finds what the report writes.

NFKD, case folded, without marks, soft hyphens and other format characters: "Straße" is "strasse",
"Kräfte" is "krafte", "ﬁ" is "fi". Each code point folds by itself, so places can be led back.
"""

from __future__ import annotations

import re
import unicodedata

_DROPPED = {"Mn", "Me", "Cf"}
_WORD = re.compile(r"[^\W_]+")


class _Folds(dict[int, str]):
    """Fills itself: a text has few different characters."""

    def __missing__(self, point: int) -> str:
        wide = unicodedata.normalize("NFKD", chr(point)).casefold()
        wide = unicodedata.normalize("NFKD", wide).replace("\x00", " ")
        kept = "".join(c for c in wide if unicodedata.category(c) not in _DROPPED)
        self[point] = kept
        return kept


_FOLDS = _Folds()


def fold(text: str) -> str:
    return text.translate(_FOLDS)


def terms(query: str) -> list[str]:
    """The folded words of a query, each once, in order. Punctuation only separates."""
    return list(dict.fromkeys(_WORD.findall(fold(query))))


def locate(text: str, term: str) -> tuple[int, int] | None:
    """Where a folded term stands first in the unfolded text, as a whole word if it does so at all:
    code points, end exclusive.
    """
    folded = fold(text)
    whole = re.search(rf"(?<![^\W_]){re.escape(term)}(?![^\W_])", folded)
    start = whole.start() if whole else folded.find(term)
    if start < 0:
        return None
    return _unfolded(text, start, start + len(term))


def _unfolded(text: str, start: int, end: int) -> tuple[int, int]:
    position, begins = 0, 0
    for index, character in enumerate(text):
        if position <= start:
            begins = index
        position += len(_FOLDS[ord(character)])
        if position >= end:
            return begins, index + 1
    return begins, len(text)
