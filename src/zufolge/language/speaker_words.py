"""Small classes of words that the reading of names and speakers asks for."""

from __future__ import annotations

from functools import cache

from zufolge.language.data import rows


@cache
def _classes() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for kind, words in rows("speaker-words.tsv"):
        out[kind] = out.get(kind, frozenset()) | frozenset(words.split())
    return out


def speaker_words(kind: str) -> frozenset[str]:
    """The words of a class of speaker-words.tsv; an unknown class is a `KeyError`."""
    return _classes()[kind]
