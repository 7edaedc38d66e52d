"""Days, weeks, seasons and feasts: what a TIMEX3 value covers on the calendar."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

# Years outside are numbers of something else; the bounds also keep date arithmetic in range.
FIRST_YEAR, LAST_YEAR = 1, 2999
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, meteorological
# Hours that a part of the day covers; the night reaches into the next day.
PARTS = {
    "MO": (5, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 24),
    "NI": (21, 30),
    "DT": (6, 18),
}


class Covered(NamedTuple):
    """ISO 8601 `start` and `end` (half-open) and the UCDP date_prec that follows from them."""

    start: str | None
    end: str | None
    precision: int | None


NOTHING = Covered(None, None, None)


def day(year: int, month: int, number: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, number) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def plus(start: date, days: int) -> date:
    """`days` later, kept within the years this module knows."""
    number = start.toordinal() + days
    low, high = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR + 1, 1, 1).toordinal()
    return date.fromordinal(min(max(number, low), high))


def plus_months(start: date, months: int) -> date:
    """`months` later, on the last day of a month that is too short."""
    at = start.year * 12 + start.month - 1 + months
    year = min(max(at // 12, FIRST_YEAR), LAST_YEAR)
    for number in (start.day, 30, 29, 28):
        found = day(year, at % 12 + 1, number)
        if found and number <= start.day:
            return found
    return start


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss's method as completed by Lichtenberg)."""
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    sz = 7 - (year + year // 4 + s) % 7
    return plus(date(year, 3, 1), og + 7 - (og - sz) % 7 - 1)


def feast(name: str, year: int) -> date | None:
    """A feast's day: "MM-DD" for a fixed one, "easter+N" for one that moves with Easter.

    "advent-N" counts Sundays back from Christmas Eve, "sunday-MM-N" is the Nth Sunday of a month.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if name.startswith("easter"):
        return plus(easter(year), int(name[6:] or 0))
    if name.startswith("advent"):
        eve = date(year, 12, 24)
        return plus(eve, -((eve.weekday() + 1) % 7) - 7 * (4 - int(name[7:])))
    if name.startswith("nth"):
        month, weekday, n = (int(x) for x in name[4:].split("-"))
        first = date(year, month, 1)
        return plus(first, (weekday - 1 - first.weekday()) % 7 + 7 * (n - 1))
    month, number = (int(x) for x in name.split("-"))
    return day(year, month, number)


def week(of: date) -> str:
    """The ISO week of a day, as TIMEX3 writes it: "2022-W01"."""
    year, number, _ = of.isocalendar()
    return f"{year:04d}-W{number:02d}"


def precision(first: date, end: date) -> int | None:
    """UCDP date_prec of a stretch of days: 1 a day, 2 to six days, 3 a week, 4 a month, 5 a year."""
    days = (end - first).days
    for most, code in ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5)):
        if days <= most:
            return code
    return None


def covering(first: date, end: date) -> Covered:
    """A stretch of days; none where it leads out of the calendar's years."""
    if first >= end:
        return NOTHING
    return Covered(first.isoformat(), end.isoformat(), precision(first, end))


_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_SPAN = re.compile(r"(\d{4})-([A-Z][A-Z1-4])$")
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})$")
_YEARS = re.compile(r"\d{1,4}$")


def covered(value: str, mod: str = "") -> Covered:
    """What a DATE or TIME value covers; `mod` START, MID or END takes that third of it.

    Values with unknown parts ("XXXX-05", "PRESENT_REF") cover nothing known.
    """
    if m := _DAY.match(value):
        return _clock(m[1], m[2], m[3], m[4] or "", mod)
    found = _days(value)
    if not found:
        return NOTHING
    return covering(*_third(*found, mod))


def _days(value: str) -> tuple[date, date] | None:
    """First day and the day behind the last one, for values coarser than a day."""
    if m := _WEEK.match(value):
        try:
            monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        except ValueError:
            return None
        return (plus(monday, 5 if m[3] else 0), plus(monday, 7))
    if m := _MONTH.match(value):
        first = day(int(m[1]), int(m[2]), 1)
        return (first, plus_months(first, 1)) if first else None
    if m := _SPAN.match(value):
        return _season(int(m[1]), m[2])
    return _years(value)


def _years(value: str) -> tuple[date, date] | None:
    """A year, decade, century or millennium by its first digits; two years with a slash."""
    first = end = None
    if m := _TWO_YEARS.match(value):
        first, end = day(int(m[1]), 1, 1), day(int(m[2]) + 1, 1, 1)
    elif _YEARS.match(value):
        width = 10 ** (4 - len(value))
        first = day(max(int(value) * width, 1), 1, 1)
        end = day(int(value) * width + width, 1, 1)
    return (first, end) if first and end and first < end else None


def _season(year: int, code: str) -> tuple[date, date] | None:
    """A season (winter from December of the year named), quarter or half year."""
    if code in SEASONS:
        month, length = SEASONS[code], 3
    elif code[0] in "QH" and code[1].isdigit():
        length = 3 if code[0] == "Q" else 6
        month = (int(code[1]) - 1) * length + 1
    else:
        return None
    first = day(year, month, 1) if month < 13 else None
    return (first, plus_months(first, length)) if first else None


def _third(first: date, end: date, mod: str) -> tuple[date, date]:
    """Beginning, middle or end of a stretch: its thirds, in months where it has whole ones."""
    if mod not in ("START", "MID", "END"):
        return first, end
    days = (end - first).days
    a, b = plus(first, round(days / 3)), plus(first, round(2 * days / 3))
    if days > 300:
        years = max(1, round(days / 365.25))
        a, b = plus_months(first, 4 * years), plus_months(first, 8 * years)
    return {"START": (first, a), "MID": (a, b), "END": (b, end)}[mod]


def _clock(year: str, month: str, number: str, time: str, mod: str) -> Covered:
    """A day, a part of it, or a minute or hour by the clock; local time, as the report tells it."""
    on = day(int(year), int(month), int(number))
    if not on:
        return NOTHING
    if not time or mod == "DAY":
        return covering(on, plus(on, 1))
    if time in PARTS:
        a, b = PARTS[time]
        return Covered(_at(on, a * 60), _at(on, b * 60), 1)
    if m := re.match(r"(\d\d)(?::(\d\d))?$", time):
        minute = int(m[1]) * 60 + int(m[2] or 0)
        return Covered(_at(on, minute), _at(on, minute + 1 if m[2] else minute + 60), 1)
    return covering(on, plus(on, 1))


def _at(on: date, minutes: int) -> str:
    moved = plus(on, minutes // 1440)
    return f"{moved.isoformat()}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"
