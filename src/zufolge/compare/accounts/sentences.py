"""The sentence around a number, found without splitting the whole text."""

from __future__ import annotations

import re

# A full stop behind a day or an abbreviation ends nothing: the next word must begin one, and what
# stands before the stop must be a word of at least three letters, a closing mark, or a number of
# which a lower-case word does not follow.
_END = re.compile(r"(?<=[^\W_]{2})[\"“”»«’)\]]*[.!?…][\"“”»«’)\]]*\s+(?=[\"„“»«‚(]?[A-ZÄÖÜ0-9])|\n")
_MONTH = re.compile(
    r"\s*(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner)\w*\b|\s*\d{1,2}\."
)
_ABBREVIATION = re.compile(
    r"\b(?:Dr|Prof|St|Mr|Mrs|Ms|Gen|Col|Lt|Nr|ca|bzw|Capt|Sgt|Gov|Sen|\d{1,2})\.$"
)
REACH = 400  # code points on either side that are looked at


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Code points of the sentence that holds `start` to `end`, cut off `REACH` away from it."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    for found in _END.finditer(text, low, start):
        if _ends(text, found):
            low = found.end()
    for found in _END.finditer(text, end, high):
        if _ends(text, found):
            return low, found.end()
    return low, high


def behind(text: str, end: int) -> str:
    """The sentence that begins at `end`, in the same paragraph."""
    if text[end - 1 : end] == "\n" or end >= len(text):
        return ""
    first, last = around(text, end, min(end + 1, len(text)))
    return text[first:last]


def _ends(text: str, found: re.Match[str]) -> bool:
    if found[0] == "\n":
        return True
    stop = found.start() + len(found[0]) - len(found[0].lstrip('"“”»«’)]')) + 1
    before = text[max(0, stop - 8) : stop]
    if not _ABBREVIATION.search(before):
        return True
    return before[-2].isdigit() and not _MONTH.match(text, stop)
