"""What a later version keeps, withdraws, adds and alters."""

from __future__ import annotations

import re
from typing import Any

import pytest

from zufolge.compare.versions import Changes, changes
from zufolge.record import (
    Document,
    Entity,
    Event,
    Figure,
    Reader,
    Record,
    Span,
    Statement,
    fingerprint,
    span_at,
)


def of(text: str, words: str, nth: int = 0) -> Span:
    start = [found.start() for found in re.finditer(re.escape(words), text)][nth]
    return span_at(text, start, start + len(words))


def figure(
    text: str, words: str, low: int | None, category: str = "killed", **known: Any
) -> Figure:
    nth = known.pop("nth", 0)
    high, bound = known.pop("high", low), known.pop("bound", "exact")
    at = of(text, words, nth)
    return Figure(f"f{at.start}", at, low, high, bound, category, **known)


def record(text: str, *figures: Figure, **found: Any) -> Record:
    document = Document(fingerprint(text), text, language=found.pop("language", "de"))
    return Record(document=document, reader=Reader("1"), figures=figures, **found)


def told(step: Changes) -> dict[str, list[Any]]:
    figures = step.figures
    return {
        "altered": [(a.span.text, b.span.text) for a, b in step.altered],
        "kept": [a.span.text for a, _ in figures.kept],
        "withdrawn": [one.span.text for one in figures.withdrawn],
        "added": [one.span.text for one in figures.added],
    }


OLD = "Bei dem Brand starben 14 Menschen, 30 wurden verletzt. Die Polizei sucht 3 Vermisste."


def old() -> Record:
    return record(
        OLD,
        figure(OLD, "14", 14),
        figure(OLD, "30", 30, "injured"),
        figure(OLD, "3", 3, "missing", nth=1),
    )


def test_the_same_text_keeps_all() -> None:
    step = changes(old(), old())
    assert step.nothing
    assert told(step) == {"altered": [], "kept": ["14", "30", "3"], "withdrawn": [], "added": []}


def test_another_number_at_the_same_place_is_altered() -> None:
    text = OLD.replace("14", "mindestens 17").replace(" Die Polizei sucht 3 Vermisste.", "")
    new = record(
        text,
        figure(text, "mindestens 17", 17, high=None, bound="at_least"),
        figure(text, "30", 30, "injured"),
    )
    assert told(changes(old(), new)) == {
        "altered": [("14", "mindestens 17")],
        "kept": ["30"],
        "withdrawn": ["3"],
        "added": [],
    }


def test_the_same_value_in_other_words_is_kept() -> None:
    text = OLD.replace("14", "vierzehn")
    new = record(text, figure(text, "vierzehn", 14))
    assert told(changes(old(), new))["kept"] == ["14"]
    assert told(changes(old(), new))["withdrawn"] == ["30", "3"]


def test_a_figure_that_moved_to_another_sentence_is_kept() -> None:
    text = "Das Feuer brach am Morgen aus. 14 Menschen kamen ums Leben."
    step = changes(old(), record(text, figure(text, "14", 14)))
    assert told(step)["kept"] == ["14"]
    assert not step.altered


def test_a_figure_of_then_is_no_figure_of_now() -> None:
    text = "Zunächst war von 14 Toten die Rede gewesen. Nun sprach die Polizei von 17 Toten."
    new = record(text, figure(text, "14", 14, status="superseded"), figure(text, "17", 17))
    found = told(changes(old(), new))
    assert found["withdrawn"] == ["14", "30", "3"]
    assert found["added"] == ["14", "17"]


def test_another_category_at_the_same_place_is_no_alteration() -> None:
    text = OLD.replace("14", "17")
    step = changes(old(), record(text, figure(text, "17", 17, "affected")))
    assert not step.altered
    assert told(step)["added"] == ["17"]


def test_what_was_asserted_and_is_denied_is_altered() -> None:
    new = record(OLD, figure(OLD, "14", 14, status="denied"))
    assert told(changes(old(), new))["altered"] == [("14", "14")]


def test_figures_of_one_sentence_are_told_apart() -> None:
    one = "At least 3 people died in the north and 5 people died in the south."
    two = one.replace("3", "4").replace("5", "6")
    before = record(one, figure(one, "3", 3), figure(one, "5", 5), language="en")
    after = record(two, figure(two, "4", 4), figure(two, "6", 6), language="en")
    assert told(changes(before, after))["altered"] == [("3", "4"), ("5", "6")]


def test_a_figure_that_stands_alone_has_no_place() -> None:
    before, after = record("14", figure("14", "14", 14)), record("17", figure("17", "17", 17))
    assert told(changes(before, after)) == {
        "altered": [],
        "kept": [],
        "withdrawn": ["14"],
        "added": ["17"],
    }


def test_as_many_are_kept_as_there_are() -> None:
    text = "Es gab 2 Tote am Markt. Es gab 2 Tote am Fluss."
    both = record(text, figure(text, "2", 2), figure(text, "2", 2, nth=1))
    short = "Es gab 2 Tote am Fluss."
    step = changes(both, record(short, figure(short, "2", 2)))
    assert [(a.span.start, b.span.start) for a, b in step.figures.kept] == [(31, 7)]
    assert [one.span.start for one in step.figures.withdrawn] == [7]


SAID = "„Es war Brandstiftung“, sagte Karmut. Die Polizei nahm zwei Männer fest."


def said(text: str, who: str, words: str, **known: Any) -> Record:
    statement = Statement("s1", "Direct", (of(text, words),), speaker=(of(text, who),), **known)
    return record(text, statements=(statement,))


@pytest.mark.parametrize(
    ("text", "who", "words", "kept"),
    [
        (SAID, "Karmut", "„Es war Brandstiftung“", 1),
        ("Karmut sagte:\n„Es war  Brandstiftung“.", "Karmut", "„Es war  Brandstiftung“", 1),
        (SAID.replace("war", "war nicht"), "Karmut", "„Es war nicht Brandstiftung“", 0),
        (SAID.replace("Karmut", "Reskow"), "Reskow", "„Es war Brandstiftung“", 0),
    ],
)
def test_a_statement_is_its_words_and_its_speaker(
    text: str, who: str, words: str, kept: int
) -> None:
    step = changes(said(SAID, "Karmut", "„Es war Brandstiftung“"), said(text, who, words))
    found = (step.statements.kept, step.statements.withdrawn, step.statements.added)
    assert [len(one) for one in found] == [kept, 1 - kept, 1 - kept]


def test_a_speaker_without_words_is_the_entity() -> None:
    def unsaid(name: str) -> Record:
        content = (of(SAID, "„Es war Brandstiftung“"),)
        statement = Statement("s1", "Indirect", content, speaker_entity="e1")
        return record(SAID, statements=(statement,), entities=(Entity("e1", "person", name),))

    assert changes(unsaid("Elena Karmut"), unsaid("Elena Karmut")).nothing
    assert not changes(unsaid("Elena Karmut"), unsaid("Danilo Reskow")).nothing


@pytest.mark.parametrize(
    ("known", "kept"),
    [({}, 1), ({"status": "denied"}, 0), ({"mode": "arrest"}, 0), ({"type": "ASSAULT"}, 0)],
)
def test_an_event_is_its_type_status_and_words(known: dict[str, str], kept: int) -> None:
    def arrested(**known: Any) -> Record:
        usual = {"type": "COERCE", "actor": of(SAID, "Die Polizei")}
        return record(SAID, events=(Event("v1", of(SAID, "nahm"), **usual | known),))

    step = changes(arrested(), arrested(**known))
    assert (len(step.events.kept), len(step.events.withdrawn)) == (kept, 1 - kept)
