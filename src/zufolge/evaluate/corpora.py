"""Reads gold files. What a file is, its content says, not its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.press import PressReport, press_document
from zufolge.evaluate.report import digest_of
from zufolge.evaluate.scheme import SchemeFile, scheme_document
from zufolge.record.errors import StopError


class _Source(NamedTuple):
    path: Path
    raw: bytes
    alone: bool


def load(paths: Sequence[Path], *, last: int | None = None) -> Corpus:
    """The gold documents of files and folders, in the order of their names.

    `last` takes only the last so many documents of each file of lines. A file that is no gold is a
    `StopError` that names it.
    """
    raws: list[bytes] = []
    documents: list[GoldDocument] = []
    tokenised = True
    for source in _sources(paths, last):
        raws.append(source.raw)
        document, own = _document(source)
        documents.append(document)
        tokenised = tokenised and own
    if not documents:
        raise StopError(f"{paths[0]}: no gold documents in it.", remedy="Give *.json or *.jsonl.")
    _check_names(documents)
    name = _name(paths) + (f" last {last}" if last else "")
    return Corpus(name, digest_of(*raws), tuple(documents), tokenised)


def decode_lines(path: Path, of: Any) -> list[Any]:
    """The lines of a JSON Lines file as objects of the type `of`; a wrong one is a `StopError`."""
    out = []
    for number, line in enumerate(_lines(_bytes(path)), 1):
        try:
            out.append(msgspec.json.decode(line, type=of))
        except msgspec.DecodeError as error:
            raise StopError(f"{path}, line {number}: {error}") from error
    return out


def _sources(paths: Iterable[Path], last: int | None) -> Iterator[_Source]:
    for path in paths:
        files = sorted(path.glob("*.json*")) if path.is_dir() else [path]
        for file in files:
            raw = _bytes(file)
            if _is_object(raw):
                yield _Source(file, raw, alone=True)
            else:
                lines = _lines(raw)
                yield from (_Source(file, r, alone=False) for r in lines[-last if last else 0 :])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StopError(f"{path}: {error.strerror}.", remedy="Check the path.") from error


def _lines(raw: bytes) -> list[bytes]:
    return [line for line in raw.splitlines() if line.strip()]


def _is_object(raw: bytes) -> bool:
    """Whether the whole file is one JSON object, as against one a line."""
    try:
        return isinstance(msgspec.json.decode(raw), dict)
    except msgspec.DecodeError:
        return False


def _document(source: _Source) -> tuple[GoldDocument, bool]:
    """The document, and whether it brought its own tokens."""
    stem = "" if source.alone else source.path.stem
    try:
        keys = msgspec.json.decode(source.raw, type=dict[str, msgspec.Raw])
        if "originalText" in keys and "annotations" in keys:
            return scheme_document(msgspec.json.decode(source.raw, type=SchemeFile), stem), True
        if "text" in keys and "statements" in keys:
            return press_document(msgspec.json.decode(source.raw, type=PressReport)), False
    except msgspec.DecodeError as error:
        raise StopError(f"{source.path}: not a gold file: {error}.") from error
    raise StopError(
        f"{source.path}: neither the news corpus's format nor the press sample's.",
        remedy="docs/evaluate.md says which fields a gold file needs.",
    )


def _check_names(documents: Sequence[GoldDocument]) -> None:
    seen: set[str] = set()
    for one in documents:
        if one.name in seen:
            raise StopError(f"Two gold documents are called {one.name!r}.")
        seen.add(one.name)


def _name(paths: Sequence[Path]) -> str:
    """ "folder/file" of one path, the common folder of several."""
    first = paths[0].resolve()
    if len(paths) > 1:
        stems = "+".join(p.stem for p in paths) if len(paths) < 4 else "*"
        return f"{first.parent.name}/{stems}"
    return re.sub(r"\.jsonl?$", "", f"{first.parent.name}/{first.name}")
