"""Whose figure it is, and who relayed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from zufolge.compare.accounts.cues import expressions
from zufolge.compare.accounts.entries import Entries
from zufolge.compare.accounts.groups import is_nobody, speaks_of
from zufolge.compare.reports import Report
from zufolge.record import Entity, Figure, Statement

# Words that lead a name and are none of it.
_LEAD = re.compile(
    r"^(?:(?:der|die|das|des|dem|den|ein|eine|einem|einer|eines|the|a|an)\s+)+", re.I
)
# Claimant ids of authorities at large.
_ANY = frozenset({"authorities", "official-figures"})
_ROUNDED = 1.25  # a heading's open number and the exact one behind it
_NOBODY = frozenset({"unbekannt", "unknown"})


class Claimant(Protocol):
    """Who an entity is among an incident's reports (docs/accounts.md)."""

    @property
    def id(self) -> str: ...

    def name(self, language: str | None) -> str: ...


Claimants = Mapping[tuple[str, str], Claimant]


class Voice(NamedTuple):
    """A claimant in one report. `id` and `name` are null for the reporter's own voice; `unnamed` is
    who speaks as "the authorities", which may be any; `witness` a resident, a nurse, an attendant, who
    tells what he saw."""

    id: str | None = None
    name: str | None = None
    hospital: bool = False
    authority: bool = False
    unnamed: bool = False
    witness: bool = False


OWN = Voice()


class Voices:
    """The claimants of one report's figures."""

    def __init__(self, report: Report, claimants: Claimants) -> None:
        record = report.record
        self._document = record.document.id
        self._language = (record.document.language or "de")[:2]
        self._claimants = claimants
        self._entities = {e.id: e for e in record.entities}
        self._statements = {s.id: s for s in record.statements}
        self._places = {folded(p.name) for p in record.places}
        self._voices: dict[str, Voice] = {}

    def of(self, figure: Figure, sentence: str, cues: frozenset[str]) -> Voice:
        """Whose figure it is; where a speaker cites somebody for it, whom he cites. `cues` are the
        kinds of expressions that the sentence may hold (`cues.kinds_in`)."""
        entity = self._entities.get(figure.source_entity or "")
        if entity is None:
            return OWN
        cited = self._cited(sentence, entity) if "citing" in cues else None
        own = cited or entity
        if own.id not in self._voices:
            self._voices[own.id] = self._voice(own)
        return self._voices[own.id]

    def via(self, figure: Figure, sentence: str, voice: Voice, cues: frozenset[str]) -> str | None:
        """Who relayed it: the outer statement's speaker, else a medium that the sentence names."""
        if voice.id is None:
            return None
        own = folded(voice.name or "")
        return next(
            (n for n in self._relays(figure, sentence, cues) if n and folded(n) != own), None
        )

    def _relays(self, figure: Figure, sentence: str, cues: frozenset[str]) -> Iterator[str | None]:
        statement = self._statements.get(figure.according_to or "")
        yield self._outer(statement)
        if "citing" in cues:
            yield self._citing(figure, sentence)
        if "relayed" in cues:
            for pattern in _patterns("relayed", self._language):
                found = pattern.search(sentence)
                yield found["who"] if found else None

    def _voice(self, entity: Entity) -> Voice:
        known = self._claimants.get((self._document, entity.id))
        unplaced = known is None or known.id.startswith("name:")
        if is_nobody(entity.name) or (unplaced and self._is_place(entity)):
            return OWN
        called = known.name(self._language) if known else entity.name
        words = f"{called} {entity.name} {entity.role or ''} {entity.affiliation or ''}"
        words += f" {known.id}" if known else ""
        hospital, authority = speaks_of("hospital", words), speaks_of("authority", words)
        hospital = hospital and not speaks_of("association", words)
        authority = authority and not hospital
        if known is not None:
            witness = not (hospital or authority) and speaks_of("witness", words)
            return Voice(known.id, called, hospital, authority, known.id in _ANY, witness)
        if folded(entity.name) in _NOBODY:
            # Two reports that do not say who says so need not mean the same.
            return Voice(f"{self._document}:{entity.id}", entity.name)
        witness = not (hospital or authority) and speaks_of("witness", words)
        return Voice(
            f"name:{folded(entity.name)}", entity.name, hospital, authority, witness=witness
        )

    def _is_place(self, entity: Entity) -> bool:
        """ "Yakima mourned the dead": a place is no claimant, a country's government is one."""
        return entity.kind == "place" or folded(entity.name) in self._places

    def _outer(self, statement: Statement | None) -> str | None:
        outer = self._statements.get(statement.inside or "") if statement else None
        return self._name(outer.speaker_entity) if outer else None

    def _citing(self, figure: Figure, sentence: str) -> str | None:
        entity = self._entities.get(figure.source_entity or "")
        if entity is None or self._cited(sentence, entity) is None:
            return None
        return self._name(entity.id)

    def _name(self, entity: str | None) -> str | None:
        one = self._entities.get(entity or "")
        return self._voice(one).name if one else None

    def _cited(self, sentence: str, speaker: Entity) -> Entity | None:
        """The entity whose name stands behind "unter Berufung auf", "citing"."""
        for pattern in _patterns("citing", self._language):
            found = pattern.search(sentence)
            if found is None:
                continue
            words = sentence[found.end() : found.end() + 120]
            bare = _LEAD.sub("", words)
            for one in self._entities.values():
                spoken = [one.name, *(m.text for m in one.mentions)]
                if one.id != speaker.id and any(bare.startswith(_LEAD.sub("", s)) for s in spoken):
                    return one
        return None


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """A name without its article, in lower case: who carries it where nobody worked out who it is."""
    return " ".join(_LEAD.sub("", name.strip()).casefold().split())


