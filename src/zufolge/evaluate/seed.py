"""One report against what reading it must yield, part by part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from zufolge.evaluate.expected import Expected, ExpectedEvent, ExpectedFigure, ExpectedLabel
from zufolge.evaluate.gold import GoldDocument, Utterance, found_utterances
from zufolge.evaluate.matching import LEAST, pair
from zufolge.evaluate.names import same_name
from zufolge.evaluate.report import Metric, Report, Tally, digest_of
from zufolge.evaluate.strict import right_name
from zufolge.evaluate.words import jaccard
from zufolge.language import Page
from zufolge.record import Event, Figure, Findings, Label, Span

_CARRIED = "IndirectFreeIndirect"
_PARTS: dict[str, tuple[str, ...]] = {
    "statements": ("found", "right", "kind", "carried", "grounded_speaker"),
    "figures": ("found", "value", "category", "source", "right"),
    "events": ("type", "trigger", "mode", "status"),
    "labels": ("found", "by", "scare_quoted"),
    "caveats": ("found",),
}
_HEADLINE = (
    "statements.right",
    "statements.carried",
    "statements.grounded_speaker",
    "figures.right",
    "events.type",
    "labels.found",
    "caveats.found",
)


class _Placed(Protocol):
    start: int
    end: int


@dataclass
class _Book:
    """What the parts count into: shares, and what a person should see of the rest."""

    tally: Tally
    notes: list[str]

    def add(self, name: str, right: bool, of: bool = True, note: str = "") -> None:
        self.tally.add(name, right, of)
        if note and of and not right:
            self.notes.append(note)


def report(expected: Expected, gold: GoldDocument, found: Findings) -> Report:
    """Every part that the expectations have. The notes name what is missing, wrong or invented."""
    book = _Book(Tally(), [])
    _count_statements(book, gold, found)
    page = Page(gold.document)
    for one in expected.figures:
        _count_figure(book, one, found)
    _count_events(book, expected, page, found)
    for label in expected.labels:
        _count_label(book, label, found)
    for caveat in expected.caveats:
        near = [c for c in found.caveats if _overlaps(caveat, c.span)]
        book.add("caveats.found", bool(near), note=f"caveat missed: {caveat.text}")
    sections = _sections(book.tally, expected)
    names = {f"{s}.{m.name}" for s, metrics in sections.items() for m in metrics}
    digest = digest_of(gold.document.id.encode(), msgspec.json.encode(expected))
    headline = tuple(name for name in _HEADLINE if name in names)
    return Report("seed", gold.name, digest, 1, sections, headline, book.notes)


def _sections(tally: Tally, expected: Expected) -> dict[str, list[Metric]]:
    """The parts that the file speaks of."""
    return {
        part: [tally.share(f"{part}.{name}", name) for name in names]
        for part, names in _PARTS.items()
        if getattr(expected, part)
    }


def _count_statements(book: _Book, gold: GoldDocument, found: Findings) -> None:
    theirs = found_utterances(found, gold.words)
    partners = _partners(gold.utterances, theirs)
    for i, one in enumerate(gold.utterances):
        mine = [theirs[j] for j in partners.get(i, [])]
        right = bool(mine) and all(right_name(one, m) for m in mine)
        given = "/".join(m.names[0] or "nobody" for m in mine)
        note = f"{one.id} {f'has the wrong speaker: {given}' if mine else 'missed'}"
        book.add("statements.found", bool(mine))
        book.add("statements.right", right, note=note)
        book.add("statements.kind", all(m.kind == one.kind for m in mine), of=bool(mine))
        book.add("statements.carried", right, of=one.kind == _CARRIED)
    owner = {j: gold.utterances[i] for i, js in partners.items() for j in js}
    names = {name for one in gold.utterances for name in one.names if name}
    for j, their in enumerate(theirs):
        why = _invention(their, owner.get(j), names)
        content = " ".join(s.text for s in found.statements[j].content)
        book.add("statements.grounded_speaker", not why, note=f"{why}: {content}")


def _partners(gold: Sequence[Utterance], found: Sequence[Utterance]) -> dict[int, list[int]]:
    """The found statements of each expected one; a carried-on passage may be found sentence by sentence."""
    out = {i: [j] for i, j in pair(gold, found).pairs}
    for i, one in enumerate(gold):
        whole = one.role("content")
        inside = [j for j, f in enumerate(found) if f.kind == _CARRIED and _mostly(f, whole)]
        union = frozenset().union(*(found[j].role("content") for j in inside))
        if one.kind == _CARRIED and len(inside) > 1 and jaccard(whole, union) >= LEAST:
            out[i] = inside
    return out


def _mostly(one: Utterance, whole: frozenset[int]) -> bool:
    content = one.role("content")
    return bool(content) and len(content & whole) >= LEAST * len(content)


def _invention(found: Utterance, expected: Utterance | None, names: set[str]) -> str:
    """Why a speaker is invented, or ""; a wrong one of the report's speakers is wrong, not invented."""
    name = found.names[0]
    if expected is not None and expected.names == (None,):
        given = name or ("words of the text" if found.role("speaker") else "")
        return f"a speaker where nobody is named ({given})" if given else ""
    person = found.entity_kind == "person"
    if name is None or any(same_name(known, name, person=person) for known in names):
        return ""
    return f"a speaker who says nothing in the report ({name})"


