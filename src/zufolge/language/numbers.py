"""The values of numbers in digits and in words. German and English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple
from unicodedata import normalize

from zufolge.language.closed import words_that
from zufolge.language.data import rows
from zufolge.language.tokens import Token

Manner = Literal["digits", "word", "vague", "article", "none"]

# No count of people has more digits; a longer run of digits is something else.
_MOST_DIGITS = 13
_HIGHEST = 10_000_000_000
_GAPS = re.compile("[\u00a0\u2009\u202f ]")
_GROUPS = {
    "de": re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}"),
    "en": re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}"),
}
_DECIMAL = re.compile(r"\d{1,4}[.,]\d{1,3}")
_DASHES = frozenset("-–—‐‑")
_JOINS = _DASHES | frozenset("/:.,·'’*_")
_AFTER = frozenset("%‰°€$£²³")
_BEFORE = frozenset("$€£¥₽₴#§№+")

# "kein einziger wurde verletzt": no noun follows
_BEHIND_NOBODY = frozenset(("", "der", "von", "wurde", "war", "ist", "sei", "hat", "habe"))

_UNITS = "ein|eine|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun"
_TENS = "zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig"
_TEENS = "zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn"
_BELOW_100 = rf"(?:(?:{_UNITS})und(?:{_TENS})|{_TEENS}|{_TENS}|{_UNITS})"
_BELOW_1000 = rf"(?:(?:{_UNITS})?hundert(?:und)?{_BELOW_100}?|{_BELOW_100})"
_COMPOUND = re.compile(rf"(?:(?P<k>{_BELOW_1000})?(?P<t>tausend)(?:und)?)?(?P<r>{_BELOW_1000})?")
_HUNDREDS = re.compile(rf"(?:(?P<h>{_UNITS})?(?P<c>hundert)(?:und)?)?(?P<r>{_BELOW_100})?")
_PAIR = re.compile(rf"(?P<u>{_UNITS})und(?P<t>{_TENS})")
_HALF = re.compile(rf"(?P<n>{_UNITS}|{_TEENS})einhalb")


class Value(NamedTuple):
    """A number that ends before token `last`; `value` may be a fraction until a scale follows."""

    value: float
    last: int
    manner: Manner


class Words:
    """A stretch of tokens (`first` to `last`, end exclusive) with their folded forms."""

    def __init__(
        self, tokens: Sequence[Token], first: int, last: int, language: str | None
    ) -> None:
        self.tokens = tokens
        self.first = first
        self.last = last
        self.language = "en" if (language or "").lower().startswith("en") else "de"
        self.table = number_words(self.language)
        self._folded = [folded(tokens[i].text) for i in range(first, last)]

    def __getitem__(self, i: int) -> str:
        """Token i folded; empty outside the stretch."""
        return self._folded[i - self.first] if self.first <= i < self.last else ""

    def text(self, i: int) -> str:
        return self.tokens[i].text if self.first <= i < self.last else ""

    def role(self, i: int) -> str:
        return self.table.get(self[i], ("", 0.0))[0]

    def amount(self, i: int) -> float:
        return self.table.get(self[i], ("", 0.0))[1]

    def adjoins(self, i: int) -> bool:
        """Whether nothing stands between token i and the next."""
        if not self.first <= i < self.last - 1:
            return False
        return self.tokens[i].end == self.tokens[i + 1].start


@lru_cache(20_000)
def _fold(word: str) -> str:
    return normalize("NFC", word).replace("\u00ad", "").lower()


def folded(word: str) -> str:
    """A word in lower case, composed, without soft hyphens, as the word lists have it.

    A word of more than 80 characters is in no list and comes back empty.
    """
    return _fold(word) if len(word) <= 80 else ""


@cache
def number_words(language: str) -> dict[str, tuple[str, float]]:
    """Word to (role, value); the roles are explained in numbers.tsv."""
    return {
        w: (role, float(value)) for lang, w, role, value in rows("numbers.tsv") if lang == language
    }


def _below_100(word: str) -> int:
    if pair := _PAIR.fullmatch(word):
        return _below_100(pair["u"]) + _below_100(pair["t"])
    return 1 if word in ("ein", "eine") else int(number_words("de")[word][1])


def _below_1000(word: str) -> int:
    parts = _HUNDREDS.fullmatch(word)
    if parts is None:
        return 0
    hundreds = (_below_100(parts["h"]) if parts["h"] else 1) if parts["c"] else 0
    return 100 * hundreds + (_below_100(parts["r"]) if parts["r"] else 0)


@lru_cache(20_000)
def german_number(word: str) -> int | None:
    """The value of a German number written as one word, folded ("zweihundertfünfzig"); 1 is none."""
    if not 3 <= len(word) <= 70 or word in ("ein", "eine"):
        return None
    found = _COMPOUND.fullmatch(word)
    if found is None:
        return None
    thousands = (_below_1000(found["k"]) if found["k"] else 1) if found["t"] else 0
    return 1000 * thousands + (_below_1000(found["r"]) if found["r"] else 0)


def english_number(word: str) -> int | None:
    """The value of one English number word below a hundred, folded ("twenty-one"); "one" is none."""
    table = number_words("en")
    tens, dash, unit = word.partition("-")
    role, value = table.get(tens, ("", 0.0))
    if role != "small" or not dash:
        return int(value) if role == "small" else None
    small = 1 if unit == "one" else int(table.get(unit, ("", 0.0))[1])
    return int(value) + small if value >= 20 and 0 < small < 10 else None


def value_at(words: Words, i: int) -> Value | None:
    """The number that begins with token i, without hedges, or None. Digits that are part of a
    date, a time, a score, an amount of money, an ordinal or a compound are none."""
    if words.text(i)[:1].isdecimal():
        return _digits(words, i)
    role = "vague" if words[i] == "tens" else words.role(i)
    by_role = {
        "article": _article,
        "none": _none,
        "some": _scaled_vague,
        "part": _part,
        "vague": _vague,
    }
    return by_role.get(role, _in_words)(words, i)


def _plain(text: str, language: str) -> tuple[float, bool] | None:
    """The value of digits, and whether it is a decimal that needs a scale behind it."""
    if len(text) > 2 * _MOST_DIGITS or (not text.isascii() and not _GAPS.search(text)):
        return None
    bare = _GAPS.sub("", text)
    if bare.isdecimal():
        return (float(bare), False) if len(bare) <= _MOST_DIGITS else None
    for pattern in (_GROUPS[language], *_GROUPS.values()):
        if pattern.fullmatch(bare):
            return float(re.sub(r"[.,]", "", bare)), False
    return (float(bare.replace(",", ".")), True) if _DECIMAL.fullmatch(bare) else None


def _digits(words: Words, i: int) -> Value | None:
    if i > words.first and words.adjoins(i - 1) and _clings_before(words, i):
        return None
    last, text = i + 1, words.text(i)
    # the Swiss apostrophe between thousands
    while (
        words.text(last) in ("'", "’")
        and words.adjoins(last - 1)
        and words.adjoins(last)
        and len(words.text(last + 1)) == 3
        and words.text(last + 1).isdecimal()
    ):
        text, last = text + words.text(last + 1), last + 2
    plain = _plain(text, words.language)
    if plain is None or (len(text) > 1 and text[0] == "0"):
        return None
    value, needs_scale = plain
    scaled = _scale(words, last)
    if scaled is None:
        if (needs_scale and not _lends_scale(words, last)) or _clings_after(words, last):
            return None
        return Value(value, last, "digits")
    return _bounded(value * scaled[0], scaled[1], "digits")


def _clings_before(words: Words, i: int) -> bool:
    before = words.text(i - 1)
    if before in _BEFORE:
        return True
    if before[-1:].isalnum():
        return True
    if before in _DASHES and words.text(i - 2)[:1].isdecimal():
        return False  # the end of a range
    return before in _JOINS and i - 2 >= words.first and words.adjoins(i - 2)


def _clings_after(words: Words, last: int) -> bool:
    """Whether what follows makes the digits part of something else: "26-jährig", "17:42", "5."."""
    after = words.text(last)
    if after in _AFTER:
        return True
    if not after or not words.adjoins(last - 1):
        return False
    if after == "." and words.language == "de":
        return words.text(last + 1)[:1].isalnum() and not _ends_sentence(words, last)
    if after in _JOINS and words.adjoins(last):
        beyond = words.text(last + 1)
        return beyond[:1].isalpha() or (beyond[:1].isdecimal() and after not in _DASHES)
    return after[0].isalnum()


def _ends_sentence(words: Words, last: int) -> bool:
    """Whether a full stop behind digits closes a sentence that was not cut there ("auf 19. Der")."""
    adjoins = words.adjoins(last)
    return (
        not adjoins
        and words[last + 1] in words_that("opening")
        and words.text(last + 1)[:1].isupper()
    )


def _scale(words: Words, i: int) -> tuple[float, int] | None:
    """The scales from token i on, multiplied, and the token behind them."""
    factor, at = 1.0, i
    while words.role(at) == "scale" and at - i < 2:
        factor *= words.amount(at)
        at += 2 if words[at] in ("mio", "mrd", "tsd") and words.text(at + 1) == "." else 1
    return (factor, at) if at > i else None


def _lends_scale(words: Words, i: int) -> bool:
    """Whether a range follows whose end has a scale ("1,5 bis 2 Millionen")."""
    joint = words[i] in ("bis", "to") or words.text(i) in _DASHES
    return joint and words.text(i + 1)[:1].isdecimal() and _scale(words, i + 2) is not None


def _bounded(value: float, last: int, manner: Manner) -> Value | None:
    return Value(value, last, manner) if value <= _HIGHEST else None


def _article(words: Words, i: int) -> Value | None:
    if words[i + 1] == "paar":
        return _scaled_vague(words, i + 1)
    if words.role(i + 1) == "some" and words.language == "en":
        return _scaled_vague(words, i + 1)
    if words.role(i + 1) == "part":
        return _part(words, i + 1)
    if words.language == "en" and words.role(i + 1) == "scale":
        return _in_words(words, i)
    if scaled := _scale(words, i + 1):
        return _bounded(scaled[0], scaled[1], "word")
    return Value(1, i + 1, "article")


def _none(words: Words, i: int) -> Value:
    follows = words[i + 1]
    longer = follows in ("one", "body") or (
        follows.startswith("einzig") and words[i + 2] in _BEHIND_NOBODY
    )
    return Value(0, i + 2 if longer else i + 1, "none")


def _scaled_vague(words: Words, i: int) -> Value | None:
    scaled = _scale(words, i + 1)
    return _bounded(2 * scaled[0], scaled[1], "vague") if scaled else None


def _part(words: Words, i: int) -> Value | None:
    """ "anderthalb Millionen", "halbes Dutzend", "half a dozen"."""
    at = i + 1 + (words[i + 1] == "of")  # "a quarter of a million"
    at += words.role(at) == "article"
    scaled = _scale(words, at)
    return _bounded(words.amount(i) * scaled[0], scaled[1], "word") if scaled else None


def _vague(words: Words, i: int) -> Value:
    """ "Hunderte", "tens of thousands"."""
    value, last = words.amount(i) or 20.0, i + 1
    if words[i + 1] == "of" and words.role(i + 2) == "vague":
        value, last = value / 2 * words.amount(i + 2), i + 3
    elif words.language == "de" and words.role(i + 1) == "scale":
        value, last = value * words.amount(i + 1), i + 2
    return Value(min(value, _HIGHEST), last, "vague")


def _and_a_half(words: Words, i: int) -> Value | None:
    """ "two and a half thousand"."""
    if (words[i + 1], words[i + 2], words[i + 3]) != ("and", "a", "half"):
        return None
    scaled = _scale(words, i + 4)
    return _bounded((words.amount(i) + 0.5) * scaled[0], scaled[1], "word") if scaled else None


def _in_words(words: Words, i: int) -> Value | None:
    if words.language == "en":
        return _and_a_half(words, i) or _english(words, i)
    if half := _HALF.fullmatch(words[i]):
        scaled = _scale(words, i + 1)
        return (
            _bounded((_below_100(half["n"]) + 0.5) * scaled[0], scaled[1], "word")
            if scaled
            else None
        )
    value = words.amount(i) if words.role(i) == "small" else german_number(words[i])
    if value is None:
        return None
    if scaled := _scale(words, i + 1):
        return _bounded(value * scaled[0], scaled[1], "word")
    return Value(value, i + 1, "word")


def _english(words: Words, i: int) -> Value | None:
    """Small numbers and scales in a row, with "and" between ("two hundred and fifty thousand")."""
    total, current, at = 0.0, 0.0, i
    while at < words.last and at - i < 9:
        small = 1 if words.role(at) == "article" and at == i else english_number(words[at])
        if words[at] == "and" and current >= 100 and english_number(words[at + 1]):
            at += 1
        elif small is not None and (current == 0 or current % 100 == 0):
            current, at = current + small, at + 1
        elif words.role(at) == "scale" and current:
            factor = words.amount(at)
            if factor >= 1000:
                total, current = total + current * factor, 0.0
            else:
                current *= factor
            at += 1
        else:
            break
    value = total + current
    return _bounded(value, at, "word") if value else None
