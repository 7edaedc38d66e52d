import pytest

from zufolge.record import Block, Document, Published, Reader, Record
from zufolge.show.account import account, published


def with_document(**fields):
    text = fields.pop("text", "Kopf\nText")
    return Record(document=Document("sha256:0", text, **fields), reader=Reader("0.1.0"))


def test_the_header_tells_outlet_date_language_and_counts(record):
    shown = account(record)
    assert shown.title == "Mindestens 14 Tote nach Einsturz der Hafenbrücke"
    assert shown.facts == ("Larsund Tageblatt", "2024-03-12 09:30", "German")
    assert shown.counts == (
        "13 statements",
        "7 speakers",
        "6 figures",
        "4 events",
        "2 labels",
    )


@pytest.mark.parametrize(
    ("precision", "shown"),
    [("year", "2022"), ("month", "2022-01"), ("day", "2022-01-01"), ("minute", "2022-01-01 00:00")],
)
def test_a_date_is_no_more_precise_than_it_is_known(precision, shown):
    date = Published("2022-01-01T00:00:00", "2023-01-01T00:00:00", precision)
    assert published(with_document(published=date)) == shown


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": " Ein\n Titel "}, "Ein Titel"),
        ({"blocks": (Block(0, 4, "heading"),), "source": "a.txt"}, "Kopf"),
        ({"source": "a.txt"}, "a.txt"),
        ({"url": "https://example.org"}, "https://example.org"),
        ({"title": "   "}, "Untitled report"),
        ({}, "Untitled report"),
    ],
)
def test_the_best_title_there_is(fields, title):
    assert account(with_document(**fields)).title == title


def test_every_statement_is_a_line_once_in_text_order(record):
    assert [line.statement.id for line in account(record).lines] == [f"s{n}" for n in range(1, 14)]


def test_the_reader_is_named_with_its_model_and_digest(record):
    assert account(record).reader == "Zufolge 0.1.0, model base (sha256:1f3a)"
    assert account(with_document()).reader == "Zufolge 0.1.0, no model"
