"""Whom a figure counts: a key that is the same in German and English, from groups.tsv."""

from __future__ import annotations

import re
from functools import cache

from zufolge.compare.accounts.lists import rows
from zufolge.record import Figure

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# In these everybody is somebody's guest or witness: what cannot be told apart is not compared.
_OPEN = frozenset({"other", "affected"})
# The people that a category is about anyway.
_SELF = {
    "participants": frozenset({"demonstrators", "workers", "men", "women"}),
    "displaced": frozenset({"refugees"}),
    "detained": frozenset({"attackers"}),
}


def group_key(figure: Figure) -> str | None:
    """The groups counted, joined by "+"; null for people at large, and where no words say whom."""
    if figure.group is None:
        return None
    words: list[str] = [w.casefold() for w in _WORD.findall(figure.group.text)]
    keys: set[str] = {key for word in words if (key := _key(word)) is not None}
    own = keys - {"any"} - _SELF.get(figure.category, frozenset())
    if own:
        return "+".join(sorted(own))
    if figure.category in _OPEN and words and not keys:
        return words[-1]
    return None


def names_hospital(words: str) -> bool:
    """Whether a name, a role or a phrase speaks of one hospital or a doctor."""
    listed = _table()["hospital"]
    return any(
        w in listed or any(part in listed for part in w.split("-"))
        for w in (w.casefold() for w in _WORD.findall(words))
    )


@cache
def _table() -> dict[str, frozenset[str]]:
    """Words by key; words that may end a compound by key and "~"."""
    out: dict[str, frozenset[str]] = {}
    for key, how, words in rows("groups.tsv"):
        name = key + "~" if how == "end" else key
        out[name] = out.get(name, frozenset()) | frozenset(words.split())
    return out


@cache
def _key(word: str) -> str | None:
    for name, words in _table().items():
        if name == "hospital":
            continue
        if word in words:
            return name.removesuffix("~")
    for name, words in _table().items():
        if name.endswith("~") and any(len(w) > 4 and word.endswith(w) for w in words):
            return name.removesuffix("~")
    return None
