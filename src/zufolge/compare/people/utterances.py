"""Everything that one speaker says, in all reports, in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from zufolge.compare.reports import Report
from zufolge.compare.views import Source
from zufolge.record import Span, Statement


class Utterance(msgspec.Struct, frozen=True):
    """A statement of a speaker. `words` are its content's, `spans` where they stand; `speaker` is who
    says it in the report's own words, empty where the report goes on without naming him. `also` are
    copies of the report that have the same words."""

    id: str
    published: str | None
    outlet: str | None
    kind: str
    words: str
    spans: tuple[Span, ...]
    speaker: str
    document: Source
    also: tuple[Source, ...] = ()


def utterances(
    reports: Iterable[Report],
    entities: Mapping[str, Iterable[str]],
    copies: Mapping[str, str] | None = None,
) -> tuple[Utterance, ...]:
    """The statements of a speaker's entities (ids by document), in order of publication, then text.

    `copies`: document to the document that it is a copy of; the same words in both are told once.
    """
    of = copies or {}
    told: dict[tuple[str, str], list[Utterance]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.order):
        wanted = frozenset(entities.get(report.id, ()))
        for statement in sorted(report.record.statements, key=lambda s: (s.content[:1], s.id)):
            if statement.speaker_entity in wanted:
                one = _utterance(report, statement)
                told[_root(report.id, of), _folded(one.words)].append(one)
    return tuple(_whole(same) for same in told.values())


def _root(document: str, copies: Mapping[str, str]) -> str:
    seen = {document}
    while document in copies and copies[document] not in seen:
        document = copies[document]
        seen.add(document)
    return document


def _folded(words: str) -> str:
    return " ".join("".join(c for c in words.casefold() if c.isalnum() or c.isspace()).split())


def _whole(same: Sequence[Utterance]) -> Utterance:
    first, *others = same
    elsewhere = tuple(o.document for o in others if o.document.id != first.document.id)
    return msgspec.structs.replace(first, also=elsewhere)


def _utterance(report: Report, statement: Statement) -> Utterance:
    first = report.first if report.publications else None
    document = report.record.document
    source = Source(
        report.id,
        first.url if first else document.url,
        first.outlet if first else document.outlet,
        first.known if first else None,
    )
    return Utterance(
        statement.id,
        source.published,
        source.outlet,
        statement.kind,
        " … ".join(" ".join(s.text.split()) for s in statement.content),
        statement.content,
        " … ".join(s.text for s in statement.speaker),
        source,
    )
