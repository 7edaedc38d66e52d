"""Noun phrases around an event word, as far as they can be told by their form alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.language.closed import words_that
from zufolge.language.happenings.words import event_words
from zufolge.language.names import is_common
from zufolge.language.pronouns import determiner, pronoun
from zufolge.reading.happenings.mention import Reading

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f ]*$")
_AGED = re.compile(r"(?:\d{1,3}-)?[jJ]ährige[nrms]?$")
_ADJECTIVE = re.compile(r"[a-zäöüß][\wäöüß-]*(?:e|er|es|en|em)$")
_GENITIVE = frozenset(("des", "der", "eines", "einer"))
_OPENING = frozenset((".", "!", "?", ":", "„", "“", "»", '"', "…", "–"))
_ADVERBS = ("lich", "gleich", "weise", "ig", "dessen", "dem", "wärts", "falls")
_MOST = 14


class Chunk(NamedTuple):
    """Tokens `first` to `last` (half-open) without the determiner `det`; `prep` stands before it.

    `head` is the token of its noun; `tail` the end with the genitives that follow.
    """

    first: int
    head: int
    last: int
    tail: int
    det: str
    prep: str


def chunks(
    reading: Reading, first: int, last: int, verbs: frozenset[int] = frozenset()
) -> list[Chunk]:
    """The noun phrases of tokens `first` to `last`, in order, none of them a time.

    `verbs` are tokens that tell of events as verbs and so end a phrase.
    """
    step = _english if reading.language == "en" else _german
    out: list[Chunk] = []
    at = first
    while at < last:
        stop = next((v for v in range(at, min(last, at + _MOST)) if v in verbs), last)
        chunk = step(reading, at, stop, first) if stop > at else None
        if chunk is None:
            at += 1
            continue
        at = max(chunk.tail, chunk.last)
        if reading.lower[chunk.head] in event_words("time"):
            continue
        before = out[-1] if out else None
        if before and not chunk.prep and _joined(reading, before, chunk):
            out[-1] = before._replace(tail=chunk.tail)
        else:
            out.append(chunk)
    return out


def _joined(reading: Reading, before: Chunk, after: Chunk) -> bool:
    """ "Polizisten und Unterstützer der Regierung" is one phrase."""
    between = reading.lower[before.tail : after.first]
    link = between[:-1] if after.det and between[-1:] == [after.det] else between
    return link in (["und"], ["and"], ["sowie"])


def _german(reading: Reading, at: int, last: int, least: int) -> Chunk | None:
    lower = reading.lower
    det = lower[at] if determiner(lower[at], "de") in ("d", "i", "t", "p", "n") else ""
    first = at + 1 if det else at
    n = first
    while n < last and n - first < 6 and _modifies(reading, n):
        n += 1
    end = n
    while end < last and end - n < 6 and _capital(reading, end):
        end += 1
    if end == n:
        return _lone(reading, at, first, n)
    before = lower[at - 1] if at > least else ""
    prep = before if before in event_words("prepositions") else ""
    head = n if end - n == 1 else _head(reading, n, end)
    return Chunk(first, head, end, _tail(reading, end, last), det, prep)


def _lone(reading: Reading, at: int, first: int, n: int) -> Chunk | None:
    """ "der 16-Jährige" written small, "26 wurden getötet" have no noun."""
    if n > first and _AGED.match(reading.tokens[n - 1].text):
        before = reading.lower[at - 1] if at else ""
        prep = before if before in event_words("prepositions") else ""
        return Chunk(first, n - 1, n, n, reading.lower[at] if first > at else "", prep)
    return None


def _modifies(reading: Reading, n: int) -> bool:
    word, low = reading.tokens[n].text, reading.lower[n]
    if low in event_words("prepositions") or low in event_words("finite"):
        return False
    if _NUMBER.match(word) or _AGED.match(word) or determiner(low, "de") == "q":
        return True
    if low in event_words("number"):
        return True
    if word == "-":
        return bool(_AGED.match(reading.tokens[min(n + 1, len(reading.tokens) - 1)].text))
    if determiner(low, "de") or pronoun(low, "de") is not None:
        return False
    return bool(_ADJECTIVE.match(word)) and (
        n + 1 < len(reading.tokens)
        and (_capital(reading, n + 1) or bool(_ADJECTIVE.match(reading.tokens[n + 1].text)))
    )


def _capital(reading: Reading, n: int) -> bool:
    word = reading.tokens[n].text
    low = word.lower()
    if (
        not word[:1].isupper()
        or determiner(low, "de")
        or low in event_words("prepositions")
        or low in event_words("finite")
    ):
        return False
    opens = n == 0 or reading.tokens[n - 1].text in _OPENING
    follows = reading.tokens[n + 1].text if n + 1 < len(reading.tokens) else ""
    alone = opens and not follows[:1].isupper()
    return not (alone and (is_common(low, "de") or low.endswith(_ADVERBS)))


def _head(reading: Reading, first: int, last: int) -> int:
    """Of several capitals the first that is no adjective ("Berliner Polizei") leads."""
    for n in range(first, last - 1):
        if not reading.lower[n].endswith("er"):
            return n
    return last - 1


def _tail(reading: Reading, at: int, last: int) -> int:
    """The end with the genitives that follow: "Unterstützer der Regierung"."""
    lower, end = reading.lower, at
    for _ in range(2):
        if end >= last or lower[end] not in _GENITIVE:
            break
        n = end + 1
        while n < last and n - end < 4 and _modifies(reading, n):
            n += 1
        stop = n
        while stop < last and stop - n < 5 and _capital(reading, stop):
            stop += 1
        if stop == n:
            break
        end = stop
    return end


def _hyphen(reading: Reading, n: int) -> bool:
    """A hyphen within a word: "42-year-old"."""
    tokens = reading.tokens
    return (
        tokens[n].text == "-"
        and 0 < n < len(tokens) - 1
        and tokens[n - 1].end == tokens[n].start
        and tokens[n].end == tokens[n + 1].start
    )


def _english(reading: Reading, at: int, last: int, least: int) -> Chunk | None:
    lower = reading.lower
    if lower[at] in event_words("english-stop") or not lower[at][:1].isalnum():
        return None
    det = lower[at] if determiner(lower[at], "en") in ("d", "i", "t", "p", "n") else ""
    first = at + 1 if det else at
    end = first
    while (
        end < last and end - first < _MOST and (lower[end][:1].isalnum() or _hyphen(reading, end))
    ):
        if lower[end] in event_words("english-stop") or lower[end] in words_that("stop"):
            break
        # "doctors removed bullets": behind a noun it is a verb
        if end > first and lower[end].endswith(("ed", "ing")):
            break
        end += 1
    if end == first:
        return None
    before = lower[at - 1] if at > least else ""
    prep = before if before in event_words("english-prep") else ""
    return Chunk(first, end - 1, end, end, det, prep)
