"""The sentences round the numbers of a text; only paragraphs that hold one are split."""

from __future__ import annotations

import re
from bisect import bisect_right

_STOP = re.compile(r"[.!?…]")
# What may begin a sentence, behind an opening mark.
_BEGINS = re.compile(r"[\"“”»«’)\]]*\s+[\"„“»«‚(]?(?=[A-ZÄÖÜ0-9])")
_MONTH = re.compile(
    r"\s*(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner)\w*\b|\s*\d{1,2}\."
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Prof|St|Mr|Mrs|Ms|Gen|Col|Lt|Nr|ca|bzw|Capt|Sgt|Gov|Sen|\w|\d{1,2})|[^\w\"“”»«’)\]])\.$"
)
_LONGEST = 800  # code points; what stands farther off says nothing of a number


class Sentences:
    """Half-open code-point stretches; a line break ends one as a full stop does."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: dict[int, list[int]] = {}

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The sentence that holds the code points `start` to `end`."""
        first, last = self._paragraph(start)
        starts = self._split(first, last)
        low = starts[bisect_right(starts, start) - 1]
        at = bisect_right(starts, max(start, end - 1))
        high = starts[at] if at < len(starts) else last
        return max(low, start - _LONGEST), min(high, end + _LONGEST)

    def behind(self, end: int) -> str:
        """The sentence that begins at `end`, in the same paragraph."""
        first, last = self._paragraph(end - 1)
        if end >= last:
            return ""
        starts = self._split(first, last)
        at = bisect_right(starts, end)
        return self.text[end : min(starts[at] if at < len(starts) else last, end + _LONGEST)]

    def _paragraph(self, at: int) -> tuple[int, int]:
        last = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if last < 0 else last

    def _split(self, first: int, last: int) -> list[int]:
        """Where the sentences of a paragraph begin."""
        known = self._starts.get(first)
        if known is None:
            stops = (stop.end() for stop in _STOP.finditer(self.text, first, last))
            known = [first, *(at for stop in stops if (at := self._next(stop, last)) is not None)]
            self._starts[first] = known
        return known

    def _next(self, stop: int, last: int) -> int | None:
        """Where the sentence behind a full stop begins; null where the stop ends none."""
        found = _BEGINS.match(self.text, stop, last)
        if found is None:
            return None
        before = self.text[max(0, stop - 8) : stop]
        if not _ABBREVIATION.search(before) or (
            before[-2:-1].isdigit() and not _MONTH.match(self.text, stop)
        ):
            return len(self.text[: found.end()].rstrip('"„“»«‚('))
        return None
