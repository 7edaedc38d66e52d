"""Blocks of a page that belong to the paper, not to the article: teasers, credits, sign-up boxes."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

# No teaser or credit that was looked at is longer; a paragraph that happens to begin like one is.
_LONGEST = 220
# A byline stands among the first or last blocks.
_NEAR = 5
_LONGEST_BYLINE = 100
_BYLINE = re.compile(
    r"(?:von|by|text|autor|autorin|author|reporting by|editing by|aus [A-ZÄÖÜ]\w+)[: ]\s*"
    r"[A-ZÄÖÜ][\w.'’-]*(?:[ ,/&]+(?:(?:und|and|in|aus|von|de|van|der)\b[ ,]*)*[A-ZÄÖÜ(][\w.'’)-]*){1,9}",
)
_SENTENCE = re.compile(r"[.!?…][\"”“»«’‘')\]]*$")


class Piece(NamedTuple):
    """A block of a page before it has a place in a text."""

    kind: Literal["heading", "paragraph", "dateline"]
    text: str

    @property
    def sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return _SENTENCE.search(self.text) is not None


@cache
def _phrases() -> tuple[tuple[str, ...], frozenset[str]]:
    text = (files("zufolge.sources") / "data" / "boilerplate.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    openings = tuple(line[:-1] for line in lines if line.endswith("…"))
    return openings, frozenset(line for line in lines if not line.endswith("…"))


def article_pieces(pieces: list[Piece], headline: str | None = None) -> list[Piece]:
    """The pieces that are the article, in order.

    What is short and stands before the headline goes, too; a heading over teasers goes with them.
    """
    pieces = _from_headline(pieces, headline)
    out: list[Piece] = []
    teasers = False
    for n, piece in enumerate(pieces):
        near = n < _NEAR or n >= len(pieces) - _NEAR
        if _is_boilerplate(piece) or (near and _is_byline(piece)):
            teasers = teasers or piece.kind == "heading"
            continue
        teasers = teasers and piece.kind == "paragraph" and not piece.sentence
        if not teasers and not (out and out[-1] == piece):
            out.append(piece)
    return _without_bare_headings(out)


def _from_headline(pieces: list[Piece], headline: str | None) -> list[Piece]:
    at = next((n for n, p in enumerate(pieces) if p.kind == "heading" and p.text == headline), 0)
    before = [p for p in pieces[:at] if p.sentence or p.kind == "heading"]
    return before + pieces[at:]


def _is_boilerplate(piece: Piece) -> bool:
    text = piece.text.lower()
    openings, whole = _phrases()
    if len(text) > _LONGEST:
        return False
    return text.startswith(openings) or text.strip(" .:!|+>»·–—-") in whole or _is_links(text)


def _is_links(text: str) -> bool:
    """A bar of links: "Home | Politik | Archiv"."""
    parts = re.split(r"\s[|·•/]\s", text)
    return len(parts) >= 3 and all(len(part.split()) <= 3 for part in parts)


def _is_byline(piece: Piece) -> bool:
    short = piece.kind == "paragraph" and len(piece.text) <= _LONGEST_BYLINE
    return short and _BYLINE.fullmatch(_lower_first(piece.text)) is not None


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(" |,")


def _without_bare_headings(pieces: list[Piece]) -> list[Piece]:
    """Headings at the end, which no paragraph follows, are the paper's."""
    last = max((n for n, p in enumerate(pieces) if p.kind == "paragraph"), default=-1)
    return pieces[: last + 1]
