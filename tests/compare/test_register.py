"""What is registered of incidents when their reports change, appear again or are compared anew."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import msgspec
import pytest
from tests.compare.incidents.conftest import Told, follow_up, march, port, port_english, second

from zufolge.compare import keeper
from zufolge.compare.desk import account_of, incident_bodies, incidents_of
from zufolge.compare.keeper import Keeper
from zufolge.ledger import Derived, Ledger, open_ledger
from zufolge.record import Document, Published, Record


def record(told: Told, outlet: str) -> Record:
    made = told.report.record
    return msgspec.structs.replace(made, document=printed(made.document, outlet))


def printed(document: Document, outlet: str, **more: Any) -> Document:
    url = f"https://{outlet.lower()}.example/{document.id[-8:]}"
    return msgspec.structs.replace(document, outlet=outlet, url=url, **more)


PORT, ENGLISH = record(port(), "Bote"), record(port_english(), "Herald")
SECOND, MARCH = record(second(), "Kurier"), record(march(), "Blatt")
ALL = (PORT, ENGLISH, SECOND, MARCH)


def bodies(ledger: Ledger) -> list[bytes]:
    return sorted(incident_bodies(ledger, limit=1000))


def outlets(ledger: Ledger) -> list[set[str | None]]:
    return [{told.outlet for told in one.documents} for one in incidents_of(bodies(ledger))]


def test_a_second_reading_replaces_the_first(ledger: Ledger) -> None:
    ledger.writer.add_many(ALL)
    Keeper(ledger).catch_up()
    before = bodies(ledger)
    reader = msgspec.structs.replace(PORT.reader, settings={"figures": "other"})
    other = tuple(
        msgspec.structs.replace(f, low=5, high=5) if f.category == "killed" else f
        for f in PORT.figures
    )
    ledger.writer.add(msgspec.structs.replace(PORT, reader=reader, figures=other))
    assert Keeper(ledger).behind
    assert Keeper(ledger).catch_up() == 1
    assert len(bodies(ledger)) == len(before)
    (one,) = (i for i in incidents_of(bodies(ledger)) if "Bote" in {d.outlet for d in i.documents})
    account, _ = account_of(ledger, one.id)
    rows = [row for row in account.rows if row.document.outlet == "Bote"]
    assert {row.low for row in rows} == {5, 30}
    assert account.incident == one
    with ledger.derived.look() as view:
        (found,) = view.member_of([PORT.document.id]).values()
    assert [member.telling for member in found] == [f"{PORT.document.id}#0"]


def test_a_reading_without_the_mention_ends_what_was_only_mentioned(ledger: Ledger) -> None:
    ledger.writer.add(SECOND)
    Keeper(ledger).catch_up()
    assert len(bodies(ledger)) == 2
    reader = msgspec.structs.replace(SECOND.reader, settings={"figures": "none"})
    bare = msgspec.structs.replace(
        SECOND,
        reader=reader,
        figures=SECOND.figures[:2],
        events=SECOND.events[:2],
        times=SECOND.times[:1],
    )
    ledger.writer.add(bare)
    Keeper(ledger).catch_up()
    (one,) = incidents_of(bodies(ledger))
    assert {c: t.claims for c, t in one.figures.items()} == {"killed": 1, "injured": 1}


def test_a_further_publication_appears_with_every_incident_it_tells_of(ledger: Ledger) -> None:
    ledger.writer.add_many(ALL)
    Keeper(ledger).catch_up()
    assert ledger.writer.add_receipts([printed(SECOND.document, "Echo")]) == ["added"]
    assert Keeper(ledger).behind
    assert Keeper(ledger).catch_up() == 0
    assert not Keeper(ledger).behind
    assert [found for found in outlets(ledger) if "Echo" in found] == [
        found for found in outlets(ledger) if "Kurier" in found
    ]
    assert sum("Echo" in found for found in outlets(ledger)) == 2


def test_an_earlier_publication_renames_the_incident(ledger: Ledger) -> None:
    ledger.writer.add_many(ALL)
    Keeper(ledger).catch_up()
    earlier = Published("2025-03-04T20:00", "2025-03-04T20:01", "minute")
    ledger.writer.add_receipts([printed(ENGLISH.document, "Wire", published=earlier)])
    Keeper(ledger).catch_up()
    (one,) = (i for i in incidents_of(bodies(ledger)) if "Wire" in {d.outlet for d in i.documents})
    assert one.id == f"i-{ENGLISH.document.id.removeprefix('sha256:')[:10]}"
    assert {told.outlet for told in one.documents} == {"Bote", "Herald", "Wire", "Kurier"}


@pytest.mark.parametrize("compared_before", [False, True])
def test_a_publication_that_tells_whose_version_a_text_is_counts_whenever_it_comes(
    ledger: Ledger, compared_before: bool
) -> None:
    """Two texts far from alike are versions of one report, as the wire's name says."""
    urn = "urn:wire:77"
    ledger.writer.add_many([PORT, record_of(MARCH, urn)])
    if compared_before:
        Keeper(ledger).catch_up()
    ledger.writer.add_receipts([msgspec.structs.replace(PORT.document, urn=urn, outlet="Wire")])
    Keeper(ledger).catch_up()
    assert outlets(ledger) == [{"Bote", "Blatt", "Wire"}]


