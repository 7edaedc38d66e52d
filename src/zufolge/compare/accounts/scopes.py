"""Where a figure counts, where that is less than the whole incident: one hospital, another place."""

from __future__ import annotations

import re

from zufolge.compare.accounts.voices import Voice, folded
from zufolge.compare.reports import Report
from zufolge.compare.views import Incident
from zufolge.record import Figure, Place, Span

# "in", "im Ort" and the like must lead the place, so close to the number.
_IN = re.compile(
    r"\b(?:in|im|aus|bei|at|near|of|from)\s+(?:(?:der|dem|the|Stadt|Ort|town|city|village)\s+){0,3}$",
    re.I,
)
_NEAR = 60  # code points between a number and the place that it counts in


class Scopes:
    """The places of one report's figures."""

    def __init__(self, report: Report, incident: Incident) -> None:
        self._places = report.record.places
        self._text = report.record.document.text
        self._whole = folded(incident.place or "")
        self._country = incident.country

    def of(self, figure: Figure, sentence: Span, voice: Voice) -> str | None:
        """A key: "hospital:" and whose it is, a place's GeoNames id or name; null for everywhere."""
        if voice.hospital:
            return f"hospital:{voice.id}"
        return None

    def _is_whole(self, place: Place) -> bool:
        name = folded(place.name)
        return name in self._whole or (place.kind == "country" and place.country == self._country)