def attributed_in_body(
    voices: Mapping[str, Voice], figures: Sequence[Figure], lead: tuple[int, int]
) -> dict[str, Voice]:
    """The claimants of figures in the headings and the first paragraph, which end at the
    code points `lead`, by figure id.

    They leave out what the body says: a number of the same category there with a claimant is this
    one's, if the bounds are the same; a heading drops or adds a hedge, and whom it seems to name for a
    number is another where the body says so.
    """
    told: dict[tuple[object, ...], Voice] = {}
    for figure in figures:
        voice = voices[figure.id]
        if voice.id is not None and figure.span.start >= lead[0]:
            told.setdefault((figure.category, figure.low, figure.high), voice)
            told.setdefault((figure.category, _number(figure)), voice)
    found = {}
    for figure in figures:
        head = figure.span.end <= lead[0]
        if figure.span.end > lead[1] or (voices[figure.id].id is not None and not head):
            continue
        voice = told.get((figure.category, figure.low, figure.high), OWN)
        if voice.id is None and head:
            voice = told.get((figure.category, _number(figure)), OWN)
        if voice.id is None and head and voices[figure.id].id is None and figure.high is None:
            voice = _rounded(figure, figures, voices, lead[0])
        if voice.id is not None:
            found[figure.id] = voice
    return found


def attributed_in_entry(
    voices: Mapping[str, Voice], figures: Sequence[Figure], entries: Entries
) -> dict[str, Voice]:
    """The claimants of figures that an entry of a ticker gives without one, by figure id: its heading
    leaves out whom its text names."""
    told: dict[tuple[object, ...], Voice] = {}
    for figure in figures:
        key = (entries.number(figure.span.start), figure.category, _number(figure))
        if key[0] and voices[figure.id].id is not None:
            told.setdefault(key, voices[figure.id])
    found = {}
    for figure in figures:
        key = (entries.number(figure.span.start), figure.category, _number(figure))
        if voices[figure.id].id is None and key in told:
            found[figure.id] = told[key]
    return found


def _rounded(
    figure: Figure, figures: Sequence[Figure], voices: Mapping[str, Voice], body: int
) -> Voice:
    """Whose exact number of the body a heading rounds: "more than 120" of 124."""
    for other in figures:
        exact = other.low is not None and other.low == other.high
        if other.span.start < body or other.category != figure.category or not exact:
            continue
        close = figure.low is not None and figure.low <= (other.low or 0) <= _ROUNDED * figure.low
        return voices[other.id] if close else OWN
    return OWN


def _number(figure: Figure) -> int | None:
    return figure.low if figure.low is not None else figure.high


def lead_ends(report: Report) -> tuple[int, int]:
    """The code points at which the heading and the first paragraph end."""
    document = report.record.document
    paragraphs = [b for b in document.blocks if b.kind == "paragraph"]
    if paragraphs:
        return paragraphs[0].start, paragraphs[0].end
    parts = re.match(r"\s*([^\n]*)(\n\s*\n[^\n]*)?", document.text)
    return (parts.end(1), parts.end()) if parts else (0, 0)


@cache
def _patterns(kind: str, language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in expressions(kind, language))
