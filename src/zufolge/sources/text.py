"""Plain text: paragraphs as they stand, a headline, and what its dateline tells."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from zufolge.record import Block, Document, Problem, Published
from zufolge.record.errors import DocumentError
from zufolge.sources.blocks import text_blocks
from zufolge.sources.build import check_text, receive
from zufolge.sources.datelines import dated_blocks, leading_date, split_datelines
from zufolge.sources.decoding import decode
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_BYTES
from zufolge.sources.published import parse_published
from zufolge.sources.received import Metadata, Outcome, Raw, Received


class Text:
    """Takes whatever is no other format."""

    name = "text"
    suffixes = (".txt", ".md")
    media = ("text/plain",)

    def sniffs(self, head: bytes) -> bool:
        return True

    def read(self, raw: Raw, given: Metadata) -> Iterator[Outcome]:
        data = raw.stream.read(MOST_BYTES + 1)
        try:
            yield _received(data, raw, given)
        except DocumentError as error:
            yield error


def _received(data: bytes, raw: Raw, given: Metadata) -> Received:
    if len(data) > MOST_BYTES:
        size = f"it has more than {MOST_BYTES:,} bytes, which is the most that is read."
        raise failure("too_large", raw.name, size)
    text, problems = decode(data, raw.name, declared=raw.charset)
    known = given.over(Metadata(url=raw.url))
    return text_received(
        text, known, name=raw.name, retrieved_at=raw.retrieved_at, problems=problems
    )


def text_received(
    text: str,
    given: Metadata,
    *,
    name: str,
    retrieved_at: str | None = None,
    problems: tuple[Problem, ...] = (),
) -> Received:
    """The document of a plain text, unchanged, with its blocks.

    Title and date are taken from the text where they are not given and the text plainly has them.
    """
    check_text(text, name)
    blocks, published = _dated(text)
    blocks = split_datelines(text, blocks)
    known = given.over(Metadata(title=_headline(text, blocks), published=published))
    return receive(text, blocks, known, name=name, retrieved_at=retrieved_at, problems=problems)


def document_from_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | Published | None = None,
    language: str | None = None,
    source: str | None = None,
) -> Document:
    """The document of a text in memory; its offsets are those of `text`, which stays as it is.

    `published` is a date as `parse_published` takes it. Raises `DocumentError`: empty, too_large,
    nul_character, lone_surrogate, unreadable_date.
    """
    name = source or "text"
    when = parse_published(published, document=name) if isinstance(published, str) else published
    given = Metadata(title, outlet, url, when, language)
    document = text_received(text, given, name=name).document
    return document if source else _nameless(document)


def _nameless(document: Document) -> Document:
    return msgspec.structs.replace(document, source=None)


def _dated(text: str) -> tuple[list[Block], Published | None]:
    """The blocks of the text with its date lines as datelines, and the first date among them."""
    lead = leading_date(text)
    if lead:
        end, published = lead
        begin = len(text) - len(text.lstrip())
        return [Block(begin, end, "dateline"), *text_blocks(text, end)], published
    return dated_blocks(text, text_blocks(text))


def _headline(text: str, blocks: list[Block]) -> str | None:
    """The heading that the text opens with, on one line."""
    first = next((b for b in blocks if b.kind != "dateline"), None)
    if first is None or first.kind != "heading":
        return None
    return " ".join(text[first.start : first.end].lstrip("# ").split())
