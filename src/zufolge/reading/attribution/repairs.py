"""Mends statements where punctuation, quotation marks, sentences and moods show how they stand."""

from __future__ import annotations

from collections.abc import Callable

from zufolge.language.acts import act_words, english_act
from zufolge.language.moods import Mood, mood
from zufolge.language.page import Sentence
from zufolge.language.quotes import Quoted
from zufolge.reading.attribution.carried import last_speaker
from zufolge.reading.attribution.clauses import LEAST, said
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.sources import german_source
from zufolge.reading.attribution.voices import Voice, english_voice, german_voice, lengthened

_STOPS = frozenset(".!?…")
_LOOSE = frozenset(".,;:!?…–—-")
_SUBJECT = 12  # tokens of a subject between a quotation and its verb
_WHOLE = frozenset({"IndirectFreeIndirect", "Reported", "FreeIndirect"})

Repair = Callable[[Scene, Added], Added]


def _quotation(scene: Scene, one: Added) -> Added:
    """A direct quotation runs from mark to mark: both are taken in, what lies outside is left out."""
    if one.kind != "Direct":
        return one
    return one._replace(content=tuple(_marked(scene, r) for r in one.content))


def _marked(scene: Scene, found: Range) -> Range:
    first, last = found
    opened = next((n for n in range(first, last) if scene.quotes[n] is Quoted.OPEN), first)
    while opened > 0 and scene.quotes[opened] is Quoted.INSIDE:
        opened -= 1
    if scene.quotes[opened] is not Quoted.OPEN:
        return found
    close = opened + 1
    while close < len(scene.quotes) and scene.quotes[close] is Quoted.INSIDE:
        close += 1
    if close == len(scene.quotes) or scene.quotes[close] is not Quoted.CLOSE:
        return found
    more = [n for n in range(close, last) if scene.quotes[n] is Quoted.CLOSE]
    return opened, max([close, *more]) + 1


def _one_sentence(scene: Scene, one: Added) -> Added:
    """A clause keeps to the sentence of its frame."""
    if one.kind != "Indirect" or not one.frame:
        return one
    kept = _within(scene, one.content, one.frame[0][0])
    return one._replace(content=kept) if sum(b - a for a, b in kept) >= LEAST else one


def _one_act(scene: Scene, one: Added) -> Added:
    """An act keeps to the sentence of its speaker, or to its first."""
    if one.kind != "Reported":
        return one
    inside = [a for a, _ in one.speaker if any(c <= a < d for c, d in one.content)]
    kept = _within(scene, one.content, inside[0] if inside else one.content[0][0])
    return one._replace(content=kept) if kept else one


def _one_frame(scene: Scene, one: Added) -> Added:
    """A frame keeps to the sentence of its verb or its speaker."""
    anchors = [a for a, _ in (*one.cue, *one.speaker) if any(c <= a < d for c, d in one.frame)]
    kept = _within(scene, one.frame, anchors[0]) if anchors else ()
    return one._replace(frame=kept) if kept else one


def _within(scene: Scene, ranges: tuple[Range, ...], anchor: int) -> tuple[Range, ...]:
    """What of the ranges lies in the sentence of a token."""
    sentence = scene.sentence(anchor)
    if sentence is None:
        return ()
    cut = ((max(a, sentence.first), min(b, sentence.last)) for a, b in ranges)
    return tuple((a, b) for a, b in cut if a < b)


def _bare(scene: Scene, one: Added) -> Added:
    """A clause stands without the marks around it, but with that of a quotation that it ends with."""
    if one.kind != "Indirect":
        return one
    stripped = [_stripped(scene, r) for r in one.content]
    kept = [(a, b) for a, b in stripped if a < b]
    if kept:
        kept[-1] = (kept[-1][0], _closed(scene, kept))
    return one._replace(content=tuple(kept) or one.content)


def _stripped(scene: Scene, found: Range) -> Range:
    first, last = found
    while first < last and (scene.words[first] in _LOOSE or scene.quotes[first] is Quoted.CLOSE):
        first += 1
    while first < last and scene.words[last - 1] in _LOOSE and not _abbreviated(scene, last - 1):
        last -= 1
    return first, last


def _abbreviated(scene: Scene, n: int) -> bool:
    """Whether a full stop belongs to a short word before it and ends no sentence."""
    sentence = scene.sentence(n)
    inner = sentence is not None and n < sentence.last - 1 and n > sentence.first
    return inner and scene.words[n] == "." and len(scene.words[n - 1]) < 3


def _closed(scene: Scene, content: list[Range]) -> int:
    """The end of a content, with the mark that closes a quotation begun in it."""
    last = content[-1][1]
    end = last + (scene.word(last) in _STOPS | {","})
    closes = end < len(scene.quotes) and scene.quotes[end] is Quoted.CLOSE
    opens = any(scene.quotes[n] is Quoted.OPEN for a, b in content for n in range(a, b))
    return end + 1 if closes and opens else last


def _full_stop(scene: Scene, one: Added) -> Added:
    """What is a whole sentence ends with its full stop, and begins behind that of the one before."""
    if one.kind not in _WHOLE:
        return one
    first, last = one.content[0][0], one.content[-1][1]
    while first < one.content[0][1] - 1 and (
        scene.words[first] in _STOPS | {",", ";", ":"} or scene.quotes[first] is Quoted.CLOSE
    ):
        first += 1
    last = _sentence_end(scene, last)
    ranges = [list(r) for r in one.content]
    ranges[0][0], ranges[-1][1] = first, last
    return one._replace(content=tuple((a, b) for a, b in ranges))


