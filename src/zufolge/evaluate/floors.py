"""Floors under what was reached: pinned with the corpus they were measured on; they only rise."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from zufolge.evaluate.report import Report
from zufolge.record.errors import StopError

# Floors are kept to this many decimals, rounded down, so that the run that set them passes them.
_DECIMALS = 4


class Floor(msgspec.Struct):
    """The least values of one command on one corpus."""

    corpus: str
    floors: dict[str, float]


class Shortfall(NamedTuple):
    metric: str
    floor: float
    value: float | None


def key(report: Report) -> str:
    """The name that a report's floors stand under."""
    return f"{report.command} {report.corpus}"


def shortfalls(path: Path, report: Report) -> list[Shortfall]:
    """Metrics below their floor. Without floors for this report, or on another corpus: `StopError`."""
    floor = _read(path).get(key(report))
    if floor is None:
        raise StopError(f"{path} has no floors for {key(report)!r}.", remedy="Set them with --pin.")
    if floor.corpus != report.digest:
        raise StopError(
            f"{key(report)!r} was pinned on other data ({floor.corpus}) than was measured now "
            f"({report.digest}).",
            remedy="Measure the same files, or pin anew with --pin --allow-lower.",
        )
    values = {name: m.value for name, m in report.metrics().items()}
    out = []
    for name, least in floor.floors.items():
        value = values.get(name)
        if value is None or value < least:
            out.append(Shortfall(name, least, value))
    return out


def pin(path: Path, report: Report, *, allow_lower: bool = False) -> dict[str, float]:
    """Writes the report's values as floors and returns them.

    The metrics are those pinned before, or the report's headline. A lower value, or other data than
    before, is a `StopError` unless `allow_lower`.
    """
    all_ = _read(path) if path.exists() else {}
    before = all_.get(key(report))
    names = before.floors if before else report.headline
    after = _values(report, names)
    if before and not allow_lower:
        _check_rise(before, after, report.digest)
    all_[key(report)] = Floor(corpus=report.digest, floors=after)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(dict(sorted(all_.items())))) + b"\n")
    return after


def _values(report: Report, names: Iterable[str]) -> dict[str, float]:
    metrics = report.metrics()
    out = {}
    for name in names:
        value = metrics[name].value if name in metrics else None
        if value is None:
            raise StopError(f"{name} was not measured, so it cannot be pinned.")
        out[name] = math.floor(value * 10**_DECIMALS) / 10**_DECIMALS
    return out


def _check_rise(before: Floor, after: dict[str, float], digest: str) -> None:
    lower = [n for n, value in after.items() if value < before.floors[n]]
    if before.corpus != digest or lower:
        what = f"{lower[0]} would fall to {after[lower[0]]}" if lower else "the data are others"
        raise StopError(f"Not pinned: {what}.", remedy="--allow-lower does it all the same.")


def _read(path: Path) -> dict[str, Floor]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor])
    except OSError as error:
        raise StopError(f"{path}: {error.strerror}.", remedy="Set floors with --pin.") from error
    except msgspec.DecodeError as error:
        raise StopError(f"{path}: not a file of floors: {error}.") from error
