"""HTML pages: the article with its headings and paragraphs, and what the page tells about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zufolge.record import Block, Problem
from zufolge.record.errors import DocumentError
from zufolge.sources.blocks import text_blocks
from zufolge.sources.boilerplate import Piece, article_pieces
from zufolge.sources.build import check_text, receive
from zufolge.sources.datelines import dated_blocks, split_datelines
from zufolge.sources.decoding import decode
from zufolge.sources.failures import failure
from zufolge.sources.limits import MOST_BYTES
from zufolge.sources.received import Metadata, Outcome, Raw, Received

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
# Where a page declares its encoding, and how many characters make an article where no sentence ends.
_HEAD = 4_096
_SHORTEST = 200
# A time of day before a ticker's entry.
_CLOCK = re.compile(
    r"(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.))?)", re.I
)
_SENTENCE = re.compile(r"[.!?…][\"”“»«’‘')\]]*(?:\s|$)")


class Html:
    """Takes pages by their suffix, their media type or how they begin."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    media = ("text/html", "application/xhtml+xml")

    def sniffs(self, head: bytes) -> bool:
        start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()[:2_000]
        certain = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<meta ")
        return start.startswith(certain) or (
            start.startswith((b"<?xml", b"<!--")) and b"<html" in start
        )

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
    declared = raw.charset or _declared(data)
    markup, problems = decode(data, raw.name, declared=declared)
    if not markup.strip():
        raise failure("empty", raw.name, "there is nothing in it.")
    return html_received(
        markup, given, name=raw.name, url=raw.url, retrieved_at=raw.retrieved_at, problems=problems
    )


def _declared(data: bytes) -> str:
    found = _META_CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else ""


def html_received(
    markup: str,
    given: Metadata,
    *,
    name: str,
    url: str | None = None,
    retrieved_at: str | None = None,
    problems: tuple[Problem, ...] = (),
) -> Received:
    """The document of a page: blocks joined by a blank line, what is given before what is found.

    Raises `DocumentError`: no_article, html_too_complex, too_large.
    """
    from zufolge.sources.page_body import body_pieces, prepare
    from zufolge.sources.page_data import page_data
    from zufolge.sources.page_tree import page_tree

    tree = page_tree(markup, name)
    try:
        data = page_data(tree, url)
        pieces = article_pieces(body_pieces(prepare(tree)), data.headline)
    except Exception as error:
        # A page on which the extraction library trips must not end the batch.
        reason = f"the page cannot be laid out ({type(error).__name__})."
        raise failure("no_article", name, reason) from error
    if data.body:
        pieces = _fuller(pieces, _from_script(data.body, data.headline))
    if not _is_article(pieces):
        raise failure("no_article", name, "the page has no text that reads like an article.")
    text, blocks = _joined(pieces)
    check_text(text, name)
    blocks, dated = dated_blocks(text, blocks)
    known = given.over(data.metadata).over(Metadata(published=dated))
    return receive(
        text,
        split_datelines(text, blocks),
        known,
        name=name,
        retrieved_at=retrieved_at,
        problems=problems,
        hint=data.language,
    )


def _from_script(body: str, headline: str | None) -> list[Piece]:
    """The pieces of an article that only the page's JSON-LD holds."""
    text = re.sub(r"<[^<>]{1,200}>", " ", body)
    pieces = [Piece(b.kind, text[b.start : b.end]) for b in text_blocks(text)]
    return ([Piece("heading", headline)] if headline else []) + pieces


def _fuller(page: list[Piece], script: list[Piece]) -> list[Piece]:
    """The script's article where the page shows less than half of it or has lost its paragraphs."""
    shown, told = (sum(len(p.text) for p in pieces) for pieces in (page, script))
    lost = len(page) <= 1 and len(script) > 2 and told > 0.8 * shown
    return script if lost or told > 2 * shown else page


def _is_article(pieces: list[Piece]) -> bool:
    texts = [p.text for p in pieces if p.kind == "paragraph"]
    return (
        any(_SENTENCE.search(t) and len(t) > 40 for t in texts) or sum(map(len, texts)) > _SHORTEST
    )


def _joined(pieces: list[Piece]) -> tuple[str, list[Block]]:
    """The pieces' text, a blank line between them, and their blocks."""
    blocks, at = [], 0
    for piece in pieces:
        kind = "dateline" if _CLOCK.fullmatch(piece.text) else piece.kind
        blocks.append(Block(at, at + len(piece.text), kind))
        at += len(piece.text) + 2
    return "\n\n".join(piece.text for piece in pieces), blocks
