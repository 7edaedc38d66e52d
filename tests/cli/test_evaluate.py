from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from zufolge.cli.evaluate import app
from zufolge.evaluate.corpora import load
from zufolge.evaluate.gold import gold_statements
from zufolge.record import Reader, Record, to_json
from zufolge.record.errors import StopError

TEXT = "Der Damm halte, sagte Ada Moor. Niemand glaubt ihr."


def part(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"spans": [{"charBegin": start, "charEnd": start + len(words)}]}


DOCUMENT = {
    "documentName": "12 - Damm (2024-02-03)",
    "originalText": TEXT,
    "tokens": [[0, 3], [4, 8], [9, 14], [14, 15], [16, 21], [22, 25], [26, 30], [30, 31], [32, 39]],
    "annotations": [
        {
            "id": 0,
            "type": "Indirect",
            "medium": "Speech",
            "quote": part("Der Damm halte"),
            "speaker": part("Ada Moor"),
            "cue": part("sagte"),
        }
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "dev"
    out.mkdir()
    (out / "12.json").write_text(json.dumps(DOCUMENT), "utf-8")
    return out


@pytest.fixture
def right(tmp_path: Path, folder: Path) -> Path:
    """Readings that say what the gold says."""
    return saved(tmp_path / "right.jsonl", folder, all_of_them=True)


@pytest.fixture
def empty(tmp_path: Path, folder: Path) -> Path:
    return saved(tmp_path / "empty.jsonl", folder, all_of_them=False)


def saved(path: Path, folder: Path, *, all_of_them: bool) -> Path:
    (one,) = load([folder]).documents
    record = Record(
        document=one.document,
        reader=Reader(zufolge="0"),
        statements=gold_statements(one) if all_of_them else (),
    )
    path.write_bytes(to_json(record) + b"\n")
    return path


def call(*arguments: object) -> int:
    code = app([str(a) for a in arguments], standalone_mode=False)
    return code if isinstance(code, int) else 0


def test_the_table_shows_both_measures(
    folder: Path, right: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert call("statements", folder, "--predictions", right) == 0
    out = capfd.readouterr().out
    assert "1 documents" in out
    for title in ("strict", "recall", "nested", "published"):
        assert title in out
    assert "100.0" in out


def test_json_has_stable_names(
    folder: Path, right: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call("statements", folder, "--predictions", right, "--format", "json")
    out = json.loads(capfd.readouterr().out)
    assert out["metrics"]["strict.f1"] == 1.0
    assert out["metrics"]["published.joint_f1"] == 1.0
    assert out["counts"]["strict.recall"] == [1, 1]
    assert out["corpus"].endswith("/dev")
    assert "mistakes" not in out


def test_mistakes_are_shown_on_demand(
    folder: Path, empty: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call("statements", folder, "--predictions", empty, "--errors", 2)
    out = capfd.readouterr().out
    assert "missed Indirect · 12" in out
    assert "⟦Der Damm halte⟧" in out
    call("statements", folder, "--predictions", empty, "--errors", 2, "-f", "json")
    assert json.loads(capfd.readouterr().out)["mistakes"][0]["sort"] == "missed"


def test_floors_hold_and_fall(
    tmp_path: Path, folder: Path, right: Path, empty: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.json"
    with pytest.raises(StopError):
        call("statements", folder, "--predictions", right, "--floor", floors)
    partly = saved(tmp_path / "partly.jsonl", folder, all_of_them=True)
    assert call("statements", folder, "--predictions", partly, "--floor", floors, "--pin") == 0
    assert call("statements", folder, "--predictions", right, "--floor", floors) == 0
    assert call("statements", folder, "--predictions", empty, "--floor", floors) == 1
    assert "strict.f1 is 0.0000, below its floor 1.0000" in capfd.readouterr().err


def test_pinning_needs_a_file(folder: Path, right: Path) -> None:
    with pytest.raises(typer.BadParameter):
        call("statements", folder, "--predictions", right, "--pin")


def test_readings_are_kept(tmp_path: Path, folder: Path, right: Path) -> None:
    again = tmp_path / "again.jsonl"
    call("statements", folder, "--predictions", right, "--save", again)
    assert again.read_bytes() == right.read_bytes()


def test_speakers(
    tmp_path: Path, folder: Path, right: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "speakers.jsonl"
    gold.write_text('{"doc": "12", "id": 0, "canonical": "Ada Moor", "kind": "person"}\n', "utf-8")
    code = call(
        "speakers", gold, "--documents", folder, "--predictions", right, "--errors", 1, "-f", "json"
    )
    out = json.loads(capfd.readouterr().out)
    assert code == 0
    assert out["metrics"]["speakers.found"] == 1.0
    assert out["metrics"]["speakers.right"] == 0.0
    assert out["mistakes"][0]["detail"] == "Ada Moor, read as nobody"


def test_gold_statements_are_not_read(tmp_path: Path, folder: Path) -> None:
    gold = tmp_path / "speakers.jsonl"
    gold.write_text('{"doc": "12", "id": 0, "canonical": null}\n', "utf-8")
    with pytest.raises(typer.BadParameter):
        call("speakers", gold, "--documents", folder, "--gold-statements", "--save", tmp_path / "x")


def test_seed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "report.txt").write_bytes(TEXT.encode())
    quote = {"start": 0, "end": 14, "text": TEXT[:14]}
    expected = {
        "document": "report.txt",
        "statements": [
            {"id": "s1", "kind": "Indirect", "quote": [quote], "speaker_is": "Ada Moor"}
        ],
    }
    path = tmp_path / "expected.json"
    path.write_text(json.dumps(expected), "utf-8")
    from zufolge.evaluate.expected import load_expected

    document = load_expected(path)[1].document
    read = tmp_path / "read.jsonl"
    read.write_bytes(to_json(Record(document=document, reader=Reader(zufolge="0"))) + b"\n")
    assert call("seed", path, "--predictions", read) == 0
    out = capfd.readouterr().out
    assert "0/1" in out
    assert "s1 missed" in out


def test_the_commands_load_nothing_heavy() -> None:
    code = (
        "import sys, zufolge.cli.evaluate\n"
        "heavy = {'simplemma', 'rich.table', 'zufolge.reading', 'zufolge.language', 'onnxruntime'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert done.stdout.strip() == "[]"


def test_times(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.tml").write_text(
        '<TimeML><DCT><TIMEX3 value="2022-01-07"/></DCT><TEXT>Er kam am '
        '<TIMEX3 tid="t1" type="DATE" value="2022-01-04">Dienstag</TIMEX3>.</TEXT></TimeML>',
        "utf-8",
    )
    assert call("times", tmp_path, "--format", "json") == 0
    assert json.loads(capfd.readouterr().out)["metrics"]["strict_value.f1"] == 1.0
    assert call("times", tmp_path, "--timeml", tmp_path, "--errors", 1) == 0
    assert "strict_value" in capfd.readouterr().out


def test_figures_on_the_gold_statements(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "figures.jsonl"
    row = {"doc": "12", "start": 32, "end": 39, "text": "Niemand", "low": 0, "high": 0}
    gold.write_text(json.dumps({**row, "category": "killed"}) + "\n", "utf-8")
    arguments = ("figures", gold, "--documents", folder, "--gold-statements")
    assert call(*arguments, "--format", "json") == 0
    assert json.loads(capfd.readouterr().out)["counts"]["all.recall"] == [0, 1]
    assert call(*arguments, "--errors", 1) == 0
    assert "missed killed" in capfd.readouterr().out
    with pytest.raises(typer.BadParameter):
        call(*arguments, "--save", tmp_path / "kept.jsonl")


def test_events_on_the_gold_statements(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "events.jsonl"
    row = {"doc": "12", "trigger": "Niemand", "start": 32, "end": 39, "type": "AID"}
    gold.write_text(json.dumps({**row, "status": "asserted"}) + "\n", "utf-8")
    arguments = ("events", gold, "--documents", folder, "--gold-statements")
    assert call(*arguments, "--format", "json") == 0
    assert json.loads(capfd.readouterr().out)["counts"]["all.recall"] == [0, 1]
    assert call(*arguments, "--errors", 1) == 0
    assert "missed AID" in capfd.readouterr().out
    with pytest.raises(typer.BadParameter):
        call(*arguments, "--save", tmp_path / "kept.jsonl")
