"""Days of publications and of times in a text."""

from __future__ import annotations

import re
from datetime import date, timedelta

from zufolge.compare.incidents.telling import Days
from zufolge.record import Published, Time

# UCDP date_prec: 1 a day, 2 a few days, 3 a week, 4 a month, 5 a year.
DAY, MONTH = 1, 4
_AGO = re.compile(r"P(\d+)([DWM])$")
# Behind "eine Woche": nach, ist es her; before it: vor. English: after, since, ago, on from.
_BEHIND = re.compile(r"\s*(?:nach|after|since|on from|on)\b", re.I)
_BEHIND_AGO = re.compile(r"\s*(?:ago|earlier|ist es her|her\b)", re.I)
_BEFORE = re.compile(r"\bvor\s*$", re.I)
# Days of a unit, and by how many a report rounds each of them.
_UNITS = {"D": (1, 0), "W": (7, 1), "M": (30, 4)}


def days_of(start: str, end: str | None) -> Days | None:
    """The days of a half-open ISO interval; nothing of what is no date of the calendar."""
    first = _day(start)
    if first is None:
        return None
    last = _last(end) if end else None
    return Days(first, max(first, last if last is not None else first))


def published_days(published: Published | None) -> Days | None:
    """The days on which a report may have appeared; none where only its year is known."""
    if published is None or published.precision == "year":
        return None
    return days_of(published.start, published.end)


def time_days(time: Time) -> Days | None:
    """The days that a resolved date or hour names; nothing of durations, and of what recurs."""
    if time.type not in ("DATE", "TIME") or time.start is None:
        return None
    return days_of(time.start, time.end)


def ago(time: Time, around: tuple[str, str], published: Days | None) -> Days | None:
    """The day that "vier Tage nach …", "a week after …", "vor einem Monat" counts from.

    `around` is the text before and behind the time.
    """
    found = _AGO.match(time.value)
    if published is None or found is None:
        return None
    before, behind = around
    if not (_BEHIND.match(behind) or _BEFORE.search(before) or _BEHIND_AGO.match(behind)):
        return None
    length, slack = _UNITS[found[2]]
    days, wide = int(found[1]) * length, slack * int(found[1])
    return Days(published.first - days - wide, published.last - days + wide)


def _day(moment: str) -> int | None:
    padded = moment + "-01-01"[len(moment) - 4 :] if len(moment) in (4, 7) else moment
    try:
        return date.fromisoformat(padded[:10]).toordinal()
    except ValueError:
        return None


def _last(end: str) -> int | None:
    """The last day before an exclusive end: midnight belongs to the day before."""
    day = _day(end)
    if day is None:
        return None
    midnight = len(end) <= 10 or end[10:16] == "T00:00"
    return day - 1 if midnight else day


def iso(day: int) -> str:
    """An ordinal as ISO 8601."""
    return date.fromordinal(day).isoformat()


def next_iso(day: int) -> str:
    """The day after an ordinal as ISO 8601: the exclusive end of an interval."""
    return (date.fromordinal(day) + timedelta(days=1)).isoformat()
