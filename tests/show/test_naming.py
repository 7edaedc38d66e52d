import pytest

from zufolge.record import Span
from zufolge.show.naming import Naming, one_line
from zufolge.show.voices import voices


@pytest.fixture(scope="module")
def naming(record):
    return Naming.of(record, voices(record))


def test_one_line():
    assert one_line(Span(0, 6, "a\r\n  b")) == "a b"
    assert one_line(None) == ""


@pytest.mark.parametrize(
    ("statement", "own", "source"),
    [
        ("s1", "e3", "Jonas Brandt"),  # its own source goes before the statement's speaker
        ("s1", None, "Polizei"),
        ("s12", None, "nobody named"),
        (None, None, "the report"),
        ("gone", "gone", "the report"),
    ],
)
def test_whose_word_it_is(naming, statement, own, source):
    assert naming.source(statement, own) == source


def test_labels_are_those_of_the_voices_also_for_nested_statements(naming):
    assert [naming.label(i) for i in ("s7", "s8", "gone", None)] == ["4.1", "5.1", "", ""]


@pytest.mark.parametrize(
    ("words", "entity", "shown"),
    [
        ("er", "e3", "Jonas Brandt · „er“"),
        ("Jonas Brandt", "e3", "Jonas Brandt"),
        (None, "e3", "Jonas Brandt"),
        ("Die Regierung", None, "Die Regierung"),
        (None, None, ""),
    ],
)
def test_a_party_has_its_name_beside_the_words(naming, words, entity, shown):
    span = Span(0, len(words), words) if words else None
    assert naming.party(span, entity) == shown
