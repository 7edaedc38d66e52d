"""Words by which a report tells a happening from another one."""

from __future__ import annotations

import re
from functools import cache

from zufolge.compare.incidents.data import rows


def again(text: str) -> bool:
    """Whether the words say that such a thing had happened before."""
    return bool(_pattern("again").search(text))


def earlier(text: str) -> bool:
    """Whether the words set what they tell apart from the story, as something earlier."""
    return bool(_pattern("earlier").search(text))


def after(text: str) -> bool:
    """Whether the words tell what came of a happening: a burial, an arrest, a toll that rose."""
    return bool(_pattern("after").search(text))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = [w for name, listed in rows("cues.tsv") if name == kind for w in listed.split("|")]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)
