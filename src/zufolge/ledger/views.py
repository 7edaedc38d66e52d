"""What the ledger answers with: frozen rows, ready for JSON."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from zufolge.record import Record

Question = Literal["said", "true"]
Verdict = Literal["yes", "no", "unclear"]
Sameness = Literal["same", "different"]
What = Literal["added", "known"]


class Added(msgspec.Struct, frozen=True):
    """What writing a record did. `what` is about the reading; the document and the receipt (this text
    from this source, outlet and date) can be known or new on their own.
    """

    document: str
    reading: int
    what: What
    document_was: What
    receipt_was: What


class Receipt(msgspec.Struct, frozen=True):
    """One way a text came: where from, when published. The same text may have come in many."""

    id: int
    document: str
    source: str | None
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published_start: str | None
    published_end: str | None
    published_precision: str | None
    retrieved_at: str | None
    at: str
    urn: str | None = None
    version: int | None = None


class Reading(msgspec.Struct, frozen=True):
    """One reader's reading of one text. `settings` is canonical JSON; `day` the date it reckoned by."""

    id: int
    document: str
    reader: str
    zufolge: str
    model: str | None
    digest: str | None
    settings: str
    day: str
    statements: int
    speakers: int
    figures: int
    events: int
    at: str


class Version(msgspec.Struct, frozen=True):
    """A document as one version of its story: the `number`th, counted from 1 in their order.

    `version` is the wire's own number; `published` is where the date's interval starts.
    """

    document: str
    number: int
    newest: bool
    story: str | None
    version: int | None
    published: str | None
    precision: str | None
    retrieved_at: str | None
    outlet: str | None
    url: str | None
    title: str | None


class ReportRow(msgspec.Struct, frozen=True):
    """A document for comparing: the reading of it that counts, with its text, and every way that it came,
    the earliest publication first, undated ones last.

    `story`, `version` and `newest`: see Version; a document without a story is its only version.
    """

    record: Record
    receipts: tuple[Receipt, ...]
    story: str | None
    version: int
    newest: bool


class Summary(msgspec.Struct, frozen=True):
    """A document in a listing. Title, outlet, URL and date are those of its first publication; the
    counts are the latest reading's, which is null only where nothing was read. `published` is where the
    date's interval starts, `precision` how long it is: minute, day, month or year.
    """

    document: str
    title: str | None
    outlet: str | None
    url: str | None
    source: str | None
    published: str | None
    precision: str | None
    outlets: tuple[str, ...]
    receipts: int
    readings: int
    reading: int | None
    statements: int
    speakers: int
    figures: int
    events: int


class Failure(msgspec.Struct, frozen=True):
    """A document that could not be taken or read."""

    id: int
    document: str
    code: str
    message: str
    remedy: str
    at: str


class Hit(msgspec.Struct, frozen=True):
    """Where a search found its words: in the text ("text") or in an entry of the latest reading.

    `begins` and `ends` are code points into `words` around the first word found; `whole` says
    that every word of the query stands there as a whole word, not only within longer ones.
    """

    document: str
    field: str
    reading: int | None
    entry: str | None
    words: str
    begins: int
    ends: int
    whole: bool


class Judgement(msgspec.Struct, frozen=True):
    """A human verdict on one entry, or (with `retracts`) the taking back of an earlier one."""

    id: int
    author: str
    reading: int
    field: str
    entry: str
    question: str
    verdict: Verdict | None
    value: Any
    note: str | None
    retracts: int | None
    at: str


class Judged(msgspec.Struct, frozen=True):
    """All verdicts on one question about one entry, oldest first, retracted ones among them.

    `standing` is each author's last verdict that was not retracted, `effective` the last of these;
    `disputed` says that they do not agree.
    """

    reading: int
    field: str
    entry: str
    question: str
    effective: Judgement | None
    standing: tuple[Judgement, ...]
    disputed: bool
    history: tuple[Judgement, ...]


class Decision(msgspec.Struct, frozen=True):
    """A person's word on whether two things of a kind are the same, `a` before `b`, or (with `retracts`)
    the taking back of an earlier one.
    """

    id: int
    author: str
    kind: str
    a: str
    b: str
    verdict: Sameness | None
    note: str | None
    retracts: int | None
    at: str


class Head(msgspec.Struct, frozen=True):
    """The last link of the chain: its number and its hash, in hex."""

    seq: int
    hash: str


class Break(msgspec.Struct, frozen=True):
    """The first link that does not hold, the row it stands for, and why."""

    seq: int
    table: str
    item: str
    reason: str


class Verification(msgspec.Struct, frozen=True):
    """What walking the chain found: how many links hold, where it ends, and the first break."""

    links: int
    head: Head
    broken: Break | None

    @property
    def ok(self) -> bool:
        return self.broken is None
