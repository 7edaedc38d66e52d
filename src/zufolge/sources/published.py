"""The date of a report, from the many ways in which people and machines write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files
from typing import Literal

from zufolge.record import Published
from zufolge.sources.failures import failure

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?"
    r"(?:[T ]+(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)? ?(Z|[+-]\d\d:?(?:\d\d)?)?)?"
)
_TIME = (
    r"(?:[\s,|–-]*(?:um |at )?(\d\d?)[.:](\d\d)(?::\d\d)?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:uhr)?"
    r"\s*\(?([a-z]{2,5}|[+-]\d\d:?\d\d)?\)?)?"
)
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s+(?:den\s+|dem\s+|the\s+)?)?"
_NUMERIC = re.compile(rf"{_WEEKDAY}(\d\d?)\.\s?(\d\d?)\.\s?(\d{{4}}){_TIME}", re.I)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(\d\d?)(?:\.|st|nd|rd|th)?\s+([^\W\d_]{{3,9}})\.?,?\s+(\d{{4}}){_TIME}", re.I
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}([^\W\d_]{{3,9}})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}", re.I
)
_MONTH_ONLY = re.compile(r"([^\W\d_]{3,9})\.?,?\s+(\d{4})", re.I)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? \S+")

# The last year whose following year can still be written with four digits.
_LAST_YEAR = 9998


@cache
def _table(name: str) -> dict[str, int]:
    text = (files("zufolge.sources") / "data" / name).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {word: int(number) for word, number in rows}


def parse_published(text: str, *, document: str = "published") -> Published:
    """When a report appeared, as a half-open interval as precise as what was written.

    Takes ISO 8601 (2022, 2022-01, 2022-01-06, 2022-01-06T10:15+01:00), German and English dates
    with and without a time ("6. Januar 2022, 10.15 Uhr", "06.01.2022", "January 6, 2022") and
    RFC 2822. A zone is kept as an offset; without one the time is local. Raises `DocumentError`
    (unreadable_date) naming `document` for anything else, for two-digit years too, which are guesses.
    """
    wanted = " ".join(text.split())
    try:
        found = wanted and (_from_iso(wanted) or _from_mail(wanted) or _from_words(wanted))
    except (ValueError, OverflowError):
        found = None
    if not found:
        shown = wanted if len(wanted) <= 60 else wanted[:60] + "…"
        raise failure("unreadable_date", document, f"cannot read {shown!r} as a date.")
    return found


def _from_iso(text: str) -> Published | None:
    m = _ISO.fullmatch(text)
    if not m:
        return None
    year, month, day, hour, minute, zone = m.groups()
    if hour is None:
        return _interval(int(year), _number(month), _number(day))
    if day is None:
        return None
    at = datetime(int(year), int(month), int(day), int(hour), int(minute))
    return _minute(_zoned(at, zone))


def _from_mail(text: str) -> Published | None:
    if not _MAIL.fullmatch(text):
        return None
    return _minute(parsedate_to_datetime(text))


def _from_words(text: str) -> Published | None:
    months = _table("months.tsv")
    if m := _NUMERIC.fullmatch(text):
        day, month, year = (int(g) for g in m.group(1, 2, 3))
    elif (m := _DAY_FIRST.fullmatch(text)) and m[2].lower() in months:
        day, month, year = int(m[1]), months[m[2].lower()], int(m[3])
    elif (m := _MONTH_FIRST.fullmatch(text)) and m[1].lower() in months:
        day, month, year = int(m[2]), months[m[1].lower()], int(m[3])
    elif (m := _MONTH_ONLY.fullmatch(text)) and m[1].lower() in months:
        return _interval(int(m[2]), months[m[1].lower()], None)
    else:
        return None
    hour, minute, half, zone = m.group(4, 5, 6, 7)
    if hour is None:
        return _interval(year, month, day)
    at = datetime(year, month, day, _hour(int(hour), half), int(minute))
    return _minute(_zoned(at, zone))


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _hour(hour: int, half: str | None) -> int:
    """The hour of the day; `half` is "a.m." or "p.m." in any spelling."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _zone(text: str) -> timezone:
    if text in ("Z", "z"):
        return UTC
    if text[0] in "+-":
        digits = text[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(-offset if text[0] == "-" else offset)
    minutes = _table("zones.tsv").get(text.lower())
    if minutes is None:
        raise ValueError(text)
    return timezone(timedelta(minutes=minutes))


def _zoned(at: datetime, zone: str | None) -> datetime:
    return at.replace(tzinfo=_zone(zone)) if zone else at


def _minute(at: datetime) -> Published:
    if at.year > _LAST_YEAR:
        raise ValueError(at)
    start = at.replace(second=0, microsecond=0)
    end = start + timedelta(minutes=1)
    return Published(
        start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes"), "minute"
    )


def _interval(year: int, month: int | None, day: int | None) -> Published:
    """The day, month or year; raises `ValueError` where the calendar has no such day."""
    start = datetime(year, month or 1, day or 1)
    if year > _LAST_YEAR:
        raise ValueError(year)
    precision: Literal["day", "month", "year"]
    if day is not None:
        end, precision = start + timedelta(days=1), "day"
    elif month is not None:
        end, precision = (start + timedelta(days=32)).replace(day=1), "month"
    else:
        end, precision = datetime(year + 1, 1, 1), "year"
    return Published(start.date().isoformat(), end.date().isoformat(), precision)
