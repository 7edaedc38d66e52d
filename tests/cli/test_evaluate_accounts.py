from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.cli.evaluate_accounts import app


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
