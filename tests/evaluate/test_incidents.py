import json
from pathlib import Path

import pytest
from tests.compare.incidents.conftest import Told, march, port, port_english, second

from zufolge.evaluate.collections import load_gold, load_records, reports_of
from zufolge.evaluate.incidents import Clustering, mistakes, report, sample
from zufolge.record import Record, to_json
from zufolge.record.errors import StopError


def placed(told: Told, url: str) -> Record:
    import msgspec

    record = told.report.record
    document = msgspec.structs.replace(record.document, url=url)
    return msgspec.structs.replace(record, document=document)


RECORDS = [
    placed(port(), "https://a.example/1"),
    placed(port_english(), "https://b.example/2"),
    placed(second(), "https://c.example/3"),
    placed(march(), "https://d.example/4"),
]
INCIDENTS = [
    {
        "id": "first",
        "documents": [
            {"url": "https://a.example/1", "main": True},
            {"url": "https://b.example/2", "main": True},
            {"url": "https://c.example/3", "main": False},
        ],
    },
    {"id": "second", "documents": [{"url": "https://c.example/3", "main": True}]},
    {"id": "march", "documents": [{"url": "https://d.example/4", "main": True}]},
]
ROWS = {
    "first": {
        "rows": [
            {"url": "https://c.example/3", "wording": "sieben", "near": "sieben Hafenarbeiter"}
        ]
    },
    "second": {
        "rows": [{"url": "https://c.example/3", "wording": "Zwölf", "near": "Zwölf weitere"}]
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "blasts"
    path.mkdir()
    (path / "incidents.json").write_text(json.dumps(INCIDENTS), "utf-8")
    (path / "accounts.json").write_text(json.dumps(ROWS), "utf-8")
    (path / "reports.jsonl").write_text("", "utf-8")
    return path


def test_a_right_clustering_has_full_marks(folder: Path) -> None:
    clustering = Clustering(load_gold([folder]), reports_of(RECORDS))
    found = {name: m.value for name, m in report(clustering).metrics().items()}
    assert found["stories, B³.f1"] == 1.0
    assert found["mentions.f1"] == 1.0
    assert found["figures.in their incident"] == 1.0
    assert mistakes(clustering) == []


def test_the_baseline_is_measured_on_the_same_reports(folder: Path) -> None:
    made = report(Clustering(load_gold([folder]), reports_of(RECORDS)))
    assert len([s for s in made.sections if s.startswith("TF-IDF")]) == 2
    assert made.documents == 4


def test_mistakes_name_what_is_merged_and_what_is_missed(folder: Path) -> None:
    wrong = json.loads(json.dumps(INCIDENTS))
    wrong[0]["documents"][1]["main"] = False
    wrong[1]["documents"].append({"url": "https://b.example/2", "main": True})
    (folder / "incidents.json").write_text(json.dumps(wrong), "utf-8")
    found = mistakes(Clustering(load_gold([folder]), reports_of(RECORDS)))
    assert "merged" in {m.sort for m in found}
    assert [m.sort for m in sample(found, 0)] == []


def test_a_text_that_two_outlets_print_is_one_report_with_two_addresses(folder: Path) -> None:
    reports = reports_of([*RECORDS, placed(port(), "https://e.example/5")])
    assert len(reports) == 4
    clustering = Clustering(load_gold([folder]), reports)
    assert clustering.found["https://e.example/5"] == clustering.found["https://a.example/1"]


def test_records_come_back_from_their_file(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"\n".join(map(to_json, RECORDS)) + b"\n\n")
    assert load_records(path) == RECORDS
    path.write_text("{}", "utf-8")
    with pytest.raises(StopError, match="not a file of records"):
        load_records(path)


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(StopError, match=r"incidents\.json"):
        load_gold([tmp_path])
    (tmp_path / "incidents.json").write_text('{"id": 1}', "utf-8")
    (tmp_path / "reports.jsonl").write_text("", "utf-8")
    with pytest.raises(StopError, match="not of the gold's form"):
        load_gold([tmp_path])
