"""`zufolge incidents`: the list's contract, its filters, and how it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.town_reports import ALL, COPY, FIRE, LATER, PROTEST, jsonl

from zufolge.ledger import open_ledger

FIELDS = {
    "id",
    "title",
    "types",
    "place",
    "time",
    "documents",
    "independent_sources",
    "figures",
}


@pytest.fixture
def kept(comparing) -> None:
    """A fire in two reports, a protest in one."""
    assert comparing("ingest", jsonl("r.jsonl", ALL)).code == 0


def listed(command: Callable[..., object], *options: str) -> list[dict[str, object]]:
    ended = command("incidents", "-f", "json", *options)
    assert (ended.code, ended.err) == (0, "")  # type: ignore[attr-defined]
    found: list[dict[str, object]] = json.loads(ended.out)  # type: ignore[attr-defined]
    return found


def titles(command: Callable[..., object], *options: str) -> list[str]:
    return [
        "Protest" if "Protest" in str(i["title"]) else "Brand" for i in listed(command, *options)
    ]


def test_the_contract(comparing, kept) -> None:
    protest, fire = listed(comparing)
    for incident in (protest, fire):
        assert set(incident) >= FIELDS
        assert set(incident["time"]) >= {"start", "end", "precision"}  # type: ignore[call-overload]
    assert fire["place"] == "Lübeck"
    assert fire["time"] == {"start": "2025-03-03", "end": "2025-03-04", "precision": 1}
    assert "PROTEST" in str(protest["types"])
    assert fire["independent_sources"] == ["Hafenblatt", "Tagesspur"]
    assert fire["figures"] == {
        "killed": {"low": 6, "high": 6, "claims": 4},
        "injured": {"low": 12, "high": 12, "claims": 1},
    }
    told = fire["documents"]
    assert isinstance(told, list)
    assert [set(one) >= {"id", "url", "outlet", "published", "main"} for one in told] == [True] * 2
    assert [(d["url"], d["outlet"], d["published"], d["main"]) for d in told] == [
        (row["url"], row["outlet"], row["published"], True) for row in (FIRE, LATER)
    ]
    assert all(str(one["id"]).startswith("sha256:") for one in told)


def test_an_incident_a_line(comparing, kept) -> None:
    ended = comparing("incidents", "-f", "jsonl")
    assert [json.loads(line) for line in ended.out.splitlines()] == listed(comparing)


def test_the_list_as_it_is_read(comparing, kept) -> None:
    ended = comparing("incidents")
    assert (ended.code, ended.err) == (0, "")
    assert "2 reports · 2 independent sources · killed 6 · injured 12" in ended.out
    assert "2025-03-03 · Lübeck" in ended.out
    assert "1 report · 1 independent source · detained 3" in ended.out


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "2025-04"], ["Protest"]),
        (["--since", "2025-03-03", "--until", "2025-03-10"], ["Brand"]),
        (["--since", "04.03.2025"], ["Protest"]),
        (["--until", "2025-03-03"], []),
        (["--until", "2026"], ["Protest", "Brand"]),
        (["--place", "Lübeck"], ["Brand"]),
        (["--place", "lubeck"], ["Brand"]),
        (["--place", "Lüb"], []),
        (["--place", "Austria"], ["Protest"]),
        (["--place", "Österreich"], ["Protest"]),
        (["--place", "AT"], ["Protest"]),
        (["--type", "PROTEST"], ["Protest"]),
        (["--type", "protest"], ["Protest"]),
        (["--type", "PRO"], []),
        (["--search", "brand luebeck"], []),
        (["--search", "BRAND Lübeck"], ["Brand"]),
        (["--search", "tagesspur"], ["Brand"]),
        (["--search", "brand protest"], []),
        (["--place", "Graz", "--since", "2026"], []),
    ],
)
def test_filters(comparing, kept, options: list[str], found: list[str]) -> None:
    assert titles(comparing, *options) == found


def test_a_limit_says_that_there_is_more(comparing, kept) -> None:
    ended = comparing("incidents", "-f", "json", "--limit", "1")
    assert len(json.loads(ended.out)) == 1
    assert "--limit shows more" in ended.err
    assert comparing("incidents", "--limit", "2").err == ""


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--since", "gestern"], "gestern"),
        (["--until", "13.13.2025"], "13.13.2025"),
        (["--limit", "0"], "limit"),
        (["--format", "html"], "html"),
        (["Lübeck"], "Lübeck"),
    ],
)
def test_wrong_usage_is_told(comparing, kept, options: list[str], reason: str) -> None:
    ended = comparing("incidents", *options)
    assert (ended.code, ended.out) == (2, "")
    assert reason in ended.err
    assert ended.err.startswith("Usage: zufolge incidents")


def test_none_that_fits_is_not_none_at_all(comparing, kept) -> None:
    assert "ingest" not in comparing("incidents", "--place", "Bremen").out


def test_an_empty_ledger(comparing) -> None:
    open_ledger("book.db").close()
    ended = comparing("incidents", "--ledger", "book.db")
    assert ended.code == 0
    assert "zufolge ingest" in ended.out
    assert comparing("incidents", "-f", "json", "--ledger", "book.db").out == "[]\n"
    assert comparing("incidents", "-f", "jsonl", "--ledger", "book.db").out == ""


def test_a_ledger_that_is_not_there(comparing) -> None:
    ended = comparing("incidents", "--ledger", "fehlt.db")
    assert (ended.code, ended.out) == (1, "")
    assert "fehlt.db" in ended.err
    assert "[ledger_not_found]" in ended.err
    assert not Path("fehlt.db").exists()


def test_what_was_read_alone_is_compared_too(comparing) -> None:
    """Reports that `zufolge read` kept, and a copy that comes in later."""
    comparing("read", jsonl("a.jsonl", [FIRE]), "-f", "jsonl")
    assert len(json.loads(comparing("incidents", "-f", "json").out)) == 1
    comparing("read", jsonl("b.jsonl", [COPY, PROTEST]), "-f", "jsonl")
    found = json.loads(comparing("incidents", "-f", "json").out)
    assert [len(incident["documents"]) for incident in found] == [1, 2]


@pytest.mark.parametrize("command", [["incidents"], ["incidents", "-f", "json"], ["accounts"]])
def test_a_reader_that_goes_away_is_no_error(comparing, kept, command: list[str]) -> None:
    """As `zufolge incidents | head -1` does."""
    incident = [str(listed(comparing)[0]["id"])] if command == ["accounts"] else []
    child = subprocess.Popen(
        [sys.executable, "-c", "from zufolge.cli import main; main()", *command, *incident],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait() == 141
