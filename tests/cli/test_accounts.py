"""`zufolge accounts`: the contract of its JSON, its other forms, and how it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.town_reports import ALL, COPY, FIRE, LATER, jsonl

from zufolge.record import fingerprint

ROW = {
    "id",
    "category",
    "group",
    "claimant",
    "via",
    "low",
    "high",
    "bound",
    "wording",
    "span",
    "document",
    "said_at",
    "status",
    "relation",
    "to",
    "standing",
}


@pytest.fixture
def fire(comparing) -> str:
    """The id of a fire that two reports tell of."""
    assert comparing("ingest", jsonl("r.jsonl", ALL)).code == 0
    found = json.loads(comparing("incidents", "-f", "json", "--place", "Lübeck").out)
    return str(found[0]["id"])


def test_the_contract(comparing, fire: str) -> None:
    ended = comparing("accounts", fire, "--format", "json")
    assert (ended.code, ended.err) == (0, "")
    account: dict[str, Any] = json.loads(ended.out)
    assert account["incident"] == fire
    assert set(account) >= {"incident", "rows", "ranges"}
    for row in account["rows"]:
        assert set(row) >= ROW
        assert set(row["span"]) >= {"start", "end", "text"}
        assert set(row["document"]) >= {"id", "url", "outlet", "published"}
    assert {
        name: set(one) >= {"low", "high", "rule"} for name, one in account["ranges"].items()
    } == {
        "killed": True,
        "injured": True,
    }
    assert (account["ranges"]["killed"]["low"], account["ranges"]["killed"]["high"]) == (6, 6)


def test_the_rows_stand_on_the_words_of_their_reports(comparing, fire: str) -> None:
    rows = json.loads(comparing("accounts", fire, "-f", "json").out)["rows"]
    texts = {fingerprint(row["text"]): row["text"] for row in ALL}
    assert len(rows) == 5
    for row in rows:
        span = row["span"]
        assert texts[row["document"]["id"]][span["start"] : span["end"]] == span["text"]
        assert row["wording"] in span["text"]


def test_what_changed(comparing, fire: str) -> None:
    rows = json.loads(comparing("accounts", fire, "-f", "json").out)["rows"]
    killed = [row for row in rows if row["category"] == "killed"]
    ids = {row["id"] for row in rows}
    assert all(row["to"] is None or row["to"] in ids for row in rows)
    raised = [row for row in killed if row["relation"] == "raises"]
    assert [(row["low"], row["document"]["outlet"]) for row in raised] == [(6, "Tagesspur")]
    assert {row["low"] for row in killed if row["standing"]} == {6}
    assert {row["claimant"] for row in killed} == {"Beck"}


def test_a_row_a_line(comparing, fire: str) -> None:
    lines = comparing("accounts", fire, "-f", "jsonl").out.splitlines()
    whole = json.loads(comparing("accounts", fire, "-f", "json").out)
    assert [json.loads(line) for line in lines] == whole["rows"]


def test_the_chart_with_its_table(comparing, fire: str) -> None:
    ended = comparing("accounts", fire)
    assert (ended.code, ended.err) == (0, "")
    assert "killed 6" in ended.out
    assert "▲6" in ended.out
    assert "2 independent sources: Hafenblatt, Tagesspur" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 100
    assert "\x1b" not in ended.out


@pytest.mark.parametrize("row", [FIRE, LATER])
def test_a_document_leads_to_the_incident_that_it_tells(comparing, fire: str, row: Any) -> None:
    """By its whole id, and by the beginning that lists show."""
    whole = fingerprint(row["text"])
    for name in (whole, whole.removeprefix("sha256:"), whole.removeprefix("sha256:")[:8]):
        assert json.loads(comparing("accounts", name, "-f", "json").out)["incident"] == fire


def test_an_older_name_still_leads_there(comparing) -> None:
    """An incident is named by its earliest report; that may come in last."""
    comparing("ingest", jsonl("a.jsonl", [LATER]))
    (old,) = json.loads(comparing("incidents", "-f", "json").out)
    comparing("ingest", jsonl("b.jsonl", [FIRE]))
    (new,) = json.loads(comparing("incidents", "-f", "json").out)
    assert old["id"] != new["id"]
    for name in (old["id"], new["id"]):
        assert json.loads(comparing("accounts", name, "-f", "json").out)["incident"] == new["id"]


def test_the_same_text_elsewhere_has_rows_of_its_own(comparing) -> None:
    comparing("ingest", jsonl("r.jsonl", [FIRE, COPY]))
    account = json.loads(comparing("accounts", fingerprint(FIRE["text"]), "-f", "json").out)
    outlets = [r["document"]["outlet"] for r in account["rows"] if r["category"] == "injured"]
    assert outlets == ["Hafenblatt", "Ostsee-Kurier"]
    assert account["about"]["independent_sources"] == ["Hafenblatt"]


def test_a_page_into_a_folder_that_is_not_there(comparing, fire: str) -> None:
    ended = comparing("accounts", fire, "-f", "html", "-o", "neu/dort/seite.html")
    assert (ended.code, ended.out) == (0, "")
    assert "seite.html" in ended.err
    page = Path("neu/dort/seite.html").read_text("utf-8")
    assert page.startswith("<!")
    words = re.sub(r"<[^>]+>", "", page)
    assert FIRE["text"].partition("\n\n")[2] in words
    assert "<script" not in page


def test_a_page_can_be_piped(comparing, fire: str) -> None:
    ended = comparing("accounts", fire, "-f", "html")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.rstrip().endswith("</html>")


def test_open_writes_a_page_and_shows_it(
    comparing, fire: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("typer.launch", shown.append)
    assert comparing("accounts", fire, "--open", "-o", "seite.html").code == 0
    assert shown == [Path("seite.html").resolve().as_uri()]


def test_what_cannot_be_written_is_told(comparing, fire: str) -> None:
    ended = comparing("accounts", fire, "-o", "r.jsonl/seite.html")
    assert (ended.code, ended.out) == (1, "")
    assert "cannot be written" in ended.err
    assert "--output" in ended.err


@pytest.mark.parametrize("command", ["accounts", "brief"])
@pytest.mark.parametrize("name", ["i-0000000000", "ffffffffffff", "Lübeck", "m-", "m-1234-1", "i-"])
def test_an_unknown_incident(comparing, fire: str, command: str, name: str) -> None:
    ended = comparing(command, name)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"zufolge: The ledger holds no incident {name!r}. "
        "List them: zufolge incidents [ledger_not_found]\n"
    )


@pytest.mark.parametrize("command", ["accounts", "brief"])
def test_a_ledger_that_is_not_there(comparing, command: str) -> None:
    ended = comparing(command, "i-0000000000", "--ledger", "fehlt.db")
    assert (ended.code, ended.out) == (1, "")
    assert "[ledger_not_found]" in ended.err
    assert not Path("fehlt.db").exists()
