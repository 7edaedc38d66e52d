from __future__ import annotations

from itertools import permutations

import pytest

from zufolge.ledger import Ledger, NotFoundError

URN = "urn:newsml:agency.example:20250304:hafen"


def order(ledger: Ledger, document: str) -> list[str]:
    """The texts of the versions, each ending with a mark where it is the newest."""
    found = ledger.reader.versions(document)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    return [ledger.reader.text(one.document) + "*" * one.newest for one in found]


def test_a_wires_numbers_count_before_its_dates(ledger: Ledger, record) -> None:
    for text, version, day in (("zwei", 2, "2025-03-04"), ("eins", 1, "2025-03-05")):
        last = ledger.writer.add(record(text, urn=URN, version=version, published=day))
    assert order(ledger, last.document) == ["eins", "zwei*"]
    assert [one.version for one in ledger.reader.versions(last.document)] == [1, 2]
    assert {one.story for one in ledger.reader.versions(last.document)} == {URN}


@pytest.mark.parametrize("came", list(permutations(range(3))))
def test_a_page_changes_over_time_whichever_version_came_first(
    ledger: Ledger, record, came: tuple[int, ...]
) -> None:
    pages = [
        record("früh", url="http://blatt.example/hafen?utm_source=x", published="2025-03-04"),
        record("mittags", url="https://BLATT.example/hafen/", retrieved_at="2025-03-05T12:00:00Z"),
        record("spät", url="https://blatt.example/hafen#1", published="2025-03-06"),
    ]
    for number in came:
        last = ledger.writer.add(pages[number])
    assert order(ledger, last.document) == ["früh", "mittags", "spät*"]


def test_of_one_date_the_later_fetched_is_the_newer(ledger: Ledger, record) -> None:
    for text, at in (("b", "2025-03-04T12:00:00+02:00"), ("a", "2025-03-04T09:00:00Z")):
        last = ledger.writer.add(
            record(text, url="https://a.example/x", published="2025-03-04", retrieved_at=at)
        )
    assert order(ledger, last.document) == ["a", "b*"]


def test_without_any_date_the_later_arrival_is_the_newer(ledger: Ledger, record) -> None:
    for text in ("b", "a"):
        last = ledger.writer.add(record(text, url="https://a.example/x"))
    assert order(ledger, last.document) == ["b", "a*"]


def test_a_text_that_comes_back_is_the_newest_again(ledger: Ledger, record) -> None:
    for text, day in (("alt", "2025-03-04"), ("neu", "2025-03-05"), ("alt", "2025-03-06")):
        last = ledger.writer.add(record(text, url="https://a.example/x", published=day))
    assert order(ledger, last.document) == ["neu", "alt*"]


def test_a_reprint_elsewhere_follows_its_wire(ledger: Ledger, record) -> None:
    ledger.writer.add(record("eins", urn=URN, version=1, published="2025-03-05"))
    reprint = ledger.writer.add(
        record("eins", url="https://blatt.example/hafen", published="2025-03-04")
    )
    ledger.writer.add(record("zwei", urn=URN, version=2, published="2025-03-05"))
    assert order(ledger, reprint.document) == ["eins", "zwei*"]


def test_what_has_no_story_stands_alone(ledger: Ledger, record) -> None:
    for text in ("a", "b"):
        added = ledger.writer.add(record(text, url="https://blatt.example/", title=text))
    (alone,) = ledger.reader.versions(added.document)
    assert (alone.title, alone.number, alone.newest, alone.story) == ("b", 1, True, None)


def test_versions_of_nothing(ledger: Ledger) -> None:
    for odd in ("sha256:00", "\x00"):
        with pytest.raises(NotFoundError):
            ledger.reader.versions(odd)
