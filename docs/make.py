"""Makes the parts of the documentation that come from the code: docs/cli.md, docs/record.schema.json.

python docs/make.py          # writes them
python docs/make.py --check  # exit code 1 where they differ from the code; tests do the same
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from zufolge.cli.app import app
from zufolge.cli.schema import schema_text

DOCS = Path(__file__).parent
_WIDTH = 96
_HEAD = """# The command line
Made from the code by `python docs/make.py`; edit the commands' own words instead.

Exit codes: 0 all went well; 1 a document failed (the others were read), a floor was missed or the run
could not go on; 2 wrong usage; 130 interrupted; 141 whoever read the output went away. Results go to
standard output, everything else to standard error.
"""


def cli_page() -> str:
    """Every command with its help, as Markdown."""
    parts = [f"## {name}\n```text\n{text}\n```\n" for name, text in _helps(get_command(app), None)]
    return "\n".join([_HEAD, *parts])


def _helps(command: Any, parent: Any, name: str = "zufolge") -> Iterator[tuple[str, str]]:
    context = command.context_class(
        command, info_name=name, parent=parent, terminal_width=_WIDTH, max_content_width=_WIDTH
    )
    yield context.command_path, command.get_help(context).strip()
    for inner in getattr(command, "commands", {}).values():
        yield from _helps(inner, context, inner.name)


MADE = {"cli.md": cli_page, "record.schema.json": schema_text}


def main() -> int:
    stale = 0
    for name, make in MADE.items():
        path, text = DOCS / name, make()
        if path.exists() and path.read_text("utf-8") == text:
            continue
        if "--check" in sys.argv[1:]:
            stale += 1
            print(f"{path} differs from the code: python docs/make.py", file=sys.stderr)
        else:
            path.write_text(text, "utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