def _count_figure(book: _Book, one: ExpectedFigure, found: Findings) -> None:
    def agreement(figure: Figure) -> tuple[bool, bool, bool]:
        value = (figure.low, figure.high) == (one.low, one.high)
        source = same_name(one.source, _source(figure, found))
        return value, figure.category == one.category, source

    near = [f for f in found.figures if _overlaps(one, f.span)]
    best = max((agreement(f) for f in near), default=(False, False, False))
    book.add("figures.found", bool(near))
    for name, right in zip(("value", "category", "source"), best, strict=True):
        book.add(f"figures.{name}", right, of=bool(near))
    note = f"figure {one.low}-{one.high} {one.category}: value, category, source {best}"
    book.add("figures.right", all(best), note=note)


def _source(figure: Figure, found: Findings) -> str | None:
    """Whose figure it is: its source, else the speaker of the statement it stands in."""
    speakers = {s.id: s.speaker_entity for s in found.statements}
    entity = figure.source_entity or speakers.get(figure.according_to or "")
    return next((e.name for e in found.entities if e.id == entity), None)


def _count_events(book: _Book, expected: Expected, page: Page, found: Findings) -> None:
    """One to one: the same type, the trigger's words before the trigger's sentence."""
    left = list(found.events)
    tests: tuple[Callable[[ExpectedEvent, Event], bool], ...] = (
        lambda want, event: _overlaps(want, event.trigger),
        lambda want, event: _same_sentence(page, want.start, event.trigger.start),
    )
    partner: dict[int, tuple[Event, bool]] = {}
    for test in tests:
        for n, want in enumerate(expected.events):
            fit = next((e for e in left if e.type == want.type and test(want, e)), None)
            if n not in partner and fit is not None:
                partner[n] = (fit, _overlaps(want, fit.trigger))
                left.remove(fit)
    for n, want in enumerate(expected.events):
        event, on_trigger = partner.get(n, (None, False))
        words = page.text[want.start : want.end]
        book.add("events.type", event is not None, note=f"event missed: {want.type} {words}")
        book.add("events.trigger", on_trigger)
        if event is not None:
            book.add("events.mode", event.mode == want.mode, of=want.mode is not None)
            book.add("events.status", event.status == want.status)


def _same_sentence(page: Page, a: int, b: int) -> bool:
    one, other = page.sentence_at(a), page.sentence_at(b)
    return one is not None and one == other


def _count_label(book: _Book, want: ExpectedLabel, found: Findings) -> None:
    by = {e.id: e.name for e in found.entities} | {"report": "report"}

    def agreement(label: Label) -> tuple[bool, bool]:
        given = by.get(label.by or "")
        return same_name(want.by, given), label.scare_quoted == want.scare_quoted

    alike = [x for x in found.labels if same_name(want.label, x.label)]
    best = max((agreement(x) for x in alike), default=(False, False))
    book.add("labels.found", bool(alike), note=f"label missed: {want.label}")
    for name, right in zip(("by", "scare_quoted"), best, strict=True):
        book.add(f"labels.{name}", right, of=bool(alike))


def _overlaps(want: _Placed, span: Span) -> bool:
    return want.start < span.end and span.start < want.end
