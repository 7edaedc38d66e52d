"""Names behind the ids of one record: whose word an entry is, and in which statement it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zufolge.record import Record, Span
from zufolge.show.voices import Line, Voice

REPORT = "the report"


def one_line(span: Span | None) -> str:
    """The span's words without line breaks; empty without a span."""
    return " ".join(span.text.split()) if span else ""


@dataclass(frozen=True, slots=True)
class Naming:
    """Ids that the record lacks have no name and no label."""

    entities: dict[str, str]
    lines: dict[str, Line]

    @classmethod
    def of(cls, record: Record, spoken: Iterable[Voice]) -> Naming:
        rows = (row for voice in spoken for row in voice.rows if not row.reference)
        return cls(
            {e.id: e.name for e in record.entities}, {r.line.statement.id: r.line for r in rows}
        )

    def name(self, entity: str | None) -> str:
        return self.entities.get(entity or "", "")

    def label(self, statement: str | None) -> str:
        """The label ("2.1") of a statement."""
        line = self.lines.get(statement or "")
        return line.label if line else ""

    def source(self, statement: str | None, own: str | None = None) -> str:
        """The named source, else the statement's speaker, else the report itself."""
        line = self.lines.get(statement or "")
        return self.name(own) or (line.name if line else REPORT)

    def party(self, span: Span | None, entity: str | None) -> str:
        """The name with the text's words for it beside it, once where they agree."""
        name, words = self.name(entity), one_line(span)
        if not name or words == name:
            return words
        return f"{name} · „{words}“" if words else name
