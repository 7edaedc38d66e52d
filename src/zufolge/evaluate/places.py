"""Are the places right? Toponyms chosen and resolved by hand, each by its offsets.

One is right where a place found has exactly its span and the same country, and the same GeoNames id
where the gold has one (else the same kind). Of a place that the gazetteer lacks (kind "none") right is
an unresolved one, or one in the same country. Whatever else the pass finds is not looked at: how many
places are none is judged by hand (docs/places.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.report import Report, Tally, digest_of
from zufolge.language import Page
from zufolge.record import Findings, Place
from zufolge.record.errors import StopError


class Toponym(NamedTuple):
    """Code points of a document and the place they name; `geonames` 0 and `country` "" where open."""

    document: str
    start: int
    end: int
    name: str
    kind: str
    country: str
    geonames: int


def load_toponyms(path: Path) -> list[Toponym]:
    """The lines of a gold file: document, start, end, name, kind, country, GeoNames id, "-" for none."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StopError(f"{path}: not readable: {error}") from error
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [_toponym(path, line.split("\t")) for line in lines]


def _toponym(path: Path, fields: list[str]) -> Toponym:
    try:
        document, start, end, name, kind, country, geonames = fields
        number = 0 if geonames == "-" else int(geonames)
        return Toponym(document, int(start), int(end), name, kind, country.strip("-"), number)
    except ValueError as error:
        raise StopError(f"{path}: no toponym: {fields}: {error}") from error


def only_documents(corpus: Corpus, gold: Sequence[Toponym]) -> Corpus:
    """The documents that the gold speaks of; one that the corpus lacks is a `StopError`."""
    wanted = {g.document for g in gold}
    missing = wanted - {d.name for d in corpus.documents}
    if missing:
        raise StopError(
            f"{corpus.name} lacks document {min(missing)} of the places' gold.",
            remedy="Give the folder of the documents with --documents.",
        )
    kept = tuple(d for d in corpus.documents if d.name in wanted)
    return Corpus(corpus.name, corpus.digest, kept, corpus.tokenised)


def read_places(documents: Sequence[GoldDocument]) -> dict[str, tuple[Place, ...]]:
    """What the places pass finds, by document name; no other pass is run, so no person is known."""
    from zufolge.reading.passes.places import PlacesPass

    read = PlacesPass()
    return {d.name: read(Page(d.document), Findings()).places for d in documents}


def report(gold: Sequence[Toponym], corpus: Corpus, found: Mapping[str, Sequence[Place]]) -> Report:
    """How many toponyms are found, resolved to the right country, and wholly right."""
    tally = Tally()
    for one in gold:
        place = _found(one, found.get(one.document, ()))
        tally.add("found", place is not None)
        tally.add("country", place is not None and (place.country or "") == one.country)
        tally.add("right", _is_right(one, place))
    kinds = Tally()
    for one in gold:
        kinds.add(one.kind, _is_right(one, _found(one, found.get(one.document, ()))))
    return Report(
        command="places",
        corpus=corpus.name,
        digest=digest_of(corpus.digest.encode(), repr(sorted(gold)).encode()),
        documents=len(corpus.documents),
        sections={
            "toponyms": [tally.share(n) for n in ("found", "country", "right")],
            "right by kind": [kinds.share(n) for n in kinds.names()],
        },
        headline=("toponyms.right",),
    )


def _found(one: Toponym, places: Sequence[Place]) -> Place | None:
    return next((p for p in places if (p.span.start, p.span.end) == (one.start, one.end)), None)


def _is_right(one: Toponym, place: Place | None) -> bool:
    if place is None:
        return False
    if one.kind == "none":
        return place.country in (None, one.country)
    if (place.country or "") != one.country:
        return False
    return place.geonames == one.geonames if one.geonames else place.kind == one.kind


def mistakes(
    gold: Sequence[Toponym], corpus: Corpus, found: Mapping[str, Sequence[Place]]
) -> list[Mistake]:
    """Toponyms that are missed or resolved wrongly, with what was found instead."""
    texts = {d.name: d.document.text for d in corpus.documents}
    out = []
    for one in gold:
        place = _found(one, found.get(one.document, ()))
        if _is_right(one, place):
            continue
        text = texts[one.document]
        around = f"{text[max(0, one.start - 40) : one.start]}⟦{text[one.start : one.end]}⟧"
        context = (around + text[one.end : one.end + 30]).replace("\n", " ")
        detail = f"{place.name}, {place.country}: {place.reason}" if place else ""
        out.append(Mistake("wrong" if place else "missed", one.kind, one.document, context, detail))
    return out
