from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from zufolge.evaluate.corpora import decode_lines, load
from zufolge.record.errors import StopError

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"


def scheme(name: str) -> dict[str, object]:
    return {
        "documentName": name,
        "originalText": f"Es regnet in {name}.",
        "tokens": [[0, 2], [3, 9]],
        "annotations": [],
    }


def press(name: str) -> dict[str, object]:
    return {"doc": name, "text": f"Es schneit in {name}.", "statements": []}


def write_lines(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_a_folder_holds_one_document_a_file(tmp_path: Path) -> None:
    for name in ("2 - B", "1 - A"):
        (tmp_path / f"{name}.pretty.json").write_text(json.dumps(scheme(name), indent=1), "utf-8")
    corpus = load([tmp_path])
    assert [d.name for d in corpus.documents] == ["1", "2"]
    assert corpus.tokenised


def test_the_last_documents_of_each_file_of_lines(tmp_path: Path) -> None:
    paths = [
        write_lines(tmp_path / f"{part}.jsonl", [scheme(f"d{n}") for n in range(3)])
        for part in ("a", "b")
    ]
    corpus = load(paths, last=2)
    assert [d.name for d in corpus.documents] == ["a/d1", "a/d2", "b/d1", "b/d2"]
    assert corpus.name.endswith("/a+b last 2")
    assert corpus.digest != load(paths).digest


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    corpus = load([write_lines(tmp_path / "scheme.json", [press("p1"), press("p2")])])
    assert [d.name for d in corpus.documents] == ["p1", "p2"]
    assert not corpus.tokenised


def test_the_digest_covers_text_and_gold(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [scheme("d")])
    before = load([path]).digest
    assert load([path]).digest == before
    write_lines(path, [{**scheme("d"), "language": "en"}])
    assert load([path]).digest != before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no gold"),
        ("{}\n{}\n", "neither"),
        ('{"originalText": "x", "annotations": 3}', "not a gold file"),
        ("[1]", "not a gold file"),
        ("Es regnet.", "not a gold file"),
    ],
)
def test_what_is_no_gold_is_named(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content, "utf-8")
    with pytest.raises(StopError, match=told) as caught:
        load([path])
    assert "bad.json" in caught.value.message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopError, match=r"gone\.jsonl"):
        load([tmp_path / "gone.jsonl"])


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="'p1'"):
        load([write_lines(tmp_path / "a.jsonl", [press("p1"), press("p1")])])


def test_a_wrong_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"a": 1}\n\n{"a": "x"}\n', "utf-8")
    row = msgspec.defstruct("Row", [("a", int)])
    with pytest.raises(StopError, match="line 2"):
        decode_lines(path, row)


@pytest.mark.gold
@pytest.mark.parametrize(
    ("where", "last", "documents", "statements"),
    [
        ("german-news-quotation/dev", None, 150, 653),
        ("press/dev.jsonl", None, 14, 214),
        ("statements", 4, 36, 841),
    ],
)
def test_the_shared_corpora(where: str, last: int | None, documents: int, statements: int) -> None:
    if not (SHARED / where).exists():
        pytest.skip(f"../shared/data/{where} is not there")
    corpus = load([SHARED / where], last=last)
    assert len(corpus.documents) == documents
    assert sum(len(d.utterances) for d in corpus.documents) == statements
    assert all(u.role("content") for d in corpus.documents for u in d.utterances)
