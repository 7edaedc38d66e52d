from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from zufolge.language import Page
from zufolge.language.timex import expressions
from zufolge.record import Document, Published, fingerprint

Found = tuple[str, str, str]


def published(said: str | None) -> Published | None:
    """ "2022-01-07", "2022-01" or "2022" as the half-open interval that it names."""
    if not said:
        return None
    parts = [int(x) for x in said.split("-")]
    first = date(parts[0], *[*parts[1:], 1, 1][:2])
    if len(parts) == 3:
        return Published(first.isoformat(), (first + timedelta(1)).isoformat(), "day")
    if len(parts) == 2:
        end = (first.replace(day=28) + timedelta(4)).replace(day=1)
        return Published(first.isoformat(), end.isoformat(), "month")
    return Published(first.isoformat(), date(first.year + 1, 1, 1).isoformat(), "year")


def page(text: str, said: str | None, language: str) -> Page:
    day = published(said)
    return Page(Document(fingerprint(text), text, language=language, published=day))


@pytest.fixture
def read() -> Callable[..., list[Found]]:
    """The words, type and value of every expression of a text."""

    def run(text: str, said: str | None = "2022-01-07", language: str = "de") -> list[Found]:
        found = expressions(page(text, said, language))
        return [(text[e.start : e.end], e.resolved.type, e.resolved.value) for e in found]

    return run


@pytest.fixture
def covers() -> Callable[..., list[tuple[str | None, str | None, int | None]]]:
    """Start, end and precision of every expression of a text."""

    def run(
        text: str, said: str | None = "2022-01-07", language: str = "de"
    ) -> list[tuple[str | None, str | None, int | None]]:
        return [tuple(e.resolved.covered) for e in expressions(page(text, said, language))]

    return run
