"""`zufolge schema`: the JSON Schema of a record."""

from __future__ import annotations

from zufolge.cli.pipes import put


def schema_text() -> str:
    """The JSON Schema (2020-12), indented, its keys in a fixed order."""
    import msgspec

    from zufolge.record import json_schema

    plain = msgspec.json.encode(json_schema(), order="deterministic")
    return msgspec.json.format(plain, indent=2).decode() + "\n"


def schema() -> None:
    """Print the JSON Schema of what `read --format json` prints."""
    put(schema_text())
