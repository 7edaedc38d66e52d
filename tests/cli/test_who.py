"""`zufolge who` and `zufolge people`: what they print, and how they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

TEXTS = [
    "„Es brennt“, sagte Tokajew.",
    "„Es regnet“, sagte Tokayev.",
    "„Es schneit“, sagte Tokarew.",
]


@pytest.fixture
def kept(zufolge_command) -> None:
    """Three reports, compared."""
    for n, text in enumerate(TEXTS):
        Path(f"{n}.txt").write_text(text, "utf-8")
        zufolge_command("read", f"{n}.txt", "--outlet", "Blatt", "--published", f"2022-01-0{n + 1}")
    zufolge_command("incidents")


def test_a_speaker_in_two_spellings(zufolge_command, kept) -> None:
    ended = zufolge_command("who", "Токаев", "-f", "json")
    assert (ended.code, ended.err) == (0, "")
    said = json.loads(ended.out)
    assert [s["words"] for s in said["statements"]] == ["„Es brennt“", "„Es regnet“"]
    assert set(said["statements"][0]) >= {"published", "outlet", "kind", "spans", "document"}
    (line,) = zufolge_command(
        "who", "Tokajew", "-f", "jsonl", "--since", "2022-01-02"
    ).out.splitlines()
    assert json.loads(line)["words"] == "„Es regnet“"
    assert "2022-01-01 „Es brennt“" in zufolge_command("who", "Tokajew").out


def test_nobody_is_told_with_the_remedy(zufolge_command, kept) -> None:
    ended = zufolge_command("who", "Welik")
    assert (ended.code, ended.out) == (1, "")
    assert "[ledger_not_found]" in ended.err


def test_split_list_join_and_retract(zufolge_command, kept) -> None:
    ended = zufolge_command(
        "people", "split", "Tokajew", "Tokayev", "--author", "eva", "--note", "zwei"
    )
    assert ended.code == 0
    assert "decision 1 kept" in ended.err
    listed = json.loads(zufolge_command("people", "-f", "json").out)
    assert listed["decisions"][0]["verdict"] == "different"
    assert listed["people"] == []
    assert "eva" in zufolge_command("people", "--name", "Tokajew").out
    assert "[ledger_ambiguous]" in zufolge_command("who", "Tokajew").err
    assert zufolge_command("people", "retract", "1", "--author", "eva").code == 0
    assert zufolge_command("who", "Tokajew").code == 0
    assert zufolge_command("people", "join", "Tokajew", "Tokarew").code == 0
    (one,) = zufolge_command("people", "-f", "jsonl").out.splitlines()
    assert any(m["decided"] for m in json.loads(one)["merges"])
