from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zufolge.evaluate.expected import Expected, load_expected
from zufolge.evaluate.gold import GoldDocument
from zufolge.evaluate.report import Report
from zufolge.evaluate.seed import report
from zufolge.record import (
    Caveat,
    Entity,
    Event,
    Figure,
    Findings,
    Label,
    Span,
    Statement,
    span_at,
)
from zufolge.record.errors import StopError

TEXT = (
    "date 2024-02 Das Wasser steige, sagte Bürgermeisterin Ada Moor. Es habe zwölf Verletzte "
    "gegeben. Alle seien versorgt. Befürchtet wurde, dass der Damm brechen könnte. "
    'Sie nannte die Kritiker "Schwarzseher". Das lässt sich nicht unabhängig prüfen.'
)


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def span(words: str) -> Span:
    place = at(words)
    return span_at(TEXT, place["start"], place["end"])


CARRIED = "Es habe zwölf Verletzte gegeben. Alle seien versorgt."
EXPECTED: dict[str, Any] = {
    "document": "report.txt",
    "published": "2024-02 (month precision)",
    "statements": [
        {
            "id": "s1",
            "kind": "Indirect",
            "quote": [at("Das Wasser steige")],
            "cue": at("sagte"),
            "speaker": at("Bürgermeisterin Ada Moor"),
            "speaker_is": "Ada Moor",
        },
        {
            "id": "s2",
            "kind": "IndirectFreeIndirect",
            "quote": [at(CARRIED)],
            "cue": None,
            "speaker": None,
            "speaker_is": "Ada Moor",
        },
        {
            "id": "s3",
            "kind": "Indirect",
            "quote": [at("dass der Damm brechen könnte")],
            "speaker": None,
            "speaker_is": None,
        },
    ],
    "figures": [
        {
            **at("zwölf"),
            "low": 12,
            "high": 12,
            "category": "injured",
            "source": "Ada Moor",
            "bound": "exact",
        }
    ],
    "events": [{**at("brechen"), "type": "DISASTER", "mode": None, "status": "feared"}],
    "labels": [{"by": "Ada Moor", "label": "Schwarzseher", "scare_quoted": True}],
    "caveats": [at("Das lässt sich nicht unabhängig prüfen.")],
}
MOOR = Entity(id="m", kind="person", name="Ada Moor")
SAID = Statement("1", "Indirect", (span("Das Wasser steige"),), speaker_entity="m")
FEARED = Statement("3", "Indirect", (span("dass der Damm brechen könnte"),))


def carried(number: str, words: str, entity: str | None = "m") -> Statement:
    return Statement(number, "IndirectFreeIndirect", (span(words),), speaker_entity=entity)


@pytest.fixture
def loaded(tmp_path: Path) -> tuple[Expected, GoldDocument]:
    (tmp_path / "report.txt").write_bytes(TEXT.encode())
    (tmp_path / "expected.json").write_text(json.dumps(EXPECTED), "utf-8")
    return load_expected(tmp_path / "expected.json")


Loaded = tuple[Expected, GoldDocument]


def measure(loaded: Loaded, **found: Any) -> Report:
    return report(*loaded, Findings(**found))


def test_the_document_is_the_file_as_it_stands(loaded: Loaded) -> None:
    document = loaded[1].document
    assert document.text == TEXT
    assert document.published is not None
    assert (document.published.start, document.published.precision) == ("2024-02-01", "month")


def test_all_of_it(loaded: Loaded) -> None:
    one = measure(
        loaded,
        statements=(SAID, carried("2", CARRIED), FEARED),
        entities=(MOOR,),
        figures=(Figure("f", span("zwölf"), 12, 12, "exact", "injured", according_to="2"),),
        events=(Event("e", span("brechen"), "DISASTER", status="feared"),),
        labels=(Label("l", span("Schwarzseher"), "Schwarzseher", by="m", scare_quoted=True),),
        caveats=(Caveat("c", span("nicht unabhängig prüfen"), "unverified"),),
    )
    assert {m.value for m in one.metrics().values()} <= {1.0, None}
    assert set(one.headline) <= set(one.metrics())
    assert one.notes == []


