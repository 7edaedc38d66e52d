from __future__ import annotations

from pathlib import Path

from zufolge.compare.reports import Publication, Report
from zufolge.evaluate.account_gold import GoldRow, Stretch, load_versions, stretch, versioned
from zufolge.record import Document, Reader, Record, fingerprint

TEXT = "Neun Tote, sagt die Polizei. Dann waren es neun Tote mehr."


def report(url: str) -> Report:
    record = Record(document=Document(fingerprint(TEXT), TEXT), reader=Reader("test"))
    return Report(record, (Publication("Bote", url),))


def gold(wording: str, near: str, url: str = "u1") -> GoldRow:
    return GoldRow("r", url, "killed", wording, near, 9, 9, "exact", "asserted", "first", True)


def test_a_number_is_found_inside_its_surroundings() -> None:
    by_url = {"u1": report("u1")}
    at = TEXT.index("neun")
    assert stretch(gold("neun", "es neun Tote"), by_url) == Stretch(fingerprint(TEXT), at, at + 4)
    assert stretch(gold("Neun", "es neun Tote"), by_url) is None
    assert stretch(gold("Polizei", "Neun Tote"), by_url) is None
    assert stretch(gold("neun", "es neun Tote", "u2"), by_url) is None


def test_versions_of_a_wire_report(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(
        '{"url": "u1", "urn": "n", "version": 1}\n{"url": "u2", "urn": "n", "version": 2}\n'
        '{"url": "u3"}\n',
        "utf-8",
    )
    found = versioned([report("u1"), report("u2"), report("u3")], load_versions([path]))
    assert [(r.story, r.version, r.newest) for r in found] == [
        ("n", 1, False),
        ("n", 2, True),
        (None, 1, True),
    ]
