"""The claims of one report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import msgspec

from zufolge.compare.accounts.beside import beside
from zufolge.compare.accounts.claims import Claim, row_id
from zufolge.compare.accounts.entries import Entries
from zufolge.compare.accounts.groups import group_key, shared_group, speaks_of
from zufolge.compare.accounts.sayings import Sayings, said_of
from zufolge.compare.accounts.scopes import Spots
from zufolge.compare.accounts.sentences import Sentences
from zufolge.compare.accounts.voices import (
    Claimants,
    Voice,
    Voices,
    attributed_in_body,
    attributed_in_entry,
    lead_ends,
)
from zufolge.compare.accounts.wording import Wording, tells_of_toll, wordings
from zufolge.compare.reports import Publication, Report
from zufolge.record import Figure, Span
from zufolge.record.entries import Category

_ARTICLES = frozenset({"ein", "eine", "einer", "einen", "einem", "a", "an"})
_AMONG = re.compile(r"\b(?:unter den|unter ihnen|among (?:the|those|them))\b", re.IGNORECASE)
# "Im Gebietsspital von Osch liegen 43 Verwundete", "eight bodies had been brought to the morgue"
_IN_HOSPITAL = re.compile(
    r"\b(?:im|in (?:der|einem|seinem)|at|in|inside)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,3}?\w*(?:spital|krankenhaus|klinik|klinikum|hospital|clinic|morgue|leichenhalle|leichenschauhaus)\b[^.;:]*\b(?:lagen|liegen|liegt|lag|lay|lie|are|were|had|received|treated|behandelt\w*|versorgt\w*)\b",
    re.IGNORECASE,
)
_TO_MORGUE = re.compile(
    r"[^.;:]{0,40}\b(?:to|in|at|ins?|im)\s+(?:the\s+|das\s+|die\s+)?(?:\w+\s+){0,2}(?:morgue|mortuary|leichenhalle|leichenschauhaus)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:allein|alone)\b")


def claims_of(
    report: Report, owned: frozenset[str] | None, claimants: Claimants, copy_of: str | None
) -> Iterator[Claim]:
    """The claims of a report in text order, then the same of its publications elsewhere.

    `owned` are the ids of the figures wanted, null for all; figures of things are left out.
    """
    figures = [f for f in report.record.figures if f.unit == "person"]
    figures = [f for f in figures if owned is None or f.id in owned]
    if not figures:
        return
    text, (head, lead) = report.record.document.text, lead_ends(report)
    toll = tells_of_toll(text[:lead], _language(report))
    own = beside(list(_claims(report, figures, claimants, copy_of)), toll=toll, head=head)
    yield from own
    for n, publication in enumerate(_others(report), start=2):
        elsewhere = replace(report, publications=(publication,))
        for claim in own:
            yield _reprinted(claim, elsewhere, publication, n)


def _claims(
    report: Report, figures: Sequence[Figure], claimants: Claimants, copy_of: str | None
) -> Iterator[Claim]:
    entries = Entries(report)
    voices, sayings, spots = Voices(report, claimants), Sayings(report, entries), Spots(report)
    read = list(_worded(report, figures))
    spoken = {f.id: voices.of(f, sentence.text, w.cues) for f, sentence, w in read}
    spoken |= attributed_in_body(spoken, figures, lead_ends(report))
    spoken |= attributed_in_entry(spoken, figures, entries)
    categories = {f.id: f.category for f in figures}
    for figure, sentence, wording in read:
        older = _status(figure, wording) == "superseded"
        voice = spoken[figure.id]
        yield Claim(
            id=row_id(report.id, figure.id),
            report=report,
            publication=report.first,
            figure=figure,
            size=next((n for n in (figure.low, figure.high) if n is not None), 0),
            voice=voice,
            via=voices.via(figure, sentence.text, voice, wording.cues),
            said=sayings.of(figure, (sentence.start, sentence.end), earlier=older),
            wording=wording,
            status=_status(figure, wording),
            sentence=sentence,
            single=_is_single(figure),
            group=_group(figure, wording, report.record.document.text),
            place=None if older else _place(voice, wording, figure, sentence),
            among=_is_among(figure, sentence),
            spot=spots.of(figure),
            whole=_whole(report, figure, categories),
            copy_of=copy_of,
            entry=entries.number(figure.span.start),
        )


def _language(report: Report) -> str:
    return "en" if (report.record.document.language or "de").startswith("en") else "de"


def _status(figure: Figure, wording: Wording) -> str:
    """The reader's, but for numbers that the sentence gives as those of before."""
    replaced = wording.older and figure.status in ("asserted", "denied")
    return "superseded" if replaced else figure.status


