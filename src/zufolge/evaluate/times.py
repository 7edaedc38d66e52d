"""Are the times right? TempEval-3's way of counting, over a folder of TimeML documents.

A found expression is strict where its span is one of the gold's, to the character, and relaxed where
it overlaps one; value and type are looked at on those, and every F1 is over all found and all gold
expressions. Empty TIMEX3 tags, which stand for no words, are left out on both sides: counted so,
HeidelTime's output on KRAUTS Die Zeit has the 69.7 (strict) and 55.3 (strict and value) that its
authors' corpus is known for.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Metric, Report, Tally, digest_of, harmonic
from zufolge.language import Page
from zufolge.record import Document, Findings, Published, Time, fingerprint, span_at
from zufolge.record.errors import StopError


class TimedDocument(NamedTuple):
    """A TimeML document: its text, dated as the file says, and the gold's expressions in text order."""

    name: str
    document: Document
    times: tuple[Time, ...]


class TimeCorpus(NamedTuple):
    """The documents of a folder, by name in order, and the digest of their files."""

    name: str
    digest: str
    documents: tuple[TimedDocument, ...]


def load_timeml(folder: Path) -> TimeCorpus:
    """The *.tml files of a folder; one that is no TimeML is a `StopError` that names it."""
    files = sorted(folder.glob("*.tml"))
    if not files:
        raise StopError(f"{folder}: no *.tml files in it.", remedy="Give a folder of TimeML files.")
    raws = [file.read_bytes() for file in files]
    documents = tuple(_document(f, raw) for f, raw in zip(files, raws, strict=True))
    return TimeCorpus(folder.name, digest_of(*raws), documents)


def _document(file: Path, raw: bytes) -> TimedDocument:
    try:
        root = ET.fromstring(raw)
    except ET.ParseError as error:
        raise StopError(f"{file}: no TimeML: {error}") from error
    body = root.find("TEXT")
    if body is None:
        raise StopError(f"{file}: no TimeML: it has no TEXT.")
    text, tags = _walk(body)
    times = tuple(
        Time(
            id=tag.get("tid", ""),
            span=span_at(text, a, b),
            type=tag.get("type", "DATE"),  # type: ignore[arg-type]
            value=tag.get("value", ""),
        )
        for a, b, tag in tags
        if b > a
    )
    created = root.find("DCT/TIMEX3")
    day = created.get("value", "")[:10] if created is not None else ""
    published = Published(day, day, "day") if len(day) == 10 else None
    document = Document(fingerprint(text), text, language="de", published=published)
    return TimedDocument(file.stem, document, times)


def _walk(body: ET.Element) -> tuple[str, list[tuple[int, int, ET.Element]]]:
    """The text of an element and where its TIMEX3 tags stand in it."""
    parts, tags, at = [body.text or ""], [], len(body.text or "")
    for child in body:
        inner = "".join(child.itertext())
        if child.tag == "TIMEX3":
            tags.append((at, at + len(inner), child))
        parts += [inner, child.tail or ""]
        at += len(inner) + len(child.tail or "")
    return "".join(parts), tags


def read_times(corpus: TimeCorpus) -> dict[str, tuple[Time, ...]]:
    """What our own times pass finds, by document name; no other pass is run."""
    from zufolge.reading.passes.times import TimesPass

    read = TimesPass()
    return {d.name: read(Page(d.document), Findings()).times for d in corpus.documents}


def timeml_times(corpus: TimeCorpus, folder: Path) -> dict[str, tuple[Time, ...]]:
    """What another tagger found in the same documents; one with another text is a `StopError`."""
    theirs = {d.name: d for d in load_timeml(folder).documents}
    for one in corpus.documents:
        if one.name in theirs and theirs[one.name].document.text != one.document.text:
            raise StopError(f"{folder / one.name}.tml has another text than the gold.")
    return {d.name: theirs[d.name].times for d in corpus.documents if d.name in theirs}


def report(corpus: TimeCorpus, found: Mapping[str, Sequence[Time]]) -> Report:
    """Counts over all documents; `found` holds the expressions by document name."""
    tally, sizes = Tally(), [0, 0]
    for one in corpus.documents:
        theirs = found.get(one.name, ())
        sizes[0] += len(theirs)
        sizes[1] += len(one.times)
        _count(tally, one.times, theirs)
    rows = ("strict", "strict_value", "strict_type", "relaxed", "relaxed_value", "relaxed_type")
    return Report(
        command="times",
        corpus=corpus.name,
        digest=corpus.digest,
        documents=len(corpus.documents),
        sections={row: _shares(tally.hits(row), *sizes) for row in rows},
        headline=("strict.f1", "strict_value.f1"),
    )


def _shares(hits: int, found: int, gold: int) -> list[Metric]:
    p = Metric("precision", hits / found if found else None, hits, found)
    r = Metric("recall", hits / gold if gold else None, hits, gold)
    return [p, r, Metric("f1", harmonic(p.value, r.value))]


def _count(tally: Tally, gold: Sequence[Time], found: Sequence[Time]) -> None:
    exact = {(g.span.start, g.span.end): g for g in gold}
    for one in found:
        same = exact.get((one.span.start, one.span.end))
        touching = same or next((g for g in gold if g.span.overlaps(one.span)), None)
        for row, other in (("strict", same), ("relaxed", touching)):
            tally.add(row, other is not None)
            tally.add(f"{row}_value", other is not None and other.value == one.value)
            tally.add(f"{row}_type", other is not None and other.type == one.type)


def mistakes(corpus: TimeCorpus, found: Mapping[str, Sequence[Time]]) -> list[Mistake]:
    """What is missed, invented, has another span or another value, document by document."""
    out = []
    for one in corpus.documents:
        theirs = found.get(one.name, ())
        exact = {(t.span.start, t.span.end): t for t in theirs}
        for gold in one.times:
            same = exact.get((gold.span.start, gold.span.end))
            if same is None:
                near = [t for t in theirs if t.span.overlaps(gold.span)]
                detail = f"found {near[0].span.text!r}" if near else ""
                out.append(_mistake("span" if near else "missed", one, gold, detail))
            elif same.value != gold.value:
                out.append(_mistake("value", one, gold, f"{same.value} for {gold.value}"))
        out += [
            _mistake("spurious", one, time, time.value)
            for time in theirs
            if not any(g.span.overlaps(time.span) for g in one.times)
        ]
    return out


def _mistake(sort: str, one: TimedDocument, time: Time, detail: str) -> Mistake:
    text, a, b = one.document.text, time.span.start, time.span.end
    context = f"{text[max(0, a - 40) : a]}⟦{text[a:b]}⟧{text[b : b + 30]}".replace("\n", " ")
    return Mistake(sort, time.type, one.name, context, detail)