def _sentence_end(scene: Scene, last: int) -> int:
    """The end of the sentence where only its closing marks are missing, else `last`."""
    sentence = scene.sentence(last - 1)
    if sentence is None or last >= sentence.last:
        return last
    rest = range(last, sentence.last)
    closing = all(scene.words[n] in _STOPS or scene.quotes[n] is Quoted.CLOSE for n in rest)
    return sentence.last if closing else last


def _act_clause(scene: Scene, one: Added) -> Added:
    """A clause that names an act runs on over the quotation that ends it."""
    if one.kind != "Reported" or len(one.content) > 1:
        return one
    first, last = one.content[0]
    sentence = scene.sentence(last - 1)
    if sentence is None or last >= sentence.last or scene.quotes[last] is not Quoted.OPEN:
        return one
    end = last
    while end < sentence.last and scene.quoted(end):
        end += 1
    stops = all(scene.words[n] in _STOPS for n in range(end, sentence.last))
    return one._replace(content=((first, sentence.last),)) if stops else one


def _sentences(scene: Scene, one: Added) -> Added:
    """What is carried on is carried on in whole sentences, as far as no other statement lies there."""
    if one.kind != "IndirectFreeIndirect":
        return one
    first, last = one.content[0][0], one.content[-1][1]
    others = scene.taken - one.tokens
    begin, end = scene.sentence(first), scene.sentence(last - 1)
    if begin and _open(scene, others, range(begin.first, first)):
        first = begin.first
    if end and _open(scene, others, range(last, end.last)):
        last = end.last
    return one._replace(content=((first, last),))


def _open(scene: Scene, others: set[int], between: range) -> bool:
    """Whether nobody else's words and no mark between main clauses lie there."""
    cut = any(scene.words[n] in ";:–—" for n in between)
    return not cut and others.isdisjoint(between)


def _same_mood(scene: Scene, one: Added) -> Added:
    """In German what is carried on ends with its last subjunctive."""
    if one.kind != "IndirectFreeIndirect" or not scene.german or len(one.content) > 1:
        return one
    first, last = one.content[0]
    numbers = range(max(scene.number(first), 0), scene.number(last - 1) + 1)
    inside = [scene.page.sentences[n] for n in numbers]
    kept = list(inside)
    while len(kept) > 1 and not _subjunctive(scene, kept[-1]):
        kept.pop()
    if len(kept) == len(inside) or not _subjunctive(scene, kept[0]):
        return one
    return one._replace(content=((first, kept[-1].last),))


def _subjunctive(scene: Scene, sentence: Sentence) -> bool:
    own = range(sentence.first, sentence.last)
    return any(mood(scene.words[n]) is not Mood.NONE and scene.words[n].islower() for n in own)


def _inner_source(scene: Scene, one: Added) -> Added:
    """ "laut X" within a content is its frame, and X its speaker."""
    if one.kind != "Indirect" or not scene.german:
        return one
    for n, (first, last) in enumerate(one.content):
        found = german_source(scene, (first, last)) if last - first > LEAST else None
        if found is None or not found.speaker:
            continue
        content = (*one.content[:n], *found.content, *one.content[n + 1 :])
        if one.frame:
            return one._replace(content=content)
        return found._replace(content=content, medium=one.medium, outer=one.outer)
    return one


def _shared(scene: Scene, one: Added) -> Added:
    """ "Er dankte den Helfern und sagte, …": a frame without a speaker has the subject before it."""
    if one.speaker or not one.frame:
        return one
    first = one.frame[0][0]
    sentence = scene.sentence(first)
    joins = scene.low[first] in act_words("joint") or said(scene, first)
    if sentence is None or first == sentence.first or not joins:
        return one
    voice = _opening(scene, sentence.first, first)
    return one._replace(speaker=((voice.first, voice.last),)) if voice else one


def _behind(scene: Scene, one: Added) -> Added:
    """ "…," provincial governor X said: who stands with a verb of saying right behind a quotation gives it."""
    last = one.content[-1][1]
    sentence = scene.sentence(last - 1) if one.kind == "Direct" and not scene.german else None
    if sentence is None or any(sentence.first <= a < sentence.last for a, _ in one.frame):
        return one
    at = last + (scene.word(last) == ",")
    verb = next((n for n in range(at + 1, min(at + _SUBJECT, sentence.last)) if said(scene, n)), 0)
    voice = english_voice(scene, at, verb) if verb else None
    if voice is None or any(scene.words[n] in _LOOSE for n in range(at, verb)):
        return one
    speaker = ((voice.first, voice.last),)
    return one._replace(speaker=speaker, cue=((verb, verb + 1),), frame=((at, verb + 1),))


def _opening(scene: Scene, first: int, last: int) -> Voice | None:
    """The subject that a sentence begins with."""
    if scene.german:
        voice = german_voice(scene, first, last)
        return lengthened(scene, voice, last) if voice else None
    near = range(first + 1, min(first + 24, last))
    verb = next((n for n in near if said(scene, n) or english_act(scene.words[n]) is not None), 0)
    return english_voice(scene, first, verb) if verb else None


def _carrier(scene: Scene, one: Added) -> Added:
    """What is carried on without a speaker is carried on for whoever spoke last."""
    if one.kind != "IndirectFreeIndirect" or one.speaker:
        return one
    return one._replace(speaker=last_speaker(scene, scene.given_spoken, one.content[0][0]))


# In this order: ends first, then what depends on them.
REPAIRS: dict[str, Repair] = {
    "quotation": _quotation,
    "one_frame": _one_frame,
    "one_sentence": _one_sentence,
    "one_act": _one_act,
    "bare": _bare,
    "inner_source": _inner_source,
    "full_stop": _full_stop,
    "act_clause": _act_clause,
    "sentences": _sentences,
    "mood": _same_mood,
    "shared": _shared,
    "behind": _behind,
    "carrier": _carrier,
}
