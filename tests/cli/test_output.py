"""Names of files, and what a sink makes of several records."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from zufolge.cli.output import Form, file_name, opened
from zufolge.record import Document, Reader, Record, fingerprint, from_json
from zufolge.record.errors import StopError


def record(text: str = "Es brennt.", source: str | None = None, title: str | None = None) -> Record:
    document = Document(fingerprint(text), text, source=source, title=title)
    return Record(document=document, reader=Reader("0"))


@pytest.mark.parametrize(
    ("source", "title", "stem"),
    [
        ("folder/report.txt", None, "report"),
        ("https://x.example/a/brand-in-velmora.html?id=7#top", None, "brand-in-velmora"),
        ("https://x.example/", None, "x-example"),
        ("-", "Brand: drei Tote!", "Brand-drei-Tote"),
        ("../../etc/passwd", None, "passwd"),
        (None, None, "document"),
        ("…", None, "document"),
        ("a" * 500 + ".txt", None, "a" * 60),
    ],
)
def test_a_file_is_named_after_its_source(source: str | None, title: str | None, stem: str) -> None:
    name = file_name(record(source=source, title=title))
    assert name == f"{stem}-{fingerprint('Es brennt.')[7:15]}"


def test_two_texts_of_one_source_get_two_files() -> None:
    assert file_name(record("a", "x.jsonl")) != file_name(record("b", "x.jsonl"))


@pytest.mark.parametrize("form", [Form.json, Form.html])
def test_a_single_form_in_a_pipe_is_refused_for_several(form: Form) -> None:
    with pytest.raises(typer.BadParameter, match="--output"), opened(form, None, several=True):
        pass


def test_a_folder_that_exists_takes_one_record_too(tmp_path: Path) -> None:
    with opened(Form.json, tmp_path, several=False) as sink:
        sink.add(record(source="a.txt"))
    (written,) = tmp_path.iterdir()
    assert sink.written == [written]
    assert from_json(written.read_bytes()) == record(source="a.txt")


def test_tables_in_one_file_stand_apart(tmp_path: Path) -> None:
    path = tmp_path / "all.txt"
    with opened(Form.text, path, several=True) as sink:
        sink.add(record(title="Eins"))
        sink.add(record(title="Zwei"))
    lines = path.read_text("utf-8").splitlines()
    assert lines[lines.index("Zwei") - 1] == ""
    assert "\x1b" not in path.read_text("utf-8")


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("", "utf-8")
    with (
        pytest.raises(StopError, match="cannot be written"),
        opened(Form.jsonl, blocker / "x.jsonl", several=True),
    ):
        pass
