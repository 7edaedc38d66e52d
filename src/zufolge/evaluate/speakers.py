"""Is the resolved speaker of a statement right?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from zufolge.evaluate.corpora import decode_lines
from zufolge.evaluate.gold import (
    KINDS,
    Corpus,
    GoldDocument,
    Utterance,
    found_utterances,
    gold_statements,
)
from zufolge.evaluate.matching import pair
from zufolge.evaluate.mistakes import Mistake, name_mistake
from zufolge.evaluate.names import same_name
from zufolge.evaluate.report import Metric, Report, Tally, digest_of
from zufolge.language import Page
from zufolge.record import Findings
from zufolge.record.errors import StopError

Resolver = Callable[[Page, Findings], Findings]


class SpeakerGold(msgspec.Struct, frozen=True):
    """Who speaks in a statement: `doc` and `id` are the document's name and the annotation's id there."""

    doc: str
    id: int
    canonical: str | None
    kind: str | None = None
    pronominal: bool = False


def load_speakers(path: Path) -> list[SpeakerGold]:
    """The lines of a speakers file."""
    rows: list[SpeakerGold] = decode_lines(path, SpeakerGold)
    return rows


def only_documents(corpus: Corpus, gold: Sequence[SpeakerGold]) -> Corpus:
    """The documents that the gold speaks of; one that the corpus lacks is a `StopError`."""
    wanted = {g.doc for g in gold}
    missing = wanted - {d.name for d in corpus.documents}
    if missing:
        raise StopError(
            f"{corpus.name} lacks document {min(missing)} of the speakers' gold.",
            remedy="Give the folder of the documents with --documents.",
        )
    kept = tuple(d for d in corpus.documents if d.name in wanted)
    return Corpus(corpus.name, corpus.digest, kept, corpus.tokenised)


def resolve_gold(documents: Sequence[GoldDocument], resolver: Resolver) -> dict[str, Findings]:
    """What a resolver makes of the gold statements with their gold speakers' words, by document name.

    The statements keep the ids of the gold; they come without `speaker_entity`, entities are none.
    """
    return {
        one.name: resolver(Page(one.document), Findings(statements=gold_statements(one)))
        for one in documents
    }


def report(
    gold: Sequence[SpeakerGold],
    corpus: Corpus,
    found: Mapping[str, Findings],
    *,
    resolved_gold: bool = False,
) -> Report:
    """Counts over the gold's statements; a statement is found if the strict measure matches it.

    `resolved_gold` names the report apart: what was found are the gold statements themselves.
    """
    tally = Tally()
    for row, _, spoken, partner in _rows(gold, corpus, found):
        tally.add("found", partner is not None)
        tally.add("found_and_right", partner is not None and _right(row, partner))
        if partner is not None:
            _count(tally, row, spoken.kind, partner)
    return Report(
        command="speakers of gold statements" if resolved_gold else "speakers",
        corpus=corpus.name,
        digest=digest_of(corpus.digest.encode(), msgspec.json.encode(gold)),
        documents=len(corpus.documents),
        sections=_sections(tally),
        headline=("speakers.right", "speakers.found_and_right"),
    )


def mistakes(
    gold: Sequence[SpeakerGold], corpus: Corpus, found: Mapping[str, Findings]
) -> list[Mistake]:
    """The found statements whose speaker is wrong, in the gold's order."""
    return [
        name_mistake(one, replace(spoken, names=(row.canonical,)), partner)
        for row, one, spoken, partner in _rows(gold, corpus, found)
        if partner is not None and not _right(row, partner)
    ]


def _rows(
    gold: Sequence[SpeakerGold], corpus: Corpus, found: Mapping[str, Findings]
) -> Iterator[tuple[SpeakerGold, GoldDocument, Utterance, Utterance | None]]:
    """Each row of the gold with its document, its statement, and the found one that matches."""
    documents = {d.name: d for d in corpus.documents}
    matched = {n: _partners(one, found.get(n, Findings())) for n, one in documents.items()}
    for row in gold:
        one = documents[row.doc]
        spoken = _annotation(one, row)
        yield row, one, spoken, matched[row.doc].get(spoken.id)


def _sections(tally: Tally) -> dict[str, list[Metric]]:
    main = ("found", "right", "found_and_right", "same_words", "entity_kind")
    kinds = [tally.share(f"right.{kind}", kind) for kind in KINDS]
    cases = [tally.share(name) for name in ("pronominal", "named", "nobody")]
    return {"speakers": [tally.share(n) for n in main], "right": kinds, "cases": cases}


def _partners(one: GoldDocument, found: Findings) -> dict[str, Utterance]:
    """The found statement of each gold one, by the gold's id."""
    theirs = found_utterances(found, one.words)
    return {one.utterances[i].id: theirs[j] for i, j in pair(one.utterances, theirs).pairs}


def _annotation(one: GoldDocument, row: SpeakerGold) -> Utterance:
    for spoken in one.utterances:
        if spoken.id == str(row.id):
            return spoken
    raise StopError(f"{row.doc} has no annotation {row.id}, which the speakers' gold names.")


def _right(row: SpeakerGold, found: Utterance) -> bool:
    return same_name(row.canonical, found.names[0], person=row.kind == "person")


def _count(tally: Tally, row: SpeakerGold, kind: str, found: Utterance) -> None:
    right = _right(row, found)
    tally.add("right", right)
    tally.add(f"right.{kind}", right)
    tally.add(_case(row), right)
    name = found.names[0]
    tally.add("same_words", (row.canonical or "").casefold() == (name or "").casefold())
    both = row.canonical is not None and name is not None
    tally.add("entity_kind", row.kind == found.entity_kind, of=both and right)


def _case(row: SpeakerGold) -> str:
    if row.canonical is None:
        return "nobody"
    return "pronominal" if row.pronominal else "named"
