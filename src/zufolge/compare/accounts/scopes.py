"""Where a figure counts, where that is less than the whole: one hospital, one place of several."""

from __future__ import annotations

from typing import NamedTuple

from zufolge.compare.reports import Report
from zufolge.record import Figure


class Spot(NamedTuple):
    """Where the text says that a figure counts: a key of the place, and whether it is a country."""

    key: str
    country: bool


class Spots:
    """The places of one report's figures."""

    def __init__(self, report: Report) -> None:
        self._places = {p.id: p for p in report.record.places}
        self._starts = sorted(f.span.start for f in report.record.figures)

    def of(self, figure: Figure) -> Spot | None:
        """Null where no place is known, and where another number stands between it and this one."""
        place = self._places.get(figure.place or "")
        if place is None:
            return None
        low, high = sorted((figure.span.start, place.span.start))
        if any(low < start < high for start in self._starts):
            return None
        return Spot(str(place.geonames or place.name.casefold()), place.kind == "country")
