"""Are the events right? One to one, by type: on the gold's trigger, else in its sentence.

An event found is right where it has the gold's type and its trigger overlaps the gold's; what is left
may be right by standing in the same sentence. Mode, status, actor and recipient are looked at on the
right ones only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from zufolge.evaluate.corpora import decode_lines
from zufolge.evaluate.gold import Corpus, GoldDocument, gold_statements
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Metric, Report, Tally, precision_recall, share
from zufolge.language import Page
from zufolge.record import Event, Findings, Span
from zufolge.record.errors import StopError

_AROUND = 80


class GoldEvent(msgspec.Struct, frozen=True):
    """An event as annotated by hand; offsets are code points, end exclusive."""

    doc: str
    trigger: str
    start: int
    end: int
    type: str
    status: str
    mode: str | None = None
    actor: str | None = None
    recipient: str | None = None


class Pair(NamedTuple):
    """A gold event with the event that is right by it."""

    gold: GoldEvent
    event: Event


def load_events(path: Path) -> dict[str, tuple[GoldEvent, ...]]:
    """Gold events by document name, in the order of the lines; a wrong line is a `StopError`."""
    out: dict[str, tuple[GoldEvent, ...]] = {}
    for one in decode_lines(path, GoldEvent):
        out[one.doc] = (*out.get(one.doc, ()), one)
    return out


def only_documents(corpus: Corpus, gold: Mapping[str, object]) -> Corpus:
    """The documents that the gold speaks of; one that the corpus lacks is a `StopError`."""
    missing = set(gold) - {d.name for d in corpus.documents}
    if missing:
        raise StopError(
            f"{corpus.name} lacks document {min(missing)} of the events' gold.",
            remedy="Give the folder of the documents with --documents.",
        )
    kept = tuple(d for d in corpus.documents if d.name in gold)
    return Corpus(corpus.name, corpus.digest, kept, corpus.tokenised)


def read_events(documents: Sequence[GoldDocument]) -> dict[str, Findings]:
    """What the events pass makes of the gold statements, by document name. No model is run."""
    from zufolge.reading.passes.events import EventsPass

    read = EventsPass()
    return {
        one.name: read(Page(one.document), Findings(statements=gold_statements(one)))
        for one in documents
    }


def report(
    gold: Mapping[str, Sequence[GoldEvent]], corpus: Corpus, found: Mapping[str, Findings]
) -> Report:
    """Counts over all documents, and by type."""
    tally, sizes = Tally(), Tally()
    for one in corpus.documents:
        _count(tally, sizes, one, gold[one.name], found.get(one.name, Findings()).events)
    types = [name for name in sizes.names() if name != "all"]
    sections = {name: _shares(tally, sizes, name) for name in ("all", *types)}
    right = [tally.share(n) for n in ("on_trigger", "mode", "status")]
    for role in ("actor", "recipient"):
        right += _role_shares(tally, role)
    sections["of the right ones"] = right
    return Report(
        command="events",
        corpus=corpus.name,
        digest=corpus.digest,
        documents=len(corpus.documents),
        sections=sections,
        headline=("all.f1", "of the right ones.status"),
    )


def _shares(tally: Tally, sizes: Tally, name: str) -> list[Metric]:
    gold = sizes.hits(name)
    found = (sizes.share(name).total or 0) - gold
    return precision_recall(tally.hits(name), found, gold)


def _role_shares(tally: Tally, role: str) -> list[Metric]:
    hits = tally.hits(role)
    return [
        share(f"{role}_precision", hits, tally.hits(f"{role} given")),
        share(f"{role}_recall", hits, tally.hits(f"{role} wanted")),
    ]


def _count(
    tally: Tally,
    sizes: Tally,
    document: GoldDocument,
    gold: Sequence[GoldEvent],
    events: Sequence[Event],
) -> None:
    for one in gold:
        sizes.add("all", True)
        sizes.add(one.type, True)
    for event in events:
        sizes.add("all", False)
        sizes.add(event.type, False)
    for one, event in pairs(Page(document.document), gold, events):
        tally.add("all", True)
        tally.add(one.type, True)
        tally.add("on_trigger", _overlaps(one, event))
        tally.add("mode", one.mode == event.mode)
        tally.add("status", one.status == event.status)
        _count_role(tally, "actor", one.actor, event.actor)
        _count_role(tally, "recipient", one.recipient, event.recipient)


def _count_role(tally: Tally, role: str, wanted: str | None, given: Span | None) -> None:
    """Right where one names the other: the gold holds the shortest full form."""
    tally.add(f"{role} wanted", wanted is not None)
    tally.add(f"{role} given", given is not None)
    if wanted and given is not None:
        tally.add(role, given.text in wanted or wanted in given.text)


def pairs(page: Page, gold: Sequence[GoldEvent], events: Sequence[Event]) -> list[Pair]:
    """The right events, each with its gold, in the gold's order."""
    free = list(events)
    partner: dict[int, Event] = {}
    for on_trigger in (True, False):
        for n, one in enumerate(gold):
            if n in partner:
                continue
            fits = (e for e in free if e.type == one.type)
            test = _overlaps if on_trigger else _Beside(page)
            event = next((e for e in fits if test(one, e)), None)
            if event is not None:
                partner[n] = event
                free.remove(event)
    return [Pair(gold[n], partner[n]) for n in sorted(partner)]


def _overlaps(one: GoldEvent, event: Event) -> bool:
    return one.start < event.trigger.end and event.trigger.start < one.end


class _Beside:
    """Whether gold and event stand in one sentence."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __call__(self, one: GoldEvent, event: Event) -> bool:
        sentence = self._page.sentence_at(one.start)
        return sentence is not None and sentence == self._page.sentence_at(event.trigger.start)


def mistakes(
    gold: Mapping[str, Sequence[GoldEvent]], corpus: Corpus, found: Mapping[str, Findings]
) -> list[Mistake]:
    """What is missed, invented, or has another status ("value"), document by document."""
    out: list[Mistake] = []
    for one in corpus.documents:
        events = found.get(one.name, Findings()).events
        right = pairs(Page(one.document), gold[one.name], events)
        seen = {id(p.gold) for p in right}, {p.event.id for p in right}
        missed = [g for g in gold[one.name] if id(g) not in seen[0]]
        out += [_mistake("missed", one, g.type, (g.start, g.end), g.status) for g in missed]
        for event in events:
            if event.id not in seen[1]:
                at = (event.trigger.start, event.trigger.end)
                out.append(_mistake("spurious", one, event.type, at, event.status))
        for g, event in right:
            if g.status != event.status:
                detail = f"{g.status}, read as {event.status}"
                out.append(_mistake("value", one, g.type, (g.start, g.end), detail))
    return out


def _mistake(
    sort: str, document: GoldDocument, type_: str, at: tuple[int, int], detail: str
) -> Mistake:
    text, (a, b) = document.document.text, at
    around = f"{text[max(a - _AROUND, 0) : a]}⟦{text[a:b]}⟧{text[b : b + _AROUND]}"
    return Mistake(sort, type_, document.name, " ".join(around.split()), detail)
