"""Codes are stable, used, and written down."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zufolge.sources.failures import REMEDIES, failure

ROOT = Path(__file__).parents[2]


def test_a_failure_names_document_reason_and_remedy() -> None:
    assert str(failure("empty", "a.txt", "there is no text in it.")) == (
        "a.txt: there is no text in it. Give a document with text in it."
    )
    assert failure("empty", "a", "b", "Anderes.").remedy == "Anderes."


@pytest.mark.parametrize("code", sorted(REMEDIES))
def test_every_code_is_used_and_documented(code: str) -> None:
    sources = "".join(p.read_text("utf-8") for p in (ROOT / "src/zufolge/sources").glob("*.py"))
    assert len(re.findall(rf'failure\(\s*"{code}"', sources)) + sources.count(f'"{code}",') >= 1
    assert f"`{code}`" in (ROOT / "docs/sources.md").read_text("utf-8")


@pytest.mark.parametrize("code", ["encoding_guessed", "encoding_damaged", "untrained_language"])
def test_problems_are_documented(code: str) -> None:
    assert f"`{code}`" in (ROOT / "docs/sources.md").read_text("utf-8")
