from __future__ import annotations

from zufolge.ledger.entry_tables import ENTRIES
from zufolge.ledger.rows import entry_rows, joined, speakers
from zufolge.record import (
    Document,
    Findings,
    Label,
    Place,
    Problem,
    Reader,
    Record,
    Span,
    Statement,
    Time,
    fingerprint,
)


def rows_of(record: Record) -> dict[str, list[dict[str, object]]]:
    return {table.name: list(rows) for table, rows in entry_rows(record, 7).items()}


def test_every_list_of_a_record_has_its_table() -> None:
    assert {table.name for table in ENTRIES} == set(Findings.__struct_fields__)


def test_every_row_has_the_columns_of_its_table(record) -> None:
    for table, rows in entry_rows(record(), 7).items():
        for row in rows:
            assert set(row) == set(table.columns.keys()), table.name


def test_a_figure_and_an_event(record) -> None:
    rows = rows_of(record())
    figure, event = rows["figures"][0], rows["events"][0]
    assert (figure["reading"], figure["position"], figure["entry"]) == (7, 0, "f1")
    assert (figure["words"], figure["low"], figure["high"]) == ("mindestens 26", 26, None)
    assert record().document.text[figure["begins"] : figure["ends"]] == "mindestens 26"
    assert (event["type"], event["words"], event["status"]) == ("ASSAULT", "getötet", "asserted")


def make(**entries: object) -> Record:
    text = "Er sagte, alles sei ruhig."
    return Record(document=Document(fingerprint(text), text), reader=Reader("1"), **entries)


def test_a_broken_quotation_is_one_row() -> None:
    content = (Span(0, 2, "Er"), Span(10, 15, "alles"))
    rows = rows_of(make(statements=(Statement("s1", "Direct", content),)))["statements"]
    assert (rows[0]["begins"], rows[0]["ends"], rows[0]["words"]) == (0, 15, "Er … alles")
    assert (rows[0]["speaker"], rows[0]["cue"]) == (None, None)


def test_what_is_not_grounded_is_null() -> None:
    span = Span(0, 2, "Er")
    rows = rows_of(
        make(
            statements=(Statement("s1", "Reported", ()),),
            times=(Time("t1", span, "DATE", "2022"),),
            places=(Place("p1", span, "Er", "unresolved"),),
            labels=(Label("l1", span, "Er"),),
            problems=(Problem("language", "Not trained."),),
        )
    )
    assert rows["statements"][0]["begins"] is None
    assert (rows["times"][0]["since"], rows["times"][0]["until"]) == (None, None)
    assert rows["places"][0]["latitude"] is None
    assert rows["labels"][0]["used_by"] is None
    assert rows["problems"][0] == {
        "reading": 7,
        "position": 0,
        "code": "language",
        "message": "Not trained.",
    }


def test_speakers_are_counted_once() -> None:
    er = (Span(0, 2, "Er"),)
    said = [
        Statement("s1", "Direct", (), speaker_entity="e1", speaker=er),
        Statement("s2", "Direct", (), speaker_entity="e1"),
        Statement("s3", "Direct", (), speaker=er),
        Statement("s4", "Direct", ()),
    ]
    assert speakers(make(statements=tuple(said))) == 2
    assert joined(()) is None
