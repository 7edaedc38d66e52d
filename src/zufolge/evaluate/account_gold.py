"""Accounts written by hand: accounts.json of a gold collection, and where their rows stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from zufolge.compare.reports import Report
from zufolge.evaluate.collections import addresses
from zufolge.record.errors import StopError


class GoldRow(msgspec.Struct, frozen=True):
    """A figure of an account as it should be. `claimant` holds every right name, the fullest first;
    null is the reporter's own voice. `near` stands once in the text and holds `wording`."""

    id: str
    url: str
    category: str
    wording: str
    near: str
    low: int | None
    high: int | None
    bound: str
    status: str
    relation: str
    standing: bool
    claimant: tuple[str, ...] | None = None
    group: str | None = None
    via: str | None = None
    to: str | None = None
    part: bool = False


class Bounds(msgspec.Struct, frozen=True):
    low: int | None = None
    high: int | None = None


class GoldAccount(msgspec.Struct, frozen=True):
    rows: tuple[GoldRow, ...]
    ranges: dict[str, Bounds] = {}


class Version(msgspec.Struct, frozen=True):
    """A report's place among the versions of a wire report."""

    url: str
    urn: str | None = None
    version: int | None = None


class Stretch(NamedTuple):
    """Code points `start` to `end` of a document."""

    document: str
    start: int
    end: int


def load_accounts(folders: Sequence[Path]) -> dict[str, GoldAccount]:
    """The accounts of one or several folders, by incident id; folders without any are left out."""
    out: dict[str, GoldAccount] = {}
    for folder in folders:
        path = folder / "accounts.json"
        if not path.exists():
            continue
        try:
            out |= msgspec.json.decode(path.read_bytes(), type=dict[str, GoldAccount])
        except (OSError, msgspec.DecodeError) as error:
            raise StopError(f"{path}: not of the accounts' form: {error}.") from error
    if not out:
        raise StopError("There is no accounts.json in the folders of the gold.")
    return out


def load_versions(sources: Sequence[Path]) -> dict[str, Version]:
    """By address what reports.jsonl says of versions."""
    lines = [line for path in sources for line in path.read_bytes().splitlines() if line.strip()]
    found = (msgspec.json.decode(line, type=Version) for line in lines)
    return {one.url: one for one in found}


def versioned(reports: Sequence[Report], versions: Mapping[str, Version]) -> tuple[Report, ...]:
    """The reports, each with its place among the versions of its wire report."""
    newest: dict[str, int] = {}
    for one in versions.values():
        if one.urn:
            newest[one.urn] = max(newest.get(one.urn, 1), one.version or 1)
    return tuple(_versioned(report, versions, newest) for report in reports)


def _versioned(
    report: Report, versions: Mapping[str, Version], newest: Mapping[str, int]
) -> Report:
    known = [versions[u] for u in addresses(report) if u in versions and versions[u].urn]
    if not known or known[0].urn is None:
        return report
    urn, version = known[0].urn, known[0].version or 1
    return Report(report.record, report.publications, urn, version, version == newest[urn])


def stretch(row: GoldRow, reports: Mapping[str, Report]) -> Stretch | None:
    """Where a row's number stands; null where its report is missing or reads otherwise."""
    report = reports.get(row.url)
    if report is None:
        return None
    text = report.record.document.text
    near = text.find(row.near)
    start = text.find(row.wording, near) if near >= 0 else -1
    if start < 0 or start + len(row.wording) > near + len(row.near):
        return None
    return Stretch(report.id, start, start + len(row.wording))
