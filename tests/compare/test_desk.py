"""An incident found by its names, and what is claimed of it."""

from __future__ import annotations

import msgspec
import pytest
from tests.compare.incidents.conftest import Told, follow_up, march, port, port_english, second

from zufolge.compare.desk import account_of, find_incident, incident_bodies, incidents_of
from zufolge.compare.keeper import Keeper
from zufolge.ledger import Ledger, NotFoundError
from zufolge.record import Record


def record(told: Told, outlet: str) -> Record:
    made = told.report.record
    url = f"https://{outlet.lower()}.example/{made.document.id[-8:]}"
    document = msgspec.structs.replace(made.document, outlet=outlet, url=url)
    return msgspec.structs.replace(made, document=document)


PORT, ENGLISH = record(port(), "Bote"), record(port_english(), "Herald")
SECOND, FOLLOW_UP = record(second(), "Kurier"), record(follow_up(), "Anzeiger")
MARCH = record(march(), "Blatt")


def arrive(ledger: Ledger, *records: Record) -> None:
    assert len(ledger.writer.add_many(records)) == len(records)
    Keeper(ledger).catch_up()


def named(record: Record) -> str:
    return f"i-{record.document.id.removeprefix('sha256:')[:10]}"


def test_an_incident_is_found_by_its_id_and_by_its_documents(ledger: Ledger) -> None:
    arrive(ledger, PORT, ENGLISH, MARCH)
    assert find_incident(ledger, named(PORT)) == named(PORT)
    for one in (PORT, ENGLISH):
        assert find_incident(ledger, one.document.id) == named(PORT)
        assert find_incident(ledger, one.document.id.removeprefix("sha256:")[:8]) == named(PORT)
    assert find_incident(ledger, MARCH.document.id) == named(MARCH)


def test_the_name_of_before_an_earlier_report_came_still_leads_there(ledger: Ledger) -> None:
    arrive(ledger, ENGLISH)
    before = find_incident(ledger, ENGLISH.document.id)
    assert before == named(ENGLISH)
    arrive(ledger, PORT)
    assert find_incident(ledger, before) == named(PORT)
    assert [one.id for one in incidents_of(incident_bodies(ledger))] == [named(PORT)]


@pytest.mark.parametrize("name", ["i-0000000000", "m-0000000000-1", "m-", "i-", "00000000", ""])
def test_an_unknown_incident_is_not_found(ledger: Ledger, name: str) -> None:
    arrive(ledger, PORT)
    with pytest.raises(NotFoundError):
        find_incident(ledger, name)


def test_what_no_incident_is_has_no_account(ledger: Ledger) -> None:
    arrive(ledger, PORT)
    with pytest.raises(NotFoundError, match="i-0000000000"):
        account_of(ledger, "i-0000000000")


def test_what_is_only_mentioned_is_an_incident_until_its_story_comes(ledger: Ledger) -> None:
    arrive(ledger, SECOND)
    mention = f"m-{named(SECOND).removeprefix('i-')}-1"
    assert {one.id for one in incidents_of(incident_bodies(ledger))} == {named(SECOND), mention}
    assert find_incident(ledger, mention) == mention
    account, reports = account_of(ledger, mention)
    assert [told.main for told in account.incident.documents] == [False]
    assert {row.low for row in account.rows} == {7, 30}
    assert [report.id for report in reports] == [SECOND.document.id]
    arrive(ledger, PORT)
    assert {one.id for one in incidents_of(incident_bodies(ledger))} == {named(SECOND), named(PORT)}


def test_a_mention_is_by_the_way_and_its_figures_are_not_the_storys(ledger: Ledger) -> None:
    arrive(ledger, PORT, ENGLISH, SECOND)
    first, _ = account_of(ledger, named(PORT))
    main = {told.id: told.main for told in first.incident.documents}
    assert main == {PORT.document.id: True, ENGLISH.document.id: True, SECOND.document.id: False}
    own, _ = account_of(ledger, named(SECOND))
    assert [(told.id, told.main) for told in own.incident.documents] == [(SECOND.document.id, True)]
    assert {row.low for row in own.rows} == {9, 12}
    assert {row.low for row in first.rows if row.document.id == SECOND.document.id} == {7, 30}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_the_list_counts_what_the_account_shows(ledger: Ledger, order: tuple[int, ...]) -> None:
    for n in order:
        arrive(ledger, (PORT, SECOND, FOLLOW_UP)[n])
    found = incidents_of(incident_bodies(ledger))
    assert len(found) >= 2
    for listed in found:
        account, _ = account_of(ledger, listed.id)
        assert account.incident == listed
        assert sum(t.claims for t in listed.figures.values()) > 0
