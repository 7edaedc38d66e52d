from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.evaluate.test_incidents import INCIDENTS, RECORDS

from zufolge.cli.app import run
from zufolge.cli.evaluate_accounts import app
from zufolge.record import (
    Document,
    Entity,
    Figure,
    Reader,
    Record,
    fingerprint,
    span_at,
    to_json,
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Five articles of their own words; the first is what the others' editors write."""
    out = tmp_path / "articles.jsonl"
    texts = (" ".join(f"{letter}wort{n}" for n in range(240)) for letter in "abcde")
    out.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    return out


def call(*arguments: object) -> int:
    code = app([str(a) for a in arguments], standalone_mode=False)
    return code if isinstance(code, int) else 0


def test_wire_copies(articles: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert call("wire", articles, "--format", "json", "--seed", 7) == 0
    out = json.loads(capfd.readouterr().out)
    assert out["command"] == "wire"
    assert out["counts"]["recall.edited"] == [4, 4]
    assert out["metrics"]["pairs.recall"] == 1
    assert "pairs.precision" in out["metrics"]
    assert "recall, heavy.edited 30 %" in out["metrics"]
    assert "groups.with their original, undated" in out["metrics"]


def test_wire_mistakes_are_shown(articles: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert call("wire", articles, "--errors", 1) == 0
    assert "kept apart" in capfd.readouterr().out


@pytest.fixture
def collection(tmp_path: Path) -> tuple[Path, Path]:
    """A gold folder of one report, and the file of its record."""
    text = "Brand in Halden\n\nIn Halden starben laut Feuerwehr fünf Menschen."
    document = Document(fingerprint(text), text, url="u1", language="de")
    at = text.index("fünf")
    figure = Figure("f1", span_at(text, at, at + 4), 5, 5, "exact", "killed", source_entity="e1")
    entity = Entity("e1", "organization", "Feuerwehr")
    record = Record(document=document, reader=Reader("test"), figures=(figure,), entities=(entity,))
    row = {
        "id": "r1", "url": "u1", "category": "killed", "wording": "fünf", "near": "fünf Menschen",
        "low": 5, "high": 5, "bound": "exact", "status": "asserted", "relation": "first",
        "standing": True, "claimant": ["Feuerwehr"],
    }  # fmt: skip
    accounts = {"fire": {"rows": [row], "ranges": {"killed": {"low": 5, "high": 6}}}}
    incidents = [{"id": "fire", "documents": [{"url": "u1", "main": True}]}]
    (tmp_path / "reports.jsonl").write_text(json.dumps({"url": "u1", "text": text}), "utf-8")
    (tmp_path / "incidents.json").write_text(json.dumps(incidents), "utf-8")
    (tmp_path / "accounts.json").write_text(json.dumps(accounts), "utf-8")
    (tmp_path / "records.jsonl").write_bytes(to_json(record) + b"\n")
    return tmp_path, tmp_path / "records.jsonl"


@pytest.mark.parametrize("given", [(), ("--gold-incidents",), ("--gold-figures",)])
def test_accounts(
    collection: tuple[Path, Path], given: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    folder, records = collection
    options = (*given, "--records", records, "--format", "json", "--errors", 1)
    assert call("accounts", folder, *options) == 0
    out = json.loads(capfd.readouterr().out)
    assert out["command"] == "accounts"
    assert out["metrics"]["claims.f1"] == 1
    assert out["counts"]["of the right claims.relation"] == [1, 1]
    assert out["counts"]["ranges.right"] == [0, 1]
    assert "(5, 6), read as (5, 5)" in str(out)


@pytest.fixture
def incidents_gold(tmp_path: Path) -> Path:
    (tmp_path / "incidents.json").write_text(json.dumps(INCIDENTS), "utf-8")
    (tmp_path / "reports.jsonl").write_text("", "utf-8")
    (tmp_path / "records.jsonl").write_bytes(b"\n".join(map(to_json, RECORDS)))
    return tmp_path


def test_incidents_of_records_that_were_read_are_measured(
    incidents_gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [
        "evaluate",
        "incidents",
        str(incidents_gold),
        "--records",
        str(incidents_gold / "records.jsonl"),
    ]
    assert run([*command, "--format", "json"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["command"] == "incidents"
    assert out["metrics"]["stories, B³.f1"] == 1.0
    assert run(command) == 0
    assert "B³" in capsys.readouterr().out


def test_incidents_below_their_floor_are_an_error(
    incidents_gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floor = incidents_gold / "floors.json"
    command = [
        "evaluate",
        "incidents",
        str(incidents_gold),
        "--records",
        str(incidents_gold / "records.jsonl"),
    ]
    assert run([*command, "--floor", str(floor), "--pin"]) == 0
    (incidents_gold / "records.jsonl").write_bytes(to_json(RECORDS[0]))
    assert run([*command, "--floor", str(floor)]) == 1
    assert "below its floor" in capsys.readouterr().err


def test_incidents_a_folder_that_is_no_gold_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", "incidents", str(tmp_path)]) == 1
    assert "incidents.json" in capsys.readouterr().err
