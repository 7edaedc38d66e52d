"""Quotation marks of all styles: „…“ »…« «…» "…" “…” ‚…‘ ›…‹, stray and unclosed ones too."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from zufolge.language.tokens import Token

DOUBLE = frozenset('„“”»«"‟〝〞')
SINGLE = frozenset("‚‘’‹›")
# A quotation longer than this many words is taken for a stray mark: the longest one in the German
# training corpora has 297.
LONGEST = 300


class Quoted(IntEnum):
    """Where a word stands with regard to quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPEN = 2
    CLOSE = 3
    STRAY = 4


_PARTNERS = {
    "„": '“”"‟«',
    "“": '”"“',
    "»": '«"',
    "«": '»"',
    '"': '"”“',
    "‟": "”“",
    "〝": "〞",
}


def quoted_states(tokens: Sequence[Token], breaks: Sequence[bool]) -> list[Quoted]:
    """The state of each token. A quotation runs on over one paragraph break at the most.

    `breaks[i]` says that token `i` begins a paragraph. Linear: every mark is looked at once.
    """
    out = [Quoted.OUTSIDE] * len(tokens)
    opening: int | None = None
    paragraphs = 0
    for i, token in enumerate(tokens):
        if opening is not None and breaks[i]:
            paragraphs += 1
        if token.text not in DOUBLE:
            continue
        before = i > 0 and tokens[i - 1].end == token.start
        behind = i + 1 < len(tokens) and tokens[i + 1].start == token.end
        near = opening is not None and i - opening <= LONGEST and paragraphs < 2
        if (
            near
            and opening is not None
            and _closes(tokens[opening].text, token.text, before, behind)
        ):
            out[opening], out[i] = Quoted.OPEN, Quoted.CLOSE
            out[opening + 1 : i] = [Quoted.INSIDE] * (i - opening - 1)
            opening = None
            continue
        if opening is not None:
            out[opening] = Quoted.STRAY
        out[i] = Quoted.STRAY
        opening = i if token.text not in "”〞" and behind else None
        paragraphs = 0
    if opening is not None:
        out[opening] = Quoted.STRAY
    return out


def _closes(opening: str, mark: str, before: bool, behind: bool) -> bool:
    """Whether `mark` can close `opening`. A straight mark that leans on the next word alone opens."""
    return mark in _PARTNERS.get(opening, "") and not (mark in '"“' and behind and not before)
