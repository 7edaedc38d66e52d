from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from zufolge.evaluate.corpora import load
from zufolge.evaluate.gold import Corpus, GoldDocument, Utterance, gold_statements
from zufolge.evaluate.speakers import (
    SpeakerGold,
    load_speakers,
    mistakes,
    only_documents,
    report,
    resolve_gold,
)
from zufolge.language import Page
from zufolge.record import Entity, Findings
from zufolge.record.errors import StopError

SHARED = Path(__file__).parents[3] / "shared" / "data"
NAMES = {
    "0": ("Kassym-Jomart Tokajew", "person"),
    "1": ("Polizei", "government"),
    "2": None,
    "3": ("Ada Moor", "person"),
}


@pytest.fixture
def corpus(document: Callable[..., GoldDocument], say: Callable[..., Utterance]) -> Corpus:
    kinds = ("Direct", "Direct", "Reported", "Indirect", "Indirect")
    said = [say(range(9 * n, 9 * n + 6), kind, id=str(n)) for n, kind in enumerate(kinds)]
    return Corpus("test", "sha256:0", (document(*said), document(name="other")))


GOLD = [
    SpeakerGold("one", 0, "Tokajew", "person", pronominal=True),
    SpeakerGold("one", 1, "Ein Sprecher der Polizei", "person"),
    SpeakerGold("one", 2, None),
    SpeakerGold("one", 3, None),
    SpeakerGold("one", 4, "Ada Moor", "person"),
]


def resolved(page: Page, found: Findings) -> Findings:
    """Gives the speakers of `NAMES`."""
    entities = [
        Entity(id=n, name=given[0], kind=given[1])  # type: ignore[arg-type]
        for n, given in NAMES.items()
        if given
    ]
    statements = tuple(
        replace(s, speaker_entity=s.id if NAMES.get(s.id) else None) for s in found.statements
    )
    return Findings(statements=statements, entities=tuple(entities))


def test_by_hand(corpus: Corpus) -> None:
    found = resolve_gold(corpus.documents, resolved)
    missed = Findings(statements=found["one"].statements[:4], entities=found["one"].entities)
    m = report(GOLD, corpus, {"one": missed}).metrics()
    assert m["speakers.found"][2:] == (4, 5)
    assert m["speakers.right"][2:] == (2, 4)
    assert m["speakers.found_and_right"][2:] == (2, 5)
    assert m["speakers.same_words"][2:] == (1, 4)
    assert m["speakers.entity_kind"][2:] == (1, 1)
    assert m["right.Direct"][2:] == (1, 2)
    assert m["right.Reported"][2:] == (1, 1)
    assert m["right.Indirect"][2:] == (0, 1)
    assert m["cases.pronominal"][2:] == (1, 1)
    assert m["cases.named"][2:] == (0, 1)
    assert m["cases.nobody"][2:] == (1, 2)


def test_the_resolver_sees_the_gold_statements_and_no_names(corpus: Corpus) -> None:
    seen: list[Findings] = []

    def look(page: Page, found: Findings) -> Findings:
        seen.append(found)
        return found

    resolve_gold(corpus.documents, look)
    assert [s.id for s in seen[0].statements] == ["0", "1", "2", "3", "4"]
    assert seen[0].statements == gold_statements(corpus.documents[0])
    assert {s.speaker_entity for s in seen[0].statements} == {None}
    assert seen[0].entities == ()


def test_wrong_speakers_are_shown(corpus: Corpus) -> None:
    found = resolve_gold(corpus.documents, resolved)
    assert [m.detail for m in mistakes(GOLD, corpus, found)] == [
        "Ein Sprecher der Polizei, read as Polizei",
        "nobody, read as Ada Moor",
        "Ada Moor, read as nobody",
    ]


def test_only_documents_with_gold_are_read(corpus: Corpus) -> None:
    assert [d.name for d in only_documents(corpus, GOLD).documents] == ["one"]
    with pytest.raises(StopError, match="lacks document zwei"):
        only_documents(corpus, [SpeakerGold("zwei", 0, None)])


def test_an_unknown_annotation_is_named(corpus: Corpus) -> None:
    with pytest.raises(StopError, match="no annotation 9"):
        report([SpeakerGold("one", 9, None)], corpus, {})


def test_the_digest_covers_the_speakers_too(corpus: Corpus) -> None:
    assert report(GOLD, corpus, {}).digest != report(GOLD[:4], corpus, {}).digest


@pytest.mark.gold
def test_the_shared_gold_is_right_against_itself() -> None:
    if not (SHARED / "speakers").exists():
        pytest.skip("../shared/data/speakers is not there")
    gold = load_speakers(SHARED / "speakers" / "dev.jsonl")
    corpus = only_documents(load([SHARED / "german-news-quotation" / "dev"]), gold)
    names = {(row.doc, str(row.id)): row for row in gold}
    found = {}
    for one in corpus.documents:
        rows = {s.id: names.get((one.name, s.id)) for s in gold_statements(one)}
        named = {n: r for n, r in rows.items() if r is not None and r.canonical is not None}
        found[one.name] = Findings(
            statements=tuple(
                replace(s, speaker_entity=s.id if s.id in named else None)
                for s in gold_statements(one)
            ),
            entities=tuple(
                Entity(id=n, kind=r.kind, name=r.canonical)  # type: ignore[arg-type]
                for n, r in named.items()
            ),
        )
    m = report(gold, corpus, found).metrics()
    assert m["speakers.found_and_right"][2:] == (194, 194)
    assert m["speakers.entity_kind"].value == 1.0
