"""Which figures of a report belong to an incident."""

from __future__ import annotations

from collections.abc import Iterable

from zufolge.compare.incidents.telling import Telling
from zufolge.compare.reports import Report


def owned(
    here: Iterable[Telling], elsewhere: Iterable[Telling], reports: Iterable[Report]
) -> dict[str, frozenset[str]]:
    """By document the ids of the figures that its tellings in the incident have.

    A story owns every figure of its report but those of mentions in other incidents (`elsewhere`):
    what can neither join one nor stand alone stays with it.
    """
    out: dict[str, frozenset[str]] = {}
    stories = set()
    for telling in here:
        out[telling.document] = out.get(telling.document, frozenset()) | {*telling.figures}
        if telling.main:
            stories.add(telling.document)
    away: dict[str, frozenset[str]] = {}
    for telling in elsewhere:
        away[telling.document] = away.get(telling.document, frozenset()) | {*telling.figures}
    for report in reports:
        if report.id in stories:
            every = frozenset(figure.id for figure in report.record.figures)
            out[report.id] = every - (away.get(report.id, frozenset()) - out[report.id])
    return out
