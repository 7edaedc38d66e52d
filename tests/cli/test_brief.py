"""`zufolge brief`: Markdown and a page, with a footnote under everything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.town_reports import ALL, FIRE, jsonl

from zufolge.record import fingerprint


@pytest.fixture
def fire(comparing) -> str:
    """The id of a report on a fire that another one tells of too."""
    assert comparing("ingest", jsonl("r.jsonl", ALL)).code == 0
    return fingerprint(FIRE["text"])


def test_markdown_with_footnotes(comparing, fire: str) -> None:
    ended = comparing("brief", fire)
    assert (ended.code, ended.err) == (0, "")
    used = set(re.findall(r"\[\^(\d+)\](?!:)", ended.out))
    told = re.findall(r"^\[\^(\d+)\]: (.*)$", ended.out, re.M)
    assert {number for number, _ in told} == used
    assert len(used) == len(told) > 2
    assert "## Killed: 6" in ended.out
    for number, note in told:
        assert "https://" in note, number
        assert re.search(r"characters \d+–\d+: “", note), number


def test_every_line_has_a_footnote(comparing, fire: str) -> None:
    lines = [x for x in comparing("brief", fire).out.splitlines() if x.startswith("- ")]
    assert lines
    assert [line for line in lines if not re.search(r"\[\^\d+\]$", line)] == []


def test_a_page(comparing, fire: str) -> None:
    ended = comparing("brief", fire, "--format", "html", "--output", "neu/kurz.html")
    assert (ended.code, ended.out) == (0, "")
    page = Path("neu/kurz.html").read_text("utf-8")
    assert page.startswith("<!")
    assert "<script" not in page
    assert "Hafenblatt" in page


def test_open_writes_a_page_and_shows_it(
    comparing, fire: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("typer.launch", shown.append)
    assert comparing("brief", fire, "--open", "-o", "kurz.html").code == 0
    assert shown == [Path("kurz.html").resolve().as_uri()]
    assert Path("kurz.html").read_text("utf-8").startswith("<!")


def test_an_unknown_form_is_wrong_usage(comparing, fire: str) -> None:
    ended = comparing("brief", fire, "--format", "pdf")
    assert (ended.code, ended.out) == (2, "")
    assert "pdf" in ended.err
