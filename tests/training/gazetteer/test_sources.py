"""The compiler on a hand-made table; the packages it takes places from are not needed."""

from __future__ import annotations

import pytest
from training.gazetteer.__main__ import compiled
from training.gazetteer.sources import Source, middle, own

from zufolge.language.gazetteer import ADJECTIVE, MAIN, NONE, OTHER, Gazetteer


@pytest.fixture
def table() -> dict[str, Source]:
    land = Source("country", "Landia", "LA", 1, link="city 2", names={"Landia": MAIN})
    land.call("landisch", ADJECTIVE)
    town = Source("city", "Örtchen", "LA", 2, 12.5, -7.25, 9_000, "region LA.1", {"Örtchen": MAIN})
    other = Source("city", "Ortchen", "XX", 3, people=90_000, names={"Ortchen": OTHER})
    return {"country LA": land, "city 2": town, "city 3": other}


def test_what_is_written_is_found(table: dict[str, Source]) -> None:
    book = Gazetteer(compiled(table))
    assert len(book) == 3
    first, second = book.find("ÖRTCHEN")
    assert (first.entry.name, first.entry.geonames, first.strength) == ("Örtchen", 2, MAIN)
    assert (first.entry.latitude, first.entry.longitude) == (12.5, -7.25)
    assert first.entry.link == NONE
    assert second.entry.people == 90_000
    assert book.find("landisch")[0].strength == ADJECTIVE
    assert book.capitals == {"LA": 1}
    assert book.find("Ort") == ()


def test_the_same_table_yields_the_same_bytes(table: dict[str, Source]) -> None:
    assert compiled(table) == compiled(dict(table))


def test_the_middle_of_places_beside_the_date_line() -> None:
    lat, lon = middle([(0, 179), (0, -179)])
    assert abs(lat) < 1e-9
    assert abs(lon) == pytest.approx(180)


@pytest.mark.parametrize(("name", "width"), [("countries.tsv", 4), ("areas.tsv", 5)])
def test_own_tables_are_whole(name: str, width: int) -> None:
    rows = list(own(name))
    assert len(rows) > 100
    assert [row for row in rows if len(row) < width] == []
