"""English clauses whose source a phrase names: "according to X", "X said", ", X said on Monday"."""

from __future__ import annotations

from zufolge.language.acts import act_words
from zufolge.reading.attribution.clauses import LEAST, MARKS, framed, mark_from, said
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import english_voice

_WHEN = frozenset({"on", "in", "at", "late"})


def english_source(scene: Scene, unit: Range) -> Added | None:
    """The clause with the source that it names; None where it names none."""
    first, last = unit
    for n in range(first, last - 2):
        if scene.low[n] == "according" and scene.low[n + 1] == "to" and not scene.quoted(n):
            end = mark_from(scene, n + 2, last)
            begin = n - 1 if n > first and scene.words[n - 1] == "," else n
            return framed(scene, unit, (begin, end), (n + 2, end), (n, n + 2))
    return _said(scene, unit)


def _said(scene: Scene, unit: Range) -> Added | None:
    """ "X said (that) …" and "…, X said on Monday"."""
    first, last = unit
    for n in range(first + 1, last):
        if not said(scene, n) or scene.quoted(n):
            continue
        commas = [k for k in range(first, n) if scene.words[k] == ","]
        after = scene.low[n + 1] if n + 1 < last else "."
        if commas and commas[-1] > first and (after in MARKS or after in _WHEN):
            comma = commas[-1]
            voice = english_voice(scene, comma + 1, n)
            stop = mark_from(scene, n + 1, last)
        else:
            comma, stop = first, n + 1
            opens = scene.words[n] in act_words("english-said") and last - stop >= LEAST + 1
            voice = english_voice(scene, first, n) if opens else None
        if voice is not None:
            return framed(scene, unit, (comma, stop), (voice.first, voice.last), (n, n + 1))
        if comma != first:
            return None
    return None
