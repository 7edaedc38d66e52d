from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zufolge.evaluate.gold import Corpus, Utterance, gold_statements
from zufolge.evaluate.readings import load_readings, read_corpus, save_readings, troubles
from zufolge.record import Document, Findings, Problem, Reader, Record, fingerprint
from zufolge.record.errors import StopError

Make = Callable[..., Corpus]
Say = Callable[..., Utterance]


def test_what_is_saved_comes_back_by_its_text(tmp_path: Path, corpus: Make, say: Say) -> None:
    gold = corpus(say(range(0, 4)))
    seen = []

    def reading(document: Document) -> Record:
        return Record(
            document=document,
            reader=Reader(zufolge="0"),
            statements=gold_statements(gold.documents[0]),
        )

    records = read_corpus(gold, reading, tick=lambda: seen.append(1))
    save_readings(tmp_path / "out.jsonl", records.values())
    assert load_readings(tmp_path / "out.jsonl", gold) == records
    assert seen == [1]


def test_a_document_without_a_reading_is_named(tmp_path: Path, corpus: Make) -> None:
    other = Document(id=fingerprint("x"), text="x")
    save_readings(tmp_path / "out.jsonl", [Record(document=other, reader=Reader(zufolge="0"))])
    with pytest.raises(StopError, match="no reading of one"):
        load_readings(tmp_path / "out.jsonl", corpus())


@pytest.mark.parametrize("content", [None, b"{}\n", b"\xff"])
def test_what_holds_no_records_is_named(
    tmp_path: Path, corpus: Make, content: bytes | None
) -> None:
    path = tmp_path / "in.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StopError, match=r"in\.jsonl"):
        load_readings(path, corpus())


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="cannot be written"):
        save_readings(tmp_path, [])


def test_failed_passes_are_told_and_other_problems_not() -> None:
    failed = Findings(problems=(Problem("pass_failed", "The pass x failed."),))
    fine = Findings(problems=(Problem("untrained_language", "It is French."),))
    assert troubles({"a": failed, "b": fine}) == ["a: The pass x failed."]
    many = troubles({str(n): failed for n in range(8)})
    assert len(many) == 6
    assert many[-1] == "and 3 more like it"
