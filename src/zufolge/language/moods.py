"""German verb forms that mark somebody else's words."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from zufolge.language.data import rows


class Mood(IntEnum):
    """What a form says of the mood: FIRST and SECOND subjunctive, or possibly the first."""

    NONE = 0
    FIRST = 1
    SECOND = 2
    MAYBE = 3


@cache
def _table() -> dict[str, Mood]:
    # "sollte", "ginge": also an indicative, and no sign of the first subjunctive either
    moods = {("1", "1"): Mood.FIRST, ("1", "0"): Mood.MAYBE, ("2", "1"): Mood.SECOND}
    return {
        form: moods.get((mood, sure), Mood.SECOND) for form, mood, sure in rows("subjunctive.tsv")
    }


def mood(word: str) -> Mood:
    """The mood of a word as it stands; a capitalised word is looked up in lower case."""
    return _table().get(word.lower(), Mood.NONE)
