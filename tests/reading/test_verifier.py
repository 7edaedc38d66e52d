"""The verifier: spans, ids, references, circles, undeclared changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.reading.verifier import FIELDS, faults, undeclared
from zufolge.record import Entity, Figure, Findings, Label, Place, Span, Statement, span_at

TEXT = "Die Ärztin Ayla 🌍 Demir sagte: „Zwei Tote.“"


def statement(name: str, **fields: str) -> Statement:
    return Statement(name, "Direct", (span_at(TEXT, 31, 43),), **fields)  # type: ignore[arg-type]


def figure(name: str, part_of: str | None = None) -> Figure:
    return Figure(name, span_at(TEXT, 32, 36), 2, 2, "exact", "killed", part_of=part_of)


def test_sound_findings_have_no_faults() -> None:
    found = Findings(
        statements=(statement("s1", speaker_entity="e1"), statement("s2", inside="s1")),
        entities=(Entity("e1", "person", "Ayla Demir", mentions=(span_at(TEXT, 4, 24),)),),
        labels=(Label("l1", span_at(TEXT, 0, 3), "x", by="report"),),
    )
    assert faults(TEXT, found, FIELDS) == []


@pytest.mark.parametrize(
    "span", [Span(0, 3, "die"), Span(0, 999, TEXT), Span(4, 4, ""), Span(-3, -1, TEXT[-3:-1])]
)
def test_an_inexact_span_is_a_fault(span: Span) -> None:
    found = Findings(places=(Place("p1", span, "x", "city"),))
    assert len(faults(TEXT, found, ("places",))) == 1


def test_spans_within_lists_are_looked_at() -> None:
    found = Findings(entities=(Entity("e1", "person", "x", mentions=(Span(0, 3, "der"),)),))
    assert "entities: the span 0:3" in faults(TEXT, found, ("entities",))[0]


def test_only_fresh_fields_pay_for_spans() -> None:
    found = Findings(places=(Place("p1", Span(0, 3, "der"), "x", "city"),))
    assert faults(TEXT, found, ("times",)) == []


def test_an_id_stands_once() -> None:
    found = Findings(statements=(statement("s1"), statement("s1")))
    assert faults(TEXT, found, ()) == ["statements: an id stands twice"]


@pytest.mark.parametrize("attribute", ["speaker_entity", "inside"])
def test_a_reference_to_nothing_is_a_fault(attribute: str) -> None:
    found = Findings(statements=(statement("s1", **{attribute: "z9"}),))
    assert f"s1.{attribute} names z9" in faults(TEXT, found, ())[0]


def test_a_label_is_used_by_an_entity_or_the_report() -> None:
    found = Findings(labels=(Label("l1", span_at(TEXT, 0, 3), "x", by="anybody"),))
    assert "l1.by names anybody" in faults(TEXT, found, ())[0]


def test_circles_are_faults() -> None:
    ring = Findings(figures=(figure("f1", "f2"), figure("f2", "f1"), figure("f3", "f1")))
    assert "f1.part_of leads back to f1" in faults(TEXT, ring, ())


def test_a_long_chain_is_no_circle() -> None:
    chain = tuple(figure(f"f{n}", f"f{n + 1}" if n < 4999 else None) for n in range(5000))
    assert faults(TEXT, Findings(figures=chain), ()) == []


def test_undeclared_changes_are_named() -> None:
    after = Findings(statements=(statement("s1"),), figures=(figure("f1"),))
    assert undeclared(Findings(), after, ("figures",)) == ["statements"]
    assert undeclared(after, after, ()) == []


@given(st.text(min_size=1), st.data())
def test_every_cut_of_any_text_is_sound(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Findings(places=(Place("p1", span_at(text, start, end), "x", "city"),))
    assert faults(text, found, ("places",)) == []
