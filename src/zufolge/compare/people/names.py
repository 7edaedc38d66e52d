"""The name of somebody or something that speaks, taken apart: persons into words, bodies into what and where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, TypeVar

import msgspec

from zufolge.compare.people.bodies import Body, read_body
from zufolge.compare.people.concepts import find_concept
from zufolge.compare.people.data import parts
from zufolge.compare.people.spelling import keys, latin, plain
from zufolge.language.names import given_gender, titles
from zufolge.language.nouns import nouns
from zufolge.record import Entity

K = TypeVar("K")

_WORDS = re.compile(r"[\s\u00a0,]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?){1,3}")
_GENITIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_CAPITALS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_QUOTES = '„“”"«»‚‘›‹()[]'
_NAME = 2  # words of a person's full name, at least
_PERSONS = frozenset({"person"})


class Name(msgspec.Struct, frozen=True):
    """A name as it was printed, and what of it is compared.

    `words` are those of a person's name, hyphens kept, without titles, roles and particles; `concept`,
    `scope`, `places` (ISO codes, towns as "NG/biu", unknown places) and `own` (further words) are of a body.
    """

    text: str
    kind: Literal["person", "body"]
    language: str
    words: tuple[str, ...] = ()
    concept: str = ""
    scope: str = ""
    places: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


class Reading(NamedTuple):
    """One way to take a person's name: keys of the family name, the given names, what was assumed."""

    family: tuple[str, ...]
    given: tuple[str, ...]
    assumed: str = ""


def name_of(entity: Entity, language: str | None) -> Name | None:
    """The name of an entity; None for places, documents and what no name is ("er", "ein Mann")."""
    if entity.kind in {"place", "document"}:
        return None
    return read_name(entity.name, language or "", person=entity.kind == "person")


@lru_cache(20_000)
def read_name(text: str, language: str = "", *, person: bool | None = None) -> Name | None:
    """A name as printed or asked for. `person` says whether it is one, None that it is not known."""
    body = read_body(text, language)
    if person is not False:
        words = person_words(text, language)
        if words and (person or body is None or not body.concept):
            return Name(text, "person", language, words)
    return _body(text, language, body) if body is not None else None


def _body(text: str, language: str, body: Body) -> Name:
    return Name(
        text,
        "body",
        language,
        concept=body.concept,
        scope=body.scope,
        places=body.places,
        own=body.own,
    )


def person_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a person's name in the text, or nothing where it holds no proper name."""
    words = [w.strip(_QUOTES) for w in _WORDS.split(_apart(text)) if w.strip(_QUOTES)]
    words = _without_roles(words, language)
    words = [_GENITIVE.sub("", w) for w in words]
    words = [w for w in words if plain(w) not in titles()] or words
    while len(words) > 1 and plain(words[-1]) in parts("suffix"):
        words.pop()
    words = _without_particles(_joined_abd(words))
    if not words or any(w[:1].islower() for w in words):
        return ()
    if _noun(words[-1], language, alone=len(words) == 1):
        return ()
    return (*words[:-1], _nominative(words[-1]))


