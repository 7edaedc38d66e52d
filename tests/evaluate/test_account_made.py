"""The accounts that are measured, made of two short reports and a gold of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.compare.reports import Publication, Report
from zufolge.evaluate.account_gold import load_accounts
from zufolge.evaluate.account_made import copies_of, given, placed, whole
from zufolge.evaluate.collections import Gold, load_gold
from zufolge.record import Document, Entity, Figure, Reader, Record, fingerprint, span_at

FIRST = "Brand in Halden\n\nIn Halden starben laut Wehr fünf Menschen, zwei wurden verletzt."
SECOND = (
    "Unfall in Moss\n\nIn Moss starb ein Mann. Beim Brand in Halden waren laut Wehr neun gestorben."
)


def record(text: str, url: str, *numbers: tuple[str, int, str], day: str = "2025-03-04") -> Report:
    figures = []
    for n, (words, value, category) in enumerate(numbers):
        span = span_at(text, text.index(words), text.index(words) + len(words))
        figures.append(
            Figure(f"f{n}", span, value, value, "exact", category, source_entity="e1")  # type: ignore[arg-type]
        )
    document = Document(fingerprint(text), text, url=url, language="de")
    entities = (Entity("e1", "organization", "Wehr"),)
    made = Record(
        document=document, reader=Reader("test"), figures=tuple(figures), entities=entities
    )
    return Report(made, (Publication("Bote", url, day),))


@pytest.fixture
def reports() -> list[Report]:
    return [
        record(FIRST, "u1", ("fünf", 5, "killed"), ("zwei", 2, "injured")),
        record(SECOND, "u2", ("ein Mann", 1, "killed"), ("neun", 9, "killed"), day="2025-03-05"),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    incidents = [
        {"id": "fire", "documents": [{"url": "u1", "main": True}, {"url": "u2", "main": False}]},
        {"id": "crash", "documents": [{"url": "u2", "main": True}]},
    ]
    common = {"bound": "exact", "status": "asserted", "category": "killed", "standing": True}
    rows = [
        common | {"id": "r1", "url": "u1", "wording": "fünf", "near": "Wehr fünf Menschen",
                  "low": 5, "high": 5, "relation": "first", "claimant": ["Feuerwehr"]},
        common | {"id": "r2", "url": "u2", "wording": "neun", "near": "Wehr neun gestorben",
                  "low": 9, "high": 9, "relation": "raises", "to": "r1", "claimant": ["Feuerwehr"]},
    ]  # fmt: skip
    (tmp_path / "reports.jsonl").write_text("", "utf-8")
    (tmp_path / "incidents.json").write_text(json.dumps(incidents), "utf-8")
    (tmp_path / "accounts.json").write_text(
        json.dumps({"fire": {"rows": rows, "ranges": {}}}), "utf-8"
    )
    return tmp_path


def loaded(folder: Path) -> tuple[Gold, dict]:  # type: ignore[type-arg]
    return load_gold([folder]), load_accounts([folder])


def test_figures_go_where_the_gold_has_them(reports: list[Report], folder: Path) -> None:
    found = placed(loaded(folder)[0], reports, loaded(folder)[1])
    assert [r.wording for r in found["fire"].rows] == ["fünf", "neun", "zwei"]


def test_the_golds_own_figures_and_claimants(reports: list[Report], folder: Path) -> None:
    rows = given(loaded(folder)[0], reports, loaded(folder)[1])["fire"].rows
    assert [(r.wording, r.claimant, r.relation) for r in rows] == [
        ("fünf", "Feuerwehr", "first"),
        ("neun", "Feuerwehr", "raises"),
    ]


def test_found_incidents_carry_the_golds_name(reports: list[Report], folder: Path) -> None:
    found = whole(loaded(folder)[0], reports[:1], loaded(folder)[1])
    assert set(found) == {"fire"}
    assert "fünf" in [r.wording for r in found["fire"].rows]


def test_a_copy_leads_to_the_earliest_text() -> None:
    words = " ".join(f"Satz {n} erzählt vom Brand in der Weberei am Fluss." for n in range(30))
    one, two, three = (record(words + f" Ende {n}.", f"u{n}") for n in range(3))
    other = record("Ein ganz anderer Text über das Wetter in Moss.", "u9")
    found = copies_of([one, two, three, other])
    assert len(set(found.values())) == 1
    assert len(found) == 2
    assert other.id not in found
