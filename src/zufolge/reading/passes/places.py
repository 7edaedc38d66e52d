"""The places pass: which places the text names, where they are, and why it is taken to mean those."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec

from zufolge.language import Page
from zufolge.language.gazetteer import ADJECTIVE, Entry
from zufolge.reading.places.choosing import Chooser, holds
from zufolge.reading.places.finding import Finder
from zufolge.reading.places.mention import Mention
from zufolge.reading.places.signs import Signs
from zufolge.reading.places.unknown import Capital, Unknown, capitals, unknown
from zufolge.record import Entity, Findings, Place, Span

# UCDP's where_prec: 1 the place itself, 2 near it, 3 a district, 4 a first-order region, 5 a line or a
# stretch without borders, 6 a country, 7 international waters. Wider than a country has none.
_PRECISION = {"city": 1, "region": 4, "country": 6, "sea": 7, "continent": None}
_NEAR, _STRETCH = 2, 5
# "Bütow in Mecklenburg" is not the Bütow of Poland; a town of more people is, whatever stands behind.
_UNKNOWN_TWIN = 100_000


class PlacesPass:
    """Finds and resolves names of places (docs/places.md). Time is linear in the length of the text."""

    name = "places"
    version = "2"
    needs: tuple[str, ...] = ("entities",)
    gives: tuple[str, ...] = ("places",)

    def __call__(self, page: Page, found: Findings) -> Findings:
        return msgspec.structs.replace(found, places=_Places(page, found.entities).read())


class _Places:
    """The places of one page."""

    def __init__(self, page: Page, entities: tuple[Entity, ...]) -> None:
        self.page = page
        self.language = "en" if page.language.startswith("en") else "de"
        self.signs = Signs(page, self.language, entities)
        self.finder = Finder(page, self.language)
        self.told: Counter[str] = self.finder.told()

    def read(self) -> tuple[Place, ...]:
        mentions = self._candidates()
        accepted = self._accepted(mentions)
        chooser = Chooser(self.language, self.told)
        for _ in range(2):
            for one in accepted:
                chooser.choose(one)
            if not chooser.neighbours and not chooser.regions:
                chooser.learn(accepted)
        return self._entries(accepted)

    def _candidates(self) -> list[Mention]:
        adjectives = {(n, at): country for n, at, country in self.finder.adjectives}
        out = []
        for one in self.finder.mentions:
            self.signs.look(one)
            if self.signs.is_other(one):
                continue
            one.country = adjectives.get((one.sentence, one.first - 1), "")
            out.append(one)
        for one in out:
            if one.top.kind == "country" and one.strength > ADJECTIVE:
                self.told[one.top.country] += len(one.namings) == 1
        return out

    def _accepted(self, mentions: list[Mention]) -> list[Mention]:
        self._containers(mentions)
        told = set(self.told)
        sure = [one for one in mentions if self.signs.is_place(one, told)]
        names = {self._name(one) for one in sure if one.sign}
        kept = {id(one) for one in sure}
        for before, one in self._pairs(mentions):
            if id(one) not in kept and id(before) in kept:
                one.sign = "it stands in a list of places"
                one.wanted = before.wanted
                kept.update([id(one)] if self.signs.is_place(one, told) else [])
        for one in mentions:
            if id(one) not in kept and self._name(one) in names and not self.signs.is_guarded(one):
                one.sign = "named before as a place"
                kept.update([id(one)] if self.signs.is_place(one, told) else [])
        return [one for one in mentions if id(one) in kept]

    def _name(self, one: Mention) -> str:
        return self.page.text[one.start : one.end].removesuffix("s")

    def _pairs(self, mentions: list[Mention]) -> list[tuple[Mention, Mention]]:
        """Neighbours in a list ("Köln, Bonn und Siegburg"), forwards, then backwards."""
        joint = self.signs.words("joint")
        pairs = [
            (a, b)
            for a, b in pairwise(mentions)
            if b.first - a.last <= 2 and self.page.text[a.end : b.start].strip() in joint
        ]
        return pairs + [(b, a) for a, b in reversed(pairs)]

    def _containers(self, mentions: list[Mention]) -> None:
        """ "Paris, Texas", "Hagåtña (Guam)", "Bütow in Mecklenburg": the wider place right behind."""
        for one, behind in pairwise(mentions):
            gap = self.page.text[one.end : behind.start].strip()
            if gap not in (",", "(", "in") or one.top.kind == "country":
                continue
            outers = [n.entry for n in behind.namings[:3] if n.entry.kind in ("country", "region")]
            inners = [n.entry for n in one.namings]
            for outer in outers:
                if any(holds(outer, inner) for inner in inners):
                    one.within.append(outer)
                    behind.holds = behind.holds or outer
            small = one.top.kind == "city" and one.top.people < _UNKNOWN_TWIN
            if gap != "," and small and outers and not one.within:
                one.outside = outers[0]

    def _entries(self, accepted: list[Mention]) -> tuple[Place, ...]:
        taken: dict[int, Entry | None] = {}
        rows: list[tuple[int, Mention | Unknown | Capital]] = []
        for one in accepted:
            known = None if one.outside else one.chosen
            taken.update(dict.fromkeys(range(one.first, one.last), known))
            rows.append((one.start, one))
        people = self.signs.people
        for lost in unknown(self.page, self.language, people | set(taken)):
            first, last = self.page.token_range(lost.start, lost.end)
            taken.update(dict.fromkeys(range(first, last)))
            rows.append((lost.start, lost))
        told = self.finder.told() + Counter(p.country for p in taken.values() if p and p.country)
        rows += [(c.start, c) for c in capitals(self.page, self.language, told, taken)]
        rows.sort(key=lambda row: row[0])
        return tuple(self._place(f"p{n}", row) for n, (_, row) in enumerate(rows, 1))

    def _place(self, name: str, row: Mention | Unknown | Capital) -> Place:
        span = self.page.span(row.start, row.end)
        if isinstance(row, Unknown):
            reason = f"not in the gazetteer; {row.noun!r} says that it is a place"
            return Place(name, span, span.text, row.kind, reason=reason)
        if isinstance(row, Capital):
            return _resolved(name, span, row.town, 1, row.reason)
        assert row.chosen is not None
        if row.outside is not None:
            where = row.outside
            reason = f"the gazetteer has none of this name in {where.name}"
            return Place(name, span, span.text, "city", where.country or None, reason=reason)
        return _resolved(name, span, row.chosen, _precision(row), row.reason)


def _resolved(name: str, span: Span, place: Entry, precision: int | None, reason: str) -> Place:
    return Place(
        id=name,
        span=span,
        name=place.name,
        kind=place.kind,
        country=place.country or None,
        geonames=place.geonames or None,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=precision,
        reason=reason,
    )


def _precision(one: Mention) -> int | None:
    assert one.chosen is not None
    kind = one.chosen.kind
    if one.near and kind == "city":
        return _NEAR
    if one.part and kind == "country":
        return _STRETCH
    return _PRECISION.get(kind, _STRETCH)
