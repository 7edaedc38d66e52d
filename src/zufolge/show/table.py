"""One report in the terminal: who says what, in which kind, by which cue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zufolge.record import Record
from zufolge.show.account import CREED, Account, account
from zufolge.show.sidelines import sidelines
from zufolge.show.terminal import hanging, printed, words
from zufolge.show.voices import Row, Voice

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

COLUMNS_FROM = 100  # below this many cells the said column would be narrower than a short sentence
DEEPEST = 4  # deeper statements are indented no further
_COLOURS = ("blue", "magenta", "cyan", "green", "yellow", "red")


def render_table(record: Record, *, width: int, colour: bool) -> str:
    """The record as a table of at most `width` cells, with ANSI colours only where asked for.

    Control characters, bidirectional overrides and markup in the report's words have no effect.
    """
    shown = account(record)
    parts = [
        *_header(shown),
        *_notices(shown),
        *_statements(shown, width),
        *sidelines(shown, width),
    ]
    return printed(parts, width=width, colour=colour)


def style_of(voice: Voice) -> str:
    return "dim" if voice.number is None else _COLOURS[(voice.number - 1) % len(_COLOURS)]


def _header(shown: Account) -> Iterator[Text]:
    yield words((shown.title, "bold"))
    if shown.facts:
        yield words((" · ".join(shown.facts), ""))
    yield words((" · ".join(shown.counts), "dim"))
    yield words((f"{CREED}.", "dim italic"))


def _notices(shown: Account) -> Iterator[RenderableType]:
    """What could not be read, and the report's own caveats: before anything else."""
    if not shown.problems and not shown.caveats:
        return
    grid = hanging()
    for problem in shown.problems:
        text = words((f"{problem.code}: ", "bold"), (problem.message, ""))
        grid.add_row(words(("!", "bold red")), text)
    for caveat in shown.caveats:
        kind = caveat.kind.replace("_", " ")
        text = words((f"{kind}: ", "bold"), (f"„{caveat.span.text}“", ""))
        grid.add_row(words(("▲", "bold yellow")), text)
    yield words(("", ""))
    yield grid


def _statements(shown: Account, width: int) -> Iterator[RenderableType]:
    yield words(("", ""))
    if not shown.voices:
        yield words(("No statements found.", "dim"))
    elif width >= COLUMNS_FROM:
        yield _columns(shown, width)
    else:
        for voice in shown.voices:
            yield from _stack(voice)


def _columns(shown: Account, width: int) -> Table:
    """The wide form: a column each for speaker, what was said, kind and cue."""
    from rich import box
    from rich.table import Table

    label = max(len(line.label) for line in shown.lines)
    speaker = min(width // 4, 44)
    kind, cue = (20, 18) if width >= 130 else (12, 14)
    said = width - label - speaker - kind - cue - 5 * 2  # two cells of air a column
    table = Table(
        box=box.SIMPLE_HEAD, width=width, padding=(0, 2, 0, 0), show_edge=False, pad_edge=False
    )
    widths = {"": label, "speaker": speaker, "said": said, "kind": kind, "cue": cue}
    for name, cells in widths.items():
        table.add_column(name, width=cells, header_style="dim")
    for voice in shown.voices:
        for n, row in enumerate(voice.rows):
            table.add_row(
                words((row.line.label, "dim" if row.depth else style_of(voice))),
                _who(voice, row, first=n == 0),
                _said(row),
                _kind(row, narrow=kind < 20),
                _cue(row),
                end_section=row is voice.rows[-1],
            )
    return table


def _who(voice: Voice, row: Row, *, first: bool) -> Text:
    """The resolved name beside the words of the text; the role once, with a voice's first row."""
    line = row.line
    if row.depth:
        return words(("  " * (min(row.depth, DEEPEST) - 1) + "↳ ", "dim"), *_named(row, "bold"))
    if not first:
        return words((f"· „{line.words}“" if line.words else "·", "dim"))
    text = words(*_named(row, f"bold {style_of(voice)}"))
    return text.append("\n").append_text(words((voice.role, "dim"))) if voice.role else text


def _named(row: Row, style: str) -> list[tuple[str, str]]:
    line = row.line
    if not line.words or line.words == line.name:
        return [(line.name, style)]
    return [(line.name, style), (f" · „{line.words}“", "")]


def _said(row: Row) -> RenderableType:
    from rich.padding import Padding

    if row.reference:
        return words((f"↑ within {row.inside}: {_short(row.line.said)}", "dim"))
    mark = [("↳ ", "dim")] if row.depth else []
    text = words(*mark, (row.line.said, ""))
    return Padding(text, (0, 0, 0, 2 * min(row.depth, DEEPEST))) if row.depth else text


def _short(said: str, cells: int = 48) -> str:
    return said if len(said) <= cells else said[: cells - 1].rstrip() + "…"


def _kind(row: Row, *, narrow: bool) -> Text:
    kind = row.line.statement.kind
    if narrow and kind == "IndirectFreeIndirect":
        return words(("IndirectFree", "dim")).append("\nIndirect", "dim")
    return words((kind, "dim"))


def _cue(row: Row) -> Text:
    return words(("↪ carried on", "dim italic")) if row.line.carried else words((row.line.cue, ""))


def _stack(voice: Voice) -> Iterator[RenderableType]:
    """The narrow form: the speaker as a heading, each statement with its details below it."""
    from rich.padding import Padding

    own = [w for w in voice.words if w != voice.name][:3]
    names = " · " + ", ".join(f"„{w}“" for w in own) if own else ""
    role = f" — {voice.role}" if voice.role else ""
    style = f"bold {style_of(voice)}"
    head = hanging()
    head.add_row(words((voice.mark, style)), words((voice.name, style), (names, ""), (role, "dim")))
    yield head
    for row in voice.rows:
        yield Padding(_stacked(row, style_of(voice)), (0, 0, 0, 3 + 2 * min(row.depth, DEEPEST)))
    yield words(("", ""))


def _stacked(row: Row, style: str) -> Table:
    grid = hanging()
    label = ("↳ " if row.depth else "") + row.line.label
    grid.add_row(words((label, style)), _plainly(row))
    if not row.reference:
        grid.add_row("", words((_details(row), "dim")))
    return grid


def _plainly(row: Row) -> Text:
    if row.reference:
        return words((f"↑ within {row.inside}: {_short(row.line.said)}", "dim"))
    return words((row.line.said, ""))


def _details(row: Row) -> str:
    """Kind, cue and the words for the speaker; a nested statement's speaker with its name."""
    line = row.line
    named = "".join(part for part, _ in _named(row, "")) if row.depth else ""
    who = named or (f"„{line.words}“" if line.words else "")
    cue = "↪ carried on" if line.carried else line.cue
    return " · ".join(filter(None, (who, line.statement.kind, cue)))
