"""Who an entity of a report is: a person, a body, or somebody of a kind; and for which body he speaks."""

from __future__ import annotations

import re
from typing import NamedTuple

from zufolge.compare.people.bodies import read_body
from zufolge.compare.people.concepts import concepts
from zufolge.compare.people.names import Name, parts, read_name
from zufolge.language.nouns import nouns
from zufolge.record import Entity, Record

_UNKNOWN = re.compile(
    r"(?:unbekannt|unknown|anonym|anonymous|n/?a|niemand|nobody)\w{0,2}", re.IGNORECASE
)
_BEFORE, _BEHIND = 90, 90  # characters round a name in which its role may stand
_BREAK = re.compile(r"[.;:!?\n„“”\"»«()–—]")
_APPOSITION = re.compile(r"\s*,\s*(?P<role>[^,.;:!?\n„“”\"]{3,80})[,.]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Party(NamedTuple):
    """`name` is a person's or body's; `institution` the body that a person speaks for."""

    name: Name
    institution: Name | None


def party(record: Record, entity: Entity) -> Party | None:
    """Who an entity is; None for places, documents, "unbekannt" and those of whom nothing is known."""
    language = record.document.language or ""
    if entity.kind in {"place", "document"} or _UNKNOWN.fullmatch(entity.name.strip()):
        return None
    if entity.kind == "person":
        name = read_name(entity.name, language, person=True)
        if name is not None and name.kind == "person":
            return Party(name, _institution(record, entity, language))
    body = _body(entity, language)
    return Party(body, None) if body is not None else None


def _body(entity: Entity, language: str) -> Name | None:
    """The body by the entity's name, or by a mention that says more with the same word."""
    name = read_name(entity.name, language, person=False)
    last = entity.name.split()[-1].lower() if entity.name.split() else ""
    fuller = [
        found
        for text in sorted({m.text for m in entity.mentions if last and last in m.text.lower()})
        if (found := read_name(text, language, person=False)) is not None and found.concept
    ]
    named = [f for f in fuller if name is None or not name.concept or _more(f, name)]
    if not named:
        return name
    best = max(named, key=lambda f: (len(f.own) + len(f.places), f.text))
    # The document's own fullest name stays what the body is called.
    return best if name is None or not name.concept else _called(best, entity.name)


def _more(found: Name, name: Name) -> bool:
    broad = name.scope == "class" and found.scope != "class"
    same = found.concept == name.concept
    return broad or (same and len(found.own) + len(found.places) > len(name.own) + len(name.places))


def _called(found: Name, text: str) -> Name:
    return Name(
        text, found.kind, found.language, (), found.concept, found.scope, found.places, found.own
    )


def _institution(record: Record, entity: Entity, language: str) -> Name | None:
    told = [entity.role or "", entity.affiliation or ""]
    told += [_role_in(entity.name, language)]
    for text in told:
        if text and (found := _office(text, language)) is not None:
            return found
    for span in entity.mentions:
        for text in _around(record.document.text, span.start, span.end, language):
            if (found := _office(text, language)) is not None:
                return found
    return None


def _role_in(name: str, language: str) -> str:
    """The words of a name up to its last noun for a person: "Polizeisprecherin" of "… Elena Karmut"."""
    words = name.split()
    ends = [
        n
        for n, w in enumerate(words)
        if any(k.kind == "person" for k in nouns(w, language or "de"))
    ]
    return " ".join(words[: ends[-1] + 1]) if ends else ""


def _office(text: str, language: str) -> Name | None:
    """The body that a role speaks for; none for a former one and for those who speak for themselves."""
    words = _WORD.findall(text)
    if any(w.lower() in parts("former") or w.lower().startswith("ex-") for w in words):
        return None
    body = read_body(text, language)
    if body is None or not body.concept:
        return None
    return read_name(text, language, person=False)


def _around(text: str, start: int, end: int, language: str) -> list[str]:
    """The role right before a name, and the apposition behind it."""
    out = []
    before = _BREAK.split(text[max(0, start - _BEFORE) : start])[-1]
    role = _role_before(before, language)
    if role:
        out.append(role)
    behind = _APPOSITION.match(text, end, end + _BEHIND)
    if behind and any(_roles(w, language) for w in _WORD.findall(behind["role"])[:6]):
        out.append(behind["role"])
    return out


def _roles(word: str, language: str) -> bool:
    return any(k.kind == "person" for k in nouns(word, language or "de"))


def _role_before(before: str, language: str) -> str:
    """ "der Sprecher der Polizei in Velmora, " or "Interior Minister ": from the role's noun on."""
    words = before.rstrip(" ,").split()[-7:]
    ends = [n for n, w in enumerate(words) if _roles(w.strip(","), language)]
    if not ends:
        return ""
    behind = [w for w in words[ends[-1] + 1 :] if w[:1].islower()]
    if any(w not in parts("behind-role") for w in behind):
        return ""
    first = ends[-1]
    while language == "en" and first and _joins(words[first - 1]):
        first -= 1
    return " ".join(words[first:])


def _joins(word: str) -> bool:
    return word[:1].isupper() or word in parts("before-role") or word.endswith(("'s", "’s"))


def speaks_for(institution: Name) -> bool:
    """Whether a person with this institution speaks for it rather than for himself."""
    concept = concepts()[institution.concept]
    return not concept.own and concept.scope != "class"
