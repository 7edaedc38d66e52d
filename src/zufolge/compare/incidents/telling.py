"""A telling: one happening as one report tells it, reduced to what is compared. It can be persisted."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class TellingId(NamedTuple):
    """A document's id, and the telling's number in it; 0 is the report's story."""

    document: str
    number: int


class Toll(msgspec.Struct, frozen=True):
    """A stated number of people and what befell them."""

    category: str
    low: int | None
    high: int | None


class Spot(msgspec.Struct, frozen=True):
    """A place. `key` is the GeoNames id or the key of its name, `said` that of the report's own word.

    Degrees are WGS 84.

    `precision` is UCDP where_prec (1 is exact, 7 not known).
    """

    key: str
    name: str
    said: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: int = 7
    weight: float = 1.0


class Days(msgspec.Struct, frozen=True):
    """Days from `first` to `last` (both inclusive), counted as `date.toordinal` does."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def gap(self, other: Days) -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, self.first - other.last, other.first - self.last)


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """What one report tells of one happening.

    `words` are weights of lemmas of the report's language, `terms` of what is alike in German and
    English; the squares of each add up to 1. `published` and `happened` are null where not known;
    `past` are the days of what it tells by the way. `again`: its own words say that such a thing had
    happened before; `after`: they tell what came of a happening. `lands` are ISO codes of its countries, the
    chief one first, known even where no place is. `story` names the document whose versions are one. `apart`: it has a harm figure
    and a place or a time of its own; `elsewhere`: it names another town than its report's story.
    """

    document: str
    number: int
    title: str
    language: str
    words: dict[str, float]
    terms: dict[str, float]
    published: Days | None = None
    happened: Days | None = None
    past: tuple[Days, ...] = ()
    spots: tuple[Spot, ...] = ()
    lands: tuple[str, ...] = ()
    types: dict[str, float] = {}
    tolls: tuple[Toll, ...] = ()
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    again: bool = False
    story: str | None = None
    apart: bool = False
    elsewhere: bool = False
    after: bool = False

    @property
    def id(self) -> TellingId:
        return TellingId(self.document, self.number)

    @property
    def main(self) -> bool:
        """Whether it is the report's story."""
        return self.number == 0

    @property
    def when(self) -> Days | None:
        """When it happened, else when it was published."""
        return self.happened or self.published
