"""Words beside the names of places, by class, from place-words.tsv."""

from __future__ import annotations

from functools import cache, lru_cache

from zufolge.language.data import rows

_INFLECTIONS = ("es", "s", "en", "n")


@cache
def place_words(kind: str, language: str) -> frozenset[str]:
    """The words of one class in German ("de") or English ("en"); an unknown class is empty."""
    return frozenset(
        word
        for name, tongue, words in rows("place-words.tsv")
        if name == kind and tongue in ("*", language)
        for word in words.split()
    )


@lru_cache(maxsize=4096)
def settlement_kind(word: str, language: str) -> str | None:
    """city, region or area where a common noun says what kind of place its name is."""
    low = word.lower()
    forms = [low]
    if language == "de":
        forms += [low.removesuffix(e) for e in _INFLECTIONS if low.endswith(e)]
    for kind in ("city", "region", "area"):
        if not place_words(kind, language).isdisjoint(forms):
            return kind
    if language == "de" and word[:1].isupper() and len(low) > 8:
        if low.endswith(("stadt", "metropole", "dorf")):
            return "city"
        if low.endswith(("provinz", "bundesstaat")):
            return "region"
    return None
