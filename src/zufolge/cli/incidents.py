"""`zufolge incidents`: what happened as the reports of the ledger tell it."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from zufolge.cli.comparing import compared
from zufolge.cli.messages import note
from zufolge.cli.options import LedgerOption, day
from zufolge.cli.pipes import put, width

# As many as fit a screen or two; whoever asks for JSON wants all.
_SHOWN = 50
_ALL = 10_000_000


class ListForm(StrEnum):
    """How a list is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


def incidents(
    *,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", callback=day, help="Incidents from this date on.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=day, help="Incidents from before this date."),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="A place or country in German or English, or its country's code."
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--type", metavar="CODE", help="A PLOVER code: ASSAULT, PROTEST …")
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of its titles, place or sources.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="List so many at most.")
    ] = None,
    form: Annotated[
        ListForm, typer.Option("--format", "-f", help="A table, one list, or an incident a line.")
    ] = ListForm.text,
    ledger: LedgerOption = None,
) -> None:
    """List incidents: when, where, what, by how many reports and independent sources, how many harmed.

    Ranges run from the least to the greatest bound that somebody states and has not taken back.
    """
    from zufolge.compare.desk import incident_bodies, incidents_of

    most = limit or (_SHOWN if form is ListForm.text else _ALL)
    with compared(ledger) as book:
        bodies = incident_bodies(
            book, since=since, until=until, place=place, type=kind, query=search, limit=most + 1
        )
    more, bodies = len(bodies) > most, bodies[:most]
    asked = any(one is not None for one in (since, until, place, kind, search))
    if form is ListForm.json:
        put(b"[" + b",\n".join(bodies) + b"]\n")
    elif form is ListForm.jsonl:
        put(b"".join(body + b"\n" for body in bodies))
    else:
        from zufolge.show.incidents import render_incidents
        from zufolge.show.terminal import wants_colour

        colour = wants_colour(sys.stdout)
        found = incidents_of(bodies)
        put(render_incidents(found, width=width(), colour=colour, asked=asked))
    if more:
        note(f"the {most} last reported on; --limit shows more")
