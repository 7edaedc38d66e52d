"""Texts of articles, from gold of any kind or plain reports: what stands beside the text is not looked at."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from zufolge.record.errors import StopError

_FIELDS = ("text", "originalText")


class Article(NamedTuple):
    """`name` is its file's, with the number of the line where the file has several."""

    name: str
    text: str


def load_articles(paths: Sequence[Path]) -> list[Article]:
    """The articles of *.json, *.jsonl and *.tml files and of folders of them, each text once.

    In the order of the paths, in a folder by name. A file without texts is a `StopError`.
    """
    texts: dict[str, str] = {}
    for path in paths:
        files = sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path]
        for file in files:
            for name, text in _texts(file):
                texts.setdefault(text, name)
    if not texts:
        raise StopError("There are no articles.", remedy="Give *.json, *.jsonl or *.tml.")
    return [Article(name, text) for text, name in texts.items()]


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise StopError(f"{path}: {error.strerror}.", remedy="Check the path.") from error
    try:
        if path.suffix == ".json":
            yield path.stem, _text(raw)
        elif path.suffix == ".jsonl":
            lines = [line for line in raw.splitlines() if line.strip()]
            yield from ((f"{path.stem}:{n}", _text(line)) for n, line in enumerate(lines, 1))
        elif path.suffix == ".tml":
            body = ET.fromstring(raw).find("TEXT")
            yield path.stem, "" if body is None else "".join(body.itertext())
    except (msgspec.DecodeError, ET.ParseError, KeyError) as error:
        raise StopError(f"{path}: no article in it: {error}.") from error


def _text(raw: bytes) -> str:
    fields = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    name = next((name for name in _FIELDS if name in fields), _FIELDS[0])
    return msgspec.json.decode(fields[name], type=str)
