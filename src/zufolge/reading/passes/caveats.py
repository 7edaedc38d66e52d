"""The caveats pass: the report's own words on how far it can be trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from zufolge.language import Page, Sentence
from zufolge.language.caveats import doubts
from zufolge.language.quotes import Quoted
from zufolge.language.shortquotes import page_quotes
from zufolge.record import Caveat, Findings, Span

# A sentence that is longer is a list or a table: only the clause around the words is meant.
_LONGEST = 600
_BORDER = re.compile(r"[;:,–—]")


class CaveatsPass:
    """Finds caveats (docs/labels.md). Words in quotation marks are somebody's own and do not count."""

    name = "caveats"
    version = "1"
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ("caveats",)

    def __call__(self, page: Page, found: Findings) -> Findings:
        caveats = tuple(
            Caveat(f"c{n}", span, kind) for n, (span, kind) in enumerate(_caveats(page), 1)
        )
        return msgspec.structs.replace(found, caveats=caveats)


def _caveats(page: Page) -> Iterator[tuple[Span, str]]:
    language = "en" if page.language.startswith("en") else "de"
    states = page_quotes(page)
    for sentence in page.sentences:
        own = _own_words(page, sentence, states)
        for doubt in doubts(own, language):
            yield _span(page, sentence, doubt.start, doubt.end), doubt.kind


def _own_words(page: Page, sentence: Sentence, states: list[Quoted]) -> str:
    """The sentence with what stands in quotation marks blanked out."""
    text = page.text[sentence.start : sentence.end]
    inside = [
        page.tokens[i] for i in range(sentence.first, sentence.last) if states[i] is Quoted.INSIDE
    ]
    if not inside:
        return text
    out = list(text)
    for token in inside:
        a, b = token.start - sentence.start, min(token.end, sentence.end) - sentence.start
        out[a:b] = "." * (b - a)
    return "".join(out)


def _span(page: Page, sentence: Sentence, start: int, end: int) -> Span:
    if sentence.end - sentence.start <= _LONGEST:
        return page.span(sentence.start, sentence.end)
    text = page.text
    a, b = sentence.start + start, sentence.start + end
    before = [m.end() for m in _BORDER.finditer(text, max(sentence.start, a - _LONGEST // 2), a)]
    behind = _BORDER.search(text, b, min(sentence.end, b + _LONGEST // 2))
    a = before[-1] if before else a
    b = behind.start() if behind else b
    while a < b and text[a].isspace():
        a += 1
    return page.span(a, b)
