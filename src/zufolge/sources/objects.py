"""A document as an object of named fields: a line of JSON Lines, a row of a table, a record of ours."""

from __future__ import annotations

from typing import Any

import msgspec

from zufolge.record import Published
from zufolge.record.errors import DocumentError
from zufolge.sources.failures import failure
from zufolge.sources.html import html_received
from zufolge.sources.published import parse_published
from zufolge.sources.received import Metadata, Outcome, Received
from zufolge.sources.text import text_received

_FIELDS = (
    *("text", "html", "title", "outlet", "url", "language"),
    *("id", "source", "retrieved_at", "urn"),
)
# What a database holds; no wire counts so far.
_LARGEST = 2**63 - 1


def made(value: Any, name: str, given: Metadata) -> Outcome:
    """The document of an object with `text` or `html` and what is known of it, or why there is none."""
    try:
        return _document(value, name, given)
    except DocumentError as error:
        return error


def _document(value: Any, name: str, given: Metadata) -> Received:
    """The document of one object; what it says of itself goes before what was given for all."""
    if not isinstance(value, dict):
        raise failure("bad_field", name, f"it is a {type(value).__name__}, not an object.")
    if isinstance(value.get("document"), dict):
        value = value["document"]
    fields = {key: _string(value, key, name) for key in _FIELDS}
    own = Metadata(
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=_published(value.get("published"), name),
        language=fields["language"],
        urn=fields["urn"],
        version=_version(value.get("version"), name),
    )
    known = own.over(given)
    source = fields["source"] or name
    if fields["text"] is not None:
        received = text_received(
            fields["text"], known, name=name, retrieved_at=fields["retrieved_at"]
        )
    elif fields["html"] is not None:
        received = html_received(
            fields["html"], known, name=name, url=fields["url"], retrieved_at=fields["retrieved_at"]
        )
    else:
        raise failure("bad_field", name, "it has neither 'text' nor 'html'.")
    return msgspec.structs.replace(
        received, document=msgspec.structs.replace(received.document, source=source)
    )


def _string(value: dict[str, Any], key: str, name: str) -> str | None:
    found = value.get(key)
    if key == "id" and isinstance(found, int):
        return str(found)
    if found is not None and not isinstance(found, str):
        raise failure("bad_field", name, f"{key!r} is a {type(found).__name__}, not a string.")
    return found


def _version(value: Any, name: str) -> int | None:
    """A wire's number of a version, as a number or its digits."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal():
        # Longer ones are refused below; Python refuses to read the longest.
        value = int(value.strip()[:20])
    if not isinstance(value, int) or isinstance(value, bool):
        raise failure("bad_field", name, f"'version' is {value!r:.40}, not a whole number.")
    if not 0 <= value <= _LARGEST:
        raise failure("bad_field", name, f"'version' is {value!r:.40}, no number of a version.")
    return value


def _published(value: Any, name: str) -> Published | None:
    """A date as people write it, or as a record of ours has it."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return parse_published(value, document=name)
    try:
        found = msgspec.convert(value, Published)
    except msgspec.ValidationError:
        raise failure("unreadable_date", name, f"cannot read {value!r:.60} as a date.") from None
    parse_published(found.start, document=name)
    parse_published(found.end, document=name)
    return found
