"""Headings and paragraphs of a plain text, by how its lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zufolge.record import Block
from zufolge.sources.lines import Line, continues, line_groups, wrap_width

# A heading is short: the longest headlines and subheads of the German and English press that were
# looked at have 110 characters.
_LONGEST_HEADING = 120
_NO_HEADING = re.compile(r"[.,;:!?…][\"”“»«’‘')\]]*$")
_HEADLINE_END = re.compile(r"[.,;:…][\"”“»«’‘')\]]*$")
_MARKDOWN = re.compile(r"#{1,6}\s+\S")


def text_blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of `text` from code point `start` on, in order; all but white space lies in one.

    A paragraph is a line, or, where the text was wrapped at a fixed width, the lines up to the next
    blank one. A heading is a short line without a final mark that a paragraph follows.
    """
    groups = line_groups(text, start)
    width = wrap_width(groups)
    paragraphs = [p for g in groups for p in _paragraphs(g, width)]
    heads = _headings(paragraphs)
    return [
        Block(p[0].start, p[-1].end, "heading" if n in heads else "paragraph")
        for n, p in enumerate(paragraphs)
    ]


def _paragraphs(group: list[Line], width: int) -> Iterator[list[Line]]:
    """The lines of a group that belong together; each alone where nothing was wrapped."""
    at = 0
    for n in range(1, len(group) + 1):
        if n == len(group) or not width or not continues(group[n - 1], group[n], width):
            yield group[at:n]
            at = n


def _headings(paragraphs: list[list[Line]]) -> set[int]:
    """Indices of the headings.

    Three or more short lines on end are a list, not headings; at the beginning the first of them
    is the headline. Nothing that no paragraph follows is a heading.
    """
    short = [_short(p, first=n == 0) for n, p in enumerate(paragraphs)]
    marked = {n for n, p in enumerate(paragraphs) if _MARKDOWN.match(p[0].text)}
    out = set(marked)
    n = 0
    while n < len(short):
        stop = n
        while stop < len(short) and short[stop]:
            stop += 1
        if stop > n and stop < len(short):
            out |= set(range(n, stop)) if stop - n <= 2 else {0} & {n}
        n = max(stop, n + 1)
    return out


def _short(lines: list[Line], *, first: bool) -> bool:
    """Whether a paragraph has the form of a heading; a headline may end with a mark of tone."""
    text = " ".join(line.text for line in lines)
    if len(text) > _LONGEST_HEADING or lines[0].item or not any(c.isalpha() for c in text):
        return False
    return not (_HEADLINE_END if first else _NO_HEADING).search(text)
