"""Numbers that a report states twice, and tells only once what they count."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from zufolge.language import Page
from zufolge.record import Figure
from zufolge.record.entries import Category

_MANY = 13  # a smaller number with the same noun may well count others


def told_elsewhere(figures: Sequence[Figure], page: Page) -> tuple[Figure, ...]:
    """The figures in order; one of whom nothing is told takes the category of the figure with the
    same number and noun. A heading seldom names the noun that the report has: there the number does."""
    known: dict[tuple[object, ...], Category] = {}
    for figure in figures:
        if figure.category != "other":
            for key in _keys(figure):
                known.setdefault(key, figure.category)
    return tuple(_same(figure, known, page) for figure in figures)


def _keys(figure: Figure) -> tuple[tuple[object, ...], tuple[object, ...]]:
    value = figure.low if figure.low is not None else figure.high
    noun = figure.group.text.split()[-1].casefold() if figure.group else ""
    return (value, noun), (value,)


def _same(figure: Figure, known: dict[tuple[object, ...], Category], page: Page) -> Figure:
    if figure.category != "other":
        return figure
    full, bare = _keys(figure)
    many = isinstance(bare[0], int) and bare[0] >= _MANY
    sentence = page.sentence_at(figure.span.start)
    heading = sentence is not None and sentence.heading
    category = known.get(full) if many or heading else None
    if category is None and many and heading:
        category = known.get(bare)
    return msgspec.structs.replace(figure, category=category) if category else figure
