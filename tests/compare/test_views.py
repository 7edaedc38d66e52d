"""The contract of `--format json` is written down: every field stands in docs/accounts.md."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from zufolge.compare import views

PAGE = Path(__file__).parents[2] / "docs" / "accounts.md"
STRUCTS = [
    one
    for one in vars(views).values()
    if isinstance(one, type)
    and issubclass(one, msgspec.Struct)
    and one.__module__ == views.__name__
]


def told_of(struct: str) -> set[str]:
    """The field names in the first column of a struct's table, or in its only line."""
    page = PAGE.read_text("utf-8")
    start = "## A row" if struct == "AccountRow" else f"**{struct}**"
    found = re.search(rf"^{re.escape(start)}[ ,:\n](.*?)(?=^\*\*|^## |\Z)", page, re.S | re.M)
    assert found is not None, f"docs/accounts.md says nothing of {struct}"
    rows = re.findall(r"^\|([^|]*)\|", found[1], re.M)
    return set(re.findall(r"`(\w+)`", " ".join(rows or [found[1]])))


def test_the_structs_are_found() -> None:
    names = {one.__name__ for one in STRUCTS}
    assert names == {
        "When",
        "Source",
        "Told",
        "Range",
        "Tally",
        "Incident",
        "AccountRow",
        "Account",
    }


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda one: one.__name__)
def test_every_field_is_documented(struct: type[msgspec.Struct]) -> None:
    fields = set(struct.__struct_fields__)
    assert fields - told_of(struct.__name__) == set()


def test_no_field_is_documented_that_is_gone() -> None:
    for struct in STRUCTS:
        if struct is not views.Account:
            assert told_of(struct.__name__) <= set(struct.__struct_fields__), struct.__name__
