"""Numbers with the words that bound them, and ranges: what a report says how many, on exact spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from zufolge.language.closed import words_that
from zufolge.language.data import rows
from zufolge.language.numbers import Manner, Value, Words, value_at
from zufolge.record.entries import Bound

_LONGEST_HEDGE = 4
_DASHES = frozenset("-–—‐‑")
_SMALL = 20  # "zwei oder drei" is a range, "400 oder 1200" are two numbers
_EXACT = 100
_YEARS = range(1900, 2101)


# "der 2007 verstorbene Vorgänger"
_BEFORE_PARTICIPLE = re.compile(r"(?:ge|ver|be|ent|er)\w+(?:ene|enen|ener|te|ten|ter)")


# "Berichte über 200 Tote"
_TOLD_OF = frozenset(
    (
        "berichte",
        "berichten",
        "meldungen",
        "gerüchte",
        "gerüchten",
        "angaben",
        "spekulationen",
        "nachrichten",
    )
)


class Quantity(NamedTuple):
    """Tokens `first` to `last` (end exclusive) are the number with its hedge, from `core` the number.

    `low` and `high` are the stated bounds, None where the wording leaves that side open. `noun` is
    the token of a noun inside a range ("zwischen 20 Menschen und 40"), -1 where there is none.
    """

    first: int
    last: int
    core: int
    low: int | None
    high: int | None
    bound: Bound
    manner: Manner
    noun: int = -1

    @property
    def value(self) -> int:
        return self.low if self.low is not None else self.high or 0


@cache
def _hedges(language: str) -> dict[tuple[str, ...], tuple[Bound, str]]:
    out: dict[tuple[str, ...], tuple[Bound, str]] = {}
    for lang, words, bound, *when in rows("hedges.tsv"):
        if lang == language:
            out[tuple(words.split())] = (cast("Bound", bound), when[0] if when else "")
    return out


@cache
def _hedge_ends(language: str) -> frozenset[str]:
    return frozenset(words[-1] for words in _hedges(language))


def quantities(words: Words) -> Iterator[Quantity]:
    """The numbers of a stretch of tokens in order, without overlap. Lone articles and words for
    nobody are among them (`manner` tells); years, times, money and ordinals are not."""
    i, begin = words.first, words.first
    while i < words.last:
        value = value_at(words, i)
        if value is None or _is_year(words, i, value) or _is_hedge(words, i):
            i += 1
            continue
        found = _quantity(words, begin, i, value)
        yield found
        i = begin = found.last


def _is_year(words: Words, i: int, value: Value) -> bool:
    plain = len(words.text(i)) == 4 and value.last == i + 1 and value.manner == "digits"
    if not plain or int(value.value) not in _YEARS:
        return False
    spans = _years_join(words, i, i + 1, i + 2) or _years_join(words, i, i - 1, i - 2)
    before = words[i - 1] in words_that("before-year")
    return spans or before or bool(_BEFORE_PARTICIPLE.fullmatch(words[i + 1]))


def _years_join(words: Words, i: int, joint: int, other: int) -> bool:
    """Whether token `joint` makes a span of years of the two beside it ("1979 bis 1983")."""
    joined = words[joint] in ("und", "bis", "and", "to") or words.text(joint) in _DASHES
    return joined and len(words.text(other)) == 4 and words.text(other).isdecimal()


def _is_hedge(words: Words, i: int) -> bool:
    """Whether "no" bounds a number behind it ("no more than 20")."""
    return words[i] == "no" and words[i + 1] in ("more", "fewer", "less") and words[i + 2] == "than"


def _quantity(words: Words, begin: int, i: int, value: Value) -> Quantity:
    ranged = _range(words, begin, i, value)
    if ranged is not None:
        low, high, first, last, noun = ranged
        start, _ = _hedged(words, begin, first, value)
        return Quantity(start, last, i, round(low), round(high), "range", "word", noun)
    first, bound = (i, None) if value.manner == "none" else _hedged(words, begin, i, value)
    last, behind = _behind(words, value.last)
    bound = bound or behind
    number = round(value.value)
    manner: Manner = value.manner
    if manner == "article" and bound is not None:
        manner = "word"
    if manner == "vague":
        return Quantity(first, last, i, number, None, "vague_plural", manner)
    low_, high_ = _bounds(number, bound)
    return Quantity(first, last, i, low_, high_, bound or "exact", manner)


def _bounds(number: int, bound: Bound | None) -> tuple[int | None, int | None]:
    if bound in ("at_least", "more_than"):
        return number, None
    if bound in ("at_most", "less_than"):
        return None, number
    return number, number


def _is_apart(words: Words, start: int) -> bool:
    """Whether a hedge tells where something went ("the toll went up to 13"), or its "not" denies
    ("elf Menschen, nicht mehr als 20")."""
    before = words[start - 1]
    went = words[start] == "up" and before in words_that("rises")
    told = words[start] == "über" and words[start - 1] in _TOLD_OF
    return went or told or (words[start] in ("nicht", "not") and before == ",")


def _hedged(words: Words, begin: int, core: int, value: Value) -> tuple[int, Bound | None]:
    """The first token of the hedges before token `core`, none before `begin`, and their bound: the
    first one that is more than "about" counts."""
    first, bound = core, cast("Bound | None", None)
    table, ends = _hedges(words.language), _hedge_ends(words.language)
    while words[first - 1] in ends:
        for length in range(_LONGEST_HEDGE, 0, -1):
            start = first - length
            if start < begin:
                continue
            entry = table.get(tuple(words[k] for k in range(start, first)))
            if entry is None or not _fits(words, entry[1], core, value) or _is_apart(words, start):
                continue
            first = start
            bound = entry[0] if bound in (None, "about") else bound
            break
        else:
            break
    return first, bound


def _fits(words: Words, when: str, core: int, value: Value) -> bool:
    if when == "round":
        exact = value.value >= _EXACT and words.language == "en"  # "over 345 pilgrims"
        round_ = value.value >= 10 and value.value % 10 == 0
        return value.manner == "vague" or round_ or exact
    if when == "bare":
        follows = words.text(value.last)
        return value.value >= 10 and value.value % 10 == 0 and not follows[:1].isalpha()
    return True


def _behind(words: Words, last: int) -> tuple[int, Bound | None]:
    """Bounds behind the number: "oder mehr", "or so", "+"."""
    pair = (words[last], words[last + 1])
    if pair in (("oder", "mehr"), ("or", "more"), ("und", "mehr"), ("and", "more")):
        return last + 2, "at_least"
    if pair == ("or", "so"):
        return last + 2, "about"
    if words[last] == "+" and words.adjoins(last - 1):
        return last + 1, "at_least"
    return last, None


def _range(
    words: Words, begin: int, i: int, value: Value
) -> tuple[float, float, int, int, int] | None:
    """(low, high, first token, token behind, noun inside or -1) where two numbers make a range."""
    if value.manner not in ("digits", "word", "article"):
        return None
    between = words[i - 1] in ("zwischen", "between") and i - 1 >= begin
    at, noun = value.last, -1
    if between and words[at] not in ("und", "and") and words[at + 1] in ("und", "and"):
        at, noun = at + 1, at
    joint = words[at]
    if joint in ("und", "and"):
        fits = between
    elif joint in ("bis", "to"):
        fits = words[i - 1] != "from"
    elif joint in _DASHES:
        fits = value.manner == "digits" and words.adjoins(at - 1) == words.adjoins(at)
    else:
        fits = joint in ("oder", "or") and value.value < _SMALL
    second = value_at(words, _unhedged(words, at + 1)) if fits else None
    if second is None or second.manner not in ("digits", "word"):
        return None
    low = value.value
    # "zwei bis drei Dutzend", "1,5 bis 2 Millionen": the scale counts for both
    if low < second.value and second.last - at > 2 and value.last - i == 1 and low < 1000:
        low *= second.value / (_plain_value(words, at + 1) or second.value)
    if (
        low in _YEARS
        and second.value in _YEARS
        and value.manner == "digits"
        and len(words.text(i)) == 4
    ):
        return None
    if not low < second.value or (joint in ("oder", "or") and second.value > _SMALL):
        return None
    return low, second.value, i - 1 if between else i, second.last, noun


def _unhedged(words: Words, i: int) -> int:
    return i + 1 if words[i] in ("zu", "etwa", "rund") else i


def _plain_value(words: Words, i: int) -> float | None:
    """The number of the single token i alone."""
    alone = Words(words.tokens, i, min(i + 1, words.last), words.language)
    value = value_at(alone, i)
    return value.value if value else None
