"""The entries of a live ticker: each is said at its own time of day."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import datetime, timedelta

from zufolge.compare.reports import Report

_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?"
_ZONE = r"(?:Uhr|h|GMT|UTC|BST|CES?T|MES?Z|E[SD]T|ET|local time|Ortszeit)"
# "+++ 15.36 Uhr +++", "[17:20]", "16:05 Uhr:", "10.45am" at the head of a line
_HEAD = re.compile(
    rf"^[ \t]*(?:\++\s*|[\[(]\s*)?{_CLOCK}\s*(?P<half>[ap]\.?m\.?)?(?:\s*{_ZONE})?\s*(?:\++|[\])]|[:|–—-](?=\s)|$|(?=\s+[„\"“»A-ZÄÖÜ]))",
    re.MULTILINE,
)
_FEWEST = 3  # times at the heads of lines that make a ticker


class Entries:
    """The entries of one report; none where it is no ticker, or nobody knows its day."""

    def __init__(self, report: Report) -> None:
        self._starts: list[int] = []
        self._times: list[datetime] = []
        published = _moment(report)
        if published is None:
            return
        found = [m for m in _HEAD.finditer(report.record.document.text) if _is_time(m)]
        if len(found) < _FEWEST:
            return
        clocks = [published.replace(hour=_hour(m), minute=int(m["minute"] or 0)) for m in found]
        # Appeared before its first entry: then what follows is of the same day.
        opened = all(clock >= published for clock in clocks)
        for match, clock in zip(found, clocks, strict=True):
            late = clock > published and not opened
            self._starts.append(match.start())
            self._times.append(clock - timedelta(days=1) if late else clock)

    def number(self, at: int) -> int:
        """The number of the entry at a code point, from 1 on; 0 before the first and where there is none."""
        return bisect_right(self._starts, at)

    def time(self, at: int) -> datetime | None:
        """When the entry at a code point was written, by the clock of the report."""
        n = self.number(at)
        return self._times[n - 1] if n else None


def _moment(report: Report) -> datetime | None:
    try:
        when = datetime.fromisoformat(report.first.published or "")
    except ValueError:
        return None
    return when if when.tzinfo is not None else None


def _is_time(found: re.Match[str]) -> bool:
    """An hour alone is one only with am or pm."""
    return bool(found["minute"] or found["half"]) and (
        not found["half"] or 1 <= int(found["hour"]) <= 12
    )


def _hour(found: re.Match[str]) -> int:
    hour = int(found["hour"])
    if found["half"] is None:
        return hour
    return hour % 12 + (12 if found["half"].startswith("p") else 0)
