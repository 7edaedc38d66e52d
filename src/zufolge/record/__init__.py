"""The contract: what one report says, as frozen typed objects. Knows no other room."""

from zufolge.record.document import Block, Document, Published, fingerprint
from zufolge.record.entries import (
    Caveat,
    Entity,
    Event,
    Figure,
    Label,
    Place,
    Problem,
    Statement,
    Time,
)
from zufolge.record.findings import Findings
from zufolge.record.record import Reader, Record, from_json, json_schema, to_json
from zufolge.record.span import Span, span_at

__all__ = [
    "Block",
    "Caveat",
    "Document",
    "Entity",
    "Event",
    "Figure",
    "Findings",
    "Label",
    "Place",
    "Problem",
    "Published",
    "Reader",
    "Record",
    "Span",
    "Statement",
    "Time",
    "fingerprint",
    "from_json",
    "json_schema",
    "span_at",
    "to_json",
]
