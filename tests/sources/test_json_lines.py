"""JSON Lines, our own records, arrays and single objects."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from zufolge.record import Document, Published, Reader, Record, to_json
from zufolge.record.errors import DocumentError
from zufolge.sources import document_from_text
from zufolge.sources.json_lines import JsonLines
from zufolge.sources.received import Metadata, Outcome, Raw

TEXT = "Der Sprecher sagte am Montag, es seien drei Menschen verletzt worden."


def read(data: bytes | str, suffix: str = ".jsonl", given: Metadata | None = None) -> list[Outcome]:
    data = data.encode() if isinstance(data, str) else data
    raw = Raw(f"a{suffix}", io.BufferedReader(io.BytesIO(data)), suffix)
    return list(JsonLines().read(raw, given or Metadata()))


def documents(outcomes: list[Outcome]) -> list[Document]:
    assert not [o for o in outcomes if isinstance(o, DocumentError)]
    return [o.document for o in outcomes if not isinstance(o, DocumentError)]


def codes(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(o.code, o.document) if isinstance(o, DocumentError) else ("ok", "") for o in outcomes]


def lines(*values: Any) -> str:
    return "\n".join(json.dumps(v) for v in values)


def test_a_line_is_a_document() -> None:
    one = {
        "id": 7,
        "text": TEXT,
        "title": "T",
        "published": "6. Januar 2022",
        "outlet": "O",
        "url": "https://a.example/1",
    }
    (first, second) = documents(
        read(lines(one, {"text": f"Zwei. {TEXT}", "language": "de"}) + "\n")
    )
    assert (first.title, first.outlet, first.url, first.source) == (
        "T",
        "O",
        "https://a.example/1",
        "a.jsonl:1",
    )
    assert first.published == Published("2022-01-06", "2022-01-07", "day")
    assert (second.source, second.published) == ("a.jsonl:2", None)


def test_a_line_may_hold_a_page() -> None:
    page = (
        f"<html><body><article><h1>Kopf</h1><p>{TEXT}</p><p>Auch {TEXT}</p></article></body></html>"
    )
    (document,) = documents(read(lines({"html": page, "url": "https://blatt.example/1"})))
    assert (document.title, document.outlet) == ("Kopf", "blatt.example")


def test_bad_lines_are_errors_in_their_place() -> None:
    data = "\n".join(
        [
            lines({"text": TEXT}), "{kaputt", "", "[1]", "7", lines({"title": "ohne"}), lines({"text": 3}),
            lines({"text": TEXT, "published": "neulich"}), lines({"text": "a\ud800"}), lines({"text": ""}),
            lines({"text": TEXT, "published": 2022}), "[" * 100_000, "9" * 5_000, lines({"text": TEXT}),
        ]
    )  # fmt: skip
    found = codes(read(data))
    assert [c for c, _ in found] == [
        "ok", "bad_json", "bad_field", "bad_field", "bad_field", "bad_field", "unreadable_date", "lone_surrogate",
        "empty", "unreadable_date", "bad_json", "bad_json", "ok",
    ]  # fmt: skip
    assert found[1][1] == "a.jsonl:2"
    assert found[2][1] == "a.jsonl:4"


def test_a_line_that_is_not_utf8_spoils_no_other() -> None:
    data = (
        json.dumps({"text": TEXT}).encode()
        + b'\n{"text": "\xfc"}\n'
        + json.dumps({"text": TEXT}).encode()
    )
    assert [c for c, _ in codes(read(data))] == ["ok", "bad_json", "ok"]


def test_an_endless_line_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zufolge.sources.json_lines.MOST_LINE", 200)
    data = lines({"text": TEXT}, {"text": "x" * 1_000}, {"text": TEXT})
    assert codes(read(data)) == [("ok", ""), ("too_large", "a.jsonl:2"), ("ok", "")]


def test_our_own_records_are_read_again() -> None:
    document = document_from_text(
        TEXT, published="2022-01", outlet="O", title="T", source="alt.txt"
    )
    record = Record(document=document, reader=Reader(zufolge="0"))
    (again,) = documents(read(to_json(record)))
    assert again == document


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_file_holds_an_object_or_an_array(indent: int | None) -> None:
    one = json.dumps({"text": TEXT}, indent=indent)
    many = json.dumps([{"text": TEXT}, {"text": 1}], indent=indent)
    assert [d.source for d in documents(read(one, ".json"))] == ["a.json"]
    assert codes(read(many, ".json")) == [("ok", ""), ("bad_field", "a.json[2]")]


def test_json_lines_may_be_called_json() -> None:
    data = lines({"text": TEXT}) + "\nkaputt\n" + lines({"text": TEXT})
    assert codes(read(data, ".json")) == [("ok", ""), ("bad_json", "a.json:2"), ("ok", "")]


@pytest.mark.parametrize(
    ("data", "suffix", "code"),
    [
        ("", ".jsonl", "empty"), ("\n \n", ".jsonl", "empty"), ("", ".json", "empty"), ("[]", ".json", "empty"),
        ("{", ".json", "bad_json"), (b"PK\x03\x04", ".jsonl", "binary"),
    ],
)  # fmt: skip
def test_a_file_without_documents_is_an_error(data: bytes | str, suffix: str, code: str) -> None:
    assert codes(read(data, suffix)) == [(code, f"a{suffix}")]


def test_what_a_line_says_goes_before_what_is_given_for_all() -> None:
    given = Metadata(outlet="Alle", title="Alle")
    (document,) = documents(read(lines({"text": TEXT, "outlet": "Eins"}), given=given))
    assert (document.outlet, document.title) == ("Eins", "Alle")


@pytest.mark.parametrize(
    ("published", "ok"),
    [
        ({"start": "2022-01-06", "end": "2022-01-07", "precision": "day"}, True),
        ({"start": "x", "end": "2022-01-07", "precision": "day"}, False),
        ({"start": "2022-01-06"}, False),
        ("", True),
    ],
)
def test_a_date_may_be_an_interval(published: Any, ok: bool) -> None:
    assert (codes(read(lines({"text": TEXT, "published": published})))[0][0] == "ok") is ok


@pytest.mark.parametrize(
    ("head", "known"),
    [(b'{"text"', True), (b'\xef\xbb\xbf[ {"a"', True), (b"{}", False), (b"[1]", False), (b"Text", False), (b"", False)],
)  # fmt: skip
def test_it_is_known_by_its_beginning(head: bytes, known: bool) -> None:
    assert JsonLines().sniffs(head) is known


@pytest.mark.parametrize(
    ("given", "version"),
    [(3, 3), ("3", 3), (" 04 ", 4), (0, 0), ("", None), (None, None), (2**63 - 1, 2**63 - 1)],
)
def test_a_wires_version_is_a_number_or_its_digits(given: Any, version: int | None) -> None:
    (document,) = documents(read(lines({"text": TEXT, "urn": "urn:x:1", "version": given})))
    assert (document.urn, document.version) == ("urn:x:1", version)


@pytest.mark.parametrize(
    "field",
    [{"version": one} for one in (True, 1.5, "zwei", "1.5", "-1", -1, "²", 2**63, "9" * 5_000, [1])]
    + [{"urn": 7}],
)
def test_what_is_no_version_is_an_error(field: dict[str, Any]) -> None:
    assert codes(read(lines({"text": TEXT} | field))) == [("bad_field", "a.jsonl:1")]


def test_a_urn_is_text() -> None:
    assert codes(read(lines({"text": TEXT, "urn": "urn:\ud800"})))[0][0] == "lone_surrogate"
