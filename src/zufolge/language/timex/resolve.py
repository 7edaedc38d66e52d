"""From what an expression says to what it means for a report of a known date."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from zufolge.language.timex.calendar import (
    NOTHING,
    Covered,
    covered,
    covering,
    day,
    feast,
    plus,
    plus_months,
    week,
)
from zufolge.language.timex.meaning import Calendar, Fixed, Length, Meaning, Shift, Tense, Type
from zufolge.record import Published

_DAYS = {"D": 1, "W": 7}
# Tenses in which a bare weekday is the last one: what news tells without a verb is over, too.
_TOLD = ("past", "open")
# A day of the month without a year that lies further away than this many days, as the tense would
# have it, is the nearer one: reports give the year of days so long ago.
_FAR = 200
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}


class Resolved(NamedTuple):
    """A TIMEX3 type and value, and the days or minutes it covers, where these are known."""

    type: Type
    value: str
    covered: Covered = NOTHING


class Report(NamedTuple):
    """The days on which a report may have appeared: `first` up to and without `end`."""

    first: date
    end: date

    @property
    def exact(self) -> bool:
        return (self.end - self.first).days <= 1

    @property
    def last(self) -> date:
        return plus(self.end, -1)


def report_of(published: Published | None) -> Report | None:
    """The days of a publication date; None without one, or where it cannot be read."""
    if published is None:
        return None
    try:
        first = date.fromisoformat(published.start[:10])
        end = date.fromisoformat(published.end[:10])
    except ValueError:
        return None
    return Report(first, end if end > first else plus(first, 1))


class Resolver:
    """Resolves the expressions of one report in text order; keeps the day its story has reached."""

    def __init__(self, report: Report | None) -> None:
        self.report = report
        self.story: date | None = None

    def __call__(self, meaning: Meaning, tense: Tense, near: date | None) -> Resolved:
        """`near` is the day or month that the words just before have named, for what hangs on it."""
        if isinstance(meaning, Fixed):
            return Resolved(meaning.type, meaning.value, _fixed(meaning))
        if isinstance(meaning, Length):
            return self._length(meaning)
        if isinstance(meaning, Shift):
            return self._shift(meaning, near)
        return self._calendar(meaning, tense, near)

    # Lengths

    def _length(self, said: Length) -> Resolved:
        if said.point and said.unit and said.number is not None:
            sign = 1 if said.way == "in" else -1
            return self._shift(Shift(said.unit, sign * said.number), None)
        stretch = self._stretch(said) if self.report else NOTHING
        return Resolved("DURATION", said.value, stretch)

    def _stretch(self, said: Length) -> Covered:
        report = self.report
        if report is None or said.unit not in _DAYS | _MONTHS or not said.way:
            return NOTHING
        if said.number is None:
            known = said.way in ("since", "ago")
            return Covered(None, report.end.isoformat(), None) if known else NOTHING
        if said.way in ("ago", "in"):
            return self._around(said.unit, said.number if said.way == "in" else -said.number)
        if said.way == "since":
            return covering(_moved(report.first, said.unit, -said.number), report.end)
        return covering(report.first, _moved(report.end, said.unit, said.number))

    def _around(self, unit: str, count: int) -> Covered:
        """The day, week, month or year that lies so far away, as wide as the unit is coarse."""
        report = self.report
        if report is None:
            return NOTHING
        if report.exact:
            return covered(_named(_moved(report.first, unit, count), unit))
        first, last = (_moved(d, unit, count) for d in (report.first, report.last))
        low, high = covered(_named(first, unit)), covered(_named(last, unit))
        if not low.start or not high.end:
            return NOTHING
        return covering(date.fromisoformat(low.start), date.fromisoformat(high.end))

    # Shifts

    def _shift(self, said: Shift, near: date | None) -> Resolved:
        kind: Type = "TIME" if said.time else "DATE"
        if said.story:
            if near is None:
                return Resolved(kind, _masked(said.unit, said.time))
            return self._point(_moved(near, said.unit, said.steps), said)
        report = self.report
        if report is None:
            return Resolved(kind, _masked(said.unit, said.time))
        first = _moved(report.first, said.unit, said.steps)
        last = _moved(report.last, said.unit, said.steps)
        if _named(first, said.unit) == _named(last, said.unit):
            return self._point(first, said)
        wide = self._around("D" if said.unit == "WE" else said.unit, said.steps)
        same = said.unit == "D" and not said.steps and _named(first, "M") == _named(last, "M")
        value = _named(first, "M") if same else _masked(said.unit, "")
        if said.time:
            value = (f"{value}-XX" if same else value) + _timed(said.time)
        return Resolved(kind, value, wide)

    def _point(self, at: date, said: Shift) -> Resolved:
        value = _named(at, said.unit)
        if said.unit == "D" and said.time != "NI":
            self.story = at
        if said.time:
            return Resolved("TIME", value + _timed(said.time), covered(value + _timed(said.time)))
        return Resolved("DATE", value, covered(value, said.mod))

    # Dates with holes

    def _calendar(self, said: Calendar, tense: Tense, near: date | None) -> Resolved:
        if said.weekday and not said.day:
            return self._weekday(said, tense, near)
        if said.feast or said.season == "WE":
            return self._feast(said, tense) if said.feast else self._weekend(said, tense)
        if said.season:
            year = said.year or self._year(said, tense, near, _season_month(said.season))
            return _finish(f"{year:04d}-{said.season}" if year else f"XXXX-{said.season}", said)
        if said.month:
            return self._month(said, tense, near)
        return self._time_only(said, near)

    def _month(self, said: Calendar, tense: Tense, near: date | None) -> Resolved:
        month = said.month or 1
        year = said.year or self._year(said, tense, near, month)
        head = f"{year:04d}" if year else "XXXX"
        if not said.day:
            return _finish(f"{head}-{month:02d}", said)
        at = day(year, month, said.day) if year else None
        if at and said.eve:
            return _finish(plus(at, -1).isoformat(), said)
        self.story = at or self.story
        return _finish(f"{head}-{month:02d}-{said.day:02d}", said)

    def _year(self, said: Calendar, tense: Tense, near: date | None, month: int) -> int | None:
        """The year of a month or day without one: of the story near by, else next to the report."""
        report = self.report
        if said.years is not None and report:
            return report.first.year + said.years
        if near and said.toward is None and said.years is None:
            return near.year
        return _beside_report(report, month, said, tense) if report else None

    def _weekday(self, said: Calendar, tense: Tense, near: date | None) -> Resolved:
        number = said.weekday or 1
        report = self.report
        base = near if near and said.toward is None else None
        if base is None and (report is None or not report.exact):
            kind: Type = "TIME" if said.time else "DATE"
            wide = covering(report.first, report.end) if report else NOTHING
            number = (number + 5) % 7 + 1 if said.eve else number
            return Resolved(kind, f"XXXX-WXX-{number}{_timed(said.time)}", wide)
        pivot = base or (report.first if report else date.min)
        ahead = (number - 1 - pivot.weekday()) % 7
        at = plus(pivot, ahead if base else ahead + _weeks(said.toward, tense, ahead) * 7)
        if said.eve:
            return _finish(plus(at, -1).isoformat(), said)
        self.story = at
        return _finish(at.isoformat(), said)

    def _weekend(self, said: Calendar, tense: Tense) -> Resolved:
        if self.report is None or not self.report.exact:
            return self._shift(Shift("WE", said.toward or 0), None)
        at = self.report.first
        ahead = 5 - at.weekday()
        if ahead > 0 and (said.toward == -1 or (said.toward is None and tense in _TOLD)):
            ahead -= 7
        elif ahead <= 0 and said.toward:
            ahead += 7 * said.toward
        return _finish(f"{week(plus(at, ahead))}-WE", said)

    def _feast(self, said: Calendar, tense: Tense) -> Resolved:
        at = None
        if said.year:
            at = feast(said.feast, said.year)
        elif self.report:
            years = [self.report.first.year + n for n in (-1, 0, 1)]
            days = [d for y in years if (d := feast(said.feast, y))]
            at = _beside(days, self.report, said.toward, tense)
        if at is None:
            fixed = said.feast if said.feast[:1].isdigit() else "XX-XX"
            return _finish(f"XXXX-{fixed}", said)
        self.story = at
        return _finish(at.isoformat(), said)

    def _time_only(self, said: Calendar, near: date | None) -> Resolved:
        """A time of day: on the day that the text has just named, else on the report's."""
        if near is None and self.report and not self.report.exact:
            same = (self.report.first.month, self.report.first.year) == (
                self.report.last.month,
                self.report.last.year,
            )
            head = _named(self.report.first, "M") if same else f"{self.report.first.year:04d}-XX"
            wide = covering(self.report.first, self.report.end)
            return Resolved("TIME", f"{head}-XX{_timed(said.time)}", wide)
        at = near or (self.report.first if self.report else None)
        return _finish(at.isoformat() if at else "XXXX-XX-XX", said)


