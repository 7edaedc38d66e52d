"""Words held at a distance without marks: "sogenannte Volksrepublik", "self-proclaimed republic"."""

from __future__ import annotations

from collections.abc import Iterator

from zufolge.language.callings import calling_words
from zufolge.reading.labels.marked import Marked, Named

# Adjectives may stand between ("sogenannte neue Ordnung").
_MOST_BETWEEN = 2
_LOADS = frozenset(("loaded", "disputed", "heated", "claimed"))
_APART = frozenset(("so", "self"))


def distanced(marked: Marked) -> Iterator[Named]:
    """Only words of the list: "sogenannt" introduces harmless terms as well."""
    for at in range(len(marked.words)):
        token = marked.sentence.first + at
        begin = _begin(marked, token)
        if begin is None:
            continue
        hit = _hit(marked, begin)
        if hit is not None:
            yield hit


def _begin(marked: Marked, token: int) -> int | None:
    """The first token behind "sogenannte", "so genannte", "so-called"."""
    word = marked.word(token)
    if word in calling_words(marked.language, "distance"):
        return token + 2 if word == "sog" and marked.word(token + 1) == "." else token + 1
    if marked.language == "de" and word == "so" and marked.word(token + 1).startswith("genannte"):
        return token + 2
    return None


def _hit(marked: Marked, begin: int) -> Named | None:
    for token in range(begin, begin + _MOST_BETWEEN + 1):
        for hit in marked.hits_in(token, token + 4):
            if hit.first != token or hit.word.load not in _LOADS:
                break
            if marked.language == "de" and not marked.text(hit.last - 1)[:1].isupper():
                break
            return Named(begin, hit.last, quoted=True, word=hit.word)
        if not marked.text(token)[:1].islower():
            return None
    return None
