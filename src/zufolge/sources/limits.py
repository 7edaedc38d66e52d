"""How much a source takes. Chosen, not measured: a long newspaper feature has 60,000 characters."""

from __future__ import annotations

# Bytes of one text, HTML or downloaded document.
MOST_BYTES = 20_000_000
# Code points of one document's text; 5 million fill the bytes at the longest UTF-8 code.
MOST_CHARACTERS = 5_000_000
# Bytes of one line of JSON Lines: a full text written in \uXXXX escapes.
MOST_LINE = 32_000_000
# Bytes of a whole .json file, which cannot be read piece by piece.
MOST_JSON = 64_000_000
# Elements of one page and how deep they may lie in each other; a long live ticker has 30,000.
# At this limit extraction takes a few seconds (docs/sources.md has the figures).
MOST_ELEMENTS = 100_000
MOST_DEPTH = 200
