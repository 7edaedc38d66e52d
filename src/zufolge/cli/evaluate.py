"""`zufolge evaluate`: how well the reader reads, measured against gold.

Each command loads its gold, takes the readings, has one module of `zufolge.evaluate` count, and
ends in `finish`. A new one is a module there with a `report` function, and a function here.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zufolge.cli.measured import (
    AllowLowerOption,
    ConventionOption,
    ErrorsOption,
    FloorOption,
    Habit,
    PinOption,
    PredictionsOption,
    SaveOption,
    Shape,
    ShapeOption,
    finish,
    readings,
)

if TYPE_CHECKING:
    from zufolge.evaluate.speakers import Resolver

app = typer.Typer(name="evaluate", help="Measure readings against gold.", no_args_is_help=True)


@app.command("statements")
def statements(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="FOLDER|FILE...",
            help="Folders of *.json, or *.jsonl with one document a line.",
            show_default=False,
        ),
    ],
    *,
    last: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Only the last N documents of each *.jsonl file."),
    ] = None,
    convention: ConventionOption = None,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    predictions: PredictionsOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Who says what: our strict measure, and the one that the German news corpus was published with."""
    from zufolge.evaluate import mistakes, statements
    from zufolge.evaluate.corpora import load

    corpus = load(paths, last=last)
    published = all(path.is_dir() or path.suffix == ".json" for path in paths)
    habit = convention or (Habit.corpus if published else Habit.dense)
    found = readings(corpus, predictions, save, habit)
    wrong = mistakes.sample(list(mistakes.mistakes(corpus, found)), errors) if errors else []
    report = statements.report(corpus, found)
    if predictions is None:
        report.notes.append(f"Read by the {habit.value} convention.")
    return finish(
        report,
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        found=found,
        mistakes=wrong,
    )


