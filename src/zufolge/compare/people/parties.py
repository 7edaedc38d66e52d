"""Who the entities of a report are: persons, bodies, people of a kind; and for which body a person speaks."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

import msgspec

from zufolge.compare.people.concepts import concepts
from zufolge.compare.people.data import parts
from zufolge.compare.people.names import Name, read_name
from zufolge.compare.people.roles import Bodies, office, roles_of, told_in
from zufolge.language.nominative import nominative
from zufolge.record import Entity, Record

_UNKNOWN = re.compile(
    r"(?:unbekannt|unknown|anonym|anonymous|n/?a|niemand|nobody)\w{0,2}", re.IGNORECASE
)
_SHORT = re.compile(r"\s\(([A-ZÄÖÜ]{2,8})\)")
_ARTICLE = re.compile(r"(?:der|die|das|des|dem|den|the|dieser|diese|this)\s+", re.IGNORECASE)


class Party(NamedTuple):
    """`name` is a person's or body's; `institution` the body that a person speaks for; `described`:
    a person whom no name names ("ein Sprecher der Polizei"), held for the body."""

    name: Name
    institution: Name | None = None
    described: bool = False


def parties(record: Record) -> dict[str, Party]:
    """Who each entity is, by its id. Places, documents, "unbekannt" and those of whom nothing is known
    are left out."""
    language = record.document.language or ""
    asked = [e for e in record.entities if _somebody(e)]
    named = {e.id: n for e in asked if e.kind == "person" and (n := _person(e, language))}
    bodies: dict[str, Name] = {}
    for entity in asked:
        if entity.id not in named and (body := _body(entity, language)) is not None:
            bodies[entity.id] = body
    spoken = Bodies(record, {e.id: bodies[e.id] for e in asked if _body_itself(e, bodies)})
    out = {}
    for entity in asked:
        name = named.get(entity.id)
        if name is not None:
            out[entity.id] = Party(name, _institution(record, entity, name, spoken))
        elif entity.id in bodies and (house := _house(entity, bodies[entity.id], spoken)):
            out[entity.id] = Party(house, None, True)
        elif entity.kind == "person":
            body = spoken.meant(told_in(record, entity), entity) or bodies.get(entity.id)
            if body is not None:
                out[entity.id] = Party(body, None, True)
        elif entity.id in bodies:
            meant = spoken.taken_up(entity)
            body = _with_short_name(record, entity, meant or bodies[entity.id])
            out[entity.id] = Party(body, None, meant is not None)
    return out


def _with_short_name(record: Record, entity: Entity, name: Name) -> Name:
    """The body with the short name that stands in brackets behind it: "the Christian Association of
    Nigeria (CAN)"."""
    if name.scope not in ("named", "place"):
        return name
    text = record.document.text
    for span in entity.mentions:
        found = _SHORT.search(span.text) or _SHORT.match(text, span.end)
        if found is not None and found[1] not in name.own:
            return msgspec.structs.replace(name, own=(*name.own, found[1]))
    return name


def _house(entity: Entity, name: Name, bodies: Bodies) -> Name | None:
    """The hospital of "a doctor" who is told of right behind it."""
    words = {w.lower() for w in entity.name.split()}
    if name.concept != "doctors" or not words & parts("one-doctor"):
        return None
    return bodies.near("hospital", min((m.start for m in entity.mentions), default=0))


def _somebody(entity: Entity) -> bool:
    known = entity.kind not in {"place", "document"}
    return known and not _UNKNOWN.fullmatch(entity.name.strip())


def _body_itself(entity: Entity, bodies: dict[str, Name]) -> bool:
    return entity.kind != "person" and entity.id in bodies


def _person(entity: Entity, language: str) -> Name | None:
    name = read_name(entity.name, language, person=True)
    return name if name is not None and name.kind == "person" else None


def _body(entity: Entity, language: str) -> Name | None:
    """The body by the entity's name, or by a mention that says more with the same word."""
    called = nominative(entity.name) if language == "de" else entity.name
    name = read_name(_bare(called), language, person=False)
    if entity.kind == "media" and name is not None and name.concept == "government":
        # "BBC", which the gazetteer holds for a name of its country
        return Name(name.text, "body", language, scope="named", own=tuple(name.text.split()))
    last = entity.name.split()[-1].lower() if entity.name.split() else ""
    fuller = [
        found
        for text in sorted({m.text for m in entity.mentions if last and last in m.text.lower()})
        if (found := read_name(_bare(text), language, person=False)) is not None and found.concept
    ]
    more = [f for f in fuller if name is None or not name.concept or _more(f, name)]
    return max(more, key=lambda f: (len(f.own) + len(f.places), f.text)) if more else name


def _bare(text: str) -> str:
    return _ARTICLE.sub("", text.strip(), count=1) if _ARTICLE.match(text.strip()) else text.strip()


def _more(found: Name, name: Name) -> bool:
    known = concepts()
    broad = known[name.concept].weak and not known[found.concept].weak
    same = found.concept == name.concept
    return broad or (same and len(found.own) + len(found.places) > len(name.own) + len(name.places))


def _institution(record: Record, entity: Entity, name: Name, bodies: Bodies) -> Name | None:
    """The body that the surest of a person's roles names, or points back at."""
    language = record.document.language or ""
    told = list(roles_of(record, entity, name))
    if any(_former(text) for text in told):
        return None
    # What a role names itself goes before what it points back at, and that before "the authorities".
    said = [office(text, language) for text in told if bodies.clear(text)]
    meant = (bodies.meant(text, entity) for text in told)
    return next(filter(None, chain(said, meant, (office(text, language) for text in told))), None)


def _former(text: str) -> bool:
    return any(w.lower() in parts("former") or w.lower().startswith("ex-") for w in text.split())


def speaks_for(institution: Name) -> bool:
    """Whether a person with this institution speaks for it rather than for himself."""
    if not institution.concept:
        return True
    concept = concepts()[institution.concept]
    return not concept.own and concept.scope != "class"
