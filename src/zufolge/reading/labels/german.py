"""German callings: "bezeichnete X als Y", "nannte X Y", "X sind Y"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from zufolge.language.callings import calling_words, calls_as
from zufolge.language.names import is_common
from zufolge.reading.labels.marked import Marked, Named, Range
from zufolge.reading.labels.whom import object_before, subject_before

# A verb further away from its "als" belongs to another one.
_BEFORE, _BEHIND = 30, 16
_MOST_WORDS = 8
_LONGEST_NOUN = 20
_LOADED = frozenset(("loaded", "disputed", "heated"))
_AGENT = frozenset(("von", "vom", "durch"))


def german_callings(marked: Marked) -> Iterator[Named]:
    yield from _with_als(marked)
    yield from _without(marked)
    yield from _copular(marked)


def _with_als(marked: Marked) -> Iterator[Named]:
    last: Named | None = None
    for at, word in enumerate(marked.words):
        token = marked.sentence.first + at
        if word != "als" or marked.word(token - 1) in ("mehr", "weniger", "sowohl", "anders"):
            continue
        verb = _verb(marked, at)
        if verb is None:
            continue
        sibling = last is not None and last.verb == verb and token - last.last <= 4
        named = _complement(marked, token + 1, sibling)
        if named is None or (
            marked.word(verb) in calling_words("de", "legal") and not named.quoted
        ):
            continue
        of = last.of if last is not None and sibling else _whom(marked, token, verb)
        last = replace(named, of=of, called=True, verb=verb)
        yield last


def _verb(marked: Marked, at: int) -> int | None:
    """The verb of calling that an "als" at word `at` belongs to: the nearest before it, else behind."""
    verbs, first = marked.verbs, marked.sentence.first
    place = bisect_left(verbs, at)
    if place and at - verbs[place - 1] <= _BEFORE:
        before = verbs[place - 1]
        if not {";", ":"}.intersection(marked.words[before:at]):
            return first + before
    if place < len(verbs) and verbs[place] - at < _BEHIND:
        behind = verbs[place]
        if not {";", "."}.intersection(marked.words[at:behind]):
            return first + behind
    return None


def _complement(marked: Marked, token: int, sibling: bool) -> Named | None:
    """What stands behind "als": quoted words, or words of the list; anything beside one of these."""
    at = token
    while marked.word(at) in calling_words("de", "article") or (
        at - token < 3 and marked.text(at)[:1].islower() and at + 1 in marked.opening
    ):
        at += 1
    quote = marked.opening.get(at)
    if quote is not None:
        return marked.within(quote)
    end = at
    while end < marked.sentence.last and end - at < _MOST_WORDS and not _stops(marked, end):
        end += 1
    if end == at:
        return None
    hits = [h for h in marked.hits_in(at, end) if h.word.load in _LOADED | {"quality"}]
    if not hits and not sibling:
        return None
    first = at if sibling or hits[0].first - at < 4 else hits[0].first
    stop = end if sibling and not hits else hits[-1].last
    return Named(first, stop, word=hits[-1].word if hits else None)


def _stops(marked: Marked, token: int) -> bool:
    word = marked.word(token)
    at = token - marked.sentence.first
    return (
        word in calling_words("de", "stop")
        or not word[:1].isalnum()
        or calls_as(marked.words, at, "de")
    )


def _whom(marked: Marked, als: int, verb: int) -> Range | None:
    floor = verb + 1 if verb < als else marked.sentence.first
    found = object_before(marked, als, floor)
    if found is not None and marked.word(found.first - 1) in _AGENT:
        found = object_before(marked, found.first - 1, floor)
    if found is None:
        found = _of_passive(marked, als)
    return found


def _of_passive(marked: Marked, als: int) -> Range | None:
    """The subject of "X wurde von Y als Z bezeichnet"."""
    for token in range(als - 1, max(als - 12, marked.sentence.first), -1):
        if marked.word(token) in calling_words("de", "passive"):
            return subject_before(marked, token)
    return None


def _without(marked: Marked) -> Iterator[Named]:
    """ "nannte die Menge „Banditen“": only quoted words, or words of the list."""
    for at, word in enumerate(marked.words):
        if word not in calling_words("de", "bare"):
            continue
        verb = marked.sentence.first + at
        named = _behind(marked, verb)
        if named is not None and not _is_name(marked, named):
            of = object_before(marked, _start(marked, named), verb + 1)
            # "nannte ein Sprecher „X“": the phrase behind the verb is its subject
            if of is not None and of.first == verb + 1 and marked.word(of.first) in ("der", "ein"):
                of = None
            yield replace(named, of=of, called=True, verb=verb)


def _is_name(marked: Marked, named: Named) -> bool:
    """ "nennt die Modelle „Tarpan“": one word with a capital that ends in no common noun."""
    word = marked.text(named.first)
    if named.word is not None or named.last - named.first > 1 or not word[:1].isupper():
        return False
    ends = (
        word[at:].capitalize() for at in range(max(0, len(word) - _LONGEST_NOUN), len(word) - 3)
    )
    return not any(is_common(end, "de") for end in ends)


def _start(marked: Marked, named: Named) -> int:
    """Where a label begins with its mark and its article."""
    at = named.first - (1 if named.quoted else 0)
    noun = marked.text(named.last - 1)[:1].isupper()
    return at - 1 if noun and marked.word(at - 1) in calling_words("de", "article") else at


def _behind(marked: Marked, verb: int) -> Named | None:
    for token in range(verb + 1, min(verb + _MOST_WORDS + 4, marked.sentence.last)):
        quote = marked.opening.get(token)
        if quote is not None:
            return marked.within(quote)
        if marked.word(token) in (",", ".", ";", ":", "und"):
            return None
        for hit in marked.hits_in(token, token + 3):
            first = marked.word(token - 1) in ("ein", "eine", "einen")
            if hit.first == token and hit.word.load in _LOADED and first:
                return Named(hit.first, hit.last, word=hit.word)
    return None


def _copular(marked: Marked) -> Iterator[Named]:
    """ "Die Demonstranten seien Terroristen": what somebody is said to be."""
    for hit in marked.hits:
        if hit.word.load not in _LOADED:
            continue
        at = hit.first - (2 if marked.word(hit.first - 1) in ('"', "„", "“", "»", "«") else 1)
        while marked.word(at) in calling_words("de", "article") or marked.word(at) in (
            "alle",
            "keine",
            "nur",
            "nichts",
            "als",
        ):
            at -= 1
        if marked.word(at) in calling_words("de", "copula"):
            of = subject_before(marked, at) or _pronoun(marked, at)
            yield Named(hit.first, hit.last, word=hit.word, of=of, verb=at)


def _pronoun(marked: Marked, verb: int) -> Range | None:
    subjects = ("er", "sie", "es", "wir", "ihr", "das", "dies", "diese")
    return Range(verb - 1, verb) if marked.word(verb - 1) in subjects else None
