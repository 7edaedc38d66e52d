"""CSV as spreadsheets and archives write it."""

from __future__ import annotations

import io

import pytest

from zufolge.record.errors import DocumentError
from zufolge.sources.csv_table import CsvTable
from zufolge.sources.limits import MOST_LINE
from zufolge.sources.received import Metadata, Outcome, Raw, Received

HEAD = "title,text,published,url,outlet\n"
ROW = 'Brand,"Es gab drei Tote, sagte die Feuerwehr.",2025-03-04,https://a.example/1,Bote\n'


def read(data: str | bytes) -> list[Outcome]:
    data = data.encode() if isinstance(data, str) else data
    raw = Raw("a.csv", io.BufferedReader(io.BytesIO(data)), ".csv")
    return list(CsvTable().read(raw, Metadata()))


def only(data: str | bytes) -> Received:
    (outcome,) = read(data)
    assert isinstance(outcome, Received)
    return outcome


def test_a_row_is_a_document() -> None:
    document = only(HEAD + ROW).document
    assert document.title == "Brand"
    assert document.text == "Es gab drei Tote, sagte die Feuerwehr."
    assert (document.outlet, document.url) == ("Bote", "https://a.example/1")
    assert document.published is not None
    assert document.published.start == "2025-03-04"
    assert document.source == "a.csv:2"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter(delimiter: str) -> None:
    table = delimiter.join(("Text", "Title")) + "\n" + delimiter.join(("Drei Tote.", "Brand"))
    document = only(table).document
    assert (document.text, document.title) == ("Drei Tote.", "Brand")


@pytest.mark.parametrize(
    "data",
    [
        ("﻿" + "text\nStraße gesperrt.\n").encode(),
        "text\nStraße gesperrt.\n".encode("cp1252"),
        ("﻿" + "text\nStraße gesperrt.\n").encode("utf-16-le"),
        "text\r\nStraße gesperrt.\r\n".encode(),
    ],
)
def test_encodings_of_spreadsheets(data: bytes) -> None:
    assert only(data).document.text == "Straße gesperrt."


def test_names_that_exports_use() -> None:
    document = only(
        "headline,body,publisher,link,date\nBrand,Tote.,Bote,https://b.example,2025-03"
    ).document
    assert (document.title, document.text, document.outlet) == ("Brand", "Tote.", "Bote")
    assert document.url == "https://b.example"


def test_a_cell_may_have_lines_and_the_next_row_is_read() -> None:
    first, second = read('text\n"Erster Absatz.\n\nZweiter Absatz."\nAnderer Text.\n')
    assert isinstance(first, Received)
    assert isinstance(second, Received)
    assert first.document.text == "Erster Absatz.\n\nZweiter Absatz."
    assert second.document.source == "a.csv:5"


def test_without_a_text_the_columns_are_named() -> None:
    (error,) = read("a,b\n1,2\n")
    assert isinstance(error, DocumentError)
    assert error.code == "bad_field"
    assert "found: b, a" in error.message or "found: a, b" in error.message


def test_a_bad_row_does_not_stop_the_others() -> None:
    first, second = read("text,published\nEins.,irgendwann\nZwei.,2025-01-02\n")
    assert isinstance(first, DocumentError)
    assert first.document == "a.csv:2"
    assert isinstance(second, Received)


def test_rows_without_text_are_failures_and_blank_ones_nothing() -> None:
    (error,) = read("text,title\n,Brand\n,\n\n")
    assert isinstance(error, DocumentError)
    assert error.document == "a.csv:2"


def test_too_long_a_line_is_told() -> None:
    (error,) = read(b"text\n" + b"a" * (MOST_LINE + 1))
    assert isinstance(error, DocumentError)
    assert error.code == "too_large"


def test_an_archive_is_told() -> None:
    (error,) = read(b"PK\x03\x04....")
    assert isinstance(error, DocumentError)
    assert error.code == "binary"