def _fixed(said: Fixed) -> Covered:
    return covered(said.value, said.mod) if said.type in ("DATE", "TIME") else NOTHING


def _beside_report(report: Report, month: int, said: Calendar, tense: Tense) -> int:
    """The year in which such a month or day lies next to the report, on the side that is told of."""
    if (report.end - report.first).days > 31:
        return report.first.year
    step = said.toward if said.toward is not None else {"past": -1, "future": 1}.get(tense)
    if not said.day:
        return _whole_month(report.last, month, step)
    if month == report.last.month and not report.exact:
        return report.last.year
    return _year_of_day(report.last, month, said.day, step)


def _year_of_day(pivot: date, month: int, number: int, step: int | None) -> int:
    """The year of the last, next or nearest such day; the day itself counts as both."""
    here = (month, number) <= (pivot.month, pivot.day)
    year = pivot.year if here else pivot.year - 1
    if step == 1 and (month, number) != (pivot.month, pivot.day):
        year += 1
    at, near = (day(y, month, min(number, 28)) for y in (year, _nearest(pivot, month)))
    if at is None or near is None:
        return year
    return near.year if step is None or abs((at - pivot).days) > _FAR else at.year


def _nearest(pivot: date, month: int) -> int:
    return _whole_month(pivot, month, None)


def _whole_month(pivot: date, month: int, step: int | None) -> int:
    """The year of the last, next or nearest month of that name; the running one counts as both."""
    if step == 1:
        return pivot.year + (month < pivot.month)
    if step in (-1, 0):
        return pivot.year - (month > pivot.month)
    apart = month - pivot.month
    return pivot.year + (apart < -6) - (apart > 5)


def _weeks(toward: int | None, tense: Tense, ahead: int) -> int:
    """Whole weeks to add to the next such weekday (today counts): news tells of the last one."""
    if toward == 1:
        return 1 if ahead == 0 else 0
    if toward == -1:
        return -1
    if toward == 0:
        return 0 if tense != "past" or ahead == 0 else -1
    return -1 if tense in _TOLD and ahead else 0


def _beside(days: list[date], report: Report, toward: int | None, tense: Tense) -> date | None:
    past = [d for d in days if d <= report.last]
    coming = [d for d in days if d >= report.first]
    if toward == -1 or (toward is None and tense == "past"):
        return past[-1] if past else None
    if toward == 1 or (toward is None and tense == "future"):
        return coming[0] if coming else None
    return min(days, key=lambda d: abs((d - report.last).days)) if days else None


def _season_month(code: str) -> int:
    return {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q": 1, "H": 1}.get(code, 1)


def _moved(at: date, unit: str, count: int) -> date:
    count = max(min(count, 3_000_000), -3_000_000)
    if unit in ("W", "WE"):
        return plus(at, 7 * count)
    if unit in _MONTHS:
        return plus_months(at, _MONTHS[unit] * count)
    return plus(at, count)


def _named(at: date, unit: str) -> str:
    """The day, week, month … that holds a day, as TIMEX3 names it."""
    names = {
        "W": week(at),
        "WE": f"{week(at)}-WE",
        "M": f"{at.year:04d}-{at.month:02d}",
        "Q": f"{at.year:04d}-Q{(at.month + 2) // 3}",
        "Y": f"{at.year:04d}",
        "DE": f"{at.year // 10:03d}",
        "CE": f"{at.year // 100:02d}",
    }
    return names.get(unit, at.isoformat())


def _masked(unit: str, time: str) -> str:
    names = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
    names |= {"DE": "XXX", "CE": "XX"}
    return names.get(unit, "XXXX-XX-XX") + _timed(time)


def _timed(time: str) -> str:
    return f"T{time}" if time else ""


def _finish(value: str, said: Calendar) -> Resolved:
    if said.time:
        return Resolved("TIME", value + _timed(said.time), covered(value + _timed(said.time)))
    return Resolved("DATE", value, covered(value, said.mod))
