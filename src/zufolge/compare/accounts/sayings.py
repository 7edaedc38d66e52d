"""When a figure was said: the day that its sentence gives, else the day of its report."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime
from typing import NamedTuple

from zufolge.compare.accounts.entries import Entries
from zufolge.compare.reports import Report
from zufolge.record import Figure, Span, Statement, Time

_UNDATED = "~"
_COMMA = re.compile(r"[,;:]")


class Said(NamedTuple):
    """`at` is ISO 8601, null where not known; `key` sorts in time, undated last."""

    at: str | None
    key: str


def said_of(report: Report, published: str | None) -> Said:
    """The time of the report itself; of a month or year no day is known, and it sorts at its start."""
    moment = report.moment
    key = moment.isoformat()[:19] if moment else _UNDATED
    return Said(None if _last_day(report) else published, key)


class Sayings:
    """The days of saying of one report's figures."""

    def __init__(self, report: Report, entries: Entries) -> None:
        record = report.record
        self._entries = entries
        self._text = record.document.text
        self._published = report.first.published
        self._report = said_of(report, self._published)
        self._last = _last_day(report) or (self._published or "")[:10]
        self._times = [t for t in record.times if t.type in ("DATE", "TIME") and t.precision == 1]
        self._statements = {s.id: s for s in record.statements}

    def of(self, figure: Figure, sentence: tuple[int, int], *, earlier: bool) -> Said:
        """`earlier`: the text gives the number as one of before; then any day of its clause counts,
        and without one the time is not known."""
        statement = self._statements.get(figure.according_to or "")
        near = self._near(figure.span, sentence) if earlier else None
        day = near if earlier else self._framed(statement)
        own = self._own(figure.span.start)
        if day is None:
            return Said(None, own.key) if earlier else own
        if own.at is not None and day == own.at[:10]:
            return own
        # The hour is not known: the end of the day, but not after the report.
        return Said(day, min(_evening(day, self._published), own.key))

    def _own(self, at: int) -> Said:
        """When the report says what stands at a code point: a ticker at the time of its entry."""
        when = self._entries.time(at)
        if when is None:
            return self._report
        return Said(when.isoformat(timespec="minutes"), when.astimezone(UTC).isoformat()[:19])

    def _framed(self, statement: Statement | None) -> str | None:
        """The first day that stands in the statement's frame and not in what is said."""
        if statement is None:
            return None
        for time in self._times:
            framed = any(f.contains(time.span) for f in statement.frame)
            if framed and not any(c.contains(time.span) for c in statement.content):
                return self._past(time)
        return None

    def _near(self, number: Span, sentence: tuple[int, int]) -> str | None:
        """A day of the same clause: no comma stands between it and the number."""
        for time in self._times:
            if time.span.start < sentence[0] or time.span.end > sentence[1]:
                continue
            ends = sorted((time.span.end, number.end, time.span.start, number.start))
            if not _COMMA.search(self._text[ends[1] : ends[2]]):
                return self._past(time)
        return None

    def _past(self, time: Time) -> str | None:
        """The day, where it is no later than the report's."""
        day = (time.start or "")[:10]
        late = bool(self._last) and day > self._last
        return day if len(day) == 10 and not late else None


def _last_day(report: Report) -> str | None:
    """The last day of the month or year in which it appeared, where no day is known."""
    precision, published = report.first.precision, report.first.published or ""
    if precision == "year" or len(published) == 4:
        return f"{published[:4]}-12-31"
    if precision == "month" or len(published) == 7:
        year, month = int(published[:4]), int(published[5:7])
        return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"
    return None


def _evening(day: str, published: str | None) -> str:
    """The end of a day in UTC, by the clock of the report."""
    try:
        zone = datetime.fromisoformat(published or "").tzinfo or UTC
    except ValueError:
        zone = UTC
    when = datetime.fromisoformat(f"{day}T23:59:59").replace(tzinfo=zone)
    return when.astimezone(UTC).isoformat()[:19]
