"""Hearsay: "soll … haben", "is said to have", "reportedly"."""

from __future__ import annotations

import re

from zufolge.reading.attribution.clauses import clauses, trimmed
from zufolge.reading.attribution.scene import Added, Range, Scene

_PARTICIPLE = re.compile(
    r"(?:\w*ge\w+(?:t|en)|\w{2,}(?:iert|tet|ert|elt)|\w*(?:be|ver|er|ent|zer|miss)\w+(?:t|en)|worden|"
    r"gewesen)"
)
_SHALL = frozenset({"soll", "sollen"})
_IS = frozenset({"is", "are", "was", "were"})
_TOLD = frozenset({"said", "reported", "believed", "alleged", "understood"})


def hearsay(scene: Scene) -> None:
    """Adds uncovered clauses that are told as what others say; who does stays open."""
    for first, last in clauses(scene):
        if not scene.free(first, last):
            continue
        end = trimmed(scene, first, last)
        cue = (_german if scene.german else _english)(scene, first, end)
        if cue is not None:
            scene.add(Added("hearsay", "Indirect", ((first, end),), cue=(cue,)))


def _german(scene: Scene, first: int, last: int) -> Range | None:
    """ "soll" with an infinitive of the past; without one it tells of a plan."""
    for n in range(first, last):
        if scene.words[n] in _SHALL and not scene.quoted(n):
            return (n, n + 1) if _past(scene, n, last) else None
    return None


def _past(scene: Scene, verb: int, last: int) -> bool:
    """Whether an infinitive of the past closes the clause: "erschossen haben", "worden sein"."""
    for n in range(verb + 2, last):
        before, after = scene.words[n - 1], scene.word(n + 1)
        closes = n + 1 >= last or not after[:1].isalnum() or after in {"und", "oder"}
        if scene.words[n] in {"haben", "sein"} and before.islower() and closes:
            return _PARTICIPLE.fullmatch(before) is not None
    return False


def _english(scene: Scene, first: int, last: int) -> Range | None:
    for n in range(first, last):
        if scene.quoted(n):
            continue
        if scene.low[n] in {"reportedly", "allegedly"}:
            return n, n + 1
        told = n + 2 < last and scene.low[n + 1] in _TOLD and scene.low[n + 2] == "to"
        if scene.low[n] in _IS and told:
            return n, n + 3
    return None
