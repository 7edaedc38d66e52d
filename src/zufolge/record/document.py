"""A report as it was received."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec


class Published(msgspec.Struct, frozen=True):
    """When a report appeared: half-open ISO 8601 interval, as precise as the source was."""

    start: str
    end: str
    precision: Literal["minute", "day", "month", "year"]


class Block(msgspec.Struct, frozen=True):
    """A heading, a paragraph or a dateline: code points `start` to `end` of the text.

    Blocks stand in text order and do not overlap. A dateline is metadata: passes leave it out.
    """

    start: int
    end: int
    kind: Literal["heading", "paragraph", "dateline"]


class Document(msgspec.Struct, frozen=True):
    """One report. `id` is "sha256:" and the hex digest of `text` in UTF-8.

    `urn` is a wire's name for the report in all its versions, `version` the wire's number of this one.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    retrieved_at: str | None = None
    source: str | None = None
    blocks: tuple[Block, ...] = ()
    urn: str | None = None
    version: int | None = None


def fingerprint(text: str) -> str:
    """The document id of a text. Lone surrogates, which UTF-8 cannot hold, are passed through."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
