"""Bodies taken apart: what they are, which country or town is theirs, what they are called besides."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from zufolge.compare.people.concepts import Found, find_concept
from zufolge.compare.people.data import parts, rows
from zufolge.compare.people.spelling import keys, plain, readable
from zufolge.language.gazetteer import ADJECTIVE, MAIN, known
from zufolge.language.names import is_common
from zufolge.language.nouns import nouns
from zufolge.language.people import person

_PARTS = re.compile(r"(?P<mark>[„“”\"«»])|(?P<word>[\w'’&.-]*\w)")
_SHORT = re.compile(r"[A-ZÄÖÜ]{3,}")
# "die türkische Behörde Afad": where the country is told, so short a name is none of a place.
_ACRONYM_MOST = 5
_ACRONYM = re.compile(r"([A-ZÄÖÜ]{2,})-\w+")
_COMPASS = {"north": "Nord", "south": "Süd", "east": "Ost", "west": "West"}
_GENITIVE = re.compile(r"['’]s?$")
# Endings that make an adjective or a country's name of its stem, German and English, longest first.
_ENDINGS = (
    "ischen", "ischem", "ischer", "isches", "ische", "isch", "ians", "ian", "iens", "ien", "ias", "ia",
    "aner", "er", "ish", "ese", "an", "a", "s",
)  # fmt: skip


class Body(NamedTuple):
    """`places` are ISO codes, towns as "NG/biu", and keys of places that no gazetteer knows."""

    concept: str
    scope: str
    places: tuple[str, ...]
    own: tuple[str, ...]


@lru_cache(20_000)
def read_body(text: str, language: str) -> Body | None:
    """What a name says of a body; None where it holds neither a known kind of body nor a name."""
    words, quoted = _words(text)
    if language == "en" and not quoted:
        words = _compassed(words)
    found = find_concept(words, language)
    used = range(found.first, found.last) if found else range(0)
    rest = [n for n in range(len(words)) if n not in used]
    if found is not None and found.concept.scope in {"one", "class"}:
        return Body(found.concept.id, found.concept.scope, (), ())
    called = quoted | (_called(words, found) if found and found.concept.scope == "named" else set())
    if len(called) == 1 and not quoted and place_key(words[min(called)], language):
        called = set()  # "Diözese Kumbo" is the diocese of Kumbo
    # A compound tells of more than its end: the "hafen" of "Hafenklinik" is left aside.
    saints = {n + 1 for n in rest if words[n].lower() in parts("saint") and words[n][:1].isupper()}
    keyed = [n for n in rest if n not in called and n not in saints]
    places = {p for n in keyed if (p := place_key(words[n], language))}
    places |= _seats(words)
    others = [
        words[n]
        for n in rest
        if n in called
        or n in saints
        or (_proper(words[n], language) and not place_key(words[n], language))
    ]
    if found is None or (found.concept.weak and _titled(words, found, others, language)):
        return _unknown(words, places, others)
    if found.concept.scope == "named":
        # "RSF-Miliz" is the militia RSF.
        fronts = [m[1] for n in used if (m := _ACRONYM.fullmatch(words[n]))]
        others = [*fronts, *others]
    if found.concept.scope == "place":
        # "disaster agency INGD": that is no place.
        short = [w for w in others if _SHORT.fullmatch(w) or (places and len(w) <= _ACRONYM_MOST)]
        places |= {stem(w) for w in others if w not in short}
        others = [w.upper() for w in short]
    return Body(found.concept.id, found.concept.scope, tuple(sorted(places)), tuple(others))


def _titled(words: list[str], found: Found, others: list[str], language: str) -> bool:
    """ "Civil Aviation Authority": a proper name in English, not the authorities of a place."""
    return (
        language == "en" and bool(others) and found.first > 0 and words[found.first][:1].isupper()
    )


def _unknown(words: list[str], places: set[str], others: list[str]) -> Body | None:
    """A body of no known kind: a state that speaks is its government; else it is its name."""
    states = [p for p in places if "/" not in p]
    if len(states) == 1 and not others and sum(w[:1].isupper() for w in words) == len(words) == 1:
        return Body("government", "place", tuple(states), ())
    if places and not others and len(words) == 1:
        return None  # "Yakima mourned the dead"
    capitals = tuple(w for w in words if w[:1].isupper() and w.lower() not in parts("day"))
    return Body("", "named", (), capitals) if others or places else None


def _compassed(words: list[str]) -> list[str]:
    """ "North Kordofan" as German writes it, in one word; countries that are called so stay."""
    out: list[str] = []
    for word in words:
        front = _COMPASS.get(out[-1].lower()) if out and out[-1][:1].isupper() else None
        if front and word[:1].isupper() and place_key(word, "en") is None and _proper(word, "en"):
            out[-1] = front + word.lower()
        else:
            out.append(word)
    return out


@cache
def _seated() -> tuple[tuple[str, str], ...]:
    return tuple((front, country) for front, country in rows("seats.tsv"))


def _seats(words: list[str]) -> set[str]:
    """Countries that go without saying: of "Kreml", "Bundesregierung"."""
    text = " " + " ".join(words).lower()
    return {country for front, country in _seated() if " " + front in text}


def _words(text: str) -> tuple[list[str], set[int]]:
    """The words, and which of them stand in quotation marks, which need not be closed."""
    words: list[str] = []
    quoted: set[int] = set()
    within = False
    for found in _PARTS.finditer(text):
        if found["mark"]:
            within = not within
        else:
            bare = _GENITIVE.sub("", found["word"])
            if within:
                quoted.add(len(words))
            words.append(bare)
    return words, quoted


def _called(words: list[str], found: Found) -> set[int]:
    """The capitals right behind "Menschenrechtsgruppe", "rights group": its name, common words or not."""
    end = found.last
    while end < len(words) and words[end][:1].isupper():
        end += 1
    return set(range(found.last, end))


def _proper(word: str, language: str) -> bool:
    if not word[:1].isupper() or len(word) < 2:
        return bool(
            language != "en" and re.search(r"ische[nmrs]?$", word) and not is_common(word, "de")
        )
    if word.lower() in parts("day"):
        return False
    tongue = "en" if language == "en" else "de"
    common = is_common(word, tongue) or is_common(word.lower(), tongue) or nouns(word, tongue)
    return not common and person(word, tongue) is None


@lru_cache(20_000)
def place_key(word: str, language: str) -> str | None:
    """ISO code of the country that a word names or belongs to, else a town's as "NG/biu"."""
    if len(word) < 2 or (word.islower() and language == "en") or word.lower() in parts("saint"):
        return None
    tried = [word]
    if word.endswith("er"):
        tried.append(word[:-2])
    if word.endswith("s") and language != "en":
        tried.append(word[:-1])
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
                return f"{entry.country}/{plain(entry.name)}"
    return None


@lru_cache(20_000)
def stem(word: str) -> str:
    """One key for "tarvonisches", "Tarvonian", "Tarvonien" and "Tarvonia"."""
    low = plain(word)
    ending = next((e for e in _ENDINGS if low.endswith(e) and len(low) - len(e) > 2), "")
    found = keys(low[: len(low) - len(ending)])
    return readable(found[0]) if found else low
