from __future__ import annotations

import json
from typing import Any

import msgspec

from zufolge.evaluate.scheme import SchemeFile, scheme_document

TEXT = "Der Damm halte, sagte Ada Moor."
TOKENS = [(0, 3), (4, 8), (9, 14), (14, 15), (16, 21), (22, 25), (26, 30), (30, 31)]


def part(*spans: tuple[int, int]) -> dict[str, Any]:
    return {"spans": [{"charBegin": a, "charEnd": b, "begin": 0} for a, b in spans], "text": "x"}


def document(**annotation: Any) -> Any:
    file = {
        "documentName": "4711 - Der Damm hält (2024-02-03)",
        "originalText": TEXT,
        "tokens": [{"charBegin": a, "charEnd": b, "id": 0} for a, b in TOKENS],
        "sentences": [],
        "annotations": [{"type": "Indirect", "quote": part((0, 14)), "id": 3, **annotation}],
    }
    return scheme_document(msgspec.json.decode(json.dumps(file), type=SchemeFile))


def test_the_corpus_gives_name_title_day_and_words() -> None:
    one = document(medium="SW", speaker=part((22, 30)), addressee=[])
    assert (one.name, one.document.title) == ("4711", "Der Damm hält")
    assert one.document.text == TEXT
    assert one.document.published.start.startswith("2024-02-03")
    (said,) = one.utterances
    assert (said.id, said.kind, said.medium) == ("3", "Indirect", "SW")
    assert said.role("content") == {0, 1, 2}
    assert said.role("speaker") == {5, 6}
    assert said.role("addressee") == frozenset()
    assert said.names == ()


def test_files_of_ours_bring_bare_tokens_and_the_resolved_speaker() -> None:
    file = {
        "documentName": "d01",
        "originalText": TEXT,
        "language": "en",
        "tokens": TOKENS,
        "annotations": [
            {"type": "Reported", "quote": part((0, 31)), "canonical": "Ada Moor", "id": 0},
            {"type": "Direct", "quote": part((0, 14)), "canonical": None, "inside": 0, "id": 1},
        ],
    }
    one = scheme_document(msgspec.json.decode(json.dumps(file), type=SchemeFile), "crisis")
    assert (one.name, one.document.language) == ("crisis/d01", "en")
    assert [u.names for u in one.utterances] == [("Ada Moor",), (None,)]
    assert one.utterances[1].inside == "0"


def test_a_nested_statement_finds_the_smallest_one_round_it() -> None:
    file = {
        "documentName": "d",
        "originalText": TEXT,
        "tokens": TOKENS,
        "annotations": [
            {"type": "Reported", "quote": part((0, 31))},
            {"type": "Indirect", "quote": part((0, 21))},
            {"type": "Direct", "quote": part((0, 14)), "isNested": True},
        ],
    }
    one = scheme_document(msgspec.json.decode(json.dumps(file), type=SchemeFile))
    assert [(u.id, u.inside) for u in one.utterances] == [("0", None), ("1", None), ("2", "1")]
