"""The records that the benchmark of many reports is run on."""

from __future__ import annotations

from bench.generated import generated

from zufolge.record import (
    Document,
    Entity,
    Figure,
    Place,
    Published,
    Reader,
    Record,
    Time,
    fingerprint,
    span_at,
)

TEXT = "In Lestrow starben am 10. März vier Menschen, sagte Mira Tolvan."


def record() -> Record:
    return Record(
        document=Document(
            fingerprint(TEXT),
            TEXT,
            url="https://a.example/1",
            published=Published("2026-03-11T08:00", "2026-03-11T08:01", "minute"),
        ),
        reader=Reader("0"),
        entities=(Entity("e1", "person", "Mira Tolvan", mentions=(span_at(TEXT, 52, 63),)),),
        figures=(Figure("f1", span_at(TEXT, 31, 35), 4, 4, "exact", "killed"),),
        times=(
            Time("t1", span_at(TEXT, 19, 30), "DATE", "2026-03-10", "2026-03-10", "2026-03-11"),
        ),
        places=(Place("p1", span_at(TEXT, 3, 10), "Lestrow", "city", geonames=7),),
    )


def test_every_span_is_exact_and_every_document_is_another() -> None:
    made = list(generated([record()], 50))
    assert len({one.document.id for one in made}) == 50
    assert len({one.document.url for one in made}) == 50
    for one in made:
        text = one.document.text
        assert one.document.id == fingerprint(text)
        for span in (one.figures[0].span, one.places[0].span, one.entities[0].mentions[0]):
            assert text[span.start : span.end] == span.text
        assert one.entities[0].name == one.entities[0].mentions[0].text
        assert one.places[0].name == one.places[0].span.text


def test_names_places_and_days_are_the_rounds_own() -> None:
    first, second, third = generated([record()], 3)
    assert first == record()
    assert second.entities[0].name != third.entities[0].name
    assert second.places[0].geonames != third.places[0].geonames
    assert second.document.text.split()[3:5] == ["am", "10."]
    assert third.times[0].start == "2026-03-16"
    assert third.document.published is not None
    assert third.document.published.start == "2026-03-17T08:00"


def test_the_same_every_time() -> None:
    assert list(generated([record()], 9)) == list(generated([record()], 9))