@app.command("speakers")
def speakers(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The speakers' gold, *.jsonl.")],
    *,
    documents: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The documents whose annotations GOLD names.")
    ],
    gold_statements: Annotated[
        bool,
        typer.Option(
            "--gold-statements",
            help="Resolve the speakers of the gold statements; no model is run.",
        ),
    ] = False,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    predictions: PredictionsOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Who is behind "he" and "the ministry": the resolved speakers of the statements that were found."""
    from zufolge.evaluate import speakers
    from zufolge.evaluate.corpora import load

    if gold_statements and (save or predictions):
        raise typer.BadParameter("--gold-statements reads nothing: no --save, no --predictions.")
    rows = speakers.load_speakers(gold)
    corpus = speakers.only_documents(load([documents]), rows)
    records = {} if gold_statements else readings(corpus, predictions, save)
    found = speakers.resolve_gold(corpus.documents, _resolver()) if gold_statements else records
    return finish(
        speakers.report(rows, corpus, found, resolved_gold=gold_statements),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        found=records,
        mistakes=speakers.mistakes(rows, corpus, found)[:errors],
    )


@app.command("seed")
def seed(
    expected: Annotated[
        Path,
        typer.Argument(metavar="EXPECTED", help="What reading the report beside it must yield."),
    ],
    *,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    predictions: PredictionsOption = None,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """One report, whole: statements, figures, events, labels and caveats as far as EXPECTED has them."""
    from zufolge.evaluate import seed
    from zufolge.evaluate.expected import load_expected
    from zufolge.evaluate.gold import Corpus

    wanted, gold = load_expected(expected)
    corpus = Corpus(gold.name, gold.document.id, (gold,))
    found = readings(corpus, predictions, save)
    report = seed.report(wanted, gold, found[gold.name])
    return finish(report, form, floor=floor, pin=pin, allow_lower=allow_lower, found=found)


@app.command("events")
def events(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The events' gold, *.jsonl.")],
    *,
    documents: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The documents whose events GOLD names.")
    ],
    gold_statements: Annotated[
        bool,
        typer.Option("--gold-statements", help="Read on the gold statements; no model is run."),
    ] = False,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    predictions: PredictionsOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """What happened: events by type in their sentence, with mode, status, actor and recipient."""
    from zufolge.evaluate import events
    from zufolge.evaluate.corpora import load
    from zufolge.evaluate.mistakes import sample

    if gold_statements and (save or predictions):
        raise typer.BadParameter("--gold-statements reads nothing: no --save, no --predictions.")
    rows = events.load_events(gold)
    corpus = events.only_documents(load([documents]), rows)
    records = {} if gold_statements else readings(corpus, predictions, save)
    found = events.read_events(corpus.documents) if gold_statements else records
    wrong = sample(events.mistakes(rows, corpus, found), errors) if errors else []
    return finish(
        events.report(rows, corpus, found),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        found=records,
        mistakes=wrong,
    )


@app.command("times")
def times(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A folder of TimeML documents, *.tml.")
    ],
    *,
    timeml: Annotated[
        Path | None,
        typer.Option(
            "--timeml",
            metavar="FOLDER",
            help="Measure this other tagger's TimeML of the same documents instead of reading.",
        ),
    ] = None,
    form: ShapeOption = Shape.text,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """When: spans, types and values of time expressions, counted as TempEval-3 does. Runs no model."""
    from zufolge.evaluate import times
    from zufolge.evaluate.mistakes import sample

    corpus = times.load_timeml(folder)
    found = times.timeml_times(corpus, timeml) if timeml else times.read_times(corpus)
    wrong = sample(times.mistakes(corpus, found), errors) if errors else []
    return finish(
        times.report(corpus, found),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        mistakes=wrong,
    )


@app.command("figures")
def figures(
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="The figures' gold, *.jsonl.")
    ],
    *,
    documents: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The documents of GOLD, where it does not hold them."),
    ] = None,
    empty: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A document without figures; as often as needed."),
    ] = None,
    last: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Only the last N documents of each *.jsonl file."),
    ] = None,
    gold_statements: Annotated[
        bool,
        typer.Option("--gold-statements", help="Read on the gold statements; no model is run."),
    ] = False,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    predictions: PredictionsOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """How many: numbers of people, their bounds, category and source."""
    from zufolge.evaluate import figures
    from zufolge.evaluate.corpora import load
    from zufolge.evaluate.mistakes import sample

    if gold_statements and (save or predictions):
        raise typer.BadParameter("--gold-statements reads nothing: no --save, no --predictions.")
    rows = figures.load_figures(gold, empty or ())
    whole = load([documents] if documents else gold, last=last)
    corpus = figures.only_documents(whole, rows, all_of_them=last is None)
    records = {} if gold_statements else readings(corpus, predictions, save)
    found = figures.read_figures(corpus.documents) if gold_statements else records
    wrong = sample(figures.mistakes(rows, corpus, found), errors) if errors else []
    return finish(
        figures.report(rows, corpus, found),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        found=records,
        mistakes=wrong,
    )


@app.command("places")
def places(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Toponyms resolved by hand, *.tsv.")],
    *,
    documents: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The documents that GOLD names.")
    ],
    form: ShapeOption = Shape.text,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Where: toponyms with the right place. Runs the places pass alone, and no model."""
    from zufolge.evaluate import places
    from zufolge.evaluate.corpora import load
    from zufolge.evaluate.mistakes import sample

    rows = places.load_toponyms(gold)
    corpus = places.only_documents(load([documents]), rows)
    found = places.read_places(corpus.documents)
    wrong = sample(places.mistakes(rows, corpus, found), errors) if errors else []
    return finish(
        places.report(rows, corpus, found),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        mistakes=wrong,
    )


def _resolver() -> Resolver:
    """The speakers pass alone; the tagger's weights are not touched."""
    from importlib.metadata import EntryPoint

    from zufolge.reading.passes import DEFAULT_PASSES, GROUP, made
    from zufolge.record.errors import StopError

    entries = [EntryPoint("speakers", v, GROUP) for v in DEFAULT_PASSES if "speakers" in v]
    if not entries:
        raise StopError("There is no speakers pass to resolve speakers with.")
    return made(entries)[0]
