"""`zufolge show`: the list, one record, an earlier reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from zufolge.record import fingerprint, from_json

TEXT = "„Es brennt“, sagte Beck. Die Feuerwehr kam nach einer Stunde."
DIGITS = fingerprint(TEXT).removeprefix("sha256:")


@pytest.fixture
def kept(zufolge_command) -> None:
    """One report in the default ledger."""
    Path("eins.txt").write_text(TEXT, "utf-8")
    zufolge_command("read", "eins.txt", "--outlet", "Blatt", "--published", "2022-01")


def test_the_list_names_what_is_kept(zufolge_command, kept) -> None:
    ended = zufolge_command("show")
    assert (ended.code, ended.err) == (0, "")
    assert DIGITS[:12] in ended.out
    assert "Blatt" in ended.out
    assert "2022-01 " in ended.out


def test_the_list_as_json_lines(zufolge_command, kept) -> None:
    (line,) = zufolge_command("show", "-f", "jsonl").out.splitlines()
    assert json.loads(line)["document"] == f"sha256:{DIGITS}"


@pytest.mark.parametrize(
    ("options", "number"),
    [(["--search", "feuerwehr"], 1), (["--search", "regen"], 0), (["--outlet", "Blatt"], 1)],
)
def test_the_list_can_be_narrowed(zufolge_command, kept, options: list[str], number: int) -> None:
    assert len(zufolge_command("show", "-f", "jsonl", *options).out.splitlines()) == number


@pytest.mark.parametrize("name", [DIGITS, DIGITS[:8], f"sha256:{DIGITS}"])
def test_one_record_by_its_id(zufolge_command, kept, name: str) -> None:
    record = from_json(zufolge_command("show", name, "-f", "json").out)
    assert record.document.text == TEXT
    assert record.statements[0].cue[0].text == "sagte"


def test_an_earlier_reading(zufolge_command, kept, use_rules: Callable[[str], None]) -> None:
    use_rules("2")
    zufolge_command("read", "eins.txt", "--outlet", "Blatt", "--published", "2022-01")
    latest = zufolge_command("show", DIGITS, "-f", "json")
    assert from_json(latest.out).reader.settings == {"pass.quotes": "2"}
    assert "reading 2 of 2" in latest.err
    first = zufolge_command("show", DIGITS, "-f", "json", "--reading", "1")
    assert from_json(first.out).reader.settings == {"pass.quotes": "1"}


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["ffffffff"], 1, "ffffffff"),
        ([DIGITS, "--reading", "2"], 2, "has 1"),
        (["--reading", "1"], 2, "Name a document"),
        (["--format", "html"], 2, "Name a document"),
    ],
)
def test_what_cannot_be_shown(
    zufolge_command, kept, arguments: list[str], code: int, reason: str
) -> None:
    ended = zufolge_command("show", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert reason in ended.err


def test_no_ledger_yet_says_how_to_get_one(zufolge_command) -> None:
    ended = zufolge_command("show")
    assert ended.code == 1
    assert "zufolge read" in ended.err
    assert not Path("../data").exists()
