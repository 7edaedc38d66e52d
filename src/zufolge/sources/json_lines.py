"""JSON Lines with a text and its metadata a line; our own records; a single object or an array."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from zufolge.record.errors import DocumentError
from zufolge.sources.decoding import refuse_binary
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_JSON, MOST_LINE
from zufolge.sources.objects import made
from zufolge.sources.received import Metadata, Outcome, Raw

_BOM = b"\xef\xbb\xbf"


class JsonLines:
    """Takes .jsonl, .ndjson and .json, and what begins with an object or an array."""

    name = "json lines"
    suffixes = (".jsonl", ".ndjson", ".json")
    media = ()

    def sniffs(self, head: bytes) -> bool:
        start = head.removeprefix(_BOM).lstrip()
        rest = start[1:].lstrip()[:1]
        return (start[:1] == b"{" and rest == b'"') or (start[:1] == b"[" and rest == b"{")

    def read(self, raw: Raw, given: Metadata) -> Iterator[Outcome]:
        try:
            refuse_binary(raw.stream.peek(16), raw.name)
            if _is_whole(raw):
                yield from _whole(raw, given)
            else:
                yield from _lines(raw, given)
        except DocumentError as error:
            yield error


def _is_whole(raw: Raw) -> bool:
    """Whether the file is one value over several lines: an array, or an indented object."""
    head = raw.stream.peek(65_536).removeprefix(_BOM).lstrip()
    first, broken, _ = head.partition(b"\n")
    return head[:1] == b"[" or (bool(broken) and first.rstrip() == b"{") or raw.suffix == ".json"


def _lines(raw: Raw, given: Metadata) -> Iterator[Outcome]:
    number = found = 0
    while line := raw.stream.readline(MOST_LINE + 1):
        number += 1
        name = f"{raw.name}:{number}"
        if len(line) > MOST_LINE:
            _skip_line(raw)
            yield failure("too_large", name, f"the line has more than {MOST_LINE:,} bytes.")
        elif line.strip():
            yield _outcome(line.removeprefix(_BOM) if number == 1 else line, name, given)
        else:
            continue
        found += 1
    if not found:
        yield failure("empty", raw.name, "there is no line in it.")


def _skip_line(raw: Raw) -> None:
    while (part := raw.stream.readline(MOST_LINE)) and not part.endswith(b"\n"):
        pass


def _whole(raw: Raw, given: Metadata) -> Iterator[Outcome]:
    data = raw.stream.read(MOST_JSON + 1).removeprefix(_BOM)
    if len(data) > MOST_JSON:
        size = f"it has more than {MOST_JSON:,} bytes, the most that is read of a .json file."
        raise failure("too_large", raw.name, size, "Write it as JSON Lines (.jsonl).")
    if not data.strip():
        raise failure("empty", raw.name, "there is nothing in it.")
    try:
        value = _loaded(data, raw.name)
    except DocumentError:
        lines = [line for line in data.splitlines() if line.strip()]
        if len(lines) < 2 or not lines[0].rstrip().endswith(b"}"):
            raise
        yield from (_outcome(s, f"{raw.name}:{n}", given) for n, s in _numbered(data))
        return
    if not isinstance(value, list):
        yield made(value, raw.name, given)
        return
    if not value:
        raise failure("empty", raw.name, "the array is empty.")
    for n, entry in enumerate(value, 1):
        yield made(entry, f"{raw.name}[{n}]", given)


def _numbered(data: bytes) -> Iterator[tuple[int, bytes]]:
    return ((n, line) for n, line in enumerate(data.split(b"\n"), 1) if line.strip())


def _outcome(line: bytes, name: str, given: Metadata) -> Outcome:
    try:
        return made(_loaded(line, name), name, given)
    except DocumentError as error:
        return error


def _loaded(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise failure(
            "bad_json", name, f"byte {error.start} is not UTF-8.", "Save it as UTF-8."
        ) from None
    except json.JSONDecodeError as error:
        message = f"it is not JSON ({error.msg}, column {error.colno})."
        raise failure("bad_json", name, message) from None
    except (RecursionError, ValueError):
        raise failure(
            "bad_json", name, "it is nested too deeply or has too long a number."
        ) from None
