"""What every command of `zufolge evaluate` shares: its options, how it reads, how it ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zufolge.cli.messages import note, progress
from zufolge.cli.pipes import put, width

if TYPE_CHECKING:
    from rich.console import RenderableType

    from zufolge.evaluate.floors import Shortfall
    from zufolge.evaluate.gold import Corpus
    from zufolge.evaluate.mistakes import Mistake
    from zufolge.evaluate.report import Metric, Report
    from zufolge.record import Record


class Habit(StrEnum):
    """Whose annotation habit the reading follows."""

    dense = "dense"
    corpus = "corpus"


class Shape(StrEnum):
    """How a report is written."""

    text = "text"
    json = "json"


ShapeOption = Annotated[
    Shape, typer.Option("--format", "-f", help="A table, or JSON with stable names.")
]
SaveOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Keep the readings as JSON Lines, one record a line."),
]
PredictionsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Measure the readings of this file instead of reading."),
]
FloorOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Fail (exit code 1) where a figure is below this file's."),
]
PinOption = Annotated[
    bool, typer.Option("--pin", help="Write what was reached into the --floor file.")
]
AllowLowerOption = Annotated[
    bool, typer.Option("--allow-lower", help="With --pin: let a floor fall, or the data change.")
]
ConventionOption = Annotated[
    Habit | None,
    typer.Option(
        help="Read every speech act (dense, what ships), or what the German news corpus marks. "
        "By default its own habit for folders of *.json, dense otherwise.",
        show_default=False,
    ),
]
ErrorsOption = Annotated[
    int, typer.Option(metavar="N", min=0, help="Show up to N mistakes of each sort.")
]


def readings(
    corpus: Corpus, predictions: Path | None, save: Path | None, habit: Habit = Habit.dense
) -> dict[str, Record]:
    """The record of every document, by its name: from a file, or read now by the default reader."""
    from zufolge.evaluate.readings import load_readings, read_corpus, save_readings

    if predictions is not None:
        found = load_readings(predictions, corpus)
    else:
        from zufolge.reading.reader import default_reader

        reader = default_reader(habit.value)
        with progress(True) as tick:
            found = read_corpus(corpus, reader.read, tick=tick)
    if save is not None:
        save_readings(save, found.values())
        note(f"wrote {save}")
    return found


def finish(
    report: Report,
    shape: Shape,
    *,
    floor: Path | None = None,
    pin: bool = False,
    allow_lower: bool = False,
    found: Mapping[str, Record] | None = None,
    mistakes: Sequence[Mistake] = (),
) -> int:
    """Prints the report, pins or checks its floors, and returns the exit code."""
    from zufolge.evaluate import floors
    from zufolge.evaluate.readings import troubles

    if pin and floor is None:
        raise typer.BadParameter("--pin needs --floor FILE.")
    report.notes += troubles(found or {})
    if shape is Shape.json:
        _put_json(report, mistakes)
    else:
        _put_text(report, mistakes)
    if floor is not None and pin:
        pinned = floors.pin(floor, report, allow_lower=allow_lower)
        note(f"pinned {len(pinned)} floors of {floors.key(report)!r} in {floor}")
    elif floor is not None:
        below = floors.shortfalls(floor, report)
        for one in below:
            note(_below(one))
        return 1 if below else 0
    return 0


def _below(one: Shortfall) -> str:
    value = "not measured" if one.value is None else f"{one.value:.4f}"
    return f"{one.metric} is {value}, below its floor {one.floor:.4f}"


def _put_json(report: Report, mistakes: Sequence[Mistake]) -> None:
    import msgspec

    out: dict[str, Any] = report.as_json()
    if mistakes:
        out["mistakes"] = [one._asdict() for one in mistakes]
    put(msgspec.json.format(msgspec.json.encode(out), indent=2) + b"\n")


def _put_text(report: Report, mistakes: Sequence[Mistake]) -> None:
    from rich.console import Console

    from zufolge.show.terminal import plain

    console = Console(width=width(), highlight=False, markup=False)
    with console.capture() as capture:
        console.print(f"{report.command}: {plain(report.corpus)}, {report.documents} documents")
        console.print(_table(report))
        for line in report.notes:
            console.print(f"- {plain(line)}")
        for one in mistakes:
            detail = f" ({plain(one.detail)})" if one.detail else ""
            console.print(f"\n{one.sort} {one.kind} · {plain(one.document)}{detail}")
            console.print(f"  {plain(one.context)}")
    put(capture.get())


def _table(report: Report) -> RenderableType:
    from rich.table import Table

    table = Table("", "figure", "%", "of", box=None, pad_edge=False, header_style="dim")
    for column in (2, 3):
        table.columns[column].justify = "right"
    for section, metrics in report.sections.items():
        for n, metric in enumerate(metrics):
            table.add_row("" if n else section, metric.name, *_cells(metric))
        table.add_section()
    return table


def _cells(metric: Metric) -> tuple[str, str]:
    value = "–" if metric.value is None else f"{100 * metric.value:.1f}"
    return value, "" if metric.total is None else f"{metric.hits}/{metric.total}"
