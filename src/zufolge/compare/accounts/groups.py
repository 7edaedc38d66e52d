"""Whom a figure counts, and who speaks: keys that are the same in German and English (groups.tsv)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zufolge.compare.accounts.lists import rows

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The groups that a story is about as often as not: beside people at large they count the same.
SOFT = frozenset(
    [
        "demonstrators",
        "workers",
        "civilians",
        "men",
        "women",
        "refugees",
        "passengers",
        "patients",
        "applicants",
        "visitors",
        "residents",
    ]
)
# Who is never everybody, though only one is told of.
NAMED = frozenset({"police", "soldiers", "security", "perpetrators", "fighters", "rescuers"})
# In these everybody is somebody's guest or witness: what cannot be told apart is not compared.
OPEN = frozenset({"other", "affected"})
_LISTS = frozenset({"witness", "hospital", "association", "authority", "nobody", "nothing"})
# "zwei von ihnen Polizisten", "two of them were police officers": so far behind the number.
_BEHIND = 45


@lru_cache(maxsize=1 << 12)
def group_key(words: str, category: str, *, single: bool = False) -> str | None:
    """The groups that some words name, joined by "+"; null for people at large. Words that are not
    listed name a group where the category is open, or where a `single` one is told of ("a guard")."""
    found = [w.casefold() for w in _WORD.findall(words)]
    keys = {key for word in found if (key := _key(word)) is not None}
    own = keys - {"any"}
    if own:
        return "+".join(sorted(own))
    named = single or category in OPEN
    return found[-1] if named and found and not keys else None


def shared_group(text: str, end: int) -> str | None:
    """The group that is told behind "two of them", before the clause ends."""
    clause = re.split(r"[,;.:]", text[end : end + _BEHIND], maxsplit=1)[0]
    keys = [_key(w.casefold()) for w in _WORD.findall(clause)]
    return next((k for k in keys if k not in (None, "any") and k not in SOFT), None)


def is_soft(group: str, category: str) -> bool:
    """Whether a group may be everybody that a story tells of."""
    keys = set(group.split("+"))
    return keys <= SOFT or (keys <= SOFT | {"crew"} and (category in OPEN or len(keys) > 1))


@lru_cache(maxsize=1 << 12)
def speaks_of(kind: str, words: str) -> bool:
    """Whether a name, role or phrase speaks of a "hospital" or an "authority"."""
    folded = words.casefold()
    return any(part in folded for part in _table()[kind])


def is_nobody(name: str) -> bool:
    """Whether what was read as a name is none ("Angaben", "On Saturday it")."""
    words = _WORD.findall(name.casefold())
    alone = len(words) == 1 and words[0] in _table()["nothing"]
    return not words or alone or words[0] in _table()["nobody"]


@cache
def _table() -> dict[str, frozenset[str]]:
    """Words by key; words that may end a compound by key and "~"."""
    out: dict[str, frozenset[str]] = {}
    for key, how, words in rows("groups.tsv"):
        name = key + "~" if how == "end" else key
        found = frozenset(word.replace("_", " ") for word in words.split())
        out[name] = out.get(name, frozenset()) | found
    return out


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str | None:
    names = [n for n in _table() if n not in _LISTS]
    for name in names:
        if word in _table()[name]:
            return name.removesuffix("~")
    for name in names:
        if name.endswith("~") and any(len(w) > 4 and word.endswith(w) for w in _table()[name]):
            return name.removesuffix("~")
    return None