def test_nothing_of_it(loaded: Loaded) -> None:
    one = measure(loaded)
    metrics = one.metrics()
    assert {metrics[n].value for n in one.headline} == {0.0, None}
    assert metrics["statements.found"][2:] == (0, 3)
    assert len(one.notes) == 7


def test_a_carried_on_passage_may_be_found_sentence_by_sentence(loaded: Loaded) -> None:
    first, second = CARRIED.split(". ")
    parts = (carried("a", first + "."), carried("b", second))
    m = measure(loaded, statements=parts, entities=(MOOR,)).metrics()
    assert m["statements.carried"][2:] == (1, 1)
    parts = (carried("a", first + "."), carried("b", second, None))
    m = measure(loaded, statements=parts, entities=(MOOR,)).metrics()
    assert m["statements.carried"][2:] == (0, 1)
    assert m["statements.found"][2:] == (1, 3)


def test_a_wrong_speaker_is_wrong_and_a_strange_one_is_invented(loaded: Loaded) -> None:
    stranger = Entity(id="x", kind="person", name="Ben Stein")
    statements = (
        Statement("1", "Indirect", SAID.content),
        Statement("3", "Indirect", FEARED.content, speaker_entity="m"),
        Statement("4", "Reported", (span("Das lässt sich"),), speaker_entity="x"),
        Statement("5", "Reported", (span("Sie nannte"),), speaker_entity="m"),
    )
    one = measure(loaded, statements=statements, entities=(MOOR, stranger))
    m = one.metrics()
    assert m["statements.right"][2:] == (0, 3)
    assert m["statements.grounded_speaker"][2:] == (2, 4)
    assert "s1 has the wrong speaker: nobody" in one.notes
    assert "a speaker who says nothing in the report (Ben Stein): Das lässt sich" in one.notes
    assert any(n.startswith("a speaker where nobody is named (Ada Moor)") for n in one.notes)


def test_a_figure_needs_value_category_and_source(loaded: Loaded) -> None:
    wrong = Figure("f", span("zwölf Verletzte"), 12, None, "at_least", "injured")
    m = measure(loaded, figures=(wrong,)).metrics()
    values = {n: m[f"figures.{n}"].hits for n in ("found", "value", "category", "source", "right")}
    assert values == {"found": 1, "value": 0, "category": 1, "source": 0, "right": 0}
    own = Figure("f", span("zwölf"), 12, 12, "exact", "injured", source_entity="m")
    m = measure(loaded, figures=(own,), entities=(MOOR,)).metrics()
    assert m["figures.right"].hits == 1


def test_an_event_counts_by_type_in_its_sentence(loaded: Loaded) -> None:
    def hits(*events: Event) -> tuple[int | None, ...]:
        m = measure(loaded, events=events).metrics()
        return tuple(m[f"events.{n}"].hits for n in ("type", "trigger", "status"))

    assert hits(Event("e", span("Damm"), "DISASTER")) == (1, 0, 0)
    assert hits(Event("e", span("Verletzte"), "DISASTER")) == (0, 0, 0)
    assert hits(Event("e", span("brechen"), "ACCIDENT")) == (0, 0, 0)
    assert hits(
        Event("a", span("Damm"), "DISASTER"),
        Event("b", span("brechen"), "DISASTER", status="feared"),
    ) == (1, 1, 1)


def test_a_label_of_somebody_else_is_not_right(loaded: Loaded) -> None:
    label = Label("l", span("Schwarzseher"), "Schwarzseher", by="report", scare_quoted=True)
    m = measure(loaded, labels=(label,)).metrics()
    assert (m["labels.found"].hits, m["labels.by"].hits) == (1, 0)
    assert m["labels.scare_quoted"].hits == 1


def test_parts_that_nobody_expects_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(TEXT.encode())
    few = {"document": "report.txt", "caveats": EXPECTED["caveats"]}
    (tmp_path / "expected.json").write_text(json.dumps(few), "utf-8")
    one = report(*load_expected(tmp_path / "expected.json"), Findings())
    assert set(one.sections) == {"caveats"}


@pytest.mark.parametrize(
    ("content", "told"), [("{", "not a file of expectations"), ('{"document": "no.txt"}', "no.txt")]
)
def test_what_cannot_be_read_is_named(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "expected.json"
    path.write_text(content, "utf-8")
    with pytest.raises(StopError, match=told):
        load_expected(path)
