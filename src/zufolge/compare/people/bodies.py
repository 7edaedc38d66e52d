"""Bodies taken apart: what they are, which country or town is theirs, what they are called besides."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from zufolge.compare.people.concepts import find_concept
from zufolge.compare.people.spelling import keys, plain
from zufolge.language.gazetteer import ADJECTIVE, MAIN, known
from zufolge.language.names import is_common
from zufolge.language.nouns import nouns
from zufolge.language.people import person

_WORD = re.compile(r"[\w'’&.-]*\w")
_GENITIVE = re.compile(r"['’]s?$")
# Endings that make an adjective or a country's name of its stem, German and English, longest first.
_ENDINGS = (
    "ischen", "ischem", "ischer", "isches", "ische", "isch", "ians", "ian", "iens", "ien", "ias", "ia",
    "aner", "er", "ish", "ese", "an", "a", "s",
)  # fmt: skip


class Body(NamedTuple):
    """`places` are ISO codes, or keys of towns and of places that no gazetteer knows."""

    concept: str
    scope: str
    places: tuple[str, ...]
    own: tuple[str, ...]


@lru_cache(20_000)
def read_body(text: str, language: str) -> Body | None:
    """What a name says of a body; None where it holds neither a known kind of body nor a name."""
    words = [_GENITIVE.sub("", w) for w in _WORD.findall(text)]
    found = find_concept(words, language)
    used = range(found.first, found.last) if found else range(0)
    rest = [w for n, w in enumerate(words) if n not in used]
    if found is not None and found.concept.scope in {"one", "class"}:
        return Body(found.concept.id, found.concept.scope, (), ())
    # A compound tells of more than its end: the "hafen" of "Hafenklinik" is left aside.
    places = {p for w in rest if (p := place_key(w, language))}
    if found is None:
        own = tuple(w for w in words if _proper(w, language))
        return Body("", "named", (), own) if own else None
    others = [w for w in rest if _proper(w, language) and not place_key(w, language)]
    if found.concept.scope == "place":
        places |= {stem(w) for w in others}
        others = []
    return Body(found.concept.id, found.concept.scope, tuple(sorted(places)), tuple(others))


def _proper(word: str, language: str) -> bool:
    if not word[:1].isupper() or len(word) < 2:
        return bool(
            language != "en" and re.search(r"ische[nmrs]?$", word) and not is_common(word, "de")
        )
    tongue = "en" if language == "en" else "de"
    common = is_common(word, tongue) or is_common(word.lower(), tongue) or nouns(word, tongue)
    return not common and person(word, tongue) is None


@lru_cache(20_000)
def place_key(word: str, language: str) -> str | None:
    """ISO code of the country that a word names or belongs to, else the key of a known town."""
    if len(word) < 2 or (word.islower() and language == "en"):
        return None
    tried = [word]
    if word.endswith("er"):
        tried.append(word[:-2])
    for form in tried:
        for naming in known(form):
            entry = naming.entry
            if entry.kind == "country" and (naming.strength in {ADJECTIVE, MAIN}):
                return entry.country
            if (
                naming.strength == MAIN
                and form[:1].isupper()
                and not is_common(form, language or "de")
            ):
                return plain(entry.name)
    return None


@lru_cache(20_000)
def stem(word: str) -> str:
    """One key for "tarvonisches", "Tarvonian", "Tarvonien" and "Tarvonia"."""
    low = plain(word)
    ending = next((e for e in _ENDINGS if low.endswith(e) and len(low) - len(e) > 2), "")
    found = keys(low[: len(low) - len(ending)])
    return found[0] if found else low
