"""What may be sent to a terminal: words only, never its control sequences."""

from __future__ import annotations

import io
import os
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_JOINERS = "\u200c\u200d"  # Persian spelling and emoji need them, and they control nothing
_BLANKS = "\t\n\v\f\r\x85\u2028\u2029"
MINIMUM = 40  # below this no layout is readable; the terminal wraps the lines then


def plain(text: str) -> str:
    """The text on one line, unable to move the cursor, colour, reorder or hide what is printed.

    Line breaks and tabs become spaces, other control characters their pictures ("␛"), bidirectional
    and other invisible format characters nothing, what has no UTF-8 form "�".
    """
    return "".join(map(_harmless, text))


@lru_cache(maxsize=4096)
def _harmless(character: str) -> str:
    if character in _BLANKS:
        return " "
    match unicodedata.category(character):
        case "Cc" if character < "\x20":
            return chr(0x2400 + ord(character))
        case "Cc":
            return "␡" if character == "\x7f" else "�"
        case "Cs":
            return "�"
        case "Cf":
            return character if character in _JOINERS else ""
    return character


def words(*parts: tuple[str, str]) -> Text:
    """Text of (words, style) pairs, the words made harmless; rich's markup is not read in them."""
    from rich.text import Text

    return Text.assemble(*((plain(part), style) for part, style in parts))


def hanging() -> Table:
    """A grid of a short mark and words that wrap beside it, never below it."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    return grid


def printed(parts: Iterable[RenderableType], *, width: int, colour: bool) -> str:
    """The parts as lines of at most `width` cells (`MINIMUM` at least), each ended by a newline.

    Nothing of the surroundings is asked: not the environment, not a terminal.
    """
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out,
        width=max(width, MINIMUM),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def wants_colour(stream: TextIO, environment: Mapping[str, str] | None = None) -> bool:
    """Whether a stream is a terminal whose user has not refused colour (no-color.org, TERM=dumb)."""
    known = os.environ if environment is None else environment
    return stream.isatty() and not known.get("NO_COLOR") and known.get("TERM") != "dumb"
