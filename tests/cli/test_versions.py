"""`zufolge versions`, and what `zufolge show` says of a newer one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.record import fingerprint

OLD = "„Es war Brandstiftung“, sagte Beck. Das Feuer brach am Morgen aus."
NEW = "„Es war ein Unfall“, sagte Beck. Das Feuer brach am Morgen aus."


@pytest.fixture
def kept(zufolge_command) -> None:
    lines = [
        {"text": OLD, "urn": "urn:agency:1", "version": 1, "title": "Brand"},
        {"text": NEW, "urn": "urn:agency:1", "version": "2", "title": "Korr: Brand"},
        {"text": "„Es regnet“, sagte Koch.", "title": "Regen"},
    ]
    data = "\n".join(json.dumps(line) for line in lines)
    Path("wire.jsonl").write_text(data, "utf-8")
    assert zufolge_command("read", "wire.jsonl", "--format", "jsonl").code == 0


def digits(text: str) -> str:
    return fingerprint(text).removeprefix("sha256:")


def test_the_versions_from_any_of_them(zufolge_command, kept) -> None:
    first, second = (zufolge_command("versions", digits(text)[:9]) for text in (OLD, NEW))
    assert first == second
    assert (first.code, first.err) == (0, "")
    lines = first.out.splitlines()
    assert lines[0] == f"{digits(OLD)[:12]} Brand"
    assert "− Beck: „Es war Brandstiftung“" in lines
    assert "+ Beck: „Es war ein Unfall“" in lines


def test_every_change_as_json(zufolge_command, kept) -> None:
    found = json.loads(zufolge_command("versions", digits(OLD), "-f", "json").out)
    assert found["story"] == "urn:agency:1"
    assert [(one["version"], one["newest"]) for one in found["versions"]] == [(1, False), (2, True)]
    (step,) = found["changes"]
    assert (step["from"], step["to"]) == (fingerprint(OLD), fingerprint(NEW))
    (gone,) = step["statements"]["withdrawn"]
    assert gone["content"][0]["text"] == "„Es war Brandstiftung“"
    assert step["figures"] == {"kept": [], "withdrawn": [], "added": []}
    assert step["altered"] == []


def test_a_report_alone_is_its_only_version(zufolge_command, kept) -> None:
    name = digits("„Es regnet“, sagte Koch.")
    assert len(zufolge_command("versions", name).out.splitlines()) == 2
    found = json.loads(zufolge_command("versions", name, "-f", "json").out)
    assert (len(found["versions"]), found["changes"]) == (1, [])


def test_show_tells_of_a_newer_version(zufolge_command, kept) -> None:
    assert f"zufolge versions {digits(NEW)[:12]}" in zufolge_command("show", digits(OLD)).err
    assert zufolge_command("show", digits(NEW)).err == ""


def test_an_unknown_report_is_told(zufolge_command, kept) -> None:
    ended = zufolge_command("versions", "ffffffff")
    assert (ended.code, ended.out) == (1, "")