def _apart(text: str) -> str:
    """Latin letters; Chinese names, which are written without spaces, with one behind each syllable."""
    if not any("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text):
        return text
    return _CAPITALS.sub(" ", latin(text))


def _without_roles(words: list[str], language: str) -> list[str]:
    """What follows the last noun for a person, where no given name stands before it."""
    begin = 0
    for n, word in enumerate(words[:-1]):
        if given_gender(word) is not None:
            break
        if any(k.kind in _PERSONS for k in nouns(word, language or "de")) or (
            not language and any(k.kind in _PERSONS for k in nouns(word, "en"))
        ):
            begin = n + 1
    rest = words[begin:]
    if begin and _is_body_of(rest, language):
        return []
    # "the police chief Danilo Reskow", "Sprecher der Polizei Karl Beer": articles and bodies before it
    while len(rest) > 1 and rest[0][:1].islower() and plain(rest[0]) not in parts("particle"):
        if len(rest) == 2 and rest[0] in parts("locative"):
            return []  # "Arztes in Zarzis" is somebody there
        rest = rest[1:]
    return rest


def _is_body_of(rest: list[str], language: str) -> bool:
    """ "Vorsitzende der Turkmenischen Bürgerliste": behind the role stands a body and no person."""
    if not rest or rest[0] not in parts("whose") or any(given_gender(w) for w in rest):
        return False
    found = find_concept(rest, language or "de")
    # "Sprecher der Polizei Karl Beer": two capitals behind the body are a person.
    return found is not None and sum(w[:1].isupper() for w in rest[found.last :]) < _NAME


def _noun(word: str, language: str, *, alone: bool) -> bool:
    """Whether a word is rather a noun than a family name; trades are names, too."""
    if plain(word) in parts("trade"):
        return False
    known = nouns(word, language or "de")
    if not alone:
        return any(k.kind not in _PERSONS for k in known)
    return bool(known) or find_concept((word,), language or "de") is not None


def _joined_abd(words: list[str]) -> list[str]:
    """ "Abdel Fattah", "Abd al-Fattah", "Abdelfattah": one form."""
    out: list[str] = []
    for word in words:
        low = plain(word)
        half = next(
            (a for a in parts("abd") if low.startswith(a + "-") and len(low) > len(a)), None
        )
        if half is not None:
            out += ["Abd", word[len(half) + 1 :]]
        elif low in parts("abd"):
            out.append("Abd")
        else:
            whole = next(
                (a for a in parts("abd") if low.startswith(a) and len(low) > len(a) + 3), None
            )
            out += ["Abd", word[len(whole) :].capitalize()] if whole else [word]
    return out


def _without_particles(words: list[str]) -> list[str]:
    bare = [_without_article(word) for word in words]
    return [w for n, w in enumerate(bare) if not _particle(w, n, len(words))]


def _without_article(word: str) -> str:
    """ "Assad" of "al-Assad"."""
    article, _, rest = word.partition("-")
    return rest if rest and plain(article) in parts("article") else word


def _particle(word: str, at: int, many: int) -> bool:
    low = plain(word)
    if at == many - 1:
        return False
    if low in parts("particle"):
        return True
    # "Al Gore" begins with a given name, "al Assad" does not.
    return low in parts("article") and (at > 0 or word.islower())


def _nominative(word: str) -> str:
    stem = word[:-1]
    return stem if word.endswith("s") and plain(stem).endswith(tuple(parts("genitive"))) else word


@lru_cache(20_000)
def person_readings(words: tuple[str, ...]) -> tuple[Reading, ...]:
    """The ways to take a person's name, the usual one first.

    Besides the last word the family name may be the first (China, Korea), the last two (double names
    without their hyphen) or the last but one (Spanish names with the mother's left off).
    """
    last = Reading(_family(words[-1]), _given(words[:-1]))
    out = [last]
    if len(words) == 1:
        return tuple(out)
    if plain(words[0]) in parts("eastern"):
        out.append(Reading(_family(words[0]), _given(words[1:]), "family name first"))
    if len(words) > 2:
        double = Reading(_family("".join(words[-2:])), _given(words[:-2]), "double family name")
        out.append(double)
    halves = _halves(words)
    if len(halves) > 2 and given_gender(halves[-2]) is None and len(plain(halves[-2])) > 1:
        left = Reading(_family(halves[-2]), _given(halves[:-2]), "second family name left off")
        out.append(left)
    return tuple(out)


def _halves(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, of a double family name its halves."""
    return (*words[:-1], *(p for p in re.split(r"[-‐‑]", words[-1]) if p))


def _family(word: str) -> tuple[str, ...]:
    return keys(re.sub(r"[-‐‑]", "", word))


def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    out: list[str] = []
    for word in words:
        for part in re.split(r"[-‐‑]", word):
            bare = part.replace(".", "")
            if (
                part
                and _INITIALS.fullmatch(part)
                and (bare.isupper() and ("." in part or len(bare) < 2))
            ):
                out += list(bare)
            elif bare:
                out.append(bare)
    return tuple(out)


def family_names(names: Mapping[K, Name]) -> dict[K, Name]:
    """The names, and as a person's each bare word that was taken for a body but is the family name of
    somebody among them."""
    families = {
        key
        for name in names.values()
        if name.kind == "person" and len(name.words) > 1
        for key in keys(name.words[-1])
    }
    out = dict(names)
    for at, name in names.items():
        bare = name.kind == "body" and not name.concept and len(name.own) == 1
        if bare and families & set(keys(name.own[0])):
            out[at] = Name(name.text, "person", name.language, name.own)
    return out


def is_country(place: str) -> bool:
    """Whether a place of a body is a country's ISO code."""
    return len(place) == 2 and place.isupper()


def blocks(name: Name) -> tuple[str, ...]:
    """Keys under which a name is filed, sorted: names without a common one never match."""
    if name.kind == "person":
        found = {"p:" + key for reading in person_readings(name.words) for key in reading.family}
    elif name.concept:
        found = {"b:" + name.concept}
    else:
        found = {"b:" + key for word in name.own for key in keys(word)}
        if len(name.own) == 1:  # it may be a family name
            found |= {"p:" + key for key in keys(name.own[0])}
    return tuple(sorted(found))
