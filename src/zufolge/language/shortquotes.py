"""A few words in quotation marks, double or single, and what of a page stands in marks at all."""

from __future__ import annotations

from typing import NamedTuple

from zufolge.language.page import Page
from zufolge.language.quotes import Quoted, quoted_states

# Marks that open a short quotation; an apostrophe within a word is no token of its own.
_SINGLE = {"'": "'", "‚": "‘’'", "‘": "’", "‹": "›", "›": "‹", "`": "'´"}


class ShortQuote(NamedTuple):
    """Tokens `first` to `last` (half-open) within the marks, which are the tokens around them."""

    first: int
    last: int


def page_quotes(page: Page) -> list[Quoted]:
    """Where each token of the page stands with regard to double quotation marks."""
    breaks, last = [], -1
    for token in page.tokens:
        breaks.append(last < 0 or "\n" in page.text[last : token.start])
        last = token.end
    return quoted_states(page.tokens, breaks)


def short_quotes(page: Page, states: list[Quoted], most: int) -> list[ShortQuote]:
    """Quoted stretches of one to `most` tokens, in text order; those in single marks may lie within others."""
    out: list[ShortQuote] = []
    opened = -1
    for i, state in enumerate(states):
        if state is Quoted.OPEN:
            opened = i
        elif state is Quoted.CLOSE and 1 <= i - opened - 1 <= most:
            out.append(ShortQuote(opened + 1, i))
        elif page.tokens[i].text in _SINGLE and (end := _single_end(page, i, most)):
            out.append(ShortQuote(i + 1, end))
    return sorted(out)


def _single_end(page: Page, at: int, most: int) -> int:
    """The token that closes the single mark `at`, or 0: a mark leans on the words that it holds."""
    tokens, text = page.tokens, page.text
    closing = _SINGLE[tokens[at].text]
    start = tokens[at].start
    glued = start > 0 and text[start - 1].isalnum()
    if glued or at + 1 >= len(tokens) or tokens[at + 1].start != tokens[at].end:
        return 0
    for i in range(at + 2, min(at + most + 2, len(tokens))):
        end = tokens[i].end
        leans = tokens[i].start == tokens[i - 1].end
        free = end >= len(text) or not text[end].isalnum()
        if tokens[i].text in closing and leans and free:
            return i
        if "\n" in text[tokens[i - 1].end : tokens[i].start]:
            return 0
    return 0
