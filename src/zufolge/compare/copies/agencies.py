"""News agencies and their spellings, from agencies.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

_DOMAIN = re.compile(r"(?=[^.]*[a-z])[a-z0-9-]+(?:\.[a-z]+)+")


def agency(name: str) -> str | None:
    """The agency that a spelling stands for, in capitals, small letters or as listed; else null."""
    return _spellings().get(_folded(name))


def agency_of_outlet(outlet: str | None, url: str | None) -> str | None:
    """The agency that an outlet or, where none is named, an address is itself; else null."""
    if outlet:
        # "Deutsche Presse-Agentur (dpa)" too
        return agency(outlet) or agency(outlet.partition("(")[0])
    host = host_of(url)
    return next((a for domain, a in _domains() if host and f".{host}".endswith(f".{domain}")), None)


def host_of(url: str | None) -> str | None:
    """The host of an address without "www."; null where it has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


@cache
def names_pattern(*, credit: bool) -> str:
    """A regular expression for any spelling as a whole word.

    In a credit abbreviations stand in small letters or capitals. Elsewhere those that mean other things as well
    are left out.
    """
    found = {
        name
        for _, names in _table()
        for name in names
        if not _DOMAIN.fullmatch(name) and (credit or name not in _ambiguous())
    }
    if credit:
        found |= {n.swapcase() if n.islower() else n.lower() for n in found if _abbreviation(n)}
    longest = sorted(found, key=lambda name: (-len(name), name))
    return r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])"


@cache
def credit_words(kind: str) -> tuple[str, ...]:
    """The words of one kind of credit-words.tsv, the longest first."""
    rows = _rows("credit-words.tsv")
    words = [word for name, words in rows if name == kind for word in words.split(";")]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _abbreviation(name: str) -> bool:
    return name.isalpha() and (
        name.isupper() or len(name) < 5 or name in ("Reuters", "Bloomberg", "Interfax")
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


@cache
def _spellings() -> dict[str, str]:
    return {_folded(name): canonical for canonical, names in _table() for name in names}


@cache
def _domains() -> tuple[tuple[str, str], ...]:
    return tuple((n, canonical) for canonical, names in _table() for n in names if "." in n)


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(
        name[:-1]
        for _, names in _rows("agencies.tsv")
        for name in names.split(";")
        if name.endswith("*")
    )


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = _rows("agencies.tsv")
    return tuple((name, tuple(names.replace("*", "").split(";"))) for name, names in rows)


def _rows(name: str) -> Iterator[list[str]]:
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
