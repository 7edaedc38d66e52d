"""Cuts a text into pieces and marked segments: overlapping spans become properly nested elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from zufolge.record import Document

DEEPEST = 24  # open elements at once: browsers drop deeper ones at 512, readers' eyes long before
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be seen at code points `start` to `end` (half-open) of the text.

    `anchor` is its element's id, `number` what stands beside it, `to` the id that it leads to.
    """

    start: int
    end: int
    css: str
    anchor: str = ""
    title: str = ""
    number: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of writing a piece: a text, or a mark that opens, closes, or leaves only its anchor.

    A mark that is cut opens several times: `first` for the very first, `leads` for the first in its
    piece.
    """

    do: Literal["text", "open", "close", "anchor"]
    text: str = ""
    mark: Mark | None = None
    first: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the text, or the gap between two, which shows no marks when it is blank."""

    kind: Literal["heading", "paragraph", "dateline", "gap"]
    start: int
    end: int
    steps: tuple[Step, ...] = ()


def pieces(document: Document) -> Iterator[Piece]:
    """Blocks and gaps that together are the whole text; without blocks every line is a paragraph.

    Words that no block covers make a paragraph of their own: nothing of the text is lost.
    """
    text = document.text
    blocks = [(b.start, b.end, b.kind) for b in document.blocks]
    if not blocks:
        blocks = [(*m.span(), "paragraph") for m in _LINE.finditer(text)]
    done = 0
    for start, end, kind in [*blocks, (len(text), len(text), "gap")]:
        start, end = max(start, done), min(end, len(text))  # noqa: PLW2901 - clipped to what is left
        if start > done:
            blank = text[done:start].isspace()
            yield Piece("gap" if blank else "paragraph", done, start)
        if end > start:
            yield Piece(kind, start, end)  # type: ignore[arg-type]
        done = max(done, end, start)


def cut(text: str, parts: Iterable[Piece], marks: Sequence[Mark]) -> Iterator[Piece]:
    """The pieces with their steps: linear in text and marks, for at most `DEEPEST` are open at once.

    Of marks that begin together the longer one is the outer, then the one that stands first.
    Every mark leaves an element (or at least its anchor) behind, even where it finds no room.
    """
    kept = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    cutter = _Cutter(text, sorted(kept, key=lambda m: (m.start, -m.end)))
    for part in parts:
        steps = cutter.blank(part) if part.kind == "gap" else cutter.full(part)
        yield Piece(part.kind, part.start, part.end, tuple(steps))


class _Cutter:
    """Sweeps over the text once; `going` are the marks that stand open, outermost first."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.next = 0
        self.going: list[Mark] = []

    def blank(self, part: Piece) -> Iterator[Step]:
        """White space between blocks: marks that end within it leave their anchor, others wait."""
        self.going = [m for m in self.going if m.end > part.end]
        waiting = []
        while self.next < len(self.marks) and self.marks[self.next].start < part.end:
            mark = self.marks[self.next]
            self.next += 1
            if mark.end <= part.end:
                yield Step("anchor", mark=mark)
            else:
                waiting.append(mark)
        self.next -= len(waiting)
        self.marks[self.next : self.next + len(waiting)] = waiting
        yield Step("text", self.text[part.start : part.end])

    def full(self, part: Piece) -> Iterator[Step]:
        self.going = [m for m in self.going if m.end > part.start]
        for mark in self.going:
            yield Step("open", mark=mark, leads=True)
        at = part.start
        while at < part.end:
            yield from self._close(at)
            yield from self._open(at)
            stop = min([part.end, *(m.end for m in self.going)])
            if self.next < len(self.marks):
                stop = min(stop, self.marks[self.next].start)
            yield Step("text", self.text[at:stop])
            at = stop
        for mark in reversed(self.going):
            yield Step("close", mark=mark)

    def _close(self, at: int) -> Iterator[Step]:
        """Closes what ends here; what lies within it but goes on is closed and opened again."""
        ended = next((n for n, m in enumerate(self.going) if m.end <= at), None)
        if ended is None:
            return
        for mark in reversed(self.going[ended:]):
            yield Step("close", mark=mark)
        goes_on = [m for m in self.going[ended:] if m.end > at]
        self.going[ended:] = goes_on
        for mark in goes_on:
            yield Step("open", mark=mark)

    def _open(self, at: int) -> Iterator[Step]:
        while self.next < len(self.marks) and self.marks[self.next].start <= at:
            mark = self.marks[self.next]
            self.next += 1
            if len(self.going) >= DEEPEST:
                yield Step("anchor", mark=mark)
                continue
            self.going.append(mark)
            yield Step("open", mark=mark, first=True, leads=True)
