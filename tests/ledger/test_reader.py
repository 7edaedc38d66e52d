from __future__ import annotations

import types
import typing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zufolge.ledger import Ledger, LedgerReader, LedgerWriter, NotFoundError
from zufolge.record import Document, Findings, Reader, Record, Span, fingerprint, span_at

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**64 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return span_at(text, start, draw(st.integers(start + 1, len(text))))


def of_type(hint: Any, text: str) -> st.SearchStrategy[Any]:
    """Any value of a type of the record, its spans from the text."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if hint is Span:
        return spans(text)
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([of_type(one, text) for one in inner])
    if origin is dict:
        return st.dictionaries(WORDS, of_type(inner[1], text), max_size=2)
    if origin is tuple:
        return st.lists(of_type(inner[0], text), max_size=3).map(tuple)
    fields = typing.get_type_hints(hint)
    return st.fixed_dictionaries(
        {name: of_type(field, text) for name, field in fields.items()}
    ).map(lambda values: hint(**values))


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(TEXTS)
    document = draw(
        st.fixed_dictionaries(
            {
                name: of_type(hint, text)
                for name, hint in typing.get_type_hints(Document).items()
                if name not in ("id", "text")
            }
        )
    )
    found = draw(of_type(Findings, text))
    return Record(
        document=Document(fingerprint(text), text, **document),
        reader=draw(of_type(Reader, text)),
        **{name: getattr(found, name) for name in Findings.__struct_fields__},
    )


# One database for all examples: what was written before must not matter.
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(records())
def test_any_record_comes_back_as_it_was(ledger: Ledger, record: Record) -> None:
    added = ledger.writer.add(record)
    kept = ledger.reader.record(added.reading)
    if added.what == "added":
        assert kept == record
    assert ledger.reader.text(record.document.id) == record.document.text
    assert ledger.reader.find(record.document.id) == record.document.id


def test_generated_records_verify(ledger: Ledger) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(records())
    def write(record: Record) -> None:
        ledger.writer.add(record)

    write()
    assert ledger.reader.verify().broken is None
    assert ledger.reader.verify().links > 0


def test_reader_and_writer_are_two() -> None:
    assert not {"add", "add_failure", "judge", "retract"} & set(dir(LedgerReader))
    assert not {"documents", "record", "search", "verify"} & set(dir(LedgerWriter))


def test_what_is_not_there(reader: LedgerReader) -> None:
    for ask in (reader.text, reader.latest, reader.find):
        with pytest.raises(NotFoundError) as caught:
            ask("sha256:00")
        assert caught.value.remedy
    with pytest.raises(NotFoundError):
        reader.record(1)
    assert reader.readings("sha256:00") == []
    assert reader.receipts("sha256:00") == []
    assert reader.failures() == []


def test_a_reading_tells_who_read(ledger: Ledger, record) -> None:
    added = ledger.writer.add(record(published="2022-01-05"))
    latest = ledger.reader.latest(added.document)
    assert (latest.id, latest.zufolge, latest.settings) == (added.reading, "1", "{}")
    assert latest.day == "2022-01-05 day"
    assert (latest.statements, latest.speakers, latest.figures, latest.events) == (1, 1, 1, 1)


def test_failures_come_last_first_and_in_pages(ledger: Ledger) -> None:
    from zufolge.record.errors import DocumentError

    for name in "abc":
        ledger.writer.add_failure(DocumentError("Empty.", document=name))
    assert [f.document for f in ledger.reader.failures(limit=2)] == ["c", "b"]
    assert [f.document for f in ledger.reader.failures(limit=2, offset=2)] == ["a"]


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "'; DROP TABLE chain; --"])
def test_odd_questions_are_answered(ledger: Ledger, record, odd: str) -> None:
    ledger.writer.add(record())
    for ask in (ledger.reader.text, ledger.reader.latest, ledger.reader.find):
        with pytest.raises(NotFoundError):
            ask(odd)
    assert ledger.reader.readings(odd) == ledger.reader.receipts(odd) == []
    assert ledger.reader.documents(outlet=odd) == []
    assert ledger.reader.documents(since=odd, until=odd) == []
    assert ledger.reader.judgements(1, field=odd, entry=odd) == []
    assert ledger.reader.search(odd) == []
    with pytest.raises(NotFoundError):
        ledger.writer.judge(
            author="a", reading=1, field="figures", entry=odd, question="said", verdict="yes"
        )
    assert ledger.reader.verify().ok
