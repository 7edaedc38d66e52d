from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.happenings.surroundings import Said, Surroundings, with_events
from zufolge.record import (
    Document,
    Entity,
    Event,
    Figure,
    Findings,
    Place,
    Statement,
    Time,
    fingerprint,
    span_at,
)

TEXT = "In Rom und in Bonn schossen Räuber am Freitag auf zwei Boten. In Wien regnete es."
PAGE = Page(Document(fingerprint(TEXT), TEXT, language="de"))
SHOT = span_at(TEXT, 19, 27)


def place(name: str) -> Place:
    start = TEXT.index(name)
    return Place(name, span_at(TEXT, start, start + len(name)), name, "city")


def test_the_nearest_place_of_the_sentence() -> None:
    around = Surroundings(PAGE, Findings(places=(place("Rom"), place("Bonn"), place("Wien"))))
    assert around.place(PAGE.sentences[0], SHOT) == "Bonn"
    assert (
        Surroundings(PAGE, Findings(places=(place("Wien"),))).place(PAGE.sentences[0], SHOT) is None
    )


def test_a_date_says_when_a_duration_does_not() -> None:
    span = span_at(TEXT, 35, 45)
    dated = Surroundings(PAGE, Findings(times=(Time("t1", span, "DATE", "2022-01-07"),)))
    lasting = Surroundings(PAGE, Findings(times=(Time("t1", span, "DURATION", "P1D"),)))
    assert dated.time(PAGE.sentences[0], SHOT) == "t1"
    assert lasting.time(PAGE.sentences[0], SHOT) is None


@pytest.mark.parametrize(("start", "end", "found"), [(28, 34, "e1"), (50, 60, None), (0, 34, None)])
def test_an_entity_is_what_a_mention_covers_by_half(
    start: int, end: int, found: str | None
) -> None:
    robbers = Entity("e1", "group", "Räuber", mentions=(span_at(TEXT, 28, 34),))
    around = Surroundings(PAGE, Findings(entities=(robbers,)))
    assert around.entity(span_at(TEXT, start, end)) == found
    assert around.entity(None) is None


def test_the_innermost_statement() -> None:
    outer = Statement("s1", "Indirect", (span_at(TEXT, 0, 60),))
    inner = Statement("s2", "Indirect", (span_at(TEXT, 11, 60),))
    assert Said((outer, inner)).innermost(SHOT) is inner
    assert Said((outer,)).innermost(span_at(TEXT, 62, 70)) is None


@pytest.mark.parametrize(
    ("category", "event"), [("killed", "v1"), ("detained", None), ("other", None)]
)
def test_a_figure_takes_a_fitting_event_of_its_sentence(category: str, event: str | None) -> None:
    figure = Figure("f1", span_at(TEXT, 50, 54), 2, 2, "exact", category)  # type: ignore[arg-type]
    events = (Event("v1", SHOT, "ASSAULT"),)
    assert with_events(PAGE, (figure,), events)[0].event == event
    assert with_events(PAGE, (figure,), ())[0].event is None
