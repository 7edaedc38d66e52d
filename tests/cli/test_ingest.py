"""`zufolge ingest`: what comes in, what is known already, what fails, and going on after an end."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet
from tests.cli.town_reports import ALL, COPY, FIRE, LATER, PROTEST, Row, jsonl

from zufolge.cli import ingest as module
from zufolge.ledger import open_ledger
from zufolge.reading import PassReader
from zufolge.record.errors import StopError

SAMPLES = Path(__file__).parents[2] / "samples"


def kept(ledger: str | None = None) -> list[str]:
    """The titles of what a ledger holds, in order."""
    with open_ledger(ledger, create=False) as book:
        return sorted(document.title or "" for document in book.reader.documents())


def titles(*rows: Row) -> list[str]:
    return sorted(row["title"] for row in rows)


def test_reports_are_kept_and_compared(comparing) -> None:
    ended = comparing("ingest", jsonl("r.jsonl", ALL))
    assert (ended.code, ended.out) == (0, "")
    assert "3 reports in" in ended.err
    assert "3 new, 0 known" in ended.err
    assert "3 reports compared" in ended.err
    assert kept() == titles(*ALL)
    assert comparing("verify").code == 0


def test_a_second_run_reads_nothing_and_adds_nothing(
    comparing, rules: PassReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = jsonl("r.jsonl", ALL)
    comparing("ingest", name)
    before = comparing("incidents", "-f", "json").out
    read: list[object] = []
    original = PassReader.read_many

    def watched(self: PassReader, documents: Any, **options: Any) -> Iterator[Any]:
        some = list(documents)
        read.extend(some)
        return original(self, some, **options)

    monkeypatch.setattr(PassReader, "read_many", watched)
    ended = comparing("ingest", name)
    assert ended.code == 0
    assert read == []
    assert "0 new, 3 known" in ended.err
    assert "compared" not in ended.err
    assert comparing("incidents", "-f", "json").out == before


@pytest.mark.parametrize("together", [1, 2])
def test_an_interrupted_run_goes_on(
    comparing, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    """What was kept stays; the rerun reads the rest alone, and knows what a run in one go knows."""
    rows = [FIRE, LATER, PROTEST, {**PROTEST, "text": PROTEST["text"] + " Am Abend regnete es."}]
    name = jsonl("r.jsonl", rows)
    comparing("ingest", name, "--ledger", "whole.db")
    monkeypatch.setattr(module, "TOGETHER", together)
    original = PassReader.read_many
    calls: list[int] = []

    def broken(self: PassReader, documents: Any, **options: Any) -> Iterator[Any]:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return original(self, documents, **options)

    monkeypatch.setattr(PassReader, "read_many", broken)
    assert comparing("ingest", name, "--ledger", "book.db").code == 130
    assert kept("book.db") == titles(*rows[:together])
    ended = comparing("ingest", name, "--ledger", "book.db")
    assert ended.code == 0
    assert f"{len(rows) - together} new, {together} known" in ended.err
    listed = [comparing("incidents", "-f", "json", "--ledger", b) for b in ("whole.db", "book.db")]
    assert listed[0].out == listed[1].out
    assert comparing("verify", "--ledger", "book.db").code == 0


def test_an_interruption_between_keeping_and_comparing(comparing) -> None:
    """Reports that were kept and not compared are compared by whatever asks next."""
    comparing("ingest", jsonl("r.jsonl", ALL), "--no-compare")
    ended = comparing("incidents", "-f", "json")
    assert "comparing the reports that came in" in ended.err
    assert len(json.loads(ended.out)) == 2
    assert comparing("incidents").err == ""


def test_one_bad_document_among_good_ones(comparing) -> None:
    Path("r.jsonl").write_text(
        "\n".join([json.dumps(FIRE), "{broken", json.dumps(PROTEST)]), "utf-8"
    )
    ended = comparing("ingest", "r.jsonl", "fehlt.txt")
    assert ended.code == 1
    assert "r.jsonl:2" in ended.err
    assert "2 new, 0 known, 2 failed" in ended.err
    assert kept() == titles(FIRE, PROTEST)
    with open_ledger() as book:
        codes = sorted(failure.code for failure in book.reader.failures())
    assert codes == ["bad_json", "missing_file"]


def test_the_same_report_twice_in_one_run(comparing) -> None:
    ended = comparing("ingest", jsonl("r.jsonl", [FIRE, FIRE]))
    assert "1 new, 1 known" in ended.err
    (incident,) = json.loads(comparing("incidents", "-f", "json").out)
    assert len(incident["documents"]) == 1


@pytest.mark.parametrize("runs", [[[FIRE, COPY]], [[FIRE], [COPY]], [[COPY], [FIRE]]])
def test_the_same_text_from_two_outlets(comparing, runs: list[list[Row]]) -> None:
    for n, rows in enumerate(runs):
        assert comparing("ingest", jsonl(f"{n}.jsonl", rows)).code == 0
    (incident,) = json.loads(comparing("incidents", "-f", "json").out)
    told = incident["documents"]
    assert sorted(one["outlet"] for one in told) == ["Hafenblatt", "Ostsee-Kurier"]
    assert len({one["id"] for one in told}) == 1
    assert len(incident["independent_sources"]) == 1


def write_csv(name: str, rows: list[Row]) -> None:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(FIRE))
        table.writeheader()
        table.writerows(rows)


def write_parquet(name: str, rows: list[Row]) -> None:
    parquet.write_table(pyarrow.Table.from_pylist(rows), name)


def write_folder(name: str, rows: list[Row]) -> None:
    Path(name).mkdir()
    for n, row in enumerate(rows):
        jsonl(f"{name}/{n}.jsonl", [row])


@pytest.mark.parametrize(
    ("name", "write"),
    [("r.csv", write_csv), ("r.parquet", write_parquet), ("r.jsonl", jsonl), ("r", write_folder)],
)
def test_every_form_gives_the_same(comparing, name: str, write: Any) -> None:
    write(name, list(ALL))
    assert comparing("ingest", name).code == 0
    found = json.loads(comparing("incidents", "-f", "json").out)
    documents = [one for incident in found for one in incident["documents"]]
    assert {one["url"] for one in documents} == {row["url"] for row in ALL}
    assert {one["published"] for one in documents} == {row["published"] for row in ALL}


def test_a_table_without_text_is_told(comparing) -> None:
    Path("r.csv").write_text("a,b\n1,2\n", "utf-8")
    ended = comparing("ingest", "r.csv")
    assert ended.code == 1
    assert "'text'" in ended.err
    assert "[bad_field]" in ended.err


def test_what_reports_leave_open_comes_from_the_options(comparing) -> None:
    bare = {"text": FIRE["text"], "title": FIRE["title"]}
    comparing(
        "ingest",
        jsonl("r.jsonl", [bare, PROTEST]),
        "--outlet",
        "Blatt",
        "--published",
        "2025-03-04",
    )
    found = json.loads(comparing("incidents", "-f", "json").out)
    outlets = {one["outlet"]: one["published"] for i in found for one in i["documents"]}
    assert outlets == {"Blatt": "2025-03-04", "Grazer Bote": "2025-04-02"}


def test_what_a_page_says_itself_comes_first(comparing) -> None:
    """Whoever takes in a folder knows about the reports that say nothing, not about the others."""
    comparing("ingest", SAMPLES, "--outlet", "nla", "--published", "1999")
    with open_ledger() as book:
        found = {one.outlet: one.published for one in book.reader.documents()}
    assert set(found) == {
        "nla",
        "Tagesspur",
        "The Meridian Post",
        "Eastern Dispatch",
        "Hansekurier",
    }
    assert not any((when or "").startswith("1999") for when in found.values())


def test_an_empty_folder_adds_nothing(comparing) -> None:
    Path("leer").mkdir()
    ended = comparing("ingest", "leer")
    assert ended.code in (0, 1)
    assert "0 new, 0 known" in ended.err
    assert comparing("incidents", "-f", "json").out == "[]\n"


@pytest.mark.parametrize(
    ("options", "reason"),
    [(["--published", "gestern"], "gestern"), (["--workers", "0"], "workers"), ([], "SOURCE")],
)
def test_wrong_usage_is_told_before_anything_is_read(
    comparing, options: list[str], reason: str
) -> None:
    sources = [jsonl("r.jsonl", ALL)] if options else []
    ended = comparing("ingest", *sources, *options)
    assert (ended.code, ended.out) == (2, "")
    assert reason in ended.err
    assert not Path("../data").exists()


def test_without_weights_no_ledger_is_left_behind(
    zufolge_command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise StopError("No weights.", remedy="Get them.")

    monkeypatch.setattr("zufolge.reading.default_reader", fail)
    ended = zufolge_command("ingest", jsonl("r.jsonl", islice(ALL, 1)))
    assert (ended.code, ended.err) == (1, "zufolge: No weights. Get them. [stop]\n")
    assert not Path("../data").exists()
