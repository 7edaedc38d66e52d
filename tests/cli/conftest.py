"""Runs commands in this process, with a reader made of hand-made passes: no model is loaded."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

import zufolge.reading
from zufolge.cli.app import run
from zufolge.language import Page
from zufolge.reading import PassReader
from zufolge.record import Entity, Findings, Statement

_SAID = re.compile(r"(„[^“]+“), (sagte) (\w+)")


class Quotes:
    """Finds „…“, sagte X: enough for a record with a speaker on exact spans."""

    name = "quotes"
    needs: tuple[str, ...] = ()
    gives = ("statements", "entities")

    def __init__(self, version: str = "1") -> None:
        self.version = version

    def __call__(self, page: Page, found: Findings) -> Findings:
        statements, entities = [], []
        for n, m in enumerate(_SAID.finditer(page.text), start=1):
            content, cue, speaker = (page.span(m.start(g), m.end(g)) for g in (1, 2, 3))
            entities.append(Entity(f"e{n}", "person", m[3], mentions=(speaker,)))
            one = Statement(f"s{n}", "Direct", (content,), "Speech", (cue,), speaker=(speaker,))
            statements.append(msgspec.structs.replace(one, speaker_entity=f"e{n}"))
        return msgspec.structs.replace(
            found, statements=tuple(statements), entities=tuple(entities)
        )


class Ended(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Zufolge = Callable[..., Ended]


@pytest.fixture
def use_rules(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the default reader one with rules of the given version."""

    def use(version: str) -> None:
        reader = PassReader([Quotes(version)], strict=True)
        monkeypatch.setattr(zufolge.reading, "default_reader", lambda: reader)

    return use


@pytest.fixture(scope="session")
def rules() -> PassReader:
    """Reads figures, times, places and events by rules, and who speaks by `Quotes`."""
    from zufolge.reading.passes.events import EventsPass
    from zufolge.reading.passes.figures import FiguresPass
    from zufolge.reading.passes.places import PlacesPass
    from zufolge.reading.passes.times import TimesPass

    return PassReader(
        [Quotes(), FiguresPass(), TimesPass(), PlacesPass(), EventsPass()], strict=True
    )


@pytest.fixture
def comparing(
    zufolge_command: Zufolge, rules: PassReader, monkeypatch: pytest.MonkeyPatch
) -> Zufolge:
    """Runs one command with a reader that finds enough to compare reports by."""
    monkeypatch.setattr(zufolge.reading, "default_reader", lambda: rules)
    return zufolge_command


@pytest.fixture
def zufolge_command(
    use_rules: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Zufolge:
    """Runs one command in an empty folder, with a data folder of its own."""
    use_rules("1")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def command(*arguments: str | os.PathLike[str]) -> Ended:
        capsys.readouterr()
        code = run([os.fspath(one) for one in arguments])
        return Ended(code, *capsys.readouterr())

    return command
