"""What a source hands on: a document with what is to be known about its arrival, or a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

import msgspec

from zufolge.record import Document, Problem, Published
from zufolge.record.errors import DocumentError


class Metadata(msgspec.Struct, frozen=True):
    """What the user knows about a report beside its text; null is unknown."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Published | None = None
    language: str | None = None
    urn: str | None = None
    version: int | None = None

    def over(self, other: Metadata) -> Metadata:
        """These fields, and those of `other` where these are null."""
        pairs = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return msgspec.structs.replace(other, **{k: v for k, v in pairs if v is not None})


class Received(msgspec.Struct, frozen=True):
    """A document, and what was wrong on its way: belongs into the record's problems."""

    document: Document
    problems: tuple[Problem, ...] = ()


Outcome = Received | DocumentError
Notice = Callable[[str], None]


class Raw(NamedTuple):
    """A document's bytes before anybody has looked at them.

    `stream` can `peek`; `suffix` is lower case with its dot, or empty; `charset` is what a server
    said; `url` is where the bytes came from, after redirects.
    """

    name: str
    stream: Peekable
    suffix: str = ""
    media: str = ""
    charset: str = ""
    url: str | None = None
    retrieved_at: str | None = None


class Peekable(Protocol):
    """The part of `io.BufferedReader` that formats use."""

    def peek(self, size: int = 0, /) -> bytes: ...
    def read(self, size: int = -1, /) -> bytes: ...
    def readline(self, size: int = -1, /) -> bytes: ...
    def close(self) -> None: ...


class Place(Protocol):
    """Where documents come from: takes an argument of the user, gives raw documents one by one."""

    name: str

    def takes(self, argument: str) -> bool: ...

    def open(self, argument: str, notice: Notice) -> Iterator[Raw | DocumentError]: ...


class Format(Protocol):
    """How documents are written: makes outcomes of a raw document's bytes, lazily, in their order.

    `head` is the beginning of the bytes, for formats that are known by it.
    """

    @property
    def name(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    @property
    def media(self) -> tuple[str, ...]: ...

    def sniffs(self, head: bytes) -> bool: ...

    def read(self, raw: Raw, given: Metadata) -> Iterator[Outcome]: ...
