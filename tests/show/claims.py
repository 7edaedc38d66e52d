"""An incident with claims, made by hand."""

from __future__ import annotations

from typing import Any

from zufolge.compare.reports import Publication, Report
from zufolge.compare.views import Account, AccountRow, Incident, Range, Source, Tally, Told, When
from zufolge.record import Caveat, Document, Entity, Reader, Record, Span, Statement, span_at

RULE = "the least and the greatest stated bound of the standing, asserted wholes"
TEXTS = {
    "a": "Brücke stürzt ein\n\nMindestens vier Menschen seien tot, teilte die Polizei mit.",
    "b": "Mehr Tote\n\nDie Klinik zählt sieben Tote, darunter zwei Kinder. "
    "Die Angaben ließen sich nicht prüfen.",
    "c": "Toll corrected\n\nPolice lowered the toll from nine to eight.",
}
DATES = {"a": "2025-03-10T20:00", "b": "2025-03-11T02:00", "c": "2025-03-12"}


def document_id(key: str) -> str:
    return "sha256:" + key * 64


def row(
    id: str, key: str, wording: str, number: tuple[int | None, int | None], **rest: Any
) -> AccountRow:
    start = TEXTS[key].index(wording)
    given: dict[str, Any] = {
        "category": "killed",
        "group": None,
        "claimant": None,
        "via": None,
        "bound": "exact",
        "said_at": DATES[key],
        "status": "asserted",
        "relation": "first",
        "to": None,
        "standing": False,
        "quote": TEXTS[key].split("\n\n")[1],
    }
    source = Source(document_id(key), f"https://{key}.example/x", f"Outlet {key}", DATES[key])
    span = Span(start, start + len(wording), wording)
    low, high = number
    return AccountRow(
        id=id, low=low, high=high, wording=wording, span=span, document=source, **given | rest
    )


POLICE: dict[str, Any] = {"claimant": "Polizei", "claimant_id": "police"}
CLINIC: dict[str, Any] = {"claimant": "Klinik", "claimant_id": "clinic"}
ROWS = (
    row("a.f1", "a", "Mindestens vier", (4, None), bound="at_least", **POLICE),
    row("b.f1", "b", "sieben", (7, 7), relation="contradicts", to="a.f1", standing=True, **CLINIC),
    row("b.f2", "b", "zwei", (2, 2), relation="includes", to="b.f1", part_of="b.f1", standing=True,
        group="Kinder", **CLINIC),
    row("c.f1", "c", "nine", (9, 9), relation="raises", to="a.f1", status="superseded", **POLICE),
    row("c.f2", "c", "eight", (8, 8), relation="corrects", to="c.f1", standing=True, **POLICE),
)  # fmt: skip
INCIDENT = Incident(
    "i-aaaa",
    "Brücke stürzt ein",
    ("ACCIDENT",),
    "Larsund",
    When("2025-03-10", "2025-03-11", 1),
    tuple(
        Told(
            document_id(k),
            f"https://{k}.example/x",
            f"Outlet {k}",
            DATES[k],
            k != "c",
            TEXTS[k][:9],
        )
        for k in "abc"
    ),
    ("Outlet a", "Outlet b"),
    {"killed": Tally(7, 8, 5)},
)
ACCOUNT = Account(INCIDENT, ROWS, {"killed": Range(7, 8, RULE, 2)})
NOTHING = Account(INCIDENT, (), {})


def report(key: str) -> Report:
    text = TEXTS[key]
    said = text.split("\n\n")[1]
    start = text.index(said)
    statement = Statement("s1", "Indirect", (span_at(text, start, len(text)),), speaker_entity="e1")
    entity = Entity("e1", "organization", "Klinik" if key == "b" else "Polizei")
    caveats = ()
    if key == "b":
        at = text.index("Die Angaben")
        caveats = (Caveat("c1", span_at(text, at, len(text)), "unverified"),)
    document = Document(document_id(key), text, language="en" if key == "c" else "de")
    record = Record(
        document=document,
        reader=Reader("0"),
        statements=(statement,),
        entities=(entity,),
        caveats=caveats,
    )
    first = Publication(f"Outlet {key}", f"https://{key}.example/x", DATES[key], "minute")
    return Report(record, (first,))


REPORTS = tuple(report(key) for key in "cab")
