from __future__ import annotations

import pytest

from zufolge.ledger import Hit, Ledger
from zufolge.ledger.search import with_nuls


def found(ledger: Ledger, query: str, **asked: int) -> list[tuple[str, str]]:
    """The field and the words marked in it."""
    hits = ledger.reader.search(query, **asked)
    return [(hit.field, hit.words[hit.begins : hit.ends]) for hit in hits]


@pytest.fixture
def filled(ledger: Ledger, record) -> Ledger:
    ledger.writer.add(record(published="2022-01-05"))
    return ledger


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kräfte", [("text", "kräfte")]),
        ("KRAFTE", [("text", "kräfte")]),
        ("strasse", [("text", "Straße")]),
        ("Straße sperrten", [("text", "Straße")]),
        ("ruhig", [("text", "ruhig"), ("statements", "ruhig")]),
        ("26", [("text", "26")]),
        ("2", []),
        ("er", []),
        ("kräfte Berlin", []),
        ("", []),
        ('"', []),
        ("%", []),
        ("a AND OR NOT NEAR(", []),
        ("stra*", [("text", "Stra")]),
    ],
)
def test_words_are_found(filled: Ledger, query: str, expected: list[tuple[str, str]]) -> None:
    assert found(filled, query) == expected


def test_a_statement_hit_names_its_entry(filled: Ledger) -> None:
    hit = filled.reader.search("lage")[1]
    assert isinstance(hit, Hit)
    assert (hit.field, hit.entry, hit.reading, hit.whole) == ("statements", "s1", 1, True)
    assert hit.words == "die Lage sei ruhig"


def test_whole_words_come_before_parts_and_newer_before_older(ledger: Ledger, record) -> None:
    texts = {
        "Die Einsatzkräfte kamen.": "2022-01-09",
        "Die Kräfte kamen spät.": "2022-01-05",
        "Kräfte kamen früh.": "2022-01-06",
    }
    for text, day in texts.items():
        ledger.writer.add(record(text, published=day))
    hits = ledger.reader.search("kräfte kamen")
    assert [hit.words for hit in hits] == [
        "Kräfte kamen früh.",
        "Die Kräfte kamen spät.",
        "Die Einsatzkräfte kamen.",
    ]
    assert [hit.whole for hit in hits] == [True, True, False]
    assert len(ledger.reader.search("kräfte", limit=2)) == 2


def test_only_the_latest_readings_statements_are_shown(filled: Ledger, record) -> None:
    second = filled.writer.add(record(published="2022-01-05", reader="2"))
    hits = filled.reader.search("ruhig")
    assert [(hit.field, hit.reading) for hit in hits] == [
        ("text", None),
        ("statements", second.reading),
    ]


def test_a_long_text_is_shown_around_the_find(ledger: Ledger, record) -> None:
    ledger.writer.add(record("ß" * 5000 + " Bürgermeister " + "x" * 5000))
    (hit,) = ledger.reader.search("meister")
    assert len(hit.words) < 200
    assert hit.words[hit.begins : hit.ends] == "meister"


def test_nul_in_a_text_neither_hides_nor_moves_what_follows(ledger: Ledger, record) -> None:
    ledger.writer.add(record("vorher\x00 nachher"))
    (hit,) = ledger.reader.search("nachher")
    assert hit.words == "vorher\x00 nachher"
    assert with_nuls("a�b", "[1]") == "a\x00b"
    assert with_nuls("a�b", None) == "a�b"
