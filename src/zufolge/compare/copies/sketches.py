"""What is kept of a text to know its copies again: fingerprints of its word sequences (Broder 1997).

Marks are compared, keys are looked up. Marks are all sequences of three counted words, thinned out in
long texts by their hash ("mod m"), so that the shares of two texts can be estimated at the coarser of
their two levels. Keys are the least hashes of sequences of four in every window ("winnowing", Schleimer,
Wilkerson and Aiken 2003): two texts share a key as soon as they share a run as long as the wider of
their windows, wherever it stands. docs/decisions says why not MinHash.
"""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from zufolge.compare.copies.words import counted_words

MARK_WORDS = 3
KEY_WORDS = 4
MOST_MARKS = 400
MOST_KEYS = 40
_FARTHEST = 127


class Sketch(msgspec.Struct, frozen=True):
    """A text's fingerprints; the same text gives the same ones on every machine.

    `words`: how many of its words count. `level`: marks are kept whose hash is a multiple of
    2 ** level. `marks`: four bytes each, in text order: 24 bits of hash, one for "quoted", seven for
    the distance to the mark before in counted words (127 for any that is greater). `keys`: 63 bits
    each, ascending.
    """

    words: int
    level: int
    marks: bytes
    keys: tuple[int, ...]


class Mark(NamedTuple):
    """A sequence of three counted words; `place` is the number of the first one."""

    hash: int
    place: int
    quoted: bool


def sketch(text: str) -> Sketch:
    """The sketch of a text with its headline; at most 2 KB, however long the text."""
    words = counted_words(text)
    forms = [word.form for word in words]
    marks = [
        Mark(hash_ & 0xFFFFFF, n, words[n + 1].quoted)
        for n, hash_ in enumerate(_hashes(forms, MARK_WORDS))
    ]
    level = 0
    while len(marks) > MOST_MARKS:
        level += 1
        marks = [mark for mark in marks if not mark.hash & ((1 << level) - 1)]
    return Sketch(len(words), level, _packed(marks), _keys(_hashes(forms, KEY_WORDS)))


def copy_keys(sketch: Sketch) -> tuple[int, ...]:
    """At most 40 numbers of 63 bits, under which the text is found by its copies and finds them."""
    return sketch.keys


@lru_cache(256)
def marks_of(sketch: Sketch) -> tuple[Mark, ...]:
    """The marks, in text order."""
    return tuple(_unpacked(sketch.marks))


def _hashes(forms: Sequence[str], size: int) -> list[int]:
    """63 bits for each sequence of `size` words."""
    return [
        int.from_bytes(blake2b(" ".join(forms[n : n + size]).encode(), digest_size=8).digest()) >> 1
        for n in range(len(forms) - size + 1)
    ]


def _packed(marks: Sequence[Mark]) -> bytes:
    out = bytearray()
    last = 0
    for mark in marks:
        far = min(mark.place - last, _FARTHEST)
        out += struct.pack(">I", mark.hash << 8 | mark.quoted << 7 | far)
        last = mark.place
    return bytes(out)


def _unpacked(packed: bytes) -> Iterator[Mark]:
    place = 0
    for (value,) in struct.iter_unpack(">I", packed):
        place += value & _FARTHEST
        yield Mark(value >> 8, place, bool(value & 0x80))


def _keys(hashes: Sequence[int]) -> tuple[int, ...]:
    """The least hash of every window, the windows as narrow as the number of keys allows.

    The keys of a wider window are among those of a narrower one, so texts of different lengths meet.
    """
    width, keys = 1, set(hashes)
    while len(keys) > MOST_KEYS:
        width = max(width + 1, width * 6 // 5)
        keys = set(_least(hashes, width))
    return tuple(sorted(keys))


def _least(hashes: Sequence[int], width: int) -> Iterator[int]:
    """The least hash of each window of `width`, of the whole where it is shorter."""
    near: deque[int] = deque()
    for n, hash_ in enumerate(hashes):
        while near and hashes[near[-1]] >= hash_:
            near.pop()
        near.append(n)
        if near[0] <= n - width:
            near.popleft()
        if n >= min(width, len(hashes)) - 1:
            yield hashes[near[0]]
