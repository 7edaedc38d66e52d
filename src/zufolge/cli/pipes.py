"""Standard output: always UTF-8 in a pipe, never a byte that is not part of the result."""

from __future__ import annotations

import shutil
import sys

# Wide enough for the table's columns where nobody knows how wide the reader's screen is.
_PIPE_WIDTH = 100


def put(data: str | bytes) -> None:
    """Writes to standard output; a pipe gets UTF-8 whatever the locale says."""
    if isinstance(data, str) and sys.stdout.isatty():
        sys.stdout.write(data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)


def width() -> int:
    """Columns of the terminal, or what is good to read in a file."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPE_WIDTH
