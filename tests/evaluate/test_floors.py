from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.evaluate.floors import key, pin, shortfalls
from zufolge.evaluate.report import Report, share
from zufolge.record.errors import StopError


def report(hits: int, *, digest: str = "sha256:a", other: int = 1) -> Report:
    sections = {"s": [share("m", hits, 7), share("n", other, 2)]}
    return Report("c", "corpus", digest, 1, sections, ("s.m",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    out = tmp_path / "floors.json"
    pin(out, report(3))
    return out


def test_a_floor_is_rounded_down_so_that_its_own_run_passes(path: Path) -> None:
    assert json.loads(path.read_text("utf-8")) == {
        "c corpus": {"corpus": "sha256:a", "floors": {"s.m": 0.4285}}
    }
    assert shortfalls(path, report(3)) == []
    assert shortfalls(path, report(4)) == []


def test_what_fell_is_told(path: Path) -> None:
    (one,) = shortfalls(path, report(2))
    assert one == ("s.m", 0.4285, 2 / 7)


def test_what_is_no_longer_measured_fell_too(path: Path) -> None:
    gone = report(3)
    gone.sections = {}
    assert shortfalls(path, gone) == [("s.m", 0.4285, None)]


def test_a_rise_is_pinned_and_a_fall_only_when_allowed(path: Path) -> None:
    assert pin(path, report(4)) == {"s.m": 0.5714}
    with pytest.raises(StopError, match="would fall"):
        pin(path, report(3))
    assert pin(path, report(3), allow_lower=True) == {"s.m": 0.4285}


def test_metrics_pinned_by_hand_stay_pinned(path: Path) -> None:
    floors = json.loads(path.read_text("utf-8"))
    floors["c corpus"]["floors"]["s.n"] = 0.1
    path.write_text(json.dumps(floors), "utf-8")
    assert pin(path, report(3)) == {"s.m": 0.4285, "s.n": 0.5}


def test_other_data_are_refused(path: Path) -> None:
    with pytest.raises(StopError, match="other data"):
        shortfalls(path, report(7, digest="sha256:b"))
    with pytest.raises(StopError, match="data are others"):
        pin(path, report(7, digest="sha256:b"))
    pin(path, report(1, digest="sha256:b"), allow_lower=True)
    assert shortfalls(path, report(1, digest="sha256:b")) == []


def test_other_reports_keep_their_floors(path: Path) -> None:
    other = report(1)
    other.corpus = "another"
    pin(path, other)
    assert shortfalls(path, report(3)) == []
    assert set(json.loads(path.read_text("utf-8"))) == {"c another", "c corpus"}


def test_no_floor_for_a_report_is_an_error(path: Path) -> None:
    strange = report(1)
    strange.command = "d"
    assert key(strange) == "d corpus"
    with pytest.raises(StopError, match="no floors for 'd corpus'"):
        shortfalls(path, strange)


def test_what_was_not_measured_cannot_be_pinned(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="not measured"):
        pin(tmp_path / "new.json", Report("c", "x", "d", 1, {}, ("s.m",)))


@pytest.mark.parametrize("content", [None, "[]", "{"])
def test_a_broken_file_is_named(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "floors.json"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(StopError, match=r"floors\.json"):
        shortfalls(path, report(3))
