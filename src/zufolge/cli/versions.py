"""`zufolge versions`: the versions of a report, and what each makes of the one before."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zufolge.cli.options import LedgerOption
from zufolge.cli.pipes import put, width

if TYPE_CHECKING:
    from zufolge.compare.versions import Changes, Entries
    from zufolge.ledger import Version


class VersionsForm(StrEnum):
    """How versions are written."""

    text = "text"
    json = "json"


def versions(
    document: Annotated[
        str, typer.Argument(metavar="ID", help="The id of any of the versions, or its beginning.")
    ],
    *,
    form: Annotated[
        VersionsForm,
        typer.Option("--format", "-f", help="A list, or one object with every change."),
    ] = VersionsForm.text,
    ledger: LedgerOption = None,
) -> None:
    """Show the versions of a report, and which entries the newest withdraws, alters (±) and adds.

    Reports are versions of one another that share a wire's urn, else an address.
    """
    from zufolge.compare.versions import changes
    from zufolge.ledger import open_ledger

    with open_ledger(ledger, create=False) as book:
        found = book.reader.versions(book.reader.find(document))
        records = [row.record for row in book.reader.reports(one.document for one in found)]
    if form is VersionsForm.text:
        from zufolge.show.terminal import wants_colour
        from zufolge.show.versions import render_versions

        last = changes(*records[-2:]) if len(records) > 1 else None
        put(render_versions(found, last, width=width(), colour=wants_colour(sys.stdout)))
        return
    steps = [
        {"from": old.document.id, "to": new.document.id} | _told(changes(old, new))
        for old, new in pairwise(records)
    ]
    _put_json(found, steps)


def _told(step: Changes) -> dict[str, Any]:
    """What a script is told of one step."""
    return {
        "statements": _entries(step.statements),
        "figures": _entries(step.figures),
        "events": _entries(step.events),
        "altered": [{"from": old, "to": new} for old, new in step.altered],
    }


def _entries(found: Entries[Any]) -> dict[str, Any]:
    """What was kept as pairs of ids, the rest as it stands."""
    return {
        "kept": [[old.id, new.id] for old, new in found.kept],
        "withdrawn": found.withdrawn,
        "added": found.added,
    }


def _put_json(found: Iterable[Version], steps: list[dict[str, Any]]) -> None:
    import msgspec

    found = list(found)
    whole = {"story": found[0].story, "versions": found, "changes": steps}
    put(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")
