"""How a name sounds, whatever language spells it: Tokajew, Tokayev and Токаев have one key.

A word has several keys where German and English read its letters differently (Polish, Turkish or
Russian "ch", "j", "z"). Two words are one name where they share a key; nothing is compared by distance.
The letters are in data/sounds.tsv, what no rule makes equal in data/spellings.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

from zufolge.compare.people.data import rows

_MOST_READINGS = 64  # of one word; more only hostile words have
_APART = re.compile(r"['’‘ʻʼ`´ʿʾ.\u00ad\u200b-\u200d]")
_VOWELS = "aeiou"
# "schow" and "chev" are one ending; so are what follows a vowel with and without its glide.
_YO = re.compile(r"(?<=[QCŠŽ])ov(?=a?$)")
_GLIDE = re.compile(r"(?<=[aeou])i(?=e)")
_DOUBLE = re.compile(r"(.)\1+")


@cache
def _sounds() -> dict[str, tuple[str, ...]]:
    return {
        letters: tuple(r.replace("~", "") for r in readings.split())
        for letters, readings in rows("sounds.tsv")
    }


@cache
def _longest() -> int:
    return max(len(letters) for letters in _sounds())


@cache
def _groups(kind: str) -> dict[str, str]:
    return {
        word: "=" + words.split()[0]
        for k, words in rows("spellings.tsv")
        if k == kind
        for word in words.split()
    }


def latin(text: str) -> str:
    """The text in Latin letters with their accents; other scripts as English would spell them."""
    if all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2100 for c in text):
        return text
    from anyascii import anyascii

    return "".join(c if ord(c) < 0x250 else anyascii(c) for c in text)


def plain(word: str) -> str:
    """Lower case, composed, Latin, without apostrophes and full stops."""
    low = unicodedata.normalize("NFC", latin(word)).replace("İ", "i").lower()
    return _APART.sub("", low)


@lru_cache(50_000)
def keys(word: str) -> tuple[str, ...]:
    """The sorted keys of one word of a name; empty for a word without letters."""
    low = plain(word)
    found = {_shaped(reading) for reading in _readings(low)} - {""}
    group = _groups("any").get(low)
    return tuple(sorted(found | ({group} if group else set())))


@lru_cache(50_000)
def given_keys(word: str) -> tuple[str, ...]:
    """As `keys`, with the short forms and sister forms that given names have."""
    group = _groups("given").get(plain(word))
    return (*keys(word), group) if group else keys(word)


@lru_cache(50_000)
def skeletons(word: str) -> frozenset[str]:
    """Consonants of a given name with its first and last vowel: "Parwes" and "Pervez" share one.

    Empty for names of fewer than three consonants: too many of them would be alike.
    """
    out = set()
    for key in keys(word):
        bones = "".join(c for c in key if c not in _VOWELS)
        if len(bones) > 2 and not key.startswith("="):
            first = key[0] if key[0] in _VOWELS else ""
            last = key[-1] if key[-1] in _VOWELS else ""
            out.add(first + bones + last)
    return frozenset(out)


_SPELLED = str.maketrans({
    "Q": "shch", "C": "ch", "J": "j", "Š": "sh", "Ž": "zh", "X": "kh", "S": "s", "T": "ts", "=": "",
})  # fmt: skip


def readable(key: str) -> str:
    """A key in plain letters, for ids that people see."""
    return key.translate(_SPELLED)


def _readings(word: str) -> list[str]:
    parts = [_read(word, start, end) for start, end in _letters(word)]
    choices, many = [], 1
    for part in parts:
        many *= len(part)
        choices.append(part if many <= _MOST_READINGS else part[:1])
        many = min(many, _MOST_READINGS)
    return ["".join(reading) for reading in product(*choices)]


def _letters(word: str) -> list[tuple[int, int]]:
    out, at = [], 0
    while at < len(word):
        sizes = range(min(_longest(), len(word) - at), 1, -1)
        size = next((n for n in sizes if word[at : at + n] in _sounds()), 1)
        out.append((at, at + size))
        at += size
    return out


def _read(word: str, start: int, end: int) -> tuple[str, ...]:
    letters = word[start:end]
    # "Umjerow" is "Umerov": between a consonant and e the glide may be silent.
    if (
        letters in {"j", "y"}
        and word[end : end + 1] == "e"
        and start
        and word[start - 1] not in "aeiouy"
    ):
        return ("i", "J", "") if letters == "j" else ("i", "")
    found = _sounds().get(letters)
    if found is not None:
        return found
    bare = "".join(c for c in unicodedata.normalize("NFKD", letters) if c.isalpha())
    return _sounds().get(bare, (bare,))


def _shaped(reading: str) -> str:
    key = _DOUBLE.sub(r"\1", reading)
    key = _GLIDE.sub("", key)
    if key.startswith("ie"):
        key = key[1:]
    key = _YO.sub("ev", key)
    if len(key) > 3 and key.endswith(("ah", "eh")):
        key = key[:-1]
    return _DOUBLE.sub(r"\1", key)
