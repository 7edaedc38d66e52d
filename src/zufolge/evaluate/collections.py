"""Gold of many reports: a folder with reports.jsonl and, made by hand, incidents.json (and accounts.json)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from zufolge.compare.reports import Publication, Report
from zufolge.evaluate.report import digest_of
from zufolge.record import Record, from_json
from zufolge.record.errors import StopError

T = TypeVar("T")


class Told(msgspec.Struct, frozen=True):
    """A report of an incident: its story (`main`), or a mention of it by the way."""

    url: str
    main: bool


class Incident(msgspec.Struct, frozen=True):
    id: str
    documents: tuple[Told, ...]


class Row(msgspec.Struct, frozen=True):
    """A figure of an account: the number's words, and a longer stretch that holds them once."""

    url: str
    wording: str
    near: str


class _Account(msgspec.Struct, frozen=True):
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Gold:
    """Incidents by hand, and of some of them the account's rows by incident id."""

    name: str
    digest: str
    sources: tuple[Path, ...]
    incidents: tuple[Incident, ...]
    rows: dict[str, tuple[Row, ...]]

    @property
    def main(self) -> dict[str, str]:
        """The address of each report to the incident that is its story."""
        return {d.url: i.id for i in self.incidents for d in i.documents if d.main}

    @property
    def mentions(self) -> frozenset[tuple[str, str]]:
        """Address and incident where the report only mentions it."""
        return frozenset((d.url, i.id) for i in self.incidents for d in i.documents if not d.main)


def load_gold(folders: Sequence[Path], reports: Path | None = None) -> Gold:
    """The gold of one or several folders taken together; `reports` where they hold none."""
    incidents: list[Incident] = []
    rows: dict[str, tuple[Row, ...]] = {}
    parts = []
    for folder in folders:
        raw = _bytes(folder / "incidents.json")
        parts += [raw, *([] if reports else [_bytes(folder / "reports.jsonl")])]
        incidents += _decoded(raw, tuple[Incident, ...], folder / "incidents.json")
        path = folder / "accounts.json"
        if path.exists():
            accounts = _decoded(_bytes(path), dict[str, _Account], path)
            rows |= {name: account.rows for name, account in accounts.items()}
    name = "+".join(folder.resolve().name for folder in folders)
    if reports is not None:
        sources: tuple[Path, ...] = (reports,)
        parts += [_bytes(p) for p in sorted(reports.rglob("*")) if p.is_file()]
    else:
        sources = tuple(folder / "reports.jsonl" for folder in folders)
    return Gold(name, digest_of(*parts), sources, tuple(incidents), rows)


def load_records(path: Path) -> list[Record]:
    """The records of a JSON Lines file."""
    try:
        return [from_json(line) for line in _bytes(path).splitlines() if line.strip()]
    except msgspec.DecodeError as error:
        raise StopError(f"{path}: not a file of records: {error}.") from error


def reports_of(records: Iterable[Record]) -> tuple[Report, ...]:
    """Records as the comparison takes them: one report a text, with all its publications."""
    first: dict[str, Record] = {}
    known: dict[str, list[Publication]] = {}
    for record in records:
        document = record.document
        when = document.published
        first.setdefault(document.id, record)
        known.setdefault(document.id, []).append(
            Publication(
                document.outlet,
                document.url or _file(document.source),
                when.start if when else None,
                when.precision if when else None,
                document.title,
            )
        )
    return tuple(
        Report(first[i], tuple(sorted(p, key=_order)), first[i].document.urn)
        for i, p in known.items()
    )


def _file(source: str | None) -> str | None:
    """The name of the file that a report came from: its address in gold where it has no other."""
    return Path(source).name if source else None


def addresses(report: Report) -> tuple[str, ...]:
    """Where the report appeared."""
    return tuple(p.url for p in report.publications if p.url)


def _order(one: Publication) -> tuple[str, str]:
    return (one.published or "~", one.url or "")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StopError(f"{path}: {error.strerror}.", remedy="Name the gold's folder.") from error


def _decoded(raw: bytes, kind: type[T], path: Path) -> T:
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.DecodeError as error:
        raise StopError(f"{path}: not of the gold's form: {error}.") from error
