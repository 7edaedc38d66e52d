"""Which quotations are one, and which are no statement: what the tagger sees only piece by piece."""

from __future__ import annotations

from itertools import pairwise

from zufolge.reading.attribution.scene import Added, Scene

_STOPS = frozenset(".!?;:")
_LEAST_NESTED = 3  # words of a quotation within a statement, as the scheme has it


def scare_quotes(scene: Scene) -> set[str]:
    """Ids of quotations of one or two words within another statement: they only borrow its words."""
    owner = scene.owners()
    out = set()
    for one in scene.given.values():
        own = [n for a, b in one.content for n in range(a, b)]
        words = sum(scene.words[n][:1].isalnum() for n in own)
        inner = one.outer is not None or all(n in owner for n in own)
        if one.kind == "Direct" and inner and words < _LEAST_NESTED:
            out.add(one.id)
    return out


def resumed(scene: Scene) -> list[tuple[str, str]]:
    """Ids of quotations with those that resume them behind their frame: "A", she said, "b".

    In English also behind a full stop; in German that is another quotation.
    """
    quotations = sorted(
        (one for one in scene.given.values() if one.kind == "Direct" and one.content),
        key=lambda one: one.content[0],
    )
    return [(a.id, b.id) for a, b in pairwise(quotations) if _resumes(scene, a, b)]


def _resumes(scene: Scene, before: Added, after: Added) -> bool:
    first, last = before.content[-1][1], after.content[0][0]
    between = range(first, last)
    inner = {n for a, b in before.frame for n in range(a, b)}
    if not between or not inner or inner.isdisjoint(between) or min(inner) < first - 1:
        return False
    if before.outer or after.outer or any(scene.quoted(n) for n in between):
        return False
    own = {n for a, b in after.frame for n in range(a, b)} - inner - set(between)
    cut = any(scene.words[n] in _STOPS for n in between[:-1])
    ends = {","} if scene.german else {",", "."}
    return not own and not cut and scene.words[last - 1] in ends
