import pytest

from zufolge.record import Event, Label, Span, Time
from zufolge.show.account import account


def test_dated_events_come_first_in_order_of_time(record):
    rows = account(record).events
    assert [(r.when, r.trigger, r.type) for r in rows] == [
        ("2019", "geschrieben", "ACCUSE[investigate]"),
        ("2024-03-12 morning", "Einsturz", "ACCIDENT"),
        ("undated", "Anschlag", "ASSAULT[explosives]"),
        ("undated", "verlegt", "MOBILIZE[troops]"),
    ]


def test_an_event_says_who_did_what_to_whom_where_and_whose_word_it_is(record):
    rows = account(record).events
    assert [(r.actor, r.recipient, r.place, r.status, r.claimed_by) for r in rows] == [
        ("Aufsichtsbehörde", "", "", "claimed", "Ida Sorel"),
        ("", "", "Larsund", "", "the report"),
        ("Terroristen", "Hafenbrücke", "", "claimed", "Jonas Brandt"),
        ("Die Regierung", "", "Hafen", "claimed", "Jonas Brandt"),
    ]


@pytest.mark.parametrize(
    ("value", "start", "kind", "shown"),
    [
        ("2022-01-05", None, "DATE", "2022-01-05"),
        ("2022-01-05T11:20", None, "TIME", "2022-01-05 11:20"),
        ("2022-01-05TNI", None, "TIME", "2022-01-05 night"),
        ("2022-W01", "2022-01-03", "DATE", "2022-01-03"),
        ("P3W", "2021-12-15", "DURATION", "2021-12-15"),
        ("P3W", None, "DURATION", "undated"),
        ("XXXX-05", None, "SET", "undated"),
        ("", None, "DATE", "undated"),
    ],
)
def test_when(record_of, value, start, kind, shown):
    time = Time("t", Span(0, 1, "x"), kind, value, start)
    event = Event("v", Span(0, 1, "x"), "PROTEST", time="t")
    (row,) = account(record_of("x", events=(event,), times=(time,))).events
    assert row.when == shown


def test_labels_are_told_by_who_uses_them(record):
    rows = account(record).labels
    assert [(r.by, r.words, r.scare_quoted, r.label) for r in rows] == [
        ("Jonas Brandt", "feiger Anschlag", False, "3.1"),
        ("the report", "Terroristen", True, ""),
    ]


def test_labels_of_one_user_stand_together(record_of):
    entries = tuple(
        Label(str(n), Span(n, n + 1, c), c, by=by)
        for n, (c, by) in enumerate((("a", "report"), ("b", None), ("c", "report")))
    )
    rows = account(record_of("abc", labels=entries)).labels
    assert [(r.by, r.words) for r in rows] == [
        ("the report", "a"),
        ("the report", "c"),
        ("nobody named", "b"),
    ]
