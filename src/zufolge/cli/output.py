"""Where records go: standard output, one file, or a folder with a file for each."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

import typer

from zufolge.cli.pipes import put, width
from zufolge.record import Record
from zufolge.record.errors import StopError


class Form(StrEnum):
    """How a record is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    html = "html"


# A file of one of these holds one record; the others can follow each other.
_SINGLE = (Form.json, Form.html)
_SUFFIX = {Form.text: ".txt", Form.json: ".json", Form.jsonl: ".jsonl", Form.html: ".html"}


def _text(record: Record, terminal: bool) -> str:
    from zufolge.show import render_table
    from zufolge.show.terminal import wants_colour

    colour = terminal and wants_colour(sys.stdout)
    return render_table(record, width=width(), colour=colour)


def _json(record: Record, terminal: bool) -> bytes:
    import msgspec

    from zufolge.record import to_json

    return msgspec.json.format(to_json(record), indent=2) + b"\n"


def _jsonl(record: Record, terminal: bool) -> bytes:
    from zufolge.record import to_json

    return to_json(record) + b"\n"


def _html(record: Record, terminal: bool) -> str:
    from zufolge.show import render_page

    return render_page(record)


FORMATS: dict[Form, Callable[[Record, bool], str | bytes]] = {
    Form.text: _text,
    Form.json: _json,
    Form.jsonl: _jsonl,
    Form.html: _html,
}


class Sink(Protocol):
    """Takes records one by one; `written` are the files made so far."""

    written: list[Path]

    def add(self, record: Record) -> None: ...


class _Stdout:
    def __init__(self, form: Form) -> None:
        self.form, self._first = form, True
        self.written: list[Path] = []

    def add(self, record: Record) -> None:
        if self.form is Form.text and not self._first:
            put("\n")
        self._first = False
        put(FORMATS[self.form](record, True))
        sys.stdout.flush()


class _File:
    def __init__(self, form: Form, path: Path, stream: BinaryIO) -> None:
        self.form, self.written, self._stream = form, [path], stream

    def add(self, record: Record) -> None:
        data = _bytes(FORMATS[self.form](record, False))
        with _writing(self.written[0]):
            gap = b"\n" if self.form is Form.text and self._stream.tell() else b""
            self._stream.write(gap + data)


class _Folder:
    def __init__(self, form: Form, path: Path) -> None:
        self.form, self.path = form, path
        self.written: list[Path] = []

    def add(self, record: Record) -> None:
        path = self.path / (file_name(record) + _SUFFIX[self.form])
        data = _bytes(FORMATS[self.form](record, False))
        with _writing(path):
            path.write_bytes(data)
        self.written.append(path)


def check(form: Form, output: Path | None, *, several: bool) -> None:
    """Refuses, as wrong usage, a target that cannot hold the records; touches nothing."""
    if not (several and form in _SINGLE):
        return
    if output is None:
        raise typer.BadParameter(
            f"{form} holds one document: name a folder with --output, or use --format jsonl."
        )
    if output.exists() and not output.is_dir():
        raise typer.BadParameter(f"--output {output} is a file; several documents need a folder.")


@contextmanager
def opened(form: Form, output: Path | None, *, several: bool) -> Iterator[Sink]:
    """The sink for records of one form; what cannot be written is a `StopError`.

    `several` says whether more than one record may come. Where one file cannot hold them, `output`
    is taken for a folder; where that cannot be either, see `check`.
    """
    check(form, output, several=several)
    if output is None:
        yield _Stdout(form)
    elif output.is_dir() or (several and form in _SINGLE):
        with _writing(output):
            output.mkdir(parents=True, exist_ok=True)
        yield _Folder(form, output)
    else:
        with _writing(output):
            output.parent.mkdir(parents=True, exist_ok=True)
            stream = output.open("wb")
        with stream:
            yield _File(form, output, stream)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StopError(
            f"{path} cannot be written: {error.strerror}.",
            remedy="Name another place with --output.",
        ) from error


def file_name(record: Record) -> str:
    """A name for a document's file: where it came from, and the beginning of its digest."""
    document = record.document
    source = re.sub(r"[?#].*", "", document.source or "").rstrip("/")
    stem = re.sub(r"\.\w{1,5}$", "", source.rpartition("/")[2])
    names = (re.sub(r"[^\w-]+", "-", name)[:60].strip("-") for name in (stem, document.title or ""))
    readable = next(filter(None, names), "document")
    return f"{readable}-{document.id.removeprefix('sha256:')[:8]}"


def _bytes(data: str | bytes) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data
