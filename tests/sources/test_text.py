"""Plain text as documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.record import Document, Published, fingerprint
from zufolge.record.errors import DocumentError
from zufolge.sources import Metadata, document_from_text, text_received

BODY = "Bei einem Brand sind nach Angaben der Polizei drei Menschen verletzt worden. Mehr ist nicht bekannt."
DAY = Published("2022-01-06", "2022-01-07", "day")


def shape(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def tried(text: str) -> Document | str:
    try:
        return document_from_text(text, language="de")
    except DocumentError as error:
        return error.code


def test_the_text_stays_as_it_is() -> None:
    text = f" Bun\u00addes\u00adrat tagt\r\n\r\n{BODY} e\u0301 🇩🇪 \u200f\r\n"
    document = document_from_text(text)
    assert document.text == text
    assert document.id == fingerprint(text)
    assert (document.language, document.source, document.published) == ("de", None, None)


def test_what_is_given_is_kept() -> None:
    document = document_from_text(
        BODY, title="T", outlet="O", url="https://a.example/", published="2022-01-06", language="de-AT", source="s"
    )  # fmt: skip
    assert (document.title, document.outlet, document.url) == ("T", "O", "https://a.example/")
    assert (document.published, document.language, document.source) == (DAY, "de", "s")


def test_a_leading_date_is_a_dateline() -> None:
    document = document_from_text(f" date 2022-01 {BODY}\n\nDrei Verletzte\n\n{BODY}")
    assert shape(document) == [
        ("dateline", "date 2022-01"),
        ("paragraph", BODY),
        ("heading", "Drei Verletzte"),
        ("paragraph", BODY),
    ]
    assert document.published == Published("2022-01-01", "2022-02-01", "month")
    assert document.title is None


def test_headline_date_line_and_agency() -> None:
    document = document_from_text(
        f"Drei Verletzte\n6. Januar 2022, 10.15 Uhr\n\nBERLIN (dpa) - {BODY}\n"
    )
    assert [kind for kind, _ in shape(document)] == ["heading", "dateline", "dateline", "paragraph"]
    assert document.title == "Drei Verletzte"
    assert document.published == Published("2022-01-06T10:15", "2022-01-06T10:16", "minute")


def test_what_is_given_goes_before_what_is_found() -> None:
    document = document_from_text(
        f"Drei Verletzte\n06.01.2022\n\n{BODY}", title="T", published="2020"
    )
    assert document.title == "T"
    assert document.published == Published("2020-01-01", "2021-01-01", "year")


def test_a_markdown_headline_is_the_title_without_its_mark() -> None:
    document = document_from_text(f"# Drei  Verletzte\n\n{BODY}")
    assert document.title == "Drei Verletzte"
    assert shape(document)[0] == ("heading", "# Drei  Verletzte")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"), (" \r\n\t", "empty"), ("a\ud800b", "lone_surrogate"), ("a\0b", "nul_character"),
        ("x" * 5_000_001, "too_large"),
    ],
)  # fmt: skip
def test_text_that_nothing_can_keep_is_refused(text: str, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        document_from_text(text, source="mine")
    assert (caught.value.code, caught.value.document) == (code, "mine")
    assert caught.value.remedy


@pytest.mark.parametrize("field", ["title", "outlet", "url", "language"])
def test_metadata_is_text_too(field: str) -> None:
    with pytest.raises(DocumentError, match="not text"):
        document_from_text(BODY, **{field: "\udcff"})


def test_an_unreadable_date_names_the_document() -> None:
    with pytest.raises(DocumentError, match="mine: cannot read 'neulich'"):
        document_from_text(BODY, published="neulich", source="mine")


def test_another_language_is_read_with_a_problem() -> None:
    text = "Le président a déclaré que la situation était très grave dans le nord du pays."
    found = text_received(text, Metadata(), name="a.txt")
    assert found.document.language == "fr"
    assert [p.code for p in found.problems] == ["untrained_language"]
    assert [p.code for p in text_received(BODY, Metadata(language="fr"), name="a").problems] == [
        "untrained_language"
    ]


@given(st.text(max_size=400))
def test_any_text_is_a_document_or_the_one_error(text: str) -> None:
    document = tried(text)
    if isinstance(document, str):
        assert document in ("empty", "nul_character")
        return
    assert document.text == text
    at, left = 0, ""
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        left += text[at : block.start]
        at = block.end
    assert (left + text[at:]).strip() == ""
