from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.evaluate.articles import Article, load_articles
from zufolge.record.errors import StopError


def test_texts_of_every_kind(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"originalText": "Der Damm hält.", "tokens": []}))
    (tmp_path / "b.jsonl").write_text('{"text": "Der Damm bricht."}\n\n{"text": "Ja."}\n')
    (tmp_path / "c.tml").write_text("<TimeML><TEXT>Am <T>Montag</T> kam er.</TEXT></TimeML>")
    (tmp_path / "README.md").write_text("nichts")
    assert load_articles([tmp_path]) == [
        Article("a", "Der Damm hält."),
        Article("b:1", "Der Damm bricht."),
        Article("b:2", "Ja."),
        Article("c", "Am Montag kam er."),
    ]


def test_the_same_text_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text('{"text": "Ja."}\n{"text": "Ja."}\n')
    assert load_articles([tmp_path, tmp_path / "b.jsonl"]) == [Article("b:1", "Ja.")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", "{"),
        ("a.json", "{}"),
        ("a.jsonl", '{"text": 3}'),
        ("a.tml", "<T"),
        ("a.md", "Ja."),
    ],
)
def test_a_file_without_articles_stops(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(StopError):
        load_articles([tmp_path / name])


def test_a_missing_file_stops(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="No such file"):
        load_articles([tmp_path / "none.json"])
