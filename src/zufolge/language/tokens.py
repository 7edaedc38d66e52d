"""Words of a text with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

# A number keeps its groups ("20 000", "3.000", "1,5", "11.20"), also behind no-break and thin
# spaces; a word keeps inner hyphens, apostrophes and soft hyphens ("Anti-Terror-Einsatz",
# "wasn't", "Bun\u00addesrat"); combining marks stay with their letter (NFD); everything else that
# is not white space stands alone.
_GAP = "\u00a0\u2009\u202f "
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:[{_GAP}]\d{{3}})+(?!\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_][\w\u0300-\u036f\u00ad\u200b-\u200d]*"
    r"(?:[-\u2010\u2011'\u2019](?=\w)[\w\u0300-\u036f\u00ad\u200b-\u200d]+)*"
    r"|_+|\.{2,}|-{2,}|[^\w\s]|\w"
)


class Token(NamedTuple):
    """Code points `start` to `end` (end exclusive) of the text."""

    start: int
    end: int
    text: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order; offsets count from the beginning of `text`."""
    stop = len(text) if end is None else end
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, stop)]
