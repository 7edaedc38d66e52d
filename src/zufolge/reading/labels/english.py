"""English callings: "called X Y", "described X as Y", "X are Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zufolge.language.callings import calling_words, calls_as
from zufolge.reading.labels.marked import Marked, Named, Range
from zufolge.reading.labels.whom import english_before

_MOST_BETWEEN = 9
_MOST_ADJECTIVES = 2
_ENDS = frozenset((",", ".", ";", ":", "!", "?", "(", ")"))
_WHERE = frozenset(("on", "during", "after", "at", "when", "while"))
_LOADED = frozenset(("loaded", "disputed", "heated"))
_NOT_CALLS = frozenset(("for", "on", "off", "up", "out", "upon", "by", "into", "back", "in"))


def english_callings(marked: Marked) -> Iterator[Named]:
    taken: set[int] = set()
    for at in range(len(marked.words)):
        token = marked.sentence.first + at
        for named in (_with_as(marked, at), _bare(marked, at)):
            if named is not None and named.first not in taken:
                taken.add(named.first)
                yield replace(named, called=True, verb=token)
    yield from _copular(marked)


def _with_as(marked: Marked, at: int) -> Named | None:
    """ "described the protesters as “thugs”"."""
    if not calls_as(marked.words, at, "en"):
        return None
    verb = marked.sentence.first + at
    for token in range(verb + 1, min(verb + _MOST_BETWEEN + 2, marked.sentence.last)):
        if marked.word(token) in _ENDS:
            return None
        if marked.word(token) == "as":
            named = _complement(marked, token + 1)
            return replace(named, of=_object(marked, verb + 1, token)) if named else None
    return None


def _bare(marked: Marked, at: int) -> Named | None:
    """ "called the protesters “thugs”", "called him a terrorist"."""
    words = marked.words
    if words[at] not in calling_words("en", "bare") or (at and words[at - 1] in ("so", "-")):
        return None
    verb = marked.sentence.first + at
    if marked.word(verb + 1) in _NOT_CALLS:
        return None
    for token in range(verb + 1, min(verb + _MOST_BETWEEN, marked.sentence.last)):
        named = _complement(marked, token)
        if named is not None:
            of = _object(marked, verb + 1, token)
            return None if of is None and _is_title(marked, named) else replace(named, of=of)
        if marked.word(token) in _ENDS or marked.word(token) == "as":
            return None
    return None


def _complement(marked: Marked, token: int) -> Named | None:
    """A label that begins at a token: quoted words, or a word of the list behind an article."""
    at = token
    while marked.word(at) in calling_words("en", "article") and at - token < 2:
        at += 1
    if (quote := marked.opening.get(at)) is not None:
        return marked.within(quote)
    behind_as = marked.word(token - 1) == "as"
    indefinite = at > token and marked.word(at - 1) in ("a", "an")
    for hit in marked.hits_in(at, at + _MOST_ADJECTIVES + 2):
        between = range(at, hit.first)
        if len(between) > _MOST_ADJECTIVES or not all(marked.word(i).isalpha() for i in between):
            break
        bare = at == token == hit.first and (
            marked.word(hit.last) in _ENDS or hit.last == marked.sentence.last
        )
        if hit.word.load in _LOADED and (behind_as or indefinite or bare):
            return Named(at, hit.last, word=hit.word)
        if hit.word.load == "quality" and hit.first == at and behind_as:
            return Named(at, hit.last, word=hit.word)
    return None


def _is_title(marked: Marked, named: Named) -> bool:
    """A print called “Cowboys”: quoted words with capitals that nobody is called."""
    return named.quoted and named.word is None and marked.text(named.first)[:1].isupper()


def _object(marked: Marked, first: int, last: int) -> Range | None:
    skip = calling_words("en", "skip")
    while first < last and (marked.word(first) in skip or marked.word(first) == "to"):
        first += 1
    for token in range(first + 1, last):
        if marked.word(token) in _WHERE:
            last = token
            break
    while last > first and (
        marked.word(last - 1) in skip or not marked.text(last - 1)[:1].isalnum()
    ):
        last -= 1
    if first == last or marked.word(first) in ("by", "as"):
        return None
    return Range(first, last) if marked.text(first)[:1].isalnum() else None


def _copular(marked: Marked) -> Iterator[Named]:
    """ "The protesters are terrorists": what somebody is said to be."""
    for hit in marked.hits:
        if hit.word.load not in _LOADED:
            continue
        at = hit.first - (2 if marked.word(hit.first - 1) in ('"', "“", "'", "‘") else 1)
        while marked.word(at) in calling_words("en", "article") or marked.word(at) in (
            "not",
            "just",
            "nothing",
            "but",
        ):
            at -= 1
        if marked.word(at) in calling_words("en", "copula"):
            of = english_before(marked, at)
            yield Named(hit.first, hit.last, word=hit.word, of=of, verb=at)
