"""The words of a text by which copies are known: what editors and formats change is evened out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Shorter words carry little and are the first that an editor changes: articles, prepositions,
# auxiliary verbs of German and English. By length, so that no language needs a list.
SHORTEST = 4
# A quotation longer than this many characters is taken for a stray mark.
_LONGEST_QUOTATION = 1500

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# "3.000", "3,000", "3 000", "3'000" are one number.
_GROUPED = re.compile(r"(?<=\d)[.,'’ \u00a0\u202f](?=\d{3}(?!\d))")
# "Almaty (dpa) - ", "MOSCOW, March 4 (Reuters) — " before a paragraph's first sentence; "(dpa) – ".
_DATELINE = re.compile(
    r"(?m)^[^\S\n]*[^\n().!?„“\"»]{0,60}\([^()\n]{2,30}\)\s*[-‐-―.:]+[^\S\n]+(?=\S)"
)
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    rf"„[^„\n]{{1,{_LONGEST_QUOTATION}}}?[“”\"]|»[^»\n]{{1,{_LONGEST_QUOTATION}}}?«"
    rf"|«[^«\n]{{1,{_LONGEST_QUOTATION}}}?»|“[^“\n]{{1,{_LONGEST_QUOTATION}}}?”"
    rf"|\"[^\"\n]{{1,{_LONGEST_QUOTATION}}}?\"",
)


class Word(NamedTuple):
    """A word that counts, in its evened form, and whether it stands between quotation marks."""

    form: str
    quoted: bool


def counted_words(text: str) -> list[Word]:
    """The words of four characters or more and the numbers, in text order.

    Case, accents, umlauts and ligatures, soft hyphens, the marks of thousands, punctuation and white
    space make no difference; datelines are left out; a compound with hyphens is several words.
    """
    even = _GROUPED.sub("", _DATELINE.sub("", _composed(text)))
    out: list[Word] = []
    at = 0
    for quotation in _QUOTED.finditer(even):
        out += (Word(form, False) for form in _forms(even[at : quotation.start()]))
        out += (Word(form, True) for form in _forms(quotation[0]))
        at = quotation.end()
    out += (Word(form, False) for form in _forms(even[at:]))
    return out


def _composed(text: str) -> str:
    """NFC, so that an umlaut is one character, without format characters such as soft hyphens."""
    whole = unicodedata.normalize("NFC", text)
    if whole.isascii():
        return whole
    return "".join(c for c in whole if unicodedata.category(c) != "Cf")


def _forms(text: str) -> Iterator[str]:
    for word in _WORD.findall(_folded(text)):
        if len(word) >= SHORTEST or word.isdecimal():
            yield word


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    wide = unicodedata.normalize("NFKD", text.translate(_UMLAUTS)).casefold()
    return "".join(c for c in wide if unicodedata.category(c) != "Mn")
