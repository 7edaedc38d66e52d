"""A figure as a claim: whose, of whom, where, when, and what its words say of older ones."""

from __future__ import annotations

import re
from typing import get_args

import msgspec

from zufolge.compare.accounts.intervals import Interval
from zufolge.compare.accounts.sayings import Said
from zufolge.compare.accounts.scopes import Spot
from zufolge.compare.accounts.voices import Voice
from zufolge.compare.accounts.wording import Wording
from zufolge.compare.reports import Publication, Report
from zufolge.record import Figure, Span
from zufolge.record.entries import Category

CATEGORIES: tuple[str, ...] = get_args(Category)
_RANK = {name: n for n, name in enumerate(CATEGORIES)}
_HURT = re.compile(r"verletzt|verwundet|\bwounded|\binjured", re.IGNORECASE)
_DIGITS = slice(7, 15)  # behind "sha256:"


# Whom and where; claims of one series count the same people.
Series = tuple[str | None, str | None]
WHOLE: Series = (None, None)


class Claim(msgspec.Struct, frozen=True):
    """`size` is the number named: of an open interval its one bound, of a closed one its lower; `single` whether only
    an article counts. `group` and `place` are keys, null for people at large and for the whole incident; `whole` is
    the row id of the figure that this one is a part of; `minor` whether its claimant gives a greater
    number in the same report; `olds` the row ids of the report's numbers of before in this category;
    `updates` whether the report says of any number that it took another's place; `leads` whether its
    lead tells of a toll that changed, and this is the first number of that; `entry` which entry of a
    live ticker it stands in, from 1 on; `among` whether it says that nobody of some is among them."""

    id: str
    report: Report
    publication: Publication
    figure: Figure
    size: int
    voice: Voice
    via: str | None
    said: Said
    wording: Wording
    status: str
    sentence: Span
    single: bool = False
    group: str | None = None
    place: str | None = None
    spot: Spot | None = None
    whole: str | None = None
    minor: bool = False
    olds: tuple[str, ...] = ()
    updates: bool = False
    leads: bool = False
    copy_of: str | None = None
    entry: int = 0
    among: bool = False

    def neighbour(self, figure: str) -> str:
        """The row id of another figure of the same publication."""
        suffix = self.id[len(row_id(self.report.id, self.figure.id)) :]
        return row_id(self.report.id, figure) + suffix

    @property
    def series(self) -> Series:
        return (self.group, self.place)

    @property
    def lane(self) -> tuple[str, str]:
        """What claims must share to be compared: the category, and whether it is asserted, feared,
        expected … What was said before was asserted then."""
        status = "asserted" if self.status == "superseded" else self.status
        return (self.figure.category, status)

    @property
    def interval(self) -> Interval:
        return (self.figure.low, self.figure.high)

    def high_or(self, least: int) -> int:
        """The greatest number that the claim allows, at least `least` where it is open above."""
        high = self.figure.high
        return max(least, self.size) if high is None else high

    @property
    def who(self) -> str:
        """Whose series it belongs to; the reporter's own voice is another in every report."""
        return self.voice.id or f"report:{self.report.id}"

    @property
    def present(self) -> bool:
        """Whether the text gives it as what is so, not as what was said before."""
        return self.status != "superseded"

    @property
    def part(self) -> bool:
        """Whether the text itself says that it counts some of others."""
        return (
            self.whole is not None
            or self.wording.share
            or self.minor
            or self.among
            or self.died_of_wounds
        )

    @property
    def died_of_wounds(self) -> bool:
        """ "Seven wounded died in hospital": some of all the dead."""
        words = self.figure.group.text if self.figure.group else ""
        return self.figure.category == "killed" and _HURT.search(words) is not None

    @property
    def aside(self) -> bool:
        """Dead perpetrators are counted beside their victims, not among them."""
        return self.group == "perpetrators" and self.figure.category == "killed"

    @property
    def order(self) -> tuple[int, str, tuple[str, str], int, int, str]:
        """By category, time said, report, text; what is of before stands before its report's own."""
        rank = _RANK.get(self.figure.category, len(_RANK))
        key, start = self.said.key, self.figure.span.start
        return (rank, key, self.report.order, int(self.present), start, self.id)


def row_id(document: str, figure: str) -> str:
    """The first eight hex digits of the document's id and the figure's id."""
    return f"{document[_DIGITS]}.{figure}"
