"""Chooses among the places of one name, and says why."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from zufolge.language.gazetteer import ADJECTIVE, MAIN, NONE, Entry, Naming, gazetteer
from zufolge.reading.places.mention import Mention

# Weights in orders of magnitude of population: a country that the text tells of makes its town as
# likely as one of 300 times the people elsewhere. Set by reasoning, not fitted.
_TOLD, _NEIGHBOUR, _HERE, _WITHIN, _KIND, _NAME = 2.5, 1.0, 1.5, 6.0, 4.0, 1.5
_BESIDE, _CAPITAL = 0.7, 1.0
_COUNTRY, _WIDE = 8.0, 7.5
_HOME = {
    "de": {"DE": 1.0, "AT": 0.6, "CH": 0.6},
    "en": {"US": 0.5, "GB": 0.5},
}


class Chooser:
    """Knows what the page tells of countries and regions. Weights are added to log10 of population."""

    def __init__(self, language: str, told: Counter[str]) -> None:
        self.home = _HOME.get(language, {})
        self.told = told
        self.adjectives = frozenset(told)
        self.neighbours: set[str] = set()
        self.regions: set[int] = set()
        self.beside: set[int] = set()
        self.capitals = gazetteer().capitals

    def choose(self, one: Mention) -> None:
        """Sets the mention's place and the reason."""
        namings = _readings(one)
        scored = sorted(((self._score(one, n), -i, n) for i, n in enumerate(namings)), reverse=True)
        best = scored[0][2].entry
        one.chosen = best
        one.reason = self._reason(one, best, [n.entry for n in namings])

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Takes the places of sure mentions for neighbours of the others."""
        for one in mentions:
            place = one.chosen
            if place is None:
                continue
            if place.kind == "country":
                self.told[place.country] += 1
            elif place.kind == "region":
                self.regions.add(place.row)
                self.told[place.country] += 1
            elif place.country and (place.people >= 500_000 or len(one.namings) == 1):
                self.neighbours.add(place.country)
                if len(one.namings) == 1 and place.link != NONE:
                    self.beside.add(place.link)

    def _score(self, one: Mention, naming: Naming) -> float:
        place = naming.entry
        score = _size(place) + self.home.get(place.country, 0.0)
        score += _NAME * (naming.strength == MAIN)
        if place.kind != "country":
            score += _TOLD * (place.country in self.told)
            score += _NEIGHBOUR * (place.country in self.neighbours)
            score += _HERE * (place.kind == "city" and place.link in self.regions)
            score += _BESIDE * (place.kind == "city" and place.link in self.beside)
            score += _CAPITAL * (self.capitals.get(place.country) == place.row)
        elif place.country in self.adjectives:
            score += _TOLD
        score += _TOLD * (bool(one.country) and place.country == one.country)
        score += _WITHIN * (one.holds == place)
        score += _KIND * _fits(one.wanted, place)
        return score + _WITHIN * any(holds(w, place) for w in one.within)

    def _reason(self, one: Mention, best: Entry, all_: list[Entry]) -> str:
        said = [one.sign] if one.sign else []
        if any(holds(w, best) for w in one.within):
            said.append(f"{one.within[0].name} is named right behind it")
        elif one.country and one.country == best.country:
            said.append(f"an adjective before it tells of {best.country}")
        elif len(all_) == 1:
            said.append("the only place of this name")
        elif best.kind != "country" and best.country in self.told:
            said.append(f"{best.country} is told of in the text ({len(all_)} places of this name)")
        elif best.kind != "country" and best.country in self.neighbours:
            said.append(f"other places in {best.country} are named ({len(all_)} of this name)")
        else:
            said.append(f"the best known of {len(all_)} places of this name")
        if one.part:
            said.append(f"a part of it ({one.part})")
        if one.near:
            said.append("near it")
        return "; ".join(said)


def _readings(one: Mention) -> list[Naming]:
    """What a mention may be; "Mexiko" is not Mexico City, though some language says so."""
    namings = [n for n in one.namings if n.strength > ADJECTIVE]
    if any(n.strength == MAIN and n.entry.kind == "country" for n in namings):
        return [n for n in namings if n.strength == MAIN]
    return namings


def _size(place: Entry) -> float:
    if place.kind == "country":
        return _COUNTRY + (place.people > 1_000_000) * 0.5
    if place.kind in ("region", "city"):
        # A town counts a little more than the region of the same name.
        return math.log10(max(place.people, 1_000)) + 0.7 * (place.kind == "city")
    return _WIDE


def _fits(wanted: str | None, place: Entry) -> bool:
    if wanted == "area":
        return place.kind in ("area", "island", "region")
    return wanted == place.kind


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether a place lies in a country or region."""
    if outer.kind == "region":
        return inner.link == outer.row
    return (
        outer.kind in ("country", "area") and bool(inner.country) and inner.country == outer.country
    )
