"""Readings of a corpus: made now, or kept from an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from zufolge.evaluate.gold import Corpus, Reading
from zufolge.record import Findings, Record, from_json, to_json
from zufolge.record.errors import StopError

_MOST_TROUBLES = 5


def read_corpus(
    corpus: Corpus, reading: Reading, *, tick: Callable[[], None] = lambda: None
) -> dict[str, Record]:
    """The reading of every document, by the document's name; `tick` is called after each."""
    out = {}
    for one in corpus.documents:
        out[one.name] = reading(one.document)
        tick()
    return out


def save_readings(path: Path, records: Iterable[Record]) -> None:
    """One record a line, in the order of the corpus."""
    try:
        path.write_bytes(b"".join(to_json(record) + b"\n" for record in records))
    except OSError as error:
        raise StopError(f"{path} cannot be written: {error.strerror}.") from error


def load_readings(path: Path, corpus: Corpus) -> dict[str, Record]:
    """The records of a file for the corpus's documents, known by their text; all must be there."""
    records: dict[str, Record] = {}
    try:
        for line in path.read_bytes().splitlines():
            record = from_json(line)
            records[record.document.id] = record
    except OSError as error:
        raise StopError(f"{path}: {error.strerror}.", remedy="Check the path.") from error
    except msgspec.DecodeError as error:
        raise StopError(f"{path}: not a file of records: {error}.") from error
    for one in corpus.documents:
        if one.document.id not in records:
            raise StopError(f"{path} has no reading of {one.name}.", remedy="Read it anew.")
    return {one.name: records[one.document.id] for one in corpus.documents}


def troubles(found: Mapping[str, Findings]) -> list[str]:
    """What a reading says of passes that failed: figures made without them would mislead."""
    out = [
        f"{name}: {problem.message}"
        for name, one in found.items()
        for problem in one.problems
        if problem.code.startswith("pass_")
    ]
    more = len(out) - _MOST_TROUBLES
    return [*out[:_MOST_TROUBLES], f"and {more} more like it"] if more > 0 else out
