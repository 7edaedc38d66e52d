"""What the comparison answers with. Field names are the contract of `--format json` (docs/accounts.md)."""

from __future__ import annotations

from typing import Literal

import msgspec

from zufolge.record import Span

Relation = Literal["first", "repeats", "raises", "lowers", "corrects", "contradicts", "includes"]


class When(msgspec.Struct, frozen=True):
    """When an incident happened: ISO 8601, half-open; `precision` is UCDP date_prec 1-5."""

    start: str | None = None
    end: str | None = None
    precision: int | None = None


class Source(msgspec.Struct, frozen=True):
    """A publication as listings name it. `published` is ISO 8601 as it was given."""

    id: str
    url: str | None
    outlet: str | None
    published: str | None


class Told(msgspec.Struct, frozen=True):
    """A publication that tells of an incident: as its story (`main`) or by the way."""

    id: str
    url: str | None
    outlet: str | None
    published: str | None
    main: bool
    title: str | None = None


class Range(msgspec.Struct, frozen=True, omit_defaults=True):
    """The least and the greatest stated bound of the standing, asserted wholes of a category.

    `open`: the side that every one of them leaves open ("at least 18" alone is 18 to 18, open "high");
    empty where some claim closes it. Both bounds are null where no claim states any.
    """

    low: int | None
    high: int | None
    rule: str
    claims: int
    open: Literal["", "low", "high"] = ""


class Tally(msgspec.Struct, frozen=True, omit_defaults=True):
    """A category in the list of incidents: its range, and how many claims there are."""

    low: int | None
    high: int | None
    claims: int
    open: Literal["", "low", "high"] = ""


class Incident(msgspec.Struct, frozen=True):
    """A happening as the ledger knows it, across reports."""

    id: str
    title: str
    types: tuple[str, ...]
    place: str | None
    time: When
    documents: tuple[Told, ...]
    independent_sources: tuple[str, ...]
    figures: dict[str, Tally]
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class AccountRow(msgspec.Struct, frozen=True):
    """One figure of one report, and how it stands to an earlier one (`to`, a row's id).

    `claimant` is the name of whose figure it is, as fully as reports in this one's language give it,
    null for the reporter's own voice; `claimant_id` is the same for one claimant in every language.
    `via` is who relayed it. `said_at` is ISO 8601. `standing`: not raised, lowered, corrected,
    repeated by its claimant, or withdrawn by a later version of its report.
    """

    id: str
    category: str
    group: str | None
    claimant: str | None
    via: str | None
    low: int | None
    high: int | None
    bound: str
    wording: str
    span: Span
    document: Source
    said_at: str | None
    status: str
    relation: Relation
    to: str | None
    standing: bool
    claimant_id: str | None = None
    part_of: str | None = None
    place: str | None = None
    reason: str = ""
    copy_of: str | None = None
    quote: str = ""


class Account(msgspec.Struct, frozen=True):
    """Everything that is claimed of one incident: rows by category, then time."""

    incident: Incident
    rows: tuple[AccountRow, ...]
    ranges: dict[str, Range]
