from __future__ import annotations

import pytest

from zufolge.evaluate.report import Report, Tally, digest_of, harmonic, precision_recall, share


@pytest.mark.parametrize(
    ("p", "r", "f1"), [(0.5, 0.5, 0.5), (1.0, 0.5, 2 / 3), (0.0, 0.0, 0.0), (None, 1.0, 0.0)]
)
def test_harmonic(p: float | None, r: float | None, f1: float) -> None:
    assert harmonic(p, r) == pytest.approx(f1)


def test_nothing_found_and_nothing_to_find_is_no_figure() -> None:
    assert harmonic(None, None) is None
    assert share("x", 0, 0).value is None


def test_precision_and_recall_keep_their_counts() -> None:
    p, r, f1 = precision_recall(3, 4, 6)
    assert (p.hits, p.total, r.hits, r.total) == (3, 4, 3, 6)
    assert f1.value == pytest.approx(0.6)


def test_a_tally_leaves_out_what_is_no_case() -> None:
    tally = Tally()
    tally.add("a", True)
    tally.add("a", False)
    tally.add("a", True, of=False)
    assert tally.share("a", "b") == ("b", 0.5, 1, 2)


def test_json_names_every_metric_by_its_section() -> None:
    report = Report("c", "x", "d", 1, {"s": [share("m", 1, 2)], "t": precision_recall(1, 1, 1)})
    out = report.as_json()
    assert out["metrics"] == {"s.m": 0.5, "t.precision": 1.0, "t.recall": 1.0, "t.f1": 1.0}
    assert out["counts"] == {"s.m": [1, 2], "t.precision": [1, 1], "t.recall": [1, 1]}


def test_the_digest_knows_the_borders_of_its_parts() -> None:
    assert digest_of(b"ab", b"c") != digest_of(b"a", b"bc")
