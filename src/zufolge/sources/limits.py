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
# Elements of one page (without scripts' contents and drawings) and how deep they may lie in each
# other: at this limit extraction takes seconds (docs/sources.md has the figures).
MOST_ELEMENTS = 50_000
MOST_DEPTH = 200
# Inline elements of one paragraph from which they are merged into text before extraction.
MOST_INLINE = 500
# Attributes of one element, roughly counted.
MOST_ATTRIBUTES = 2_000
