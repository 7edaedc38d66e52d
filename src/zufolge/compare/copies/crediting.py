"""Which news agencies a report credits or quotes, and where it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Literal

import msgspec

from zufolge.compare.copies.agencies import (
    agency,
    agency_of_outlet,
    credit_words,
    names_pattern,
)
from zufolge.record import Record, Span, span_at

How = Literal["outlet", "dateline", "byline", "end", "source", "material", "quoted"]

# A credit stands in one of so many lines at either end of the report; a line that is longer is text.
_EDGE_LINES = 6
_LONGEST_LINE = 90
# A line that begins within so many characters is the headline.
_FIRST_LINE = 3


class Credit(msgspec.Struct, frozen=True):
    """An agency, by its name in agencies.tsv, the words that name it, and how it is credited.

    outlet: the report's outlet is the agency itself (no span). dateline "(dpa) -", byline "By
    Reuters", end "… . (dpa)", source "Quelle: dpa": the text is the agency's, perhaps edited.
    material "with files from AP": some of it is. quoted "wie Interfax meldete": the report's own
    words about what the agency said.
    """

    agency: str
    span: Span | None
    how: How


def credits(record: Record) -> tuple[Credit, ...]:
    """The credits of a report in text order, the outlet's own before all; each place once."""
    document = record.document
    own = agency_of_outlet(document.outlet, document.url)
    found = [Credit(own, None, "outlet")] if own else []
    taken: dict[tuple[int, int], Credit] = {}
    for one in chain(_credited(document.text), _quoted(document.text)):
        if one.span is not None:
            taken.setdefault((one.span.start, one.span.end), one)
    return (*found, *(taken[place] for place in sorted(taken)))


def _credited(text: str) -> Iterator[Credit]:
    for dateline in _dateline().finditer(text):
        yield from _named(text, *dateline.span("names"), "dateline")
    for end in _end().finditer(text):
        if end["open"] or _near_the_end(text, end.end()):
            yield from _named(text, *end.span("names"), "end")
    for start, stop in _edges(text):
        # "Reuters, Moor und die Folgen" may be a headline.
        found = _line(headline=start < _FIRST_LINE).fullmatch(text, start, stop)
        if found:
            by = not found["label"] or found["label"].lower().startswith(("von", "by"))
            yield from _named(text, *found.span("names"), "byline" if by else "source")
    for phrase in _material().finditer(text):
        how: How = "material" if phrase["material"] else "source"
        yield from _named(text, *phrase.span("names"), how)


def _quoted(text: str) -> Iterator[Credit]:
    for found in _quoting().finditer(text):
        group = found.lastgroup or "names"
        yield from _named(text, *found.span(group), "quoted")


def _named(text: str, start: int, end: int, how: How) -> Iterator[Credit]:
    for found in re.compile(names_pattern(credit=True)).finditer(text, start, end):
        name = agency(found[0])
        if name:
            yield Credit(name, span_at(text, *found.span()), how)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """The short lines at both ends of the text."""
    lines = [m.span() for m in re.finditer(r"[^\s\n](?:[^\n]*[^\s\n])?", text)]
    near = dict.fromkeys([*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]])
    return (line for line in near if line[1] - line[0] <= _LONGEST_LINE)


def _near_the_end(text: str, at: int) -> bool:
    return text.count("\n", at) < 2 * _EDGE_LINES


def _either(kind: str) -> str:
    words = (re.escape(word).replace(r"\ ", r"\s+") for word in credit_words(kind))
    return r"(?:" + "|".join(words) + r")"


def _list(*, others: str) -> str:
    """Names with / , and "und" between them, at least one an agency's, the others marks or `others`."""
    name = names_pattern(credit=True)
    any_ = rf"(?:{name}|(?i:{_either('mark')})|{others})"
    between = r"(?:\s*[/,;|·+&]\s*|\s+(?:und|and|mit|with)\s+)"
    return (
        rf"(?P<names>(?:(?:mit|with|nach)\s+)?(?:{any_}{between}){{0,5}}?{name}"
        rf"(?:{between}{any_}){{0,5}})"
    )


# An editor's or a region's abbreviation ("dpa/lhe").
_SHORTHAND = r"(?<![\w-])[a-zäöü]{2,5}\.?(?![\w-])"
# Another house or a person in a line of credits ("Von Ada Moor, dpa").
_OTHERS = rf"{_SHORTHAND}|[A-ZÄÖÜ][\w.’'-]*(?:\s+[A-ZÄÖÜ][\w.’'-]*){{0,3}}"
_RIGHTS = r"(?:All rights reserved|Alle Rechte vorbehalten)\.?"
# "Frankfurt am Main", "KYIV, March 3", "Yakima, Wash.", "Berlin/Moskau"; no sentence, no article.
_PLACE = (
    r"(?!(?:Der|Die|Das|Ein|Eine|The|A|An)\b)"
    r"(?:[A-ZÄÖÜ][\w.'’-]*|\d{1,4}\.?|an|am|der|im|in|bei|ob|of|de|del|da|do|la|al|el|und|and)"
)


@cache
def _dateline() -> re.Pattern[str]:
    """ "Almaty (dpa) -", "MOSCOW, March 4 (Reuters) —", "(AFP) –" at the beginning of a line."""
    places = rf"(?:{_PLACE}(?:[ ,/]+{_PLACE}){{0,8}},?)?"
    dash = r"(?:\s*(?:-{1,2}|[‐-―])|[.:])"
    return re.compile(
        rf"(?m)^[^\S\n]*{places}[^\S\n]*\({_list(others=_SHORTHAND)}\){dash}[^\S\n]+(?=\S)"
    )


@cache
def _end() -> re.Pattern[str]:
    """ "… gesperrt. (dpa/AFP)" and "… gesperrt. dpa" at the end of a line."""
    names = _list(others=_SHORTHAND)
    return re.compile(rf"(?m)(?<=[.!?“”\"»…])[^\S\n]+(?P<open>\()?{names}(?(open)\))[^\S\n]*$")


@cache
def _line(*, headline: bool) -> re.Pattern[str]:
    label = rf"(?P<label>(?i:{_either('label')})(?!\w)\s*:?\s*)"
    marked = rf"{label}(?:\d{{4}}\s+)?(?:(?i:{_either('bridge')})\s+)?"
    names = _list(others=_SHORTHAND if headline else _OTHERS)
    return re.compile(rf"\(?(?:{marked})?{names}[.)]*(?:\s*{_RIGHTS})?")


@cache
def _material() -> re.Pattern[str]:
    how = rf"(?:(?P<material>(?i:{_either('material')}))|(?i:{_either('whole')}))"
    bridge = rf"(?:\s+(?:(?i:{_either('bridge')})))?[\s:(]+"
    return re.compile(rf"(?<!\w){how}{bridge}{_list(others=_SHORTHAND)}")


@cache
def _quoting() -> re.Pattern[str]:
    several = rf"(?P<names>{_joined(names_pattern(credit=False))})"
    noun = rf"(?<!\w)(?i:{_either('noun')})\s+[„\"“»‚']?"
    cue = rf"(?<!\w)(?i:{_either('before')})\s+"
    behind = rf"(?=[“”\"«’']?,?\s+(?:{_either('behind')})(?!\w))"
    return re.compile(
        rf"{noun}(?P<named>{_joined(names_pattern(credit=True))})"
        rf"|{cue}{several}|{several.replace('<names>', '<first>')}{behind}"
    )


def _joined(name: str) -> str:
    return rf"{name}(?:(?:,\s+|\s+und\s+|\s+and\s+|/){name}){{0,3}}"
