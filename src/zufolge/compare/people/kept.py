"""What is kept of each report's names, so that a speaker is found without reading the reports again."""

from __future__ import annotations

from collections import Counter

import msgspec

from zufolge.compare.people.names import Name, blocks
from zufolge.compare.people.parties import parties
from zufolge.compare.reports import Report


class KeptName(msgspec.Struct, frozen=True):
    """One entity of one report. `statements` is how many the report attributes to it; `published` is
    ISO 8601 as the first publication gives it. `institution` is what a person speaks for."""

    document: str
    entity: str
    name: Name
    institution: Name | None = None
    published: str | None = None
    statements: int = 0

    @property
    def id(self) -> str:
        """The name of the item in the ledger's derived store."""
        return f"{self.document}|{self.entity}"

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is found by: the blocks of its name and of its institution."""
        also = blocks(self.institution) if self.institution is not None else ()
        return tuple(sorted({*blocks(self.name), *also}))


def names_of(report: Report) -> tuple[KeptName, ...]:
    """The persons of a report, and the bodies and nameless people that speak in it, by entity."""
    spoken = Counter(s.speaker_entity for s in report.record.statements)
    counted = {f.source_entity for f in report.record.figures}
    out = []
    for entity, who in parties(report.record).items():
        name = who.name
        if name.kind == "person" or spoken[entity] or entity in counted:
            published = report.first.published if report.publications else None
            kept = KeptName(report.id, entity, name, who.institution, published, spoken[entity])
            out.append(kept)
    return tuple(out)
