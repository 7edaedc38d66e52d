"""The clauses that the rules look at, and what shows in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zufolge.language.acts import act_words, english_act, finite_acts
from zufolge.language.moods import Mood, mood
from zufolge.language.speech import Speech
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.voices import english_voice, german_voice

MARKS = frozenset(".!?;:,–")
# "abzuwarten": an infinitive that holds its "zu"
_JOINED = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|fort|frei|her|hin|mit|nach|nieder|offen|teil|um|vor|weg|weiter|wieder|"
    r"zu|zurück|zusammen|über|unter|durch|fest)\w*zu\w+n"
)
LEAST = 3  # words of a content
_FAR = 7  # words of an English subject before its verb


def clauses(scene: Scene) -> Iterator[Range]:
    """The sentences, cut behind semicolons and colons, and where the next main clause names its act."""
    for sentence in scene.page.sentences:
        begin = sentence.first
        for n in range(sentence.first, sentence.last - 1):
            if scene.words[n] in ";:,–" and not scene.quoted(n) and _parts(scene, n, sentence.last):
                yield begin, n + 1
                begin = n + 1
        yield begin, sentence.last


def _parts(scene: Scene, mark: int, last: int) -> bool:
    """Whether another main clause begins behind a mark."""
    if scene.words[mark] in ";:":
        return True
    at = mark + 1 + (scene.low[mark + 1] in act_words("joint"))
    if scene.german:
        voice = german_voice(scene, at, last)
        verb = scene.word(voice.last) if voice else ""
        return bool(finite_acts(verb)) or verb in act_words("perfect")
    near = range(at + 1, min(at + _FAR, last))
    verbs = next((n for n in near if english_act(scene.words[n]) is not None), 0)
    return at > mark + 1 and bool(verbs) and english_voice(scene, at, verbs) is not None


def trimmed(scene: Scene, first: int, last: int) -> int:
    """The end of a clause without the marks that close it."""
    while last > first + 1 and scene.words[last - 1] in MARKS:
        last -= 1
    return last


def mark_from(scene: Scene, first: int, last: int) -> int:
    """The first mark from a token on, or `last`."""
    return next((n for n in range(first, last) if scene.words[n] in MARKS), last)


def said(scene: Scene, n: int) -> bool:
    """Whether a word is a verb of saying."""
    return scene.speech[n] is Speech.SAY and scene.words[n].islower()


def said_cue(scene: Scene, verb: int, last: int) -> tuple[Range, ...]:
    """A verb of saying with its particle before the next comma."""
    for n in range(verb + 1, last):
        if scene.words[n] == ",":
            break
        if scene.words[n] in act_words("said-particle") and scene.word(n + 1) in {",", ":", "."}:
            return ((verb, verb + 1), (n, n + 1))
    return ((verb, verb + 1),)


def complement(scene: Scene, first: int, last: int) -> int:
    """The comma behind which "dass", an infinitive with "zu" or a subjunctive begins; else 0."""
    for n in range(first, last - 2):
        if scene.words[n] != "," or scene.quoted(n):
            continue
        low = scene.low[n + 1]
        if low in act_words("complement"):
            return n
        stop = mark_from(scene, n + 1, last)
        beside = low in act_words("subordinate") | act_words("aside")
        if not beside and (_infinitive(scene, n + 1, stop) or _second(scene, n + 1, stop)):
            return n
    return 0


def _infinitive(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause ends with an infinitive with "zu"."""
    for n in range(max(first, last - 3), last):
        after = scene.word(n + 1) if n + 1 < last else ""
        if scene.low[n] == "zu" and after.endswith("n"):
            return after.islower()
        if _JOINED.fullmatch(scene.words[n]):
            return True
    return False


def _second(scene: Scene, first: int, last: int) -> bool:
    """Whether a subjunctive stands within a clause, not at its end as in a relative clause."""
    inner = range(first + 1, last - 1)
    return any(mood(scene.words[n]) is Mood.FIRST and scene.words[n].islower() for n in inner)


def framed(
    scene: Scene, unit: Range, frame: Range, speaker: Range | None, cue: Range
) -> Added | None:
    """The statement of a clause with a frame in it: what is left, in one or two ranges; None if little."""
    first, last = unit
    begin, end = frame
    last = trimmed(scene, first, last)
    if begin > first and scene.words[begin - 1] == "," and (end >= last or scene.words[end] == ","):
        begin -= 1
    if end < last and scene.words[end] == "," and (begin == first or scene.words[begin] == ","):
        end += 1
    content = tuple((a, b) for a, b in ((first, begin), (end, last)) if a < b)
    if sum(b - a for a, b in content) < LEAST or scene.quoted(begin):
        return None
    speakers = (speaker,) if speaker and speaker[0] < speaker[1] else ()
    return Added("source", "Indirect", content, speakers, (cue,), ((begin, end),))
