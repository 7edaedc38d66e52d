"""The door: arguments of all kinds, outcomes in their order."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from zufolge.record import Document
from zufolge.record.errors import DocumentError
from zufolge.sources import Metadata, Outcome, Received, open_sources
from zufolge.sources.registry import FORMATS, SUFFIXES

TEXT = "Der Sprecher sagte am Montag, es seien drei Menschen verletzt worden."
PAGE = f"<!DOCTYPE html><html><body><article><h1>Kopf</h1><p>{TEXT}</p><p>Auch {TEXT}</p></article></body></html>"
LINE = f'{{"text": "{TEXT}"}}\n'


def codes(outcomes: Iterable[Outcome]) -> list[str]:
    return [o.code if isinstance(o, DocumentError) else "ok" for o in outcomes]


def document(outcome: Outcome) -> Document:
    assert isinstance(outcome, Received), outcome
    return outcome.document


def test_outcomes_stand_in_the_order_of_the_arguments(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    files = {
        "a.txt": TEXT,
        "b.html": PAGE,
        "c.jsonl": LINE * 2,
        "d/e.md": f"# Kopf\n\n{TEXT}",
        "leer.txt": "",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
    arguments = [tmp_path / n for n in ("a.txt", "fehlt.txt", "leer.txt", "b.html", "c.jsonl", "d")]
    outcomes = list(open_sources(arguments, stdin=io.BytesIO()))
    assert codes(outcomes) == ["ok", "missing_file", "empty", "ok", "ok", "ok", "ok"]
    assert document(outcomes[3]).title == "Kopf"
    assert document(outcomes[5]).source == f"{tmp_path / 'c.jsonl'}:2"
    assert document(outcomes[6]).title == "Kopf"
    for outcome in outcomes:
        if isinstance(outcome, DocumentError):
            assert outcome.document.startswith(str(tmp_path))
            assert outcome.message
            assert outcome.remedy


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    outcomes = open_sources([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert codes([next(outcomes)]) == ["ok"]
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    assert codes(outcomes) == ["ok"]


@pytest.mark.parametrize(
    ("data", "title", "count"),
    [(PAGE, "Kopf", 1), (LINE * 3, None, 3), (TEXT, None, 1), (f"[{LINE}]", None, 1), ("{" + TEXT, None, 1)],
)  # fmt: skip
def test_standard_input_is_told_by_its_beginning(data: str, title: str | None, count: int) -> None:
    outcomes = list(open_sources(["-"], stdin=io.BytesIO(data.encode())))
    assert codes(outcomes) == ["ok"] * count
    assert document(outcomes[0]).title == title
    assert (document(outcomes[0]).source or "").startswith("-")


def test_standard_input_stays_open() -> None:
    stream = io.BufferedReader(io.BytesIO(TEXT.encode()))
    assert codes(open_sources(["-"], stdin=stream)) == ["ok"]
    assert not stream.closed


def test_a_pipe_can_be_read_as_a_file() -> None:
    out, into = os.pipe()
    with os.fdopen(into, "w", encoding="utf-8") as stream:
        stream.write(TEXT)
    assert codes(open_sources([f"/dev/fd/{out}"])) == ["ok"]
    os.close(out)


def test_a_page_saved_as_text_is_a_page_and_an_unknown_suffix_is_sniffed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    (tmp_path / "b.artikel").write_text(PAGE, "utf-8")
    (tmp_path / "c").write_text(TEXT, "utf-8")
    outcomes = list(open_sources(sorted(tmp_path.iterdir())))
    assert [document(o).title for o in outcomes] == ["Kopf", "Kopf", None]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"), (b"%PDF-1.7", "binary"), (b"a\0b", "binary"), (b"\xff\xd8\xff\xe0", "binary"),
        (b"x" * 20_000_001, "too_large"), (b"x" * 5_000_001, "too_large"), (b"\xff\xfeabc", "unknown_encoding"),
    ],
)  # fmt: skip
def test_bad_files_have_their_codes(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert codes(open_sources([path])) == [code]


def test_fifty_megabytes_are_refused_and_one_long_line_is_read(tmp_path: Path) -> None:
    (tmp_path / "groß.txt").write_bytes((TEXT + " ").encode() * (50_000_000 // len(TEXT)))
    (tmp_path / "lang.txt").write_bytes((TEXT + " ").encode() * (2_000_000 // len(TEXT)))
    large, long = open_sources([tmp_path / "groß.txt", tmp_path / "lang.txt"])
    assert codes([large]) == ["too_large"]
    assert "Split" in str(large)
    assert len(document(long).blocks) == 1


def test_given_metadata_reaches_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (outcome,) = open_sources([tmp_path / "a.html"], defaults=Metadata(title="T", language="en"))
    assert (document(outcome).title, document(outcome).language) == ("T", "en")


def test_a_failing_disk_ends_one_document_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    assert codes(open_sources(["-", tmp_path / "a.txt"], stdin=Broken())) == [
        "unreadable_file",
        "ok",
    ]


def test_every_format_is_named_and_no_suffix_is_taken_twice() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES) == 11
    assert [f.name for f in FORMATS] == ["json lines", "csv", "parquet", "html", "text"]
