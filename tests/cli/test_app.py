"""What the shell sees: exit codes, clean streams, every command documented."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from zufolge.cli import app as application
from zufolge.cli.app import run
from zufolge.record.errors import StopError
from zufolge.version import VERSION

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "from zufolge.cli import main; main()"]


def docs_maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_made_from_the_code_is_up_to_date() -> None:
    for name, make in docs_maker().MADE.items():
        written = (ROOT / "docs" / name).read_text("utf-8")
        assert written == make(), f"docs/{name} is stale: python docs/make.py"


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for command in application.app.registered_commands:
        assert command.callback is not None
        assert f"## zufolge {command.callback.__name__}\n" in page


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"zufolge {VERSION}\n"


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prophesy"]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "prophesy" in streams.err


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Commands:" in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (StopError("No weights.", remedy="Get them."), 1, "zufolge: No weights. Get them. [stop]"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_how_a_run_ends(
    error: BaseException,
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr("zufolge.cli.schema.schema_text", fail)
    assert run(["schema"]) == code
    assert capsys.readouterr() == ("", f"{words}\n" if words else "")


def test_a_reader_that_goes_away_is_no_error() -> None:
    child = subprocess.Popen(
        [*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT / "src"
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait() == 141
