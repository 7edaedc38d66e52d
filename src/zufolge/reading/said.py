"""Which statement a stretch of the text stands in."""

from __future__ import annotations

from bisect import bisect_right

from zufolge.record import Span, Statement

# A statement around a word begins at most so many contents before it.
_MOST_CONTENTS = 400


class Said:
    """The statements by the place of their contents."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        found = ((span.start, span.end, s) for s in statements for span in s.content)
        self._contents = sorted(found, key=lambda c: (c[0], -c[1]))
        self._starts = [c[0] for c in self._contents]
        self._longest = max((end - start for start, end, _ in self._contents), default=0)

    def around(self, start: int, end: int) -> list[tuple[Span, Statement]]:
        """The contents that cover the code points `start` to `end`, the shortest first."""
        out = []
        at = bisect_right(self._starts, start)
        for n in range(at - 1, max(at - _MOST_CONTENTS, 0) - 1, -1):
            a, b, statement = self._contents[n]
            if a < start - self._longest:
                break
            if b >= end:
                span = next(s for s in statement.content if (s.start, s.end) == (a, b))
                out.append((span, statement))
        return sorted(out, key=lambda found: found[0].end - found[0].start)
