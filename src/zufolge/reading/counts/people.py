"""The entities of a report, and new ones for the sources of its figures."""

from __future__ import annotations

import re

from zufolge.language.people import person
from zufolge.record import Entity, Span
from zufolge.record.entries import EntityKind

_STATE = re.compile(
    r"(?:ministerium|regierung|behörde|ministry|government|amt|präsidialamt|kreml|kremlin|junta)\w*$",
    re.I,
)
_MEDIA = re.compile(
    r"(?:zeitung|sender|fernseh\w+|medien\w*|agentur|blatt|radio|media|newspaper|agency|dpa|afp|reuters|tass|bbc\w*)$",
    re.I,
)
_BODY = re.compile(
    r"(?:polizei|police|armee|army|militär\w*|kreuz\w*|gewerkschaft\w*|union|verband\w*|organisation\w*|klinik|krankenhaus\w*|hospital|"
    r"feuerwehr|staatsanwalt\w*|gericht|court|universität|partei|nationen|nations|unicef|unhcr)$",
    re.I,
)
_PAPER = re.compile(
    r"(?:angaben?|bericht\w*|meldungen?|studie|gutachten|statement|report|reports|statistik|informationen)$",
    re.I,
)
_MANY = re.compile(
    r"(?:ärzte\w*|zeugen|augenzeugen|behörden|authorities|officials|witnesses|doctors|veranstalter\w*|helfer\w*|unbekannt|unknown)$",
    re.I,
)
_KINDS: tuple[tuple[re.Pattern[str], EntityKind], ...] = (
    (_MANY, "group"),
    (_STATE, "government"),
    (_MEDIA, "media"),
    (_BODY, "organization"),
    (_PAPER, "document"),
)


class People:
    """The entities found so far; `add` finds one that has the name or the words, or makes one."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self.entities = list(entities)
        self._names = {e.name.casefold(): e.id for e in entities}
        self._taken = {e.id for e in entities}
        self._mentions = sorted(
            ((m.start, m.end, e.id) for e in entities for m in e.mentions), reverse=True
        )

    def find(self, span: Span, name: str) -> str | None:
        """The entity of that name, or the one mentioned inside those words."""
        if name.casefold() in self._names:
            return self._names[name.casefold()]
        for start, end, entity in self._mentions:
            if start < span.end and span.start < end:
                return entity
        return None

    def add(self, span: Span | None, name: str) -> str:
        """The id of the entity that the words name; a new one stands at the end. Without words it is
        somebody whom the report does not name."""
        found = self.find(span, name) if span else self._names.get(name.casefold())
        if found is not None:
            return found
        number = len(self.entities) + 1
        while f"e{number}" in self._taken:
            number += 1
        entity = Entity(f"e{number}", _kind(name), name, mentions=(span,) if span else ())
        self.entities.append(entity)
        self._taken.add(entity.id)
        self._names[name.casefold()] = entity.id
        return entity.id


def names_speaker(name: str, language: str) -> bool:
    """Whether a few words name somebody who can say something: an office, a medium, a person."""
    words = name.split()
    known = any(pattern.search(word) for word in words for pattern, _ in _KINDS)
    return 0 < len(words) <= 4 and (known or person(words[-1], language) is not None)


def _kind(name: str) -> EntityKind:
    words = name.split()
    for pattern, kind in _KINDS:
        if any(pattern.search(word) for word in words):
            return kind
    return "person" if len(words) > 1 and words[-1][:1].isupper() else "organization"
