import json
from pathlib import Path

import pytest
from tests.evaluate.test_incidents import INCIDENTS, RECORDS

from zufolge.cli.app import run
from zufolge.record import to_json


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "incidents.json").write_text(json.dumps(INCIDENTS), "utf-8")
    (tmp_path / "reports.jsonl").write_text("", "utf-8")
    (tmp_path / "records.jsonl").write_bytes(b"\n".join(map(to_json, RECORDS)))
    return tmp_path


def test_records_that_were_read_are_measured(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["evaluate", "incidents", str(folder), "--records", str(folder / "records.jsonl")]
    assert run([*command, "--format", "json"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["command"] == "incidents"
    assert out["metrics"]["stories, B³.f1"] == 1.0
    assert run(command) == 0
    assert "B³" in capsys.readouterr().out


def test_a_floor_that_is_not_reached_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floor = folder / "floors.json"
    command = ["evaluate", "incidents", str(folder), "--records", str(folder / "records.jsonl")]
    assert run([*command, "--floor", str(floor), "--pin"]) == 0
    (folder / "records.jsonl").write_bytes(to_json(RECORDS[0]))
    assert run([*command, "--floor", str(floor)]) == 1
    assert "below its floor" in capsys.readouterr().err


def test_a_folder_that_is_no_gold_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", "incidents", str(tmp_path)]) == 1
    assert "incidents.json" in capsys.readouterr().err
