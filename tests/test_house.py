"""The house's own rules: sizes, places, names, what loads what."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from zufolge.reading import DEFAULT_PASSES
from zufolge.version import VERSION

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "zufolge"
PASSES = PACKAGE / "reading" / "passes"
LONGEST = 400
# Heavy libraries, each used by one room only, and only when there is work for it.
HEAVY = (
    "onnxruntime",
    "tokenizers",
    "numpy",
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "httpx",
    "lxml",
    "pyarrow",
    "rapidfuzz",
)
HEAPS = {"utils", "util", "misc", "helpers", "helper", "common", "tools"}


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def committed() -> list[Path]:
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: nobody says which files belong to it")
    return [ROOT / name for name in done.stdout.decode().split("\0") if name]


@pytest.mark.parametrize("folder", ["src", "training", "bench"])
def test_no_file_is_too_long(folder: str) -> None:
    sizes = {
        p.relative_to(ROOT): len(p.read_text("utf-8").splitlines()) for p in python_files(folder)
    }
    assert {p: n for p, n in sizes.items() if n > LONGEST} == {}


def test_no_module_is_a_heap() -> None:
    names = {p.stem for p in python_files("src", "training", "bench", "tests")}
    assert names & HEAPS == set()


def test_tests_mirror_the_source() -> None:
    homeless = [
        path.relative_to(ROOT)
        for path in (ROOT / "tests").rglob("test_*.py")
        if path != Path(__file__) and not any(home.exists() for home in _homes(path))
    ]
    assert homeless == []


def _homes(test: Path) -> Iterator[Path]:
    """Where what a test looks at may be: code or data in src/zufolge, or in training and bench."""
    inner = test.relative_to(ROOT / "tests")
    name = inner.name.removeprefix("test_")
    name = "__init__.py" if name == "init.py" else name
    yield PACKAGE / inner.parent / name
    yield PACKAGE / inner.parent / name.removesuffix(".py") / "__init__.py"
    yield from (PACKAGE / inner.parent).glob(f"{name.removesuffix('.py')}.*")
    if inner.parts[0] in ("training", "bench"):
        yield ROOT / inner.parent / name
    if inner.parts[0] == "quality":
        yield test


def test_no_test_measures_time() -> None:
    """Speed belongs in a benchmark. Only the network's own deadlines are held by the clock."""
    clocks = ("process_time", "perf_counter", "monotonic")
    allowed = {"test_house.py", "test_addresses.py", "test_url.py"}
    timed = [
        path.name
        for path in (ROOT / "tests").rglob("*.py")
        if path.name not in allowed and any(c in path.read_text("utf-8") for c in clocks)
    ]
    assert timed == []


def test_every_pass_is_listed_and_tested() -> None:
    files = {p.stem for p in PASSES.glob("*.py")} - {"__init__"}
    listed = [value.partition(":")[0].rpartition(".")[2] for value in DEFAULT_PASSES]
    assert set(listed) == files
    untested = [n for n in listed if not (ROOT / f"tests/reading/passes/test_{n}.py").exists()]
    assert untested == []


def test_a_pass_touches_only_the_fields_it_declares() -> None:
    """The reader shows a pass no other fields; one that looks for them would find them empty."""
    fields = {"statements", "entities", "figures", "events", "times", "places", "labels", "caveats"}
    for path in PASSES.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        used = {
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "found"
        }
        declared = {
            node.value
            for top in ast.walk(tree)
            if isinstance(top, ast.Assign | ast.AnnAssign)
            and {"needs", "gives"} & {t.id for t in _targets(top) if isinstance(t, ast.Name)}
            for node in ast.walk(top)
            if isinstance(node, ast.Constant)
        }
        assert used & fields <= declared, path.name


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def test_no_path_of_a_machine_is_committed() -> None:
    paths = re.compile(r"(?<![\w.])/(?:work|farm|root|home/\w+)/")
    found = []
    for path in committed():
        try:
            text = path.read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        found += [f"{path.name}: {m[0]}" for m in paths.finditer(text) if path != Path(__file__)]
    assert found == []


def test_pins_name_no_registry() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    wrong = [line for line in lines if not re.fullmatch(r"#.*|[a-z0-9-]+==[\w.]+", line)]
    assert wrong == []


def test_every_required_package_is_pinned() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(one for extra in extras for one in extra)]
    names = {re.split(r"[^\w-]", one)[0].lower().replace("_", "-") for one in wanted}
    pinned = {line.partition("==")[0] for line in _pins()}
    assert names - pinned == set()


def _pins() -> list[str]:
    return (ROOT / "constraints.txt").read_text("utf-8").splitlines()


def test_the_version_stands_in_one_place() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert f"## {VERSION}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f'version = "{VERSION}"' not in (ROOT / "pyproject.toml").read_text("utf-8")


def loaded_by(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT / "src",
        check=True,
    )
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_importing_zufolge_is_cheap() -> None:
    assert loaded_by("import zufolge") & {*HEAVY, "typer", "rich", "simplemma"} == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["schema"],
        *([name, "--help"] for name in ("read", "ingest", "incidents", "accounts", "brief", "who")),
    ],
)
def test_help_loads_no_model_and_no_database(arguments: list[str]) -> None:
    loaded = loaded_by(f"from zufolge.cli.app import run; run({arguments})")
    assert "typer" in loaded
    assert loaded & {*HEAVY, "simplemma"} == set()


def test_documents_link_to_what_exists() -> None:
    broken = [
        f"{page.name} → {target}"
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_readme_comes_to_the_point() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert any(line.startswith("$ zufolge read") for line in lines[:40])
    assert any(line.startswith("**What it is not for") for line in lines[:40])


@pytest.mark.model
def test_the_readme_shows_what_its_command_prints() -> None:
    """A line "…" in the block stands for the rest of the output."""
    readme = (ROOT / "README.md").read_text("utf-8")
    block = re.search(r"```text\n\$ zufolge ([^\n]+)\n(.*?)(?:\n…)?\n```", readme, re.S)
    assert block is not None
    code = f"from zufolge.cli import main; import sys; sys.argv[1:] = {[*block[1].split(), '--no-ledger']}; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    assert done.stdout.startswith(block[2])


@pytest.mark.model
def test_the_readme_shows_what_comparing_prints(tmp_path: Path) -> None:
    """Its commands one after the other, on one ledger."""
    readme = (ROOT / "README.md").read_text("utf-8")
    block = re.search(r"```text\n(\$ zufolge ingest.*?)\n…\n```", readme, re.S)
    assert block is not None
    for part in block[1].split("$ zufolge ")[1:]:
        command, _, told = part.partition("\n")
        done = subprocess.run(
            [
                *(sys.executable, "-c", "from zufolge.cli import main; main()"),
                *(*command.split(), "--ledger", str(tmp_path / "book.db")),
            ],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=True,
        )
        assert done.stdout.startswith(told), command
