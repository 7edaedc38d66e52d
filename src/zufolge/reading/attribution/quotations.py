"""Quotations that nobody gives yet: whole sentences in quotation marks, and words within a statement."""

from __future__ import annotations

from collections.abc import Iterator

from zufolge.language.quotes import Quoted
from zufolge.reading.attribution.clauses import mark_from, said
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import Voice, english_voice, german_voice

_LEAST = 4  # words of a quotation on its own; shorter ones are titles and scare quotes
_LEAST_NESTED = 3  # words of one within a statement, as the scheme has it


def quotations(scene: Scene) -> None:
    """Adds sentences in quotation marks that no statement touches, with the frame that stands beside."""
    for first, last in stretches(scene):
        whole = _count(scene, first, last) >= _LEAST and _sentence(scene, first, last)
        if whole and scene.free(first, last):
            scene.add(_framed(scene, first, last))


def fragments(scene: Scene) -> None:
    """Adds words in quotation marks within another statement's content: the same people's own words."""
    quoted = (one.content for one in scene.everything() if one.kind == "Direct")
    direct = {n for content in quoted for a, b in content for n in range(a, b)}
    owner = scene.owners()
    for first, last in stretches(scene):
        outer = owner.get(first)
        own = range(first, last)
        if (
            outer is None
            or _count(scene, first, last) < _LEAST_NESTED
            or not direct.isdisjoint(own)
        ):
            continue
        named = any(a < last and first < b for a, b in outer.speaker)
        if not named and all(owner.get(n) is outer for n in own):
            scene.add(
                Added(
                    "fragment",
                    "Direct",
                    ((first, last),),
                    outer.speaker,
                    outer.cue,
                    outer.frame,
                    outer.medium,
                    outer.id,
                )
            )


def stretches(scene: Scene) -> Iterator[Range]:
    """What stands in double quotation marks, the marks included."""
    opened = -1
    for n, state in enumerate(scene.quotes):
        if state is Quoted.OPEN:
            opened = n
        elif state is Quoted.CLOSE and opened >= 0:
            yield opened, n + 1
            opened = -1


def _count(scene: Scene, first: int, last: int) -> int:
    return sum(scene.words[n][:1].isalnum() for n in range(first, last))


def _sentence(scene: Scene, first: int, last: int) -> bool:
    """Whether a quotation is a sentence: a capital first, a full stop within or a comma at its end."""
    closed = scene.words[last - 2] in {".", "!", "?", "…", ","} or scene.word(last) == ","
    return closed and scene.words[first + 1][:1].isupper()


def _framed(scene: Scene, first: int, last: int) -> Added:
    """With ", sagte X" behind it, or "X sagte:" before."""
    bare = Added("quote", "Direct", ((first, last),), medium="Speech")
    sentence = scene.sentence(first)
    if sentence is None:
        return bare
    at = last + (scene.word(last) == ",")
    end = mark_from(scene, at, max(sentence.last, at))
    if at < end and said(scene, at):
        voice = _voice(scene, at + 1, end)
        if voice:
            return _with(bare, voice, (at, at + 1), (last, end))
    if scene.word(first - 1) == ":" and sentence.first < first - 1:
        verb = next((n for n in range(first - 2, sentence.first, -1) if said(scene, n)), 0)
        voice = _voice(scene, sentence.first, verb) if verb else None
        if voice:
            return _with(bare, voice, (verb, verb + 1), (sentence.first, first))
    return bare


def _voice(scene: Scene, first: int, last: int) -> Voice | None:
    return (german_voice if scene.german else english_voice)(scene, first, last)


def _with(bare: Added, voice: Voice, cue: Range, frame: Range) -> Added:
    return bare._replace(speaker=((voice.first, voice.last),), cue=(cue,), frame=(frame,))
