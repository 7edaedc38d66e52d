"""Words by which a report tells that somebody spoke."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from zufolge.language.data import rows


class Speech(IntEnum):
    """SAY opens a clause of what was said, ACT names the act, NOUN an utterance, ACCORDING a source."""

    NONE = 0
    SAY = 1
    ACT = 2
    NOUN = 3
    ACCORDING = 4


@cache
def _table() -> dict[str, tuple[tuple[Speech, str], ...]]:
    out: dict[str, tuple[tuple[Speech, str], ...]] = {}
    for form, kind, particle in rows("speech.tsv"):
        out[form] = (*out.get(form, ()), (Speech[kind.upper()], particle))
    return out


def speech_states(words: Sequence[str], *, german: bool) -> list[Speech]:
    """The class of each word of one sentence; a separable verb counts only with its particle behind it.

    In German a capital within the sentence makes a noun: "Rat", "Frage" and "Bitte" are no verbs.
    """
    out = []
    places = {word: i for i, word in enumerate(words)}
    for i, word in enumerate(words):
        uses = _table().get(word.lower(), ())
        if german and i and word[:1].isupper() and words[i - 1][-1:].isalnum():
            uses = tuple(u for u in uses if u[0] in (Speech.NOUN, Speech.ACCORDING))
        state = max((kind for kind, particle in uses if not particle), default=Speech.NONE)
        for kind, particle in uses:
            if particle and places.get(particle, -1) > i:
                state = kind
        out.append(state)
    return out


def is_speech_verb(word: str) -> bool:
    """Whether a form, in lower case, is one of a verb of saying, with its particle or without."""
    return any(kind in (Speech.SAY, Speech.ACT) for kind, _ in _table().get(word, ()))
