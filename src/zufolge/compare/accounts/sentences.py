"""The sentences round the numbers of a text; only paragraphs that hold one are split."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from zufolge.compare.accounts.cues import kinds_in

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


Stretch = tuple[int, int]


class Sentences:
    """Half-open code-point stretches; a line break ends one as a full stop does."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: dict[int, list[int]] = {}
        self._cues: dict[Stretch, frozenset[str]] = {}

    def around(self, start: int, end: int) -> Stretch:
        """The sentence that holds the code points `start` to `end`."""
        first, last = self._paragraph(start)
        starts = self._split(first, last)
        low = starts[bisect_right(starts, start) - 1]
        at = bisect_right(starts, max(start, end - 1))
        high = starts[at] if at < len(starts) else last
        return max(low, start - _LONGEST), min(high, end + _LONGEST)

    def beside(self, sentence: Stretch) -> tuple[Stretch, Stretch]:
        """The sentences before and behind one, in the same paragraph; empty where there is none."""
        start, end = sentence
        first, last = self._paragraph(start)
        starts = self._split(first, last)
        at = bisect_left(starts, start)
        before = (starts[at - 1], start) if at and start > first else (start, start)
        at = bisect_right(starts, end)
        behind = (end, starts[at] if at < len(starts) else last) if end < last else (end, end)
        return (max(before[0], start - _LONGEST), start), (end, min(behind[1], end + _LONGEST))

    def cues(self, stretch: Stretch, language: str) -> frozenset[str]:
        """The kinds of expressions that may stand in a stretch; looked for once."""
        if stretch not in self._cues:
            self._cues[stretch] = kinds_in(self.text[slice(*stretch)], language)
        return self._cues[stretch]

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
