"""Speech acts that an English main clause names: "The mayor condemned the attack."."""

from __future__ import annotations

from zufolge.language.acts import act_words, english_act
from zufolge.language.speaker_words import speaker_words
from zufolge.reading.attribution.clauses import trimmed
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import Voice, english_voice

_LEAD = frozenset({"but", "and", "meanwhile", "however"})
_NEAR = 4  # words behind a verb among which its preposition stands
_CLAUSE = 9  # words behind a verb among which its clause begins


def english_act_in(scene: Scene, first: int, last: int) -> Added | None:
    """The act of a clause: Reported, or Indirect where "that", "to" or "of …ing" opens what was said."""
    if scene.words[last - 1] == "?":
        return None
    begin = _start(scene, first, last)
    for n in range(begin + 1, last):
        needs = english_act(scene.words[n])
        if needs is None or scene.quoted(n):
            continue
        voice = english_voice(scene, begin, _subject_end(scene, begin, n))
        if voice is None or last - n < 3 or _holds_verb(scene, voice):
            return None
        behind = scene.low[n + 1 : n + 1 + _NEAR]
        empty = act_words("english-no-answer") & set(behind)
        if empty or (needs and not needs & set(behind)):
            return None
        return _shaped(scene, (first, last), n, voice)
    return None


def _subject_end(scene: Scene, first: int, verb: int) -> int:
    """Where the subject ends: before auxiliaries, adverbs and a comma."""
    stop = verb
    while stop > first and (
        scene.low[stop - 1] in act_words("english-aux") or scene.low[stop - 1].endswith("ly")
    ):
        stop -= 1
    return stop - 1 if stop > first and scene.words[stop - 1] == "," else stop


def _start(scene: Scene, first: int, last: int) -> int:
    """Behind "But", "On Monday,"."""
    at = first
    if scene.low[at] in _LEAD:
        at += 1 + (scene.word(at + 1) == ",")
    if at < last and scene.low[at] in speaker_words("english-stop"):
        near = range(at, min(at + 8, last))
        at = next((n + 1 for n in near if scene.words[n] == ","), at)
    return at


def _holds_verb(scene: Scene, voice: Voice) -> bool:
    """Whether a would-be subject holds a verb of its own outside commas, or is cut off."""
    cut = scene.low[voice.last - 1]
    if cut in act_words("english-verb") or cut in {"and", "not"}:
        return True
    inner = False
    for n in range(voice.first, voice.last):
        if scene.words[n] == ",":
            inner = not inner
        elif not inner and scene.low[n] in act_words("english-verb"):
            return True
    return False


def _shaped(scene: Scene, unit: Range, verb: int, voice: Voice) -> Added:
    first, last = unit
    speaker = ((voice.first, voice.last),)
    for n in range(verb + 1, min(verb + _CLAUSE, last - 2)):
        if scene.quoted(n) or scene.words[n] in ",;:":
            break
        if _opens(scene, verb, n):
            content = ((n, trimmed(scene, n, last)),)
            cue = ((verb, verb + 1),)
            return Added("clause", "Indirect", content, speaker, cue, ((first, n),))
    return Added("act", "Reported", (unit,), speaker)


def _opens(scene: Scene, verb: int, n: int) -> bool:
    """Whether what was said begins with a word."""
    low, after = scene.low[n], scene.words[n + 1]
    if low in {"that", "whether"}:
        return n == verb + 1
    if low == "of":
        return after.endswith("ing")
    verbal = after.islower() and after not in act_words("english-no-verb")
    return low == "to" and verbal and scene.words[verb] in act_words("english-asks")
