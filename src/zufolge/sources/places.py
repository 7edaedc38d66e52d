"""Files, folders and standard input."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from zufolge.record.errors import DocumentError
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_JSON
from zufolge.sources.received import Notice, Peekable, Raw


def shown(path: str | Path) -> str:
    """A path as text: bytes that are no UTF-8 become U+FFFD, for JSON has no way to write them."""
    return os.fsencode(path).decode("utf-8", "replace")


class Stdin:
    """Takes "-"; the format is told by the first bytes."""

    name = "stdin"

    def __init__(self, stream: BinaryIO | None = None) -> None:
        self._stream = stream

    def takes(self, argument: str) -> bool:
        return argument == "-"

    def open(self, argument: str, notice: Notice) -> Iterator[Raw | DocumentError]:
        stream = self._stream or sys.stdin.buffer
        # A buffer around standard input would close it together with itself: only where needed.
        try:
            peeks = hasattr(stream, "peek")
            yield Raw("-", cast("Peekable", stream if peeks else io.BufferedReader(_whole(stream))))
        except OSError as error:
            yield _os_failure(error, "-")


class Folder:
    """Takes folders: every file with a known suffix below it, sorted; hidden ones are left alone.

    Links to folders are not followed, so that no loop is walked; how many files were left out is a
    notice.
    """

    name = "folder"

    def __init__(self, suffixes: Sequence[str]) -> None:
        self._suffixes = frozenset(suffixes)

    def takes(self, argument: str) -> bool:
        return os.path.isdir(argument)

    def open(self, argument: str, notice: Notice) -> Iterator[Raw | DocumentError]:
        skipped: Counter[str] = Counter()
        found = 0
        for item in self._walk(argument, skipped):
            found += 1
            yield item if isinstance(item, DocumentError) else _opened(item)
        if skipped:
            kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(skipped.items()))
            notice(f"{shown(argument)}: skipped {kinds}.")
        if not found:
            message = "there is no file in it that can be read."
            yield failure("empty_folder", shown(argument), message)

    def _walk(self, top: str, skipped: Counter[str]) -> Iterator[str | DocumentError]:
        failed: list[OSError] = []
        for folder, below, names in os.walk(top, onerror=failed.append):
            below[:] = sorted(d for d in below if not d.startswith("."))
            skipped.update(
                "link to a folder" for d in below if os.path.islink(os.path.join(folder, d))
            )
            for name in sorted(n for n in names if not n.startswith(".")):
                path = os.path.join(folder, name)
                if not os.path.isfile(path) and not os.path.islink(path):
                    skipped["special file"] += 1
                elif _suffix(path) in self._suffixes:
                    yield path
                else:
                    skipped[_suffix(path) or "without suffix"] += 1
            yield from (_os_failure(e, str(e.filename)) for e in failed)
            failed.clear()
        yield from (_os_failure(e, str(e.filename)) for e in failed)


class File:
    """Takes every other argument, as a path."""

    name = "file"

    def takes(self, argument: str) -> bool:
        return True

    def open(self, argument: str, notice: Notice) -> Iterator[Raw | DocumentError]:
        yield _opened(argument)


def _whole(stream: BinaryIO) -> io.BytesIO:
    return io.BytesIO(stream.read(MOST_JSON + 1))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _opened(path: str) -> Raw | DocumentError:
    """The file, which whoever reads it to its end closes."""
    try:
        stream = open(path, "rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        return _os_failure(error, path)
    return Raw(shown(path), stream, _suffix(path))


def _os_failure(error: OSError | ValueError, path: str) -> DocumentError:
    name = shown(path)
    if isinstance(error, FileNotFoundError):
        return failure("missing_file", name, "there is no such file.")
    if isinstance(error, PermissionError):
        return failure("permission_denied", name, "you are not allowed to read it.")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return failure("unreadable_file", name, f"it cannot be read ({reason}).")
