"""Tables of documents, one a row: which columns mean what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from zufolge.record.errors import DocumentError
from zufolge.sources.failures import failure

# What exports call the fields of an object (sources/objects.py); the first column that fits is taken.
_CALLED: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "fulltext", "full_text"),
    "html": ("html",),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "medium", "source_name"),
    "url": ("url", "link"),
    "published": ("published", "published_at", "publish_date", "date"),
    "language": ("language", "lang"),
    "retrieved_at": ("retrieved_at",),
    "urn": ("urn",),
    "version": ("version",),
}


def columns(header: Iterable[str], name: str) -> dict[str, str]:
    """Field to column, by the column's name in any case. Without text the whole table fails."""
    known = {column.strip().lower(): column for column in reversed(list(header))}
    found = {
        field: next(known[c] for c in called if c in known)
        for field, called in _CALLED.items()
        if any(c in known for c in called)
    }
    if "text" not in found and "html" not in found:
        raise _no_text(list(known), name)
    return found


def _no_text(known: list[str], name: str) -> DocumentError:
    shown = ", ".join(known[:12]) or "none"
    return failure(
        "bad_field",
        name,
        f"none of its columns is 'text' or 'html' (found: {shown:.200}).",
        "Name the columns text, title, published, url and outlet in the first row.",
    )


def fields(row: Mapping[str, Any], found: Mapping[str, str]) -> dict[str, Any]:
    """The object of a row: empty cells are unknown, dates are ISO 8601."""
    cells = {field: _plain(row.get(column)) for field, column in found.items()}
    return {field: cell for field, cell in cells.items() if cell not in (None, "")}


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell
