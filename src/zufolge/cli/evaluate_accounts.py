"""`zufolge evaluate`, continued: how well many reports are compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zufolge.cli.evaluate import app
from zufolge.cli.measured import (
    AllowLowerOption,
    ErrorsOption,
    FloorOption,
    PinOption,
    SaveOption,
    Shape,
    ShapeOption,
    finish,
)
from zufolge.cli.messages import complain, note, progress
from zufolge.record.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zufolge.record import Record

__all__ = ["app"]

GoldArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="GOLD...",
        help="Folders with reports.jsonl and incidents.json; several are taken as one collection.",
        show_default=False,
    ),
]
RecordsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Take the records of this file instead of reading."),
]


@app.command("incidents")
def incidents(
    gold: GoldArgument,
    *,
    records: RecordsOption = None,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Which reports tell of one happening: B³, beside a TF-IDF baseline on the same reports."""
    from zufolge.evaluate import incidents
    from zufolge.evaluate.collections import load_gold, reports_of

    loaded = load_gold(gold)
    read = records_of(loaded.sources, records, save)
    clustering = incidents.Clustering(loaded, reports_of(read))
    wrong = incidents.sample(incidents.mistakes(clustering), errors) if errors else []
    return finish(
        incidents.report(clustering),
        form,
        floor=floor,
        pin=pin,
        allow_lower=allow_lower,
        mistakes=wrong,
    )


@app.command("accounts")
def accounts(
    gold: GoldArgument,
    *,
    records: RecordsOption = None,
    reports: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The reports of GOLD, where it does not hold them."),
    ] = None,
    gold_incidents: Annotated[
        bool,
        typer.Option(
            "--gold-incidents", help="Take which figure belongs to which incident from GOLD."
        ),
    ] = False,
    gold_figures: Annotated[
        bool,
        typer.Option(
            "--gold-figures",
            help="Take figures and claimants from GOLD too: relations, standing and ranges alone.",
        ),
    ] = False,
    form: ShapeOption = Shape.text,
    save: SaveOption = None,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Who claims what of an incident: claims, how they stand to earlier ones, and what stands."""
    from zufolge.evaluate import account_gold, account_made, accounts
    from zufolge.evaluate.collections import load_gold, reports_of
    from zufolge.evaluate.mistakes import sample

    loaded, wanted = load_gold(gold, reports), account_gold.load_accounts(gold)
    versions = {} if reports else account_gold.load_versions(loaded.sources)
    read = reports_of(records_of(loaded.sources, records, save))
    told = account_gold.versioned(read, versions)
    make = account_made.placed if gold_incidents else account_made.whole
    found = (account_made.given if gold_figures else make)(loaded, told, wanted)
    compared = accounts.compare(wanted, found, told)
    report = accounts.report(loaded.name, loaded.digest, compared, len(told))
    wrong = sample(accounts.mistakes(compared), errors) if errors else []
    return finish(report, form, floor=floor, pin=pin, allow_lower=allow_lower, mistakes=wrong)


@app.command("wire")
def wire(
    articles: Annotated[
        list[Path],
        typer.Argument(
            metavar="FOLDER|FILE...",
            help="Articles: *.json, *.jsonl or *.tml with their text, or folders of them.",
            show_default=False,
        ),
    ],
    *,
    seed: Annotated[
        int | None, typer.Option(metavar="N", help="Make other copies than those measured by rule.")
    ] = None,
    form: ShapeOption = Shape.text,
    errors: ErrorsOption = 0,
    floor: FloorOption = None,
    pin: PinOption = False,
    allow_lower: AllowLowerOption = False,
) -> int:
    """Wire copies: edited, shortened, extended and mixed ones made of articles, all pairs judged."""
    from zufolge.evaluate import wire
    from zufolge.evaluate.articles import load_articles
    from zufolge.evaluate.mistakes import sample

    made = wire.make_set(load_articles(articles), seed=wire.SEED if seed is None else seed)
    with progress(True) as tick:
        wire.find(made, tick=tick)
    wrong = sample(wire.mistakes(made), errors) if errors else []
    return finish(
        wire.report(made), form, floor=floor, pin=pin, allow_lower=allow_lower, mistakes=wrong
    )


def records_of(sources: Sequence[Path], given: Path | None, save: Path | None) -> list[Record]:
    """The records of the sources' reports: from a file, or read now. A report that fails is told."""
    from zufolge.evaluate.collections import load_records
    from zufolge.evaluate.readings import save_readings
    from zufolge.reading import default_reader
    from zufolge.sources import open_sources

    if given is not None:
        return load_records(given)
    found = []
    with progress(True) as tick:
        for one in default_reader().read_many(open_sources([str(p) for p in sources])):
            if isinstance(one, DocumentError):
                complain(one)
            else:
                found.append(one)
            tick()
    if save is not None:
        save_readings(save, found)
        note(f"wrote {save}")
    return found
