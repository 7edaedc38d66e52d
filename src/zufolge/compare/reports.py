"""What is compared: reports as the ledger holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import UTC, datetime

from zufolge.record import Record


@dataclass(frozen=True, slots=True)
class Publication:
    """One way a text appeared. `published` is ISO 8601 as it was given, null where not known."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    precision: str | None = None
    title: str | None = None

    @property
    def known(self) -> str | None:
        """When it appeared, no more precise than that is known: "2022-01" for a month."""
        length = {"year": 4, "month": 7, "day": 10}.get(self.precision or "")
        return self.published[:length] if self.published else None


def distinct(came: Iterable[Publication]) -> tuple[Publication, ...]:
    """The publications in their order, each once, however often it was received. One of which less is
    known than of another, and nothing else, is that one.
    """
    found = list(dict.fromkeys(came))
    return tuple(p for p in found if not any(q != p and _says_all_of(q, p) for q in found))


def _says_all_of(more: Publication, less: Publication) -> bool:
    pairs = zip(astuple(more), astuple(less), strict=True)
    return all(known is None or known == other for other, known in pairs)


@dataclass(frozen=True, slots=True)
class Report:
    """A text, its reading, and every publication of it, the earliest first (undated ones last).

    `story` names the document whose versions share it (a wire's urn, else an address), `version` is
    its place in their order from 1, `newest` whether no later version is known.
    """

    record: Record
    publications: tuple[Publication, ...]
    story: str | None = None
    version: int = 1
    newest: bool = True

    @property
    def id(self) -> str:
        """The document's id."""
        return self.record.document.id

    @property
    def first(self) -> Publication:
        return self.publications[0]

    @property
    def moment(self) -> datetime | None:
        """When it first appeared, in UTC; the beginning of a day, month or year known no closer."""
        start = self.first.published
        if start is None:
            return None
        padded = start + "-01-01"[len(start) - 4 :] if len(start) in (4, 7) else start
        try:
            when = datetime.fromisoformat(padded)
        except ValueError:
            return None
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)

    @property
    def order(self) -> tuple[str, str]:
        """Sorts reports in time; the id decides between equals, undated reports come last."""
        when = self.moment
        return (when.isoformat() if when else "~", self.id)