def _worded(report: Report, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Span, Wording]]:
    """Each figure with its sentence, and what the sentence says of it."""
    document = report.record.document
    language = _language(report)
    text = document.text
    sentences = Sentences(text)
    told: Figure | None = None
    bounds = [(f, sentences.around(f.span.start, f.span.end)) for f in figures]
    for (start, end), together in groupby(bounds, key=lambda pair: pair[1]):
        same = [f for f, _ in together]
        sentence = Span(start, end, text[start:end])
        found = wordings(sentences, same, (start, end), language, told)
        for figure, wording in zip(same, found, strict=True):
            yield figure, sentence, wording
        told = same[-1]


def _is_single(figure: Figure) -> bool:
    """Whether only an article counts: one person of whom the text tells."""
    return figure.low == 1 and figure.span.text.casefold() in _ARTICLES


def _group(figure: Figure, wording: Wording, text: str) -> str | None:
    words = figure.group.text if figure.group else ""
    key = group_key(words, figure.category, single=_is_single(figure))
    if key is None and (wording.share or figure.part_of):
        return shared_group(text, figure.span.end)
    return key


def _whole(report: Report, figure: Figure, categories: dict[str, Category]) -> str | None:
    """The row of the whole, where it counts what befell them too: of 400 who marched 31 were held."""
    if figure.part_of is None or categories.get(figure.part_of) != figure.category:
        return None
    return row_id(report.id, figure.part_of)


def _is_among(figure: Figure, sentence: Span) -> bool:
    """ "Unter den Verschütteten ist kein Österreicher": nobody of some is none of all."""
    return figure.low == 0 and _AMONG.search(sentence.text) is not None


def _place(voice: Voice, wording: Wording, figure: Figure, sentence_: Span) -> str | None:
    """A hospital counts its own dead and wounded, unless it tells how the toll of all went on; a
    mayor speaks of "his town"."""
    sentence = sentence_.text
    if wording.local:
        return f"local:{voice.id}"
    if wording.change is not None or wording.old is not None:
        return None
    alone = _ALONE.search(sentence) and speaks_of("hospital", sentence)
    before = sentence[: figure.span.start - sentence_.start]
    behind = sentence[figure.span.end - sentence_.start :]
    there = figure.category in ("injured", "killed") and (
        _IN_HOSPITAL.search(before) or _TO_MORGUE.match(behind)
    )
    return f"hospital:{voice.id}" if voice.hospital or alone or there else None


def _others(report: Report) -> Iterator[Publication]:
    """The publications of the same text elsewhere: another outlet or address."""
    seen = {(report.first.outlet, report.first.url)}
    for one in report.publications[1:]:
        if (one.outlet, one.url) not in seen:
            seen.add((one.outlet, one.url))
            yield one


def _reprinted(claim: Claim, elsewhere: Report, publication: Publication, n: int) -> Claim:
    """The claim as it was printed once more, with an id of its own."""
    said = claim.said
    if said.at == claim.publication.published:
        said = said_of(elsewhere, publication.published)
    return msgspec.structs.replace(
        claim,
        id=f"{claim.id}.{n}",
        report=elsewhere,
        publication=publication,
        said=said,
        whole=f"{claim.whole}.{n}" if claim.whole else None,
        olds=tuple(f"{old}.{n}" for old in claim.olds),
        copy_of=claim.report.id,
    )
