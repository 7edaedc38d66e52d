"""What makes two readers, two receipts or two readings of a text the same."""

from __future__ import annotations

import msgspec

from zufolge.ledger.canonical import Row, digest, plain_text
from zufolge.record import Document, Published, Reader


def reader_key(reader: Reader) -> str:
    """SHA-256 of who read: version, model, its digest and the settings."""
    return digest(msgspec.to_builtins(reader))


def reckoned_by(published: Published | None) -> str:
    """The date that a reading resolves "yesterday" against: two outlets' hours do not matter."""
    if published is None:
        return ""
    precision = "day" if published.precision == "minute" else published.precision
    return plain_text(f"{published.start[:10]} {precision}")


def receipt_row(document: Document) -> Row:
    """What one way that a text came is known by. When it was fetched is no part of it: fetching the same
    again adds nothing.
    """
    published = document.published
    row: Row = {
        "document": document.id,
        "source": document.source,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "published_start": published.start if published else None,
        "published_end": published.end if published else None,
        "published_precision": published.precision if published else None,
    }
    # Receipts from before there were versions keep their key.
    wire: Row = {"urn": document.urn, "version": document.version}
    return row | {name: value for name, value in wire.items() if value is not None}
