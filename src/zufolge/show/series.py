"""The claims of an incident as lines over time: what the chart, the page and the briefing draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from zufolge.compare.views import Account, AccountRow, Range
from zufolge.show.figures import ORDER, sign_and_number
from zufolge.show.folding import is_retold

OWN_VOICE = "reporter’s own voice"
MARKS = {
    "first": "●",
    "repeats": "○",
    "raises": "▲",
    "lowers": "▼",
    "corrects": "✎",
    "contradicts": "◆",
    "includes": "◐",
}
KEY = "● first  ○ repeats  ▲ raises  ▼ lowers  ✎ corrects  ◆ contradicts  ◐ part of a whole"


@dataclass(frozen=True, slots=True)
class Point:
    """A claim on its line. `copies` are rows that print the same wire text, folded into this one;
    `repeated`: the same report says it again, and so it still stands.
    """

    row: AccountRow
    when: datetime | None
    number: str
    copies: tuple[AccountRow, ...] = ()
    repeated: bool = False

    @property
    def mark(self) -> str:
        return MARKS[self.row.relation]

    @property
    def standing(self) -> bool:
        """Whether it stands, or the latest of its copies, which repeat it."""
        return self.row.standing or self.repeated or any(row.standing for row in self.copies)

    @property
    def short(self) -> str:
        """The mark and the number, with how often it was printed: "▲≥12 ×3"."""
        again = f" ×{len(self.copies) + 1}" if self.copies else ""
        return f"{self.mark}{self.number}{again}"


@dataclass(frozen=True, slots=True)
class Series:
    """One claimant's claims of one category, in time; a part's line names whom or where it counts."""

    name: str
    key: str
    part: str
    points: tuple[Point, ...]

    @property
    def standing(self) -> bool:
        return any(point.standing for point in self.points)

    @property
    def drawn(self) -> tuple[Point, ...]:
        """The points that tell anything new in time: not what a report retells, tells as past or said
        before in its heading.
        """
        out: list[Point] = []
        at: dict[tuple[str, str], int] = {}
        for point in self.points:
            if is_retold(point.row) or _is_past(point.row):
                continue
            here = at.setdefault((point.row.document.id, point.number), len(out))
            if here == len(out) or point.row.relation != "repeats":
                out.append(point)
            elif point.standing:
                out[here] = replace(out[here], repeated=True)
        return tuple(out)

    @property
    def label(self) -> str:
        return f"{self.name} · {self.part}" if self.part else self.name


@dataclass(frozen=True, slots=True)
class Panel:
    """A category: its range and its lines, wholes before parts, in the order of their first claims."""

    category: str
    range: Range | None
    series: tuple[Series, ...]

    @property
    def spoken(self) -> str:
        return spoken_range(self.range) if self.range else ""

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When what is drawn was said."""
        return tuple(p.when for s in self.series for p in s.drawn if p.when)


def panels(account: Account) -> tuple[Panel, ...]:
    """Every category that is claimed, harm first."""
    found: dict[str, list[AccountRow]] = {}
    for row in account.rows:
        found.setdefault(row.category, []).append(row)
    return tuple(
        Panel(category, account.ranges.get(category), _series(found[category]))
        for category in sorted(found, key=_order)
    )


def _order(category: str) -> tuple[int, str]:
    return (ORDER.index(category) if category in ORDER else len(ORDER), category)


def _series(rows: Sequence[AccountRow]) -> tuple[Series, ...]:
    lines: dict[tuple[str, str], list[AccountRow]] = {}
    for row in rows:
        key = row.claimant_id or row.claimant or ""
        lines.setdefault((key, _part(row)), []).append(row)
    made = [
        Series(_fullest(found), key, part, _points(found)) for (key, part), found in lines.items()
    ]
    return tuple(sorted(made, key=_first))


def _first(series: Series) -> tuple[bool, str, str]:
    return (bool(series.part), _time(series.points[0].row), series.label)


def _is_past(row: AccountRow) -> bool:
    return row.relation == "repeats" and row.status == "superseded"


def _part(row: AccountRow) -> str:
    """Whom or where a part counts; empty for a whole."""
    if row.part_of is None and row.relation != "includes":
        return ""
    return row.group or row.place or "a part"


def _fullest(rows: Iterable[AccountRow]) -> str:
    return max((row.claimant or OWN_VOICE for row in rows), key=lambda name: (len(name), name))


def _points(rows: Sequence[AccountRow]) -> tuple[Point, ...]:
    copies: dict[tuple[str, object, object, str], list[AccountRow]] = {}
    leads = []
    for row in rows:
        if row.copy_of is None:
            leads.append(row)
        else:
            copies.setdefault((row.copy_of, row.low, row.high, row.wording), []).append(row)
    points = []
    for row in leads:
        folded = copies.pop((row.document.id, row.low, row.high, row.wording), [])
        points.append(Point(row, moment(row.said_at), number_of(row), tuple(folded)))
    # A copy whose original is not on this line stands for itself.
    points += [
        Point(row, moment(row.said_at), number_of(row)) for rest in copies.values() for row in rest
    ]
    return tuple(sorted(points, key=lambda point: (_time(point.row), point.row.id)))


def _time(row: AccountRow) -> str:
    """Sorts rows in time. A report of which only the month is known comes first in it, what was said
    nobody knows when comes last.
    """
    when = moment(row.said_at)
    return when.isoformat() if when else vague(row) or "~"


def vague(row: AccountRow) -> str:
    """The month or the year of a claim of which no day is known; empty for others."""
    if row.said_at or row.status == "superseded":
        return ""
    published = row.document.published or ""
    return published if len(published) < len("2022-01-06") else ""


def in_time(row: AccountRow) -> tuple[str, str, str]:
    """Sorts rows by the time said, then by that of their reports."""
    return (_time(row), row.document.published or "~", row.id)


def moment(said: str | None) -> datetime | None:
    """The beginning of an ISO 8601 time, in UTC; None where it is none."""
    if not said:
        return None
    padded = {4: "-01-01", 7: "-01"}.get(len(said), "")
    try:
        when = datetime.fromisoformat(said + padded)
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def number_of(row: AccountRow) -> str:
    """The figure in signs: 12, ≥12, ~30, 30–50; its words where it has no bounds."""
    sign, number = sign_and_number(row.low, row.high, row.bound, row.wording)
    return number if sign == "=" else f"{sign}{number}"


def spoken_range(found: Range) -> str:
    """ "8 to 20", "8 or more", "8 to 20 or more", "up to 20", "8"."""
    if found.low is None or found.high is None:
        return "no number"
    if found.open == "low":
        return f"up to {found.high:,}"
    both = f"{found.low:,}" if found.low == found.high else f"{found.low:,} to {found.high:,}"
    return f"{both} or more" if found.open else both
