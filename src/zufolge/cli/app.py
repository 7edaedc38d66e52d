"""The list of commands, and what the shell sees of their ends.

Exit codes: 0 all went well, 1 a document failed (the others were read) or the run could not go on,
2 wrong usage, 130 interrupted, 141 whoever read the output went away.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from zufolge.cli import evaluate_accounts, people
from zufolge.cli.accounts import accounts
from zufolge.cli.brief import brief
from zufolge.cli.incidents import incidents
from zufolge.cli.ingest import ingest
from zufolge.cli.messages import complain
from zufolge.cli.read import read
from zufolge.cli.schema import schema
from zufolge.cli.show import show
from zufolge.cli.verify import verify
from zufolge.cli.versions import versions
from zufolge.cli.who import who
from zufolge.record.errors import ZufolgeError
from zufolge.version import VERSION

INTERRUPTED, BROKEN_PIPE = 130, 141

app = typer.Typer(
    name="zufolge",
    help="Reads news reports and keeps an auditable ledger of who says what happened.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (read, ingest, show, versions, incidents, accounts, brief, who, verify, schema):
    app.command()(command)
app.add_typer(people.app)
app.add_typer(evaluate_accounts.app)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"zufolge {VERSION}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Version.")
    ] = False,
) -> None:
    """Reads news reports and keeps an auditable ledger of who says what happened."""


def run(arguments: list[str] | None = None) -> int:
    """The exit code of one command. Errors are told on stderr; none is raised."""
    try:
        # Not app(): that would end the process itself where the output is cut off.
        command = get_command(app)
        words = sys.argv[1:] if arguments is None else arguments
        with command.make_context("zufolge", list(words)) as context:
            code = command.invoke(context)
        sys.stdout.flush()
    except typer.Exit as end:
        return end.exit_code
    except TyperException as error:
        return _wrong_usage(error)
    except ZufolgeError as error:
        complain(error)
        return 1
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes once more when it ends, and must not fail then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return code if isinstance(code, int) else 0


def _wrong_usage(error: TyperException) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        typer.echo(context.get_usage(), err=True)
    typer.echo(f"zufolge: {error.format_message()}", err=True)
    return error.exit_code


def main() -> None:
    """The console script."""
    sys.exit(run())
