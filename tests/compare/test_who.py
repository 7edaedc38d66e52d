"""A speaker looked up in a ledger: by name, in a time, and what people decide on names."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from zufolge.compare.deciding import decide, latest_merges, merges_of
from zufolge.compare.people.kept import names_of
from zufolge.compare.who import NAMES, decided, find_voice, item, report_of, said_by
from zufolge.ledger import AmbiguousError, Ledger, NotFoundError, open_ledger
from zufolge.record import Document, Entity, Published, Reader, Record, Span, Statement
from zufolge.record.document import fingerprint


def record(name: str, words: str, day: str) -> Record:
    text = f"{name} sagte, {words}."
    who = Span(0, len(name), name)
    start = text.index(words)
    said = Span(start, start + len(words), words)
    return Record(
        document=Document(
            id=fingerprint(text),
            text=text,
            outlet="Bote",
            language="de",
            published=Published(day, day + "T24:00", "day"),
        ),
        reader=Reader("1"),
        statements=(Statement("s1", "Indirect", (said,), speaker=(who,), speaker_entity="e1"),),
        entities=(Entity("e1", "person", name, mentions=(who,)),),
    )


RECORDS = [
    record("Danilo Reskow", "es brenne", "2025-03-01"),
    record("Danilo Reskov", "es regne", "2025-03-02"),
    record("Mira Orsin", "es schneie", "2025-03-03"),
]


def keep(ledger: Ledger) -> None:
    """As the keeper does when reports arrive."""
    rows = ledger.reader.reports([r.document.id for r in RECORDS])
    with ledger.derived.session() as session:
        for row in rows:
            for kept in names_of(report_of(row)):
                session.put(NAMES, kept.id, item(kept), kept.keys)


@pytest.fixture
def ledger(tmp_path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "zufolge.db") as book:
        for one in RECORDS:
            book.writer.add(one)
        keep(book)
        yield book


def test_everything_said_in_any_spelling(ledger: Ledger) -> None:
    said = said_by(ledger, find_voice(ledger, "Reskov"))
    assert [(u.published, u.words, u.speaker) for u in said.statements] == [
        ("2025-03-01", "es brenne", "Danilo Reskow"),
        ("2025-03-02", "es regne", "Danilo Reskov"),
    ]
    assert (said.id, said.reports, said.left_out) == ("person:danilo reskow", 2, 0)
    assert said.statements[0].document.id == RECORDS[0].document.id


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"since": "2025-03-02"}, ["es regne"]),
        ({"until": "2025-03-02"}, ["es brenne"]),
        ({"limit": 1}, ["es regne"]),
        ({"since": "2026"}, []),
    ],
)
def test_a_time_or_the_latest(ledger: Ledger, options: dict, words: list[str]) -> None:
    said = said_by(ledger, find_voice(ledger, "Danilo Reskow"), **options)
    assert [u.words for u in said.statements] == words
    assert said.left_out == (1 if "limit" in options else 0)


def test_a_genitive_is_found_where_nobody_bears_it(ledger: Ledger) -> None:
    assert find_voice(ledger, "Orsins").id == "person:mira orsin"


def test_nobody(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError, match="Nobody"):
        find_voice(ledger, "Welik")


def test_split_joined_and_taken_back(ledger: Ledger) -> None:
    number = decide(
        ledger, "Danilo Reskow", "Danilo Reskov", "different", author="eva", note="Vater"
    )
    with pytest.raises(AmbiguousError) as error:
        find_voice(ledger, "Reskow")
    assert error.value.candidates == ("person:danilo reskov", "person:danilo reskow")
    assert find_voice(ledger, "person:danilo reskov").reports == 1
    assert merges_of(ledger, "Reskow") == ()
    ledger.writer.retract_decision(number, author="eva")
    assert find_voice(ledger, "Reskow").reports == 2
    decide(ledger, "Mira Orsin", "Danilo Reskow", "same", author="eva")
    assert find_voice(ledger, "Orsin").name == "Mira Orsin"


def test_a_decision_outlives_what_was_worked_out(ledger: Ledger) -> None:
    decide(ledger, "Danilo Reskow", "Danilo Reskov", "different", author="eva")
    ledger.derived.clear("2")
    keep(ledger)
    assert len(decided(ledger)) == 1
    assert find_voice(ledger, "person:danilo reskow").reports == 1


def test_only_names_that_are_there_can_be_decided_on(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError, match="person:danilo reskov"):
        decide(ledger, "Danilo Reskow", "Igor Reskow", "same", author="eva")


def test_merges_of_the_latest_reports(ledger: Ledger) -> None:
    (one,) = latest_merges(ledger, 5)
    assert one.name == "Danilo Reskow"
    assert one == merges_of(ledger, "Reskow")[0]


def test_what_is_kept_can_be_read_back(ledger: Ledger) -> None:
    (kept,) = names_of(report_of(ledger.reader.reports([RECORDS[0].document.id])[0]))
    assert msgspec.json.decode(item(kept), type=type(kept)) == kept
