"""What was once reached on the measuring corpora, and on the project's own gold, stays reached.

`floors.json` holds the figures with the digest of the gold that they were measured on. To raise them,
run a command below by hand with `--pin`; to lower one takes `--allow-lower` as well.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
FLOORS = Path(__file__).with_name("floors.json")
DEV = "german-news-quotation/dev"
COMMANDS = [
    ("statements", DEV),
    ("statements", "press/dev.jsonl"),
    ("statements", "statements", "--last", "4"),
    ("speakers", "speakers/dev.jsonl", "--documents", DEV),
    ("figures", "figures/dev.jsonl", "--documents", DEV),
    ("events", "events/dev.jsonl", "--documents", DEV),
    ("times", "krauts/KRAUTS/KRAUTS_DieZeit"),
    ("seed", "seed/expected.json"),
    ("wire", "statements", "press/dev.jsonl"),
]
# The gold of these is in the repository, so they run wherever the model does.
OWN = [
    ("incidents", "gold/dev-de", "gold/dev-en"),
    ("accounts", "gold/dev-de", "gold/dev-en"),
]

pytestmark = pytest.mark.model


def paths(arguments: tuple[str, ...]) -> list[str]:
    """The arguments with those that name something in the corpora made paths; a folder of lines is its files."""
    out = []
    for argument in arguments:
        path = DATA / argument
        if path.is_dir() and any(path.glob("*.jsonl")):
            out += [str(p) for p in sorted(path.glob("*.jsonl"))]
        else:
            out.append(str(path) if "/" in argument else argument)
    return out


@pytest.mark.gold
@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: " ".join(c[:2]))
def test_no_figure_falls(command: tuple[str, ...]) -> None:
    if not DATA.is_dir():
        pytest.skip("the corpora are not here: ../shared/data is missing")
    name, *arguments = command
    holds(name, *paths(tuple(arguments)))


@pytest.mark.parametrize("command", OWN, ids=lambda c: c[0])
def test_no_figure_of_the_comparison_falls(command: tuple[str, ...]) -> None:
    holds(*command)


def holds(*command: str) -> None:
    """Runs `zufolge evaluate` with these arguments, in the repository, against the floors."""
    code = "import sys; from zufolge.cli import main; sys.argv[0] = 'zufolge'; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "evaluate", *command, "--floor", str(FLOORS)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
