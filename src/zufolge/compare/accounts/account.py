"""The account of one incident: every figure of every report, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from zufolge.compare.accounts.claims import Claim
from zufolge.compare.accounts.earlier import adopted, dated
from zufolge.compare.accounts.everybody import gathered
from zufolge.compare.accounts.places import placed
from zufolge.compare.accounts.ranges import ranges
from zufolge.compare.accounts.relations import Relations
from zufolge.compare.accounts.standing import standing
from zufolge.compare.accounts.telling import claims_of
from zufolge.compare.accounts.ties import Tie
from zufolge.compare.accounts.voices import Claimants
from zufolge.compare.reports import Report
from zufolge.compare.views import Account, AccountRow, Incident, Source, Tally


def account(
    incident: Incident,
    reports: Iterable[Report],
    owned: Mapping[str, frozenset[str] | None],
    claimants: Claimants,
    copies: Mapping[str, str],
) -> Account:
    """One row for every figure of people, whatever the order of the reports.

    `owned`: by document id the ids of the figures that belong to this incident; all of a document
    that it lacks. `claimants`: who an entity is, by document and entity id; one that is missing is
    known by its name. `copies`: by document id the document that it is a copy of. The incident's own
    `figures` are made anew from the ranges.
    """
    told: list[Claim] = []
    for report in sorted(reports, key=lambda r: r.order):
        told += claims_of(report, owned.get(report.id), claimants, copies.get(report.id))
    claims = sorted(dated(adopted(gathered(list(placed(told))))), key=lambda c: c.order)
    ties = Relations().tie(claims)
    stand = standing(claims, ties)
    found = ranges(claims, ties, stand)
    figures = {name: Tally(r.low, r.high, r.claims, r.open) for name, r in found.items()}
    rows = tuple(_row(claim, ties[claim.id], claim.id in stand) for claim in claims)
    return Account(msgspec.structs.replace(incident, figures=figures), rows, found)


def _row(claim: Claim, tie: Tie, stands: bool) -> AccountRow:
    figure, publication = claim.figure, claim.publication
    return AccountRow(
        id=claim.id,
        category=figure.category,
        group=figure.group.text if figure.group else None,
        claimant=claim.voice.name,
        via=claim.via,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        wording=figure.span.text,
        span=figure.span,
        document=Source(claim.report.id, publication.url, publication.outlet, publication.known),
        said_at=claim.said.at,
        status=claim.status,
        relation=tie.relation,
        to=tie.to.id if tie.to else None,
        standing=stands,
        claimant_id=claim.voice.id,
        part_of=claim.whole,
        place=claim.place,
        reason=tie.reason,
        copy_of=claim.copy_of,
        quote=claim.sentence.text.strip(),
    )
