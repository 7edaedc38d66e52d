"""A figure as a claim: whose, of whom, where, when, and what its words say of older ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from zufolge.compare.accounts.groups import group_key
from zufolge.compare.accounts.sayings import Said, Sayings, said_of
from zufolge.compare.accounts.scopes import Scopes
from zufolge.compare.accounts.sentences import around
from zufolge.compare.accounts.voices import (
    OWN,
    Claimants,
    Voice,
    Voices,
    attributed_in_body,
    lead_end,
)
from zufolge.compare.accounts.wording import Wording, wordings
from zufolge.compare.reports import Publication, Report
from zufolge.compare.views import Incident
from zufolge.record import Figure, Span
from zufolge.record.entries import Category

CATEGORIES: tuple[str, ...] = get_args(Category)
_RANK = {name: n for n, name in enumerate(CATEGORIES)}
_DIGITS = slice(7, 15)  # behind "sha256:"


@dataclass(frozen=True, slots=True)
class Claim:
    """`lane` is what claims must share to be compared at all: the category, and whether it is
    asserted, feared, expected …; `group` and `place` are keys, null for people at large and for the
    whole incident; `whole` is the row id of the figure that this one is a part of."""

    id: str
    report: Report
    publication: Publication
    figure: Figure
    voice: Voice
    via: str | None
    said: Said
    group: str | None
    place: str | None
    wording: Wording
    status: str
    whole: str | None
    sentence: Span
    copy_of: str | None = None

    def beside(self, figure: str) -> str:
        """The row id of another figure of the same publication."""
        return self.id.replace(f".{self.figure.id}", f".{figure}", 1)

    @property
    def lane(self) -> tuple[str, str]:
        status = "asserted" if self.status == "superseded" else self.status
        return (self.figure.category, status)

    @property
    def low(self) -> int | None:
        return self.figure.low

    @property
    def high(self) -> int | None:
        return self.figure.high

    @property
    def interval(self) -> tuple[int | None, int | None]:
        return (self.figure.low, self.figure.high)

    @property
    def size(self) -> int:
        """The number named: of an open interval its one bound, of a closed one its lower."""
        return next((n for n in self.interval if n is not None), 0)

    @property
    def present(self) -> bool:
        """Whether the text gives it as what is so, not as what was said before."""
        return self.status != "superseded"

    @property
    def order(self) -> tuple[int, str, tuple[str, str], int, int, str]:
        """By category, time said, report, text; what is of before stands before its report's own."""
        rank = _RANK.get(self.figure.category, len(_RANK))
        key, start = self.said.key, self.figure.span.start
        return (rank, key, self.report.order, int(self.present), start, self.id)


def row_id(document: str, figure: str) -> str:
    """The first eight hex digits of the document's id and the figure's id."""
    return f"{document[_DIGITS]}.{figure}"


def claims_of(
    report: Report,
    incident: Incident,
    owned: frozenset[str] | None,
    claimants: Claimants,
    copies: Mapping[str, str],
) -> Iterator[Claim]:
    """The claims of one report in text order, those of its later publications behind them."""
    figures = [
        f for f in report.record.figures if f.unit == "person" and (owned is None or f.id in owned)
    ]
    if not figures:
        return
    own = list(_claims(report, incident, figures, claimants, copies.get(report.id)))
    yield from own
    for n, publication in enumerate(_others(report), start=2):
        for claim in own:
            yield _reprinted(claim, publication, n)


def _claims(
    report: Report,
    incident: Incident,
    figures: list[Figure],
    claimants: Claimants,
    copy_of: str | None,
) -> Iterator[Claim]:
    document = report.record.document
    language = "en" if (document.language or "de").startswith("en") else "de"
    voices, sayings = Voices(report, claimants), Sayings(report)
    scopes = Scopes(report, incident)
    spoken: dict[str, Voice] = {}
    read: list[tuple[Figure, Span, Wording]] = []
    text = document.text
    bounds = [(f, around(text, f.span.start, f.span.end)) for f in figures]
    for (start, end), together in groupby(bounds, key=lambda pair: pair[1]):
        same = [f for f, _ in together]
        sentence = Span(start, end, text[start:end])
        for figure, wording in zip(same, wordings(text, same, (start, end), language), strict=True):
            spoken[figure.id] = voices.of(figure, sentence.text)
            read.append((figure, sentence, wording))
    spoken |= attributed_in_body(spoken, tuple(figures), lead_end(report))
    for figure, sentence, wording in read:
        older = wording.older or figure.status == "superseded"
        voice = spoken.get(figure.id, OWN)
        yield Claim(
            id=row_id(report.id, figure.id),
            report=report,
            publication=report.first,
            figure=figure,
            voice=voice,
            via=voices.via(figure, sentence.text, voice),
            said=sayings.of(figure, (sentence.start, sentence.end), earlier=older),
            group=group_key(figure),
            place=scopes.of(figure, sentence, voice),
            wording=wording,
            status="superseded" if older and figure.status == "asserted" else figure.status,
            whole=row_id(report.id, figure.part_of) if figure.part_of else None,
            sentence=sentence,
            copy_of=copy_of,
        )


def _others(report: Report) -> list[Publication]:
    """The publications of the same text elsewhere: another outlet or address."""
    seen = {(report.first.outlet, report.first.url)}
    out = []
    for one in report.publications[1:]:
        if (one.outlet, one.url) not in seen:
            seen.add((one.outlet, one.url))
            out.append(one)
    return out


def _reprinted(claim: Claim, publication: Publication, n: int) -> Claim:
    from dataclasses import replace

    report = Report(
        claim.report.record,
        (publication,),
        claim.report.story,
        claim.report.version,
        claim.report.newest,
    )
    said = (
        said_of(report, publication.published)
        if claim.said.at == claim.publication.published
        else claim.said
    )
    return replace(
        claim,
        id=f"{claim.id}.{n}",
        report=report,
        publication=publication,
        said=said,
        whole=f"{claim.whole}.{n}" if claim.whole else None,
        copy_of=claim.report.id,
    )
