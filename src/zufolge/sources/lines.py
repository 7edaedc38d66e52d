"""The lines of a text, and whether somebody broke them at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

# What language.sentences takes for a line break, too.
_LINE = re.compile(r"[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]")
_FINAL = re.compile(r"[.!?:;…][\"”“»«’‘'\u203a\u2039)\]*_]*$")
_MARK = re.compile(r"(?:[-–—*•·‣▪●◦+]|\d{1,2}[.)]|[a-z]\))\s+|[•·‣▪●◦]")
# A hard-wrapped file: no line is longer than this, and its inner lines fill most of the width.
# Mail wraps at 72, editors at 79, agencies at 60 to 69; above 120 a line is a paragraph.
_WIDEST, _NARROWEST = 120, 30
_FILLED = 0.6


class Line(NamedTuple):
    """Code points `start` to `end`, white space at the ends left out; `indent` counts it in front."""

    start: int
    end: int
    text: str
    indent: int

    @property
    def final(self) -> bool:
        """Whether the line ends as a sentence or a clause does."""
        return _FINAL.search(self.text) is not None

    @property
    def item(self) -> bool:
        """Whether it begins like an item of a list."""
        return _MARK.match(self.text) is not None

    @property
    def first_word(self) -> str:
        return self.text.split(None, 1)[0]


def line_groups(text: str, start: int = 0) -> list[list[Line]]:
    """The lines that hold more than white space, from code point `start` on, grouped at blank ones."""
    groups: list[list[Line]] = [[]]
    blank = True
    for m in _LINE.finditer(text, start):
        if m.group() in ("\r\n", "\r", "\n", "\u2028", "\u2029"):
            if blank and groups[-1]:
                groups.append([])
            blank = True
            continue
        raw = m.group()
        core = raw.strip()
        if core:
            indent = len(raw) - len(raw.lstrip())
            at = m.start() + indent
            groups[-1].append(Line(at, at + len(core), core, indent))
            blank = False
    return groups if groups[-1] else groups[:-1]


def wrap_width(groups: list[list[Line]]) -> int:
    """The width at which the file was wrapped, or 0 where each line is a paragraph of its own.

    Wrapped means: lines are not wider than a page, most of those that others follow are filled, and
    most of the filled ones end in the middle of a sentence.
    """
    breaks = [(a, b) for g in groups for a, b in pairwise(g) if not b.item]
    width = max((len(line.text) for g in groups for line in g), default=0)
    if not breaks or not _NARROWEST <= width <= _WIDEST:
        return 0
    filled = [(a, b) for a, b in breaks if len(a.text) >= _FILLED * width]
    middle = [a for a, b in filled if not a.final or b.text[0].islower()]
    return width if 2 * len(middle) > len(filled) and 2 * len(filled) >= len(breaks) else 0


def continues(before: Line, after: Line, width: int) -> bool:
    """Whether, in a file wrapped at `width`, `after` goes on with the paragraph of `before`.

    A line that had room for the next word was ended on purpose, unless the next begins in lower case.
    """
    if after.item or after.indent > before.indent + 1:
        return before.item and after.indent > before.indent + 1 and not after.item
    if after.text[0].islower() or before.text.endswith(("-", ",")):
        return True
    room = width - len(before.text) - 1 - len(after.first_word)
    return room < (0.1 if before.final else 0.3) * width
