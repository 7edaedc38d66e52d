"""The list of passes: everything on it loads, and others come in through the same door."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from zufolge.reading.passes import GROUP, made
from zufolge.record.errors import StopError


def entry(value: str) -> EntryPoint:
    return EntryPoint("own", value, GROUP)


def test_an_entry_makes_its_pass() -> None:
    assert [type(one) for one in made([entry("builtins:dict"), entry("builtins:list")])] == [
        dict,
        list,
    ]


@pytest.mark.parametrize("value", ["zufolge.nowhere:make", "builtins:nothing", "builtins:id"])
def test_what_does_not_load_stops_the_run_and_is_named(value: str) -> None:
    with pytest.raises(StopError, match=f"own \\({value}\\) does not load") as caught:
        made([entry(value)])
    assert caught.value.remedy
