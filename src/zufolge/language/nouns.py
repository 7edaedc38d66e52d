"""Nouns for those who speak in news: people by their roles, bodies, media, documents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.language import data

_SHORTEST = 4  # letters that a word needs to be found at the end of a compound


class Noun(NamedTuple):
    """A known noun as one word form of the text shows it.

    `word` is its base in lower case, `before` what a compound puts in front ("innen" of
    "Innenminister", "us-außen"). `gender` is m, f, n or "" (open; then determiner or name decide).
    `covers` are the classes that "the …" may take up again, "*" for any person. `plural` says that
    the form may only be a plural; `form` that it differs from the base.
    """

    word: str
    gender: str
    kind: str
    cls: str
    covers: tuple[str, ...]
    before: str = ""
    plural: bool = False
    adjectival: bool = False
    form: bool = False


class _Row(NamedTuple):
    gender: str
    kind: str
    cls: str
    covers: tuple[str, ...]
    alone: bool
    plural: bool


@cache
def rows(language: str) -> dict[str, tuple[_Row, ...]]:
    """Word in lower case to its readings, from nouns-de.tsv or nouns-en.tsv."""
    out: dict[str, tuple[_Row, ...]] = {}
    name = "nouns-en.tsv" if language == "en" else "nouns-de.tsv"
    for word, gender, kind, cls, covers, marks in data.rows(name):
        covered = tuple(c for c in covers.split(",") if c)
        row = _Row(gender, kind, cls, covered, "=" in marks, "p" in marks)
        out[word] = (*out.get(word, ()), row)
    return out


_UMLAUTS = str.maketrans("äöü", "aou")


def _german_bases(low: str) -> Iterator[tuple[str, bool, bool, str]]:
    """(base, feminine, plural, ending) of a German form, likeliest first."""
    yield low, False, False, ""
    if low.endswith("innen"):
        for base in (low[:-5], low[:-5] + "e", low[:-3]):
            yield base, True, True, "innen"
    elif low.endswith("in") and len(low) > 5:
        yield low[:-2], True, False, "in"
        yield low[:-2] + "e", True, False, "in"
    if low.endswith(("nisse", "nissen", "nisses")):
        yield (
            low[: low.rindex("nis") + 3],
            False,
            not low.endswith("s"),
            low[low.rindex("nis") + 3 :],
        )
    for ending in ("s", "es", "n", "en", "e", "er", "ern", "em"):
        if low.endswith(ending) and len(low) - len(ending) > 2:
            yield low[: -len(ending)], False, False, ending
            if ending in {"e", "en", "er", "ern"} and any(c in low for c in "äöü"):
                yield low[: -len(ending)].translate(_UMLAUTS), False, True, ending


def _found(
    base: str, table: dict[str, tuple[_Row, ...]]
) -> tuple[str, str, tuple[_Row, ...]] | None:
    """(word, what stands before, its rows): the longest known end of a compound."""
    if base in table:
        return base, "", table[base]
    for n in range(1, len(base) - _SHORTEST + 1):
        hit = table.get(base[n:])
        if hit and (base[n - 1] == "-" or not all(row.alone for row in hit)):
            return base[n:], base[:n].rstrip("-"), hit
    return None


@lru_cache(maxsize=8192)
def _german(word: str) -> tuple[Noun, ...]:
    table, low = rows("de"), word.lower().replace("\u00ad", "")
    best: tuple[int, tuple[Noun, ...]] = (0, ())
    for base, feminine, plural, ending in _german_bases(low):
        hit = _found(base, table)
        if hit and len(hit[0]) > best[0]:
            best = (len(hit[0]), tuple(_nouns(hit, feminine, plural, ending)))
    return best[1]


def _nouns(
    hit: tuple[str, str, tuple[_Row, ...]], feminine: bool, plural: bool, ending: str
) -> Iterator[Noun]:
    word, before, readings = hit
    for row in readings:
        if feminine and (row.kind != "person" or row.gender != "m"):
            continue
        if row.gender == "a" and ending not in {"e", "en", "er", "em", "es", "n", "r", "in"}:
            continue
        gender = (
            "f" if feminine else {"a": "m" if ending == "er" else ""}.get(row.gender, row.gender)
        )
        yield Noun(
            word, gender, row.kind, row.cls, row.covers, before,
            plural or row.plural, row.gender == "a", ending not in {"", "in"},
        )  # fmt: skip


@lru_cache(maxsize=8192)
def _english(word: str) -> tuple[Noun, ...]:
    table, low = rows("en"), word.lower()
    before, _, tail = low.rpartition("-")
    for whole, front in ((low, ""), (tail, before)):
        for base, plural in _english_bases(whole):
            if base in table:
                return tuple(
                    Noun(base, "" if r.gender == "u" else r.gender, r.kind, r.cls, r.covers, front,
                         plural or r.plural)
                    for r in table[base]
                )  # fmt: skip
    return ()


def _english_bases(low: str) -> Iterator[tuple[str, bool]]:
    yield low, False
    if low.endswith("men"):
        yield low[:-3] + "man", True
    if low.endswith("ies"):
        yield low[:-3] + "y", True
    if low.endswith("es"):
        yield low[:-2], True
    if low.endswith("s") and not low.endswith("ss"):
        yield low[:-1], True


def nouns(word: str, language: str) -> tuple[Noun, ...]:
    """The readings of a word form: none for a word that is no known speaker noun."""
    if language == "en":
        return _english(word)
    return _german(word) if word[:1].isupper() else ()


def noun(word: str, language: str, *kinds: str) -> Noun | None:
    """The first reading of one of the kinds (of any but "words", where none is named)."""
    for reading in nouns(word, language):
        if reading.kind in kinds or (not kinds and reading.kind != "words"):
            return reading
    return None
