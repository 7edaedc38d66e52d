"""Reports built by hand: a text, the words of it that are entities, and who says what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.compare.reports import Publication, Report
from zufolge.record import Document, Entity, Reader, Record, Span, Statement
from zufolge.record.document import fingerprint

# kind, name, role, words of the text that mention it
Told = tuple[str, str, str | None, tuple[str, ...]]
MakeReport = Callable[..., Report]


@pytest.fixture
def make_report() -> MakeReport:
    def make(
        text: str,
        entities: list[Told],
        language: str = "de",
        said: dict[str, str] | None = None,
        published: str | None = None,
        outlet: str | None = None,
    ) -> Report:
        """`said`: words of the text to the name of the entity that says them."""

        def span(words: str) -> Span:
            start = text.index(words)
            return Span(start, start + len(words), words)

        made = tuple(
            Entity(f"e{n}", kind, name, role, mentions=tuple(map(span, mentions)))  # type: ignore[arg-type]
            for n, (kind, name, role, mentions) in enumerate(entities, 1)
        )
        ids = {e.name: e.id for e in made}
        statements = tuple(
            Statement(f"s{n}", "Indirect", (span(words),), speaker_entity=ids[who])
            for n, (words, who) in enumerate((said or {}).items(), 1)
        )
        document = Document(id=fingerprint(text), text=text, language=language)
        record = Record(document=document, reader=Reader("1"), statements=statements, entities=made)
        return Report(record, (Publication(outlet, None, published),))

    return make
