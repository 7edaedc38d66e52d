"""Lines and line beginnings that say where and when a report was written: metadata, not sentences."""

from __future__ import annotations

import re

from zufolge.record import Block, Published
from zufolge.record.errors import DocumentError
from zufolge.sources.published import parse_published

# " date 2022-01 In der …": a key and a date in front of the text.
_KEYED = re.compile(
    r"\s*(?:date|datum|published|veröffentlicht|stand)[:\s]+"
    r"(\d{4}(?:-\d\d(?:-\d\d)?)?(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)(?=\s|$)",
    re.I,
)
# A line that is nothing but a date, with what may stand before it.
_PREFIX = re.compile(
    r"(?:(?:date|datum|published|updated|veröffentlicht|aktualisiert|erstellt|stand)\b"
    r"(?:\s*(?:am|at|on|vom|:))*\s*|[A-ZÄÖÜ][\w./-]+(?: [A-ZÄÖÜ][\w./-]+){0,2}, (?:den )?)?",
    re.I,
)
_LONGEST_DATE = 80
_PLACE = r"[A-ZÄÖÜ][\w.'’-]*(?:[ /][A-ZÄÖÜ(][\w.'’)-]*){0,4}"
_AGENCY = (
    r"\((?:[A-ZÄÖÜ][\w.-]*|dpa|epd|kna|sid|dts|ots|apa|sda|awp|ap|afp|pa)(?:[ /,-]+[\w.-]+){0,4}\)"
)
# The beginning of an agency's first paragraph: "BERLIN (dpa) - ", "KYIV, March 3 (Reuters) - ",
# "(AFP) – ". The credit makes it certain.
_OPENING = re.compile(
    rf"(?:{_PLACE}(?:,? [^\n()]{{0,25}}?)?\s*{_AGENCY}|{_AGENCY})"
    r"\s*(?:-{1,2}|[–—])\s+(?=[\"„“»«‚‘'(]?\w)"
)
# Without a credit only a place that no dash takes up again: "Tokajew – Präsident seit 2019 – sagte".
_BARE = re.compile(
    rf"(?!(?:Der|Die|Das|Den|Ein|Eine|Es|Er|Sie|The|A|An|It|He|She|Und|And)\b){_PLACE}"
    r"\s+[-–—]\s+(?=[\"„“»«‚‘'(]?[A-ZÄÖÜ0-9])(?![^.!?]*\s[-–—]\s)"
)
_CREDIT = re.compile(rf"{_PLACE}(?:,? [^\n()]{{0,25}}?)?\s*{_AGENCY}\s*[.:]\s+(?=\S)")
# A paragraph behind headline, lead and byline may still be the agency's first.
_FIRST = 3
# A line that gives the date stands within the first blocks.
_HEAD_BLOCKS = 5


def leading_date(text: str) -> tuple[int, Published] | None:
    """The code point at which a keyed date in front of the text ends, and the date."""
    m = _KEYED.match(text)
    when = _date(m.group(1)) if m else None
    return (m.end(1), when) if m and when else None


def date_line(line: str) -> Published | None:
    """The date of a line that says nothing else ("Stand: 06.01.2022, 10:15 Uhr")."""
    if len(line) > _LONGEST_DATE:
        return None
    m = _PREFIX.match(line)
    return (_date(line[m.end() :].strip(" .|")) if m else None) or _date(line)


def _date(text: str) -> Published | None:
    try:
        return parse_published(text)
    except DocumentError:
        return None


def dated_blocks(text: str, blocks: list[Block]) -> tuple[list[Block], Published | None]:
    """The blocks with those of the first that only give a date made datelines, and the first date."""
    out, found = list(blocks), None
    for n, block in enumerate(blocks[:_HEAD_BLOCKS]):
        when = date_line(text[block.start : block.end])
        if when:
            out[n] = Block(block.start, block.end, "dateline")
            found = found or when
    return out, found


def split_datelines(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with an agency's opening of one of the first paragraphs made a dateline."""
    tried = 0
    for n, block in enumerate(blocks):
        if block.kind != "paragraph":
            continue
        cut = _opening(text[block.start : block.end])
        if cut:
            at = block.start + cut
            head = Block(block.start, at - _space_before(text, at), "dateline")
            return [*blocks[:n], head, Block(at, block.end, "paragraph"), *blocks[n + 1 :]]
        tried += 1
        if tried == _FIRST:
            break
    return blocks


def _opening(paragraph: str) -> int:
    """The length of the dateline that the paragraph begins with, or 0."""
    head = paragraph[:200]
    m = _OPENING.match(head) or _CREDIT.match(head) or _BARE.match(head)
    return m.end() if m and m.end() < len(paragraph) else 0


def _space_before(text: str, at: int) -> int:
    near = text[max(0, at - 20) : at]
    return len(near) - len(near.rstrip())
