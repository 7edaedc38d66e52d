"""Another attack in the same town is another incident; what comes of an attack is the same one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.compare.incidents.same_town import ROUNDS, Round, Told
from tests.compare.incidents.same_town_more import MORE

from zufolge.compare.incidents.cluster import Group, cluster
from zufolge.compare.incidents.linked import linked
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.reports import Publication, Report
from zufolge.reading import PassReader, default_reader
from zufolge.record import Block, Document, Published, fingerprint

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reader() -> PassReader:
    return default_reader()


def read(reader: PassReader, told: Told) -> Report:
    day = date.fromisoformat(told.day)
    blocks, at = [], 0
    for part in told.text.split("\n\n"):
        blocks.append(Block(at, at + len(part), "paragraph" if at else "heading"))
        at += len(part) + 2
    document = Document(
        id=fingerprint(told.text),
        text=told.text,
        title=told.text.split("\n", 1)[0],
        language=told.language,
        published=Published(told.day, (day + timedelta(days=1)).isoformat(), "day"),
        blocks=tuple(blocks),
    )
    return Report(reader.read(document), (Publication(published=told.day),))


def incidents(reports: list[Report]) -> list[Group]:
    found = [t for report in reports for t in tellings(report)]
    pairs = [(a, b) for n, a in enumerate(found) for b in found[:n]]
    return cluster(found, [link for a, b in pairs if (link := linked(a, b))])


@pytest.mark.parametrize("of", [*ROUNDS, *MORE], ids=lambda r: r.name)
def test_same_town(reader: PassReader, of: Round) -> None:
    first = [read(reader, told) for told in of.first]
    last = read(reader, of.last)
    groups = incidents([*first, last])
    stories = [{i.document for i in group if i.number == 0} for group in groups]
    home = next(n for n, found in enumerate(stories) if first[0].id in found)
    assert {report.id for report in first} <= stories[home]
    assert (last.id in stories[home]) is of.same
    looks = {i for i in groups[home] if i.number and i.document == last.id}
    assert bool(looks) is of.back
