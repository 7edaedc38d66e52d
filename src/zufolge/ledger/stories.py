"""Which documents are versions of one another: those of one story."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

_SCHEMES = {"http": 80, "https": 443}


def story_of(urn: str | None, url: str | None) -> str | None:
    """What all versions of a report share: the wire's urn, else the canonical address.

    Null where neither is known. An address without path and query names an outlet and no report.
    """
    if urn and urn.strip():
        return urn.strip()
    return canonical_address(url) if url else None


def canonical_address(url: str) -> str | None:
    """The address without what differs between two ways to one page: http or https, the host's case,
    the usual port, a slash at the end, the fragment, parameters that only tell where a reader came from.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not host:
        return None
    name = host if port in (None, *_SCHEMES.values()) else f"{host}:{port}"
    path = parts.path.rstrip("/")
    query = "&".join(one for one in parts.query.split("&") if one and not _tracks(one))
    if not path and not query:
        return None
    return f"https://{name}{path}" + (f"?{query}" if query else "")


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    whole, beginnings = _tracking()
    return name in whole or name.startswith(beginnings)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of parameters, and beginnings of names."""
    lines = files("zufolge.ledger").joinpath("data/tracking.tsv").read_text("utf-8").splitlines()
    names = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    whole = frozenset(name for name in names if not name.endswith("*"))
    return whole, tuple(name[:-1] for name in names if name.endswith("*"))
