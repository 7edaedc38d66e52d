"""Words that say how something is told: as done, claimed, denied, planned, threatened, feared."""

from __future__ import annotations

import re
from functools import cache

from zufolge.language.data import rows


@cache
def _pattern(language: str, sign: str) -> re.Pattern[str]:
    words = [
        w
        for lang, name, ws in rows("events-status.tsv")
        for w in ws.split()
        if (lang, name) == (language, sign)
    ]
    parts = (
        re.escape(w.replace("_", " ").rstrip("*")) + (r"\w*" if w.endswith("*") else "")
        for w in words
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?![\w-])")


def sign_in(words: str, language: str, sign: str) -> re.Match[str] | None:
    """The first sign of one kind of events-status.tsv in words in lower case, parted by one space."""
    return _pattern(language, sign).search(words)
