"""The list of sources, and the door that all of them stand behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from zufolge.record.errors import DocumentError
from zufolge.sources.csv_table import CsvTable
from zufolge.sources.failures import failure
from zufolge.sources.html import Html
from zufolge.sources.json_lines import JsonLines
from zufolge.sources.parquet import Parquet
from zufolge.sources.places import File, Folder, Stdin
from zufolge.sources.received import Format, Metadata, Notice, Outcome, Place, Raw
from zufolge.sources.text import Text
from zufolge.sources.url import Url

if TYPE_CHECKING:
    from zufolge.sources.addresses import Policy

# A new format is one file and one line here; the first that takes a document reads it.
FORMATS: tuple[Format, ...] = (JsonLines(), CsvTable(), Parquet(), Html(), Text())
SUFFIXES = tuple(suffix for f in FORMATS for suffix in f.suffixes)


def places(policy: Policy | None = None, stdin: BinaryIO | None = None) -> tuple[Place, ...]:
    """Where documents come from; the first that takes an argument opens it."""
    return (Stdin(stdin), Url(policy), Folder(SUFFIXES), File())


def open_sources(
    arguments: Iterable[str | Path],
    *,
    defaults: Metadata | None = None,
    policy: Policy | None = None,
    stdin: BinaryIO | None = None,
    notice: Notice | None = None,
) -> Iterator[Outcome]:
    """The documents of files, folders, addresses and "-", lazily and in the order of the arguments.

    `defaults` goes before what a text or page says of itself, and behind what a JSON object says.
    A document that cannot be taken is a `DocumentError` in its place among the others; this function
    raises none. `notice` hears of files that were left out. The network is used for addresses only,
    under `policy`; `stdin` stands for standard input in tests.
    """
    given = defaults or Metadata()
    every = places(policy, stdin)
    for argument in arguments:
        text = str(argument)
        place = next(p for p in every if p.takes(text))
        for raw in place.open(text, notice or (lambda message: None)):
            if isinstance(raw, DocumentError):
                yield raw
            else:
                yield from _read(raw, given)


def _read(raw: Raw, given: Metadata) -> Iterator[Outcome]:
    """The outcomes of one raw document; an operating system's error ends it with a failure."""
    try:
        yield from choose(raw).read(raw, given)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield failure("unreadable_file", raw.name, f"reading it failed ({reason}).")
    finally:
        if raw.name != "-":
            raw.stream.close()


def choose(raw: Raw) -> Format:
    """The format of a document: by its suffix, else by what the server said, else by its beginning.

    A page saved as .txt is still a page.
    """
    head = raw.stream.peek(4_096)
    page = Html()
    if raw.suffix == ".txt" and page.sniffs(head):
        return page
    named = (f for f in FORMATS if raw.suffix in f.suffixes or raw.media in f.media)
    return next(named, None) or next(f for f in FORMATS if f.sniffs(head))
