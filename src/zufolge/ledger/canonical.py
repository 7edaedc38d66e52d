"""One spelling for every value: what is hashed is the same on every machine and database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

Scalar = str | int | float | bool | None
Row = dict[str, Scalar]

# 64 bits: what both databases hold. A larger number stands there as the largest; the exact one is
# in the reading's JSON.
LARGEST = 2**63 - 1


def canonical(value: Mapping[str, object] | Sequence[object] | Scalar) -> str:
    """JSON with sorted keys and no spaces."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest(value: Mapping[str, object] | Sequence[object] | Scalar) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def plain_text(text: str) -> str:
    """What a text column of either database can hold, and be asked for, of `text`.

    PostgreSQL holds no NUL: it becomes U+FFFD, one code point for one, so offsets stay. Lone
    surrogates (undecodable bytes of a file name) are spelled out as escapes.
    """
    if "\x00" in text:
        text = text.replace("\x00", "�")
    if text.isascii():
        return text
    data = text.encode("utf-8", "backslashreplace")
    # An escape for each lone surrogate; without one the text stays what it was.
    return data.decode("utf-8") if b"\\" in data else text


def plain(value: Scalar) -> Scalar:
    """What a column of either database can hold of `value`: see `plain_text` and `LARGEST`."""
    # A ledger's values pass here one by one: the usual ones leave first.
    if value is None:
        return None
    if isinstance(value, str):
        return value if value.isascii() and "\x00" not in value else plain_text(value)
    if isinstance(value, int) and not -LARGEST <= value <= LARGEST:
        return max(-LARGEST, min(LARGEST, value))
    return value


def now() -> str:
    """The time in UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def sortable(moment: str) -> str:
    """An ISO 8601 time such that text order is time order: UTC where it had an offset.

    What is not ISO 8601 is kept as it is.
    """
    if "T" not in moment:
        return moment
    try:
        when = datetime.fromisoformat(moment)
        if when.tzinfo is not None:
            when = when.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return moment
    return when.isoformat()
