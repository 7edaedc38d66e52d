"""Whom or what a label names: the noun phrase that ends before it."""

from __future__ import annotations

from zufolge.language.callings import calling_words
from zufolge.language.closed import words_that
from zufolge.reading.labels.marked import Marked, Range

# A noun phrase longer than this is more than one.
_LONGEST = 12
_MOST_SKIPPED = 4
_MOST_ADVERBIALS = 3
_GENITIVE = frozenset(("der", "des", "eines", "einer"))
_RELATIVE = frozenset(("die", "der", "das", "den", "dem", "was"))
_WHEN = frozenset(("am", "im", "seit", "vor", "nach", "um", "gegen", "während", "beim", "mit"))


def object_before(marked: Marked, end: int, floor: int) -> Range | None:
    """The German noun phrase or object pronoun that ends at token `end` (exclusive), above `floor`.

    Adverbs before `end` are passed over, and so are adverbials ("am Montag", "in Bonn").
    """
    for _ in range(_MOST_ADVERBIALS):
        at = _skipped(marked, end, floor)
        single = _pronoun(marked, at, floor)
        found = single or _phrase(marked, at, floor)
        if single is not None or found is None or found.first <= floor:
            return found
        before = marked.word(found.first - 1)
        if before not in _WHEN and before not in calling_words("de", "of"):
            return _antecedent(marked, found) or found
        outer = _phrase(marked, found.first - 1, floor)
        if outer is not None and _belongs(marked, found):
            return Range(outer.first, found.last)
        end = found.first - 1
    return None


def _belongs(marked: Marked, found: Range) -> bool:
    """Whether a phrase behind a preposition belongs to the noun before: "die Lage in Syrien"."""
    before = marked.word(found.first - 1)
    return before in ("aus", "von") or (before == "in" and marked.text(found.first)[:1].isupper())


def _antecedent(marked: Marked, found: Range) -> Range | None:
    """The noun before a relative clause whose subject is `found` ("…, die der Präsident als …")."""
    relative, determiner = marked.word(found.first - 1), marked.word(found.first)
    if marked.word(found.first - 2) != "," or relative not in _RELATIVE:
        return None
    nominative = determiner in ("der", "ein") or marked.text(found.first)[:1].isupper()
    if relative == "den" or (relative in ("die", "das") and nominative):
        return _phrase(marked, found.first - 2, marked.sentence.first)
    return None


def _pronoun(marked: Marked, at: int, floor: int) -> Range | None:
    """A pronoun that is called so, or the noun before a relative clause ("…, die er")."""
    if at - 1 < floor:
        return None
    if marked.word(at - 1) in calling_words("de", "subject") and at - 2 >= floor:
        at -= 1
    word = marked.word(at - 1)
    if word in _RELATIVE and marked.word(at - 2) == ",":
        return _phrase(marked, at - 2, marked.sentence.first)
    called = word in calling_words("de", "object") and marked.text(at - 1)[:1].islower()
    return Range(at - 1, at) if called else None


def subject_before(marked: Marked, end: int) -> Range | None:
    """The noun phrase right before a verb at token `end`: the subject of a German or English clause."""
    if marked.language == "en":
        return english_before(marked, end)
    return _phrase(marked, _skipped(marked, end, marked.sentence.first), marked.sentence.first)


def english_before(marked: Marked, end: int) -> Range | None:
    """The words before an English verb up to the last comma, mark or conjunction."""
    first = end
    while first > marked.sentence.first and first > end - _LONGEST:
        text = marked.text(first - 1)
        if not text[:1].isalnum() or marked.word(first - 1) in (
            "that",
            "and",
            "said",
            "but",
            "who",
        ):
            break
        first -= 1
    has = first < end and end - first <= 6
    return Range(first, end) if has else None


def _skipped(marked: Marked, end: int, floor: int) -> int:
    skip = calling_words(marked.language, "skip")
    at = end
    while at > floor and end - at < _MOST_SKIPPED and marked.word(at - 1) in skip:
        at -= 1
    return at


def _phrase(marked: Marked, end: int, floor: int) -> Range | None:
    """A German noun phrase from its last noun back to its determiner, genitives within."""
    if end - 1 < floor or not marked.text(end - 1)[:1].isupper():
        return None
    at = end - 1
    while at > floor and end - at < _LONGEST:
        before, word = marked.text(at - 1), marked.word(at - 1)
        if word in calling_words("de", "determiner"):
            at -= 1
            inner = marked.text(at - 1)
            if not (word in _GENITIVE and inner[:1].isupper() and at - 1 > floor):
                break
        elif _noun(before, word) or _attributive(marked, at - 1):
            at -= 1
        else:
            break
    return Range(at, end)


def _noun(text: str, word: str) -> bool:
    """Whether a word belongs to the noun: another one, a name, a number."""
    return text[:1].isdigit() or (text[:1].isupper() and word not in words_that("opener"))


def _attributive(marked: Marked, at: int) -> bool:
    """Whether a word in lower case may be an adjective: no function word and no verb of calling."""
    word = marked.word(at)
    if len(word) <= 3 or not word.isalpha() or not word.endswith(("e", "en", "er", "es", "em")):
        return False
    closed = words_that("opener") | words_that("verb") | calling_words("de", "skip")
    calls = calling_words("de", "as") | calling_words("de", "bare") | calling_words("de", "passive")
    return word not in closed and word not in calls
