"""`zufolge read`: formats, targets, the ledger, failures and exit codes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from zufolge.ledger import open_ledger
from zufolge.record import from_json
from zufolge.record.errors import StopError

SAMPLES = Path(__file__).parents[2] / "samples"
FIRST = "„Es brennt“, sagte Beck. Die Feuerwehr kam nach einer Stunde."
SECOND = "„Niemand wurde verletzt“, sagte Demir. Das Feuer sei gelöscht."


@pytest.fixture
def reports() -> list[str]:
    """Two report files in the current folder."""
    for name, text in (("eins.txt", FIRST), ("zwei.txt", SECOND)):
        Path(name).write_text(text, "utf-8")
    return ["eins.txt", "zwei.txt"]


def test_a_table_is_printed_and_nothing_else(zufolge_command, reports) -> None:
    ended = zufolge_command("read", "eins.txt")
    assert (ended.code, ended.err) == (0, "")
    assert "Beck" in ended.out
    assert "„Es brennt“" in ended.out


def test_json_is_the_record(zufolge_command, reports) -> None:
    given = (
        "--published",
        "2022-01",
        "--outlet",
        "Blatt",
        "--title",
        "Brand",
        "--url",
        "http://x.y/",
    )
    ended = zufolge_command("read", "eins.txt", "--format", "json", *given)
    record = from_json(ended.out)
    document = record.document
    assert document.text == FIRST
    assert (document.outlet, document.title, document.url) == ("Blatt", "Brand", "http://x.y/")
    assert document.published is not None
    assert document.published.precision == "month"
    assert record.statements[0].speaker[0].text == "Beck"


def test_json_lines_come_in_the_order_of_the_arguments(zufolge_command, reports) -> None:
    ended = zufolge_command("read", "zwei.txt", "eins.txt", "-f", "jsonl", "--no-ledger")
    texts = [from_json(line).document.text for line in ended.out.splitlines()]
    assert texts == [SECOND, FIRST]
    assert "2 documents read" in ended.err


def test_a_page_can_be_piped(zufolge_command, reports) -> None:
    ended = zufolge_command("read", "eins.txt", "--format", "html", "--no-ledger")
    assert ended.out.startswith("<!")
    assert "Es brennt" in ended.out


@pytest.mark.parametrize("form", ["json", "html"])
def test_what_holds_one_document_refuses_several(zufolge_command, reports, form: str) -> None:
    ended = zufolge_command("read", *reports, "--format", form)
    assert (ended.code, ended.out) == (2, "")
    assert "--output" in ended.err
    assert not Path("../data").exists()


def test_several_pages_go_into_a_folder(zufolge_command, reports) -> None:
    ended = zufolge_command(
        "read", *reports, "--format", "html", "--output", "pages", "--no-ledger"
    )
    written = sorted(Path("pages").glob("*.html"))
    assert [p.name.rpartition("-")[0] for p in written] == ["eins", "zwei"]
    assert all(str(p) in ended.err for p in written)


def test_one_file_takes_what_can_follow_each_other(zufolge_command, reports) -> None:
    zufolge_command("read", *reports, "-f", "jsonl", "-o", "out/all.jsonl", "--no-ledger")
    lines = Path("out/all.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["document"]["text"] for line in lines] == [FIRST, SECOND]


def test_a_file_in_the_way_of_a_folder_is_wrong_usage(zufolge_command, reports) -> None:
    ended = zufolge_command("read", *reports, "-f", "html", "-o", "eins.txt", "--no-ledger")
    assert ended.code == 2
    assert Path("eins.txt").read_text("utf-8") == FIRST


def test_a_file_that_cannot_be_written_stops_with_a_remedy(zufolge_command, reports) -> None:
    ended = zufolge_command("read", "eins.txt", "-o", "eins.txt/x.txt", "--no-ledger")
    assert ended.code == 1
    assert "cannot be written" in ended.err
    assert "--output" in ended.err


def test_standard_input_is_read(zufolge_command, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BufferedReader(io.BytesIO(FIRST.encode())), "utf-8")  # type: ignore[arg-type]
    monkeypatch.setattr("sys.stdin", given)
    ended = zufolge_command("read", "-", "-f", "json", "--no-ledger")
    assert from_json(ended.out).document.text == FIRST


def test_a_failed_document_is_told_and_the_others_are_read(zufolge_command, reports) -> None:
    Path("leer.txt").write_text("", "utf-8")
    ended = zufolge_command("read", "fehlt.txt", "eins.txt", "leer.txt", "zwei.txt", "-f", "jsonl")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 2
    errors = ended.err.splitlines()
    assert "fehlt.txt" in errors[0]
    assert "[missing_file]" in errors[0]
    assert "leer.txt" in errors[1]
    assert "2 documents read, 2 failed" in errors[2]
    with open_ledger() as book:
        assert [f.code for f in book.reader.failures()] == ["empty", "missing_file"]


def test_the_same_text_is_kept_once_and_another_reading_beside_it(
    zufolge_command, reports, use_rules: Callable[[str], None]
) -> None:
    for rules in ("1", "1", "2"):
        use_rules(rules)
        zufolge_command("read", "eins.txt", "--ledger", "book.db")
    with open_ledger("book.db", create=False) as book:
        (document,) = book.reader.documents()
        assert document.readings == 2


def test_no_ledger_writes_none(zufolge_command, reports) -> None:
    zufolge_command("read", "eins.txt", "--no-ledger")
    assert not Path("../data").exists()
    zufolge_command("read", "eins.txt")
    assert Path("../data/zufolge/zufolge.db").exists()


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--published", "gestern"], "gestern"),
        (["--ledger", "x.db", "--no-ledger"], "exclude"),
        (["--workers", "0"], "workers"),
        (["--format", "pdf"], "pdf"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(
    zufolge_command, reports, options: list[str], reason: str
) -> None:
    ended = zufolge_command("read", "eins.txt", *options)
    assert (ended.code, ended.out) == (2, "")
    assert reason in ended.err
    assert ended.err.startswith("Usage: zufolge read")


def test_open_writes_a_page_and_shows_it(
    zufolge_command, reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("typer.launch", shown.append)
    ended = zufolge_command("read", "eins.txt", "--open", "-o", "seite.html", "--no-ledger")
    assert shown == [Path("seite.html").resolve().as_uri()]
    assert "seite.html" in ended.err
    assert ended.out == ""


def test_the_samples_are_taken(zufolge_command) -> None:
    ended = zufolge_command("read", SAMPLES, "-f", "jsonl", "--no-ledger")
    documents = [from_json(line).document for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [d.language for d in documents] == ["de", "de", "en", "en", "de"]
    assert all(d.published is not None and d.published.start >= "2026-03" for d in documents)
    assert [d.outlet for d in documents] == [
        None,
        "Tagesspur",
        "The Meridian Post",
        "Eastern Dispatch",
        "Hansekurier",
    ]


def test_without_weights_nothing_is_left_behind(
    zufolge_command, reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise StopError("No weights.", remedy="Get them.")

    monkeypatch.setattr("zufolge.reading.default_reader", fail)
    ended = zufolge_command("read", "eins.txt", "-f", "jsonl", "-o", "out.jsonl")
    assert (ended.code, ended.err) == (1, "zufolge: No weights. Get them. [stop]\n")
    assert not Path("out.jsonl").exists()
    assert not Path("../data").exists()
