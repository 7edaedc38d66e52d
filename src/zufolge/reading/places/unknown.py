"""Places that the grammar shows: names the gazetteer lacks, and capitals that are not named."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from zufolge.language import Page
from zufolge.language.gazetteer import ADJECTIVE, Entry, gazetteer, known
from zufolge.language.names import given_gender, is_common
from zufolge.language.nouns import nouns
from zufolge.language.place_words import settlement_kind

_CAPITAL = {"de": "Hauptstadt", "en": "capital"}
# "The town of Tuesday's explosion" lies nowhere.
_DAYS = frozenset(calendar.day_name)
_OF = frozenset(("of", "von", "des", "der"))


class Unknown(NamedTuple):
    """Code points of an unresolved name and the noun that says what it is."""

    start: int
    end: int
    kind: str
    noun: str


def unknown(page: Page, language: str, taken: set[int]) -> Iterator[Unknown]:
    """Names behind "Dorf", "village of" and the like whose tokens are not `taken`."""
    tokens = page.tokens
    for sentence in page.sentences:
        for n in range(sentence.first, sentence.last - 1):
            kind = settlement_kind(tokens[n].text, language)
            at = n + 1
            if kind is None:
                continue
            if language == "en" and tokens[at].text != "of":
                continue
            at += language == "en"
            stop = at
            while stop < min(sentence.last, at + 2) and _is_name(tokens[stop].text, language):
                stop += 1
            if stop > at and not taken & set(range(at, stop)):
                yield Unknown(tokens[at].start, tokens[stop - 1].end, kind, tokens[n].text)


def _is_name(word: str, language: str) -> bool:
    base = re.sub("['’]s$", "", word) if language == "en" else word
    return (
        bool(re.fullmatch(r"[^\W\d_][\w'’-]*[^\W_]", word))
        and word[0].isupper()
        and not word.isupper()
        and base not in _DAYS
        and not is_common(base, language)
        and not nouns(base, language)
        and given_gender(word) is None
        and settlement_kind(word, language) is None
    )


class Capital(NamedTuple):
    """Code points of "Hauptstadt" or "capital", the town, and why it is that one."""

    start: int
    end: int
    town: Entry
    reason: str


def capitals(
    page: Page, language: str, told: Counter[str], taken: dict[int, Entry | None]
) -> Iterator[Capital]:
    """Capitals told without their name; `taken` are the tokens of places already read."""
    word, tokens = _CAPITAL[language], page.tokens
    for sentence in page.sentences:
        for n in range(sentence.first, sentence.last):
            if tokens[n].text != word or _named(page, n, sentence.last, taken):
                continue
            code, reason = _country(page, language, n, sentence.first, told, taken)
            town = _capital_of(code) if code else None
            if town is not None:
                yield Capital(tokens[n].start, tokens[n].end, town, reason)


def _named(page: Page, n: int, last: int, taken: dict[int, Entry | None]) -> bool:
    """Whether the name stands beside it: "Hauptstadt Astana", "Astana, die Hauptstadt …"."""
    around = [k for k in (n + 1, n - 3, n - 2) if k in taken]
    towns = [k for k in around if (place := taken[k]) is None or place.kind == "city"]
    after = page.tokens[n + 1].text if n + 1 < last else ""
    return bool(towns) or (after[:1].isupper() and n + 1 not in taken)


def _country(
    page: Page,
    language: str,
    n: int,
    first: int,
    told: Counter[str],
    taken: dict[int, Entry | None],
) -> tuple[str, str]:
    for at in (n + 1, n + 2, n + 3):
        place = taken.get(at)
        if place is not None and (at == n + 1 or page.tokens[n + 1].text in _OF):
            return (
                (place.country, f"the capital of {place.name}")
                if place.kind == "country"
                else ("", "")
            )
    if n > first:
        before = page.tokens[n - 1].text
        for naming in known(before):
            if naming.strength == ADJECTIVE:
                return naming.entry.country, f"{before!r} tells the country"
    ranked = told.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return ranked[0][0], f"the text is about {ranked[0][0]}"
    return "", ""


def _capital_of(code: str) -> Entry | None:
    row = gazetteer().capitals.get(code)
    return None if row is None else gazetteer().entry(row)
