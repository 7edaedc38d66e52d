from __future__ import annotations

import msgspec
import pytest

from zufolge.ledger.canonical import digest
from zufolge.ledger.keys import reader_key, receipt_row, reckoned_by
from zufolge.record import Document, Published, Reader, fingerprint


def test_the_hour_does_not_matter_for_what_is_read() -> None:
    def at(start: str) -> str:
        return reckoned_by(Published(start, start, "minute"))

    assert at("2022-01-05T08:00") == at("2022-01-05T19:30") != at("2022-01-06T08:00")
    assert reckoned_by(Published("2022-01-05", "2022-01-06", "day")) == at("2022-01-05T08:00")
    assert reckoned_by(Published("2022-01", "2022-02", "month")) != at("2022-01-01T00:00")
    assert reckoned_by(None) == ""


def test_a_readers_key_is_what_it_is_made_of() -> None:
    one = Reader("1", "m", "d", {"a": "1", "b": "2"})
    assert reader_key(one) == reader_key(Reader("1", "m", "d", {"b": "2", "a": "1"}))
    others = [Reader("2", "m", "d"), Reader("1", "n", "d"), Reader("1", "m", "e"), Reader("1")]
    assert len({reader_key(reader) for reader in [one, *others]}) == 5


BARE = Document(fingerprint("a"), "a", url="https://a.example/1", outlet="A")


def test_a_receipt_of_no_wire_is_known_as_before_there_were_versions() -> None:
    assert set(receipt_row(BARE)) == {
        *("document", "source", "url", "outlet", "title"),
        *("published_start", "published_end", "published_precision"),
    }


@pytest.mark.parametrize(
    ("known", "same"),
    [
        ({"retrieved_at": "2025-03-04T00:00:00Z"}, True),
        ({"language": "de"}, True),
        ({"urn": "urn:x:1"}, False),
        ({"version": 0}, False),
        ({"outlet": "B"}, False),
        ({"published": Published("2025", "2026", "year")}, False),
    ],
)
def test_what_makes_two_receipts_the_same(known: dict[str, object], same: bool) -> None:
    other = msgspec.structs.replace(BARE, **known)
    assert (digest(receipt_row(BARE)) == digest(receipt_row(other))) is same
