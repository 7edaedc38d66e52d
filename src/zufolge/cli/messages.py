"""What is told on stderr: failures, each with its reason and remedy, and how far things are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from zufolge.record.errors import DocumentError, ZufolgeError
from zufolge.show.terminal import plain


def complain(error: ZufolgeError) -> None:
    """One line: the document where there is one, the reason, the remedy, the code."""
    where = f"{error.document}: " if isinstance(error, DocumentError) else ""
    remedy = f" {error.remedy}" if error.remedy else ""
    note(f"{where}{error.message}{remedy} [{error.code}]")


def note(text: str) -> None:
    """One line of our own on stderr. Names of files and servers cannot steer the terminal in it."""
    typer.echo(f"zufolge: {plain(text)}", err=True)


@contextmanager
def progress(wanted: bool) -> Iterator[Callable[[], None]]:
    """A function to call after each document; on a terminal it moves a count and a rate."""
    if not (wanted and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:.0f} documents"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")

        def tick() -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{speed:.1f}/s" if speed else "")

        yield tick
