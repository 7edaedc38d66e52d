"""From some tellings and their reports to the incident that they make, and to its account. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zufolge.compare.accounts import account
from zufolge.compare.copies.grouping import Pairs, originals_of
from zufolge.compare.copies.independence import by_origin, independent
from zufolge.compare.incidents.describe import describe
from zufolge.compare.incidents.telling import Telling
from zufolge.compare.people import claimants
from zufolge.compare.reports import Report
from zufolge.compare.views import Account, Incident, Told

# Hex digits of a document's id in an incident's: 40 bits tell a hundred thousand apart.
_DIGITS = 10

Owned = Mapping[str, frozenset[str] | None]


def case(
    tellings: Sequence[Telling], reports: Sequence[Report], owned: Owned, pairs: Pairs
) -> Account:
    """The account of one incident. `reports` are those that tell of it, `owned` as in `account`,
    `pairs` what the reports have from each other.
    """
    ordered = by_origin(reports)
    stories = {telling.document for telling in tellings if telling.main}
    among = {pair: found for pair, found in pairs.items() if {*pair} <= {r.id for r in reports}}
    told = describe(tellings)
    sources = independent([r for r in ordered if not stories or r.id in stories], among)
    incident = Incident(
        id=incident_id(tellings, {r.id: r for r in reports}),
        title=told.title,
        types=told.types,
        place=told.place,
        time=told.time,
        documents=tuple(t for r in sorted(reports, key=_order) for t in _told(r, r.id in stories)),
        independent_sources=tuple(source.name for source in sources),
        figures={},
        country=told.country,
        latitude=told.latitude,
        longitude=told.longitude,
    )
    originals = originals_of(ordered, among)
    return account(incident, reports, owned, claimants(reports), originals)


def incident_id(tellings: Iterable[Telling], reports: Mapping[str, Report]) -> str:
    """Named by its earliest story, so that it does not depend on the order in which reports came.

    "i-" and the beginning of that document's id; without a story "m-", that of the earliest mention
    and its number.
    """
    found = list(tellings)
    stories = [t for t in found if t.main]
    first = min(stories or found, key=lambda t: (reports[t.document].order, t.number))
    digits = first.document.removeprefix("sha256:")[:_DIGITS]
    return f"i-{digits}" if stories else f"m-{digits}-{first.number}"


def _order(report: Report) -> tuple[str, str]:
    return report.order


def _told(report: Report, main: bool) -> list[Told]:
    """A line for every publication: the same text in two papers is two."""
    title = report.record.document.title
    return [
        Told(report.id, p.url, p.outlet, p.known, main, p.title or title)
        for p in report.publications
    ]
