"""Whatever order reports come in, and however many at a time, what is kept of them is the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.compare.worlds import read_again, sent_again, world

from zufolge.compare import kept
from zufolge.compare.keeper import Keeper
from zufolge.compare.kept import Most
from zufolge.ledger import Ledger, open_ledger
from zufolge.record import Record

FEW = Most(tellings=4, texts=2)
USUAL = Most()


@pytest.fixture(params=["sqlite", "postgresql"])
def somewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Makes room for a ledger, as often as asked, on each database in turn."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgresql")
    numbers = iter(range(1000))
    return lambda: str(tmp_path / f"{next(numbers)}.db")


def state(ledger: Ledger, records: Sequence[Record]) -> dict[str, Any]:
    """All that is kept: links, and incidents with what they show and hold."""
    documents = sorted({record.document.id for record in records})
    with ledger.derived.look() as view:
        texts = [kept.text_of(body) for body in view.items(kept.TEXT, documents).values()]
        tellings = [name for text in texts for name in text.tellings]
        homes = view.member_of(documents).values()
        return {
            "copies": view.links(kept.TEXT, documents),
            "links": view.links(kept.TELLING, tellings),
            "members": {(m.incident, m.telling) for members in homes for m in members},
            "incidents": sorted(view.incidents(limit=10**6)),
        }


def at_once(where: str, records: Sequence[Record], most: Most) -> dict[str, Any]:
    with open_ledger(where) as ledger:
        ledger.writer.add_many(records)
        Keeper(ledger, most=most).catch_up()
        return state(ledger, records)


def by_and_by(where: str, records: Sequence[Record], most: Most, chance: Random) -> dict[str, Any]:
    """Some are written, some of these compared together, and so on."""
    with open_ledger(where) as ledger:
        rest = list(records)
        while rest:
            number = chance.choice((1, 1, 2, 3, 7))
            ledger.writer.add_many(rest[:number])
            del rest[:number]
            Keeper(ledger, most=most, together=chance.choice((1, 2, 5))).catch_up()
        return state(ledger, records)


@pytest.mark.parametrize("most", [FEW, USUAL], ids=["few", "usual"])
@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_batches_give_the_same(
    somewhere: Callable[[], str], seed: int, most: Most
) -> None:
    records = world(seed, 26)
    expected = at_once(somewhere(), records, most)
    assert expected["links"]
    assert expected["copies"]
    assert expected["incidents"]
    chance = Random(seed)
    for _ in range(2):
        order = chance.sample(records, len(records))
        found = by_and_by(somewhere(), order, most, chance)
        for what, rows in expected.items():
            assert found[what] == rows, what


@pytest.mark.parametrize("most", [FEW, USUAL], ids=["few", "usual"])
def test_reading_some_again_gives_what_reading_them_so_at_first_does(
    somewhere: Callable[[], str], most: Most
) -> None:
    records = world(7, 24)
    chance = Random(7)
    again = [read_again(record) for record in chance.sample(records, 8)]
    expected = at_once(somewhere(), [*records, *again], most)
    assert expected != at_once(somewhere(), records, most)
    found = by_and_by(somewhere(), [*records, *again], most, chance)
    for what, rows in expected.items():
        assert found[what] == rows, what


def test_texts_that_come_again_give_what_knowing_them_at_first_does(
    somewhere: Callable[[], str],
) -> None:
    records = world(11, 24)
    chance = Random(11)
    again = [sent_again(record, n // 2) for n, record in enumerate(chance.sample(records, 10))]
    expected = at_once(somewhere(), [*records, *again], USUAL)
    assert expected != at_once(somewhere(), records, USUAL)
    found = by_and_by(somewhere(), [*records, *again], USUAL, chance)
    for what, rows in expected.items():
        assert found[what] == rows, what


def test_a_tiny_cap_leaves_links_out(somewhere: Callable[[], str]) -> None:
    records = world(0, 26)
    few, usual = (at_once(somewhere(), records, most) for most in (FEW, USUAL))
    assert 0 < len(few["links"]) < len(usual["links"])
    assert 0 < len(few["copies"]) < len(usual["copies"])


@pytest.mark.model
def test_real_reports_in_any_order_give_the_same(somewhere: Callable[[], str]) -> None:
    records = _read_gold()
    chance = Random(3)
    for most in (Most(tellings=3, texts=2), USUAL):
        expected = at_once(somewhere(), records, most)
        assert expected["links"]
        order = chance.sample(records, len(records))
        found = by_and_by(somewhere(), order, most, chance)
        for what, rows in expected.items():
            assert found[what] == rows, what


@cache
def _read_gold() -> list[Record]:
    from zufolge.reading import default_reader
    from zufolge.sources import open_sources

    path = Path(__file__).parents[2] / "gold" / "dev-de" / "reports.jsonl"
    read = default_reader().read_many(open_sources([str(path)]))
    return [one for one in read if isinstance(one, Record)]
