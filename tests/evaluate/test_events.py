from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.evaluate.corpora import load
from zufolge.evaluate.events import (
    GoldEvent,
    load_events,
    mistakes,
    only_documents,
    pairs,
    read_events,
    report,
)
from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.words import Words
from zufolge.language import Page
from zufolge.record import Document, Event, Findings, fingerprint, span_at
from zufolge.record.errors import StopError

DATA = Path(__file__).parents[3] / "shared" / "data"
TEXT = "Rebellen erschossen zwei Hirten und brannten Hütten nieder. Viele protestierten."
DOCUMENT = Document(fingerprint(TEXT), TEXT, language="de")


def gold(word: str, type_: str, **more: str) -> GoldEvent:
    start = TEXT.index(word)
    given = {"status": "asserted", **more}
    return GoldEvent("1", word, start, start + len(word), type_, **given)  # type: ignore[arg-type]


def event(word: str, type_: str, **more: object) -> Event:
    start = TEXT.index(word)
    return Event(f"v{start}", span_at(TEXT, start, start + len(word)), type_, **more)  # type: ignore[arg-type]


@pytest.fixture
def corpus() -> Corpus:
    return Corpus("c", "d", (GoldDocument("1", DOCUMENT, Words([])),))


def test_the_trigger_goes_before_the_sentence() -> None:
    wanted = [gold("erschossen", "ASSAULT"), gold("brannten", "ASSAULT")]
    found = [event("nieder", "ASSAULT"), event("erschossen", "ASSAULT")]
    right = pairs(Page(DOCUMENT), wanted, found)
    assert [(p.gold.trigger, p.event.trigger.text) for p in right] == [
        ("erschossen", "erschossen"),
        ("brannten", "nieder"),
    ]


@pytest.mark.parametrize(
    "found",
    [event("erschossen", "ACCIDENT"), event("protestierten", "ASSAULT")],
)
def test_another_type_or_sentence_is_not_right(found: Event) -> None:
    assert pairs(Page(DOCUMENT), [gold("erschossen", "ASSAULT")], [found]) == []


def test_one_event_serves_one_gold_event() -> None:
    wanted = [gold("erschossen", "ASSAULT"), gold("brannten", "ASSAULT")]
    assert len(pairs(Page(DOCUMENT), wanted, [event("erschossen", "ASSAULT")])) == 1


def test_report_counts_by_type_and_looks_at_the_right_ones(corpus: Corpus) -> None:
    wanted = (
        gold("erschossen", "ASSAULT", mode="firearms", actor="Rebellen", recipient="zwei Hirten"),
        gold("protestierten", "PROTEST", status="claimed"),
    )
    found = Findings(
        events=(
            event(
                "erschossen",
                "ASSAULT",
                mode="firearms",
                actor=span_at(TEXT, 0, 8),
                recipient=span_at(TEXT, 45, 51),
            ),
            event("protestierten", "PROTEST"),
            event("nieder", "ASSAULT"),
        )
    )
    metrics = report({"1": wanted}, corpus, {"1": found}).metrics()
    assert metrics["all.precision"][1:] == (2 / 3, 2, 3)
    assert metrics["all.recall"].value == 1
    assert metrics["ASSAULT.precision"].value == 0.5
    assert metrics["of the right ones.status"].value == 0.5
    assert metrics["of the right ones.actor_precision"].value == 1
    assert metrics["of the right ones.recipient_precision"].value == 0


def test_nothing_found_is_measured_too(corpus: Corpus) -> None:
    metrics = report({"1": (gold("erschossen", "ASSAULT"),)}, corpus, {}).metrics()
    assert metrics["all.recall"].value == 0
    assert metrics["all.precision"].value is None


def test_mistakes_say_what_and_where(corpus: Corpus) -> None:
    wanted = (gold("erschossen", "ASSAULT"), gold("protestierten", "PROTEST", status="denied"))
    found = Findings(events=(event("nieder", "AID"), event("protestierten", "PROTEST")))
    made = mistakes({"1": wanted}, corpus, {"1": found})
    assert [(m.sort, m.kind) for m in made] == [
        ("missed", "ASSAULT"),
        ("spurious", "AID"),
        ("value", "PROTEST"),
    ]
    assert made[0].context.startswith("Rebellen ⟦erschossen⟧ zwei")
    assert made[2].detail == "denied, read as asserted"


def test_gold_is_read_and_other_documents_left_out(tmp_path: Path, corpus: Corpus) -> None:
    path = tmp_path / "events.jsonl"
    row = {"doc": "1", "trigger": "erschossen", "start": 9, "end": 19, "type": "ASSAULT"}
    path.write_text(json.dumps({**row, "status": "asserted", "date": None}) + "\n", "utf-8")
    rows = load_events(path)
    assert [r.trigger for r in rows["1"]] == ["erschossen"]
    assert only_documents(corpus, rows).documents == corpus.documents
    with pytest.raises(StopError, match="lacks document 2"):
        only_documents(corpus, {"2": ()})
    path.write_text('{"doc": 1}\n', "utf-8")
    with pytest.raises(StopError, match="line 1"):
        load_events(path)


def test_the_pass_reads_on_the_gold_statements(corpus: Corpus) -> None:
    found = read_events(corpus.documents)["1"]
    assert [e.type for e in found.events] == ["ASSAULT", "ASSAULT", "PROTEST"]


@pytest.mark.gold
def test_gold_floors() -> None:
    path = DATA / "events" / "dev.jsonl"
    if not path.exists():
        pytest.skip("../shared/data/events is not there")
    rows = load_events(path)
    corpus = only_documents(load([DATA / "german-news-quotation" / "dev"]), rows)
    unseen = {doc for doc in rows if int(doc) % 3 == 0}
    found = read_events(corpus.documents)
    kept = only_documents(corpus, {d: rows[d] for d in unseen})
    metrics = report(rows, corpus, found).metrics()
    assert (metrics["all.f1"].value or 0) >= 0.75
    assert (metrics["of the right ones.status"].value or 0) >= 0.85
    assert (report(rows, kept, found).metrics()["all.f1"].value or 0) >= 0.6
