"""The Python door: read and read_many, with a reader that loads no model."""

from __future__ import annotations

import pytest

import zufolge
import zufolge.reading
from zufolge.reading import PassReader

TEXT = "Die Feuerwehr löschte den Brand in der Nacht. Verletzt wurde nach ersten Angaben niemand."


@pytest.fixture(autouse=True)
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = PassReader([], strict=True)
    monkeypatch.setattr(zufolge.reading, "default_reader", lambda: reader)


def test_read_makes_a_record_of_what_is_known() -> None:
    record = zufolge.read(
        TEXT, published="2022-01", title="Brand", outlet="Blatt", url="http://x.y/"
    )
    document = record.document
    assert document.text == TEXT
    assert (document.title, document.outlet, document.url) == ("Brand", "Blatt", "http://x.y/")
    assert document.published == zufolge.Published("2022-01-01", "2022-02-01", "month")
    assert document.language == "de"
    assert record.reader.zufolge == zufolge.__version__


@pytest.mark.parametrize(("text", "published"), [("", None), (" \n", None), (TEXT, "neulich")])
def test_what_cannot_be_read_is_an_error(text: str, published: str | None) -> None:
    with pytest.raises(zufolge.DocumentError) as caught:
        zufolge.read(text, published=published)
    assert caught.value.remedy


def test_many_take_texts_documents_and_mappings() -> None:
    document = zufolge.read("Der Zug hielt nicht.").document
    reports = [TEXT, {"text": "Es regnet seit Tagen.", "published": "2022"}, document]
    texts = [record.document.text for record in zufolge.read_many(reports)]
    assert texts == [TEXT, "Es regnet seit Tagen.", "Der Zug hielt nicht."]


@pytest.mark.parametrize(
    ("report", "code"),
    [("", "empty"), ({"title": "x"}, "bad_field"), ({"text": TEXT, "datum": "2022"}, "bad_field")],
)
def test_a_failing_report_goes_to_on_error(report: zufolge.Report, code: str) -> None:
    errors: list[zufolge.DocumentError] = []
    records = list(zufolge.read_many([TEXT, report, TEXT], on_error=errors.append))
    assert len(records) == 2
    assert [(e.document, e.code) for e in errors] == [("report 2", code)]


def test_without_on_error_a_failing_report_raises() -> None:
    records = zufolge.read_many([TEXT, ""])
    assert next(records).document.text == TEXT
    with pytest.raises(zufolge.DocumentError, match="report 2"):
        next(records)


def test_many_are_drawn_lazily() -> None:
    def reports() -> zufolge.Report:
        yield TEXT
        for _ in range(20):
            yield TEXT
        raise AssertionError("drawn too far ahead")

    records = zufolge.read_many(reports())  # type: ignore[arg-type]
    assert next(records).document.text == TEXT
    records.close()  # type: ignore[attr-defined]
