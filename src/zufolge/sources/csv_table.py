"""CSV with a header: a document a row. Comma, semicolon, tab or bar, as spreadsheets write them."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from zufolge.record.errors import DocumentError
from zufolge.sources.columns import columns, fields
from zufolge.sources.decoding import refuse_binary
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_CHARACTERS, MOST_LINE
from zufolge.sources.objects import made
from zufolge.sources.received import Metadata, Outcome, Peekable, Raw

_DELIMITERS = ",;\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 65_536


class CsvTable:
    """Takes .csv and .tsv."""

    name = "csv"
    suffixes = (".csv", ".tsv")
    media = ("text/csv", "text/tab-separated-values")

    def sniffs(self, head: bytes) -> bool:
        return False

    def read(self, raw: Raw, given: Metadata) -> Iterator[Outcome]:
        try:
            refuse_binary(raw.stream.peek(16), raw.name)
            yield from _rows(raw, given)
        except DocumentError as error:
            yield error


def _rows(raw: Raw, given: Metadata) -> Iterator[Outcome]:
    lines = _Lines(raw.stream, raw.name)
    # One limit for the whole process; nothing else here reads CSV.
    csv.field_size_limit(MOST_CHARACTERS)
    first = next(lines, "")
    delimiter = max(_DELIMITERS, key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    found = columns(header, raw.name)
    rows = csv.reader(lines, delimiter=delimiter)
    while (row := _next(rows, raw.name, lines)) is not None:
        if isinstance(row, DocumentError):
            yield row
        elif any(cell.strip() for cell in row):
            cells = dict(zip(header, row, strict=False))
            yield made(fields(cells, found), f"{raw.name}:{lines.number}", given)


def _next(rows: Iterator[list[str]], name: str, lines: _Lines) -> list[str] | DocumentError | None:
    try:
        return next(rows)
    except StopIteration:
        return None
    except csv.Error as error:
        return failure("bad_table", f"{name}:{lines.number}", f"it is not CSV ({error}).")


class _Lines(Iterator[str]):
    """The lines of a stream as text, one at a time; `number` is the last one's, from 1."""

    def __init__(self, stream: Peekable, name: str) -> None:
        self._stream, self._name, self.number = stream, name, 0
        head = stream.peek(_HEAD)
        mark, self._encoding = next(
            ((m, e) for m, e in _MARKS if head.startswith(m)), (b"", _guess(head))
        )
        stream.read(len(mark))
        # Lines of UTF-16 end in the middle of a byte pair; such files are small.
        self._rest = self._whole() if self._encoding.startswith("utf-16") else None

    def _whole(self) -> Iterator[str]:
        data = self._stream.read(MOST_LINE + 1)
        if len(data) > MOST_LINE:
            message = f"it is UTF-16 and has more than {MOST_LINE:,} bytes."
            raise failure("too_large", self._name, message, "Save it as UTF-8.")
        return iter(data.decode(self._encoding, "replace").splitlines(keepends=True))

    def __next__(self) -> str:
        self.number += 1
        if self._rest is not None:
            return next(self._rest)
        line = self._stream.readline(MOST_LINE + 1)
        if not line:
            raise StopIteration
        if len(line) > MOST_LINE:
            where = f"{self._name}:{self.number}"
            raise failure("too_large", where, f"the line has more than {MOST_LINE:,} bytes.")
        return line.decode(self._encoding, "replace").replace("\0", "�")


def _guess(head: bytes) -> str:
    """UTF-8 unless the first lines cannot be; then what spreadsheets on Windows write."""
    whole = head[: head.rfind(b"\n") + 1] or head
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
