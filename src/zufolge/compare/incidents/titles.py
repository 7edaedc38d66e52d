"""What a report is called: its title, or the first words of a text that has none."""

from __future__ import annotations

import re
from textwrap import shorten

from zufolge.record import Document

_LONGEST = 140  # characters; a longer first line is a paragraph
# No title ends before this many characters: "Athen. Bei einem Unglück …".
_LEAST = 30
# Three small letters stand before it, so neither "12. November" nor "Dr. Moor" ends a sentence.
_END = re.compile(r"(?<=[a-zäöüß]{3}[.!?])[\"“”»]?\s+(?=\S)")


def title_of(document: Document) -> str:
    """The title, else the first line; of a line that is a paragraph only its first sentence."""
    if document.title:
        return document.title
    line = document.text.strip().split("\n", 1)[0]
    if len(line) <= _LONGEST:
        return line
    end = _END.search(line, _LEAST)
    return shorten(line[: end.start()] if end else line, _LONGEST, placeholder=" …")
