"""The record of one report, its JSON and its JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from zufolge.record.document import Document
from zufolge.record.findings import Findings


class Reader(msgspec.Struct, frozen=True):
    """Who read: version of Zufolge, the model and its digest, the passes with their rules' versions."""

    zufolge: str
    model: str | None = None
    digest: str | None = None
    settings: dict[str, str] = {}


class Record(Findings, frozen=True, kw_only=True):
    """Everything that one reading found in one report."""

    document: Document
    reader: Reader


_decoder = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of UTF-8 JSON. A lone surrogate in the text is a `ValueError`."""
    found = {name: getattr(record, name) for name in Findings.__struct_fields__}
    return msgspec.json.encode({"document": record.document, "reader": record.reader, **found})


def from_json(data: bytes | str) -> Record:
    """The record of a JSON object; what does not fit the contract is a `msgspec.ValidationError`."""
    return _decoder.decode(data)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, made from the types themselves."""
    return msgspec.json.schema(Record)