def record_of(made: Record, urn: str) -> Record:
    return msgspec.structs.replace(made, document=msgspec.structs.replace(made.document, urn=urn))


def test_an_interruption_goes_on_from_the_last_transaction(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.writer.add_many(ALL)
    Keeper(ledger).catch_up()
    expected = bodies(ledger)
    ledger.derived.clear("others")
    pending = Derived.pending
    monkeypatch.setattr(Derived, "pending", lambda self, limit: pending(self, 1))
    compared: list[int] = []

    def stop(number: int) -> None:
        compared.append(number)
        if len(compared) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Keeper(ledger).catch_up(stop)
    assert compared == [1, 1]
    assert len(bodies(ledger)) < len(expected)
    assert Keeper(ledger).catch_up() == 2
    assert bodies(ledger) == expected


def test_other_rules_compare_everything_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.writer.add_many(ALL)
    assert Keeper(ledger).catch_up() == len(ALL)
    expected = bodies(ledger)
    assert Keeper(ledger).catch_up() == 0
    monkeypatch.setattr(keeper, "RULES", "others")
    assert Keeper(ledger).behind
    assert Keeper(ledger).catch_up() == len(ALL)
    assert not Keeper(ledger).behind
    assert bodies(ledger) == expected


# The same happenings again in another town, with other people, half a year later.
OTHERS = {"Velmora": "Brunnau", "Reskow": "Teveni", "Karmut": "Olbrich", "Treibstoff": "Getreide"}


def elsewhere(told: Told, days: int = 180) -> Told:
    def words(text: str) -> str:
        for one, other in OTHERS.items():
            text = text.replace(one, other)
        return text

    def later(when: tuple[str, str] | str) -> tuple[str, str] | str:
        return when if isinstance(when, str) else (_later(when[0], days), _later(when[1], days))

    told.text = words(told.text)
    told.frames = [words(frame) for frame in told.frames]
    told.times = {words(said): later(when) for said, when in told.times.items()}
    told.day = told.day and _later(told.day, days)
    return told


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def reprinted(told: Told, sentence: str) -> Told:
    told.text += f"\n\n{sentence}"
    return told


def many() -> list[Record]:
    """In time: two harbours with a blast, a second one and what came of it; copies, versions, a march."""
    told = [
        *(make() for make in (port, port_english, second, follow_up, march)),
        *(elsewhere(make()) for make in (port, port_english, second, follow_up)),
        reprinted(port(day="2025-03-06"), "Der Hafen blieb am Abend gesperrt."),
        reprinted(port_english(), "The port stayed closed at night."),
        reprinted(elsewhere(port()), "Der Hafen blieb am Abend gesperrt."),
        reprinted(second(day="2025-03-26"), "Die Schulen blieben geschlossen."),
        reprinted(elsewhere(march(), 3), "Der Rat tagt wieder im Mai."),
    ]
    made = [record(one, f"Blatt{n}") for n, one in enumerate(told)]
    made[9], made[0] = record_of(made[9], "urn:wire:1"), record_of(made[0], "urn:wire:1")
    return sorted(made, key=lambda r: (r.document.published or Published("", "", "day")).start)


def everything(ledger: Ledger) -> dict[str, object]:
    """Bodies, members, rows and ranges of all incidents, by id."""
    found: dict[str, object] = {}
    for body in bodies(ledger):
        (listed,) = incidents_of([body])
        account, _ = account_of(ledger, listed.id)
        assert account.incident == listed
        with ledger.derived.look() as view:
            members = view.members(listed.id)
        found[listed.id] = (body, members, account.rows, account.ranges)
    return found


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    with open_ledger(str(tmp_path_factory.mktemp("at-once") / "zufolge.db")) as book:
        book.writer.add_many(many())
        Keeper(book).catch_up()
        return everything(book)


@pytest.mark.parametrize("seed", range(6))
def test_accounts_are_the_same_in_whatever_order_and_pieces_reports_come(
    ledger: Ledger, at_once: dict[str, object], seed: int
) -> None:
    chance = Random(seed)
    rest = many()
    chance.shuffle(rest)
    while rest:
        piece, rest = rest[: (size := chance.choice((1, 2, 5)))], rest[size:]
        ledger.writer.add_many(piece)
        Keeper(ledger).catch_up()
    assert len(at_once) >= 5
    assert everything(ledger) == at_once
