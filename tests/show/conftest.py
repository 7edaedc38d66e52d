"""A report written for these tests, and its record made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from zufolge.record import (
    Block,
    Caveat,
    Document,
    Entity,
    Event,
    Figure,
    Label,
    Place,
    Problem,
    Published,
    Reader,
    Record,
    Span,
    Statement,
    Time,
    fingerprint,
    span_at,
)

BLOCKS = (
    ("dateline", "date 2024-03-12"),
    ("heading", "Mindestens 14 Tote nach Einsturz der Hafenbrücke von Larsund"),
    (
        "paragraph",
        "Nach dem Einsturz der Hafenbrücke in Larsund am Dienstagmorgen sind laut Polizei "
        "mindestens 14 Menschen ums Leben gekommen, darunter drei Kinder. „Wir rechnen damit, dass "
        "die Zahl noch steigt“, sagte Einsatzleiterin Mara Ilves, „denn das Wasser ist eiskalt.“ "
        "Zunächst war von vier Toten die Rede gewesen.",
    ),
    (
        "paragraph",
        "Ministerpräsident Jonas Brandt sprach von einem „feigen Anschlag“. Man werde die "
        "„Terroristen“ finden, erklärte er. Die Regierung habe bereits Truppen in den Hafen verlegt. "
        "Zudem seien mehr als 200 Verdächtige festgenommen worden.",
    ),
    ("heading", "Opposition widerspricht"),
    (
        "paragraph",
        "Die Abgeordnete Ida Sorel warf der Regierung vor, sie verschweige, dass die "
        "Aufsichtsbehörde schon 2019 geschrieben habe, die Brücke sei „nicht mehr standsicher“. "
        "Ein Anschlag sei frei erfunden. Sie forderte eine unabhängige Untersuchung.",
    ),
    (
        "paragraph",
        "Bewohner berichteten, sie hätten vor dem Einsturz einen lauten Knall gehört. Es hieß, bis zu "
        "30 Personen würden noch vermisst. Die Angaben ließen sich zunächst nicht unabhängig "
        "überprüfen. The harbour authority said that “no ship was near the bridge”.",
    ),
)
TEXT = "\n\n".join(words for _, words in BLOCKS)


def at(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """The span of the nth time (from 0) that the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return span_at(text, start, start + len(words))


def spans(*words: str) -> tuple[Span, ...]:
    return tuple(at(w) for w in words)


def blocks() -> Iterable[Block]:
    start = 0
    for kind, words in BLOCKS:
        yield Block(start, start + len(words), kind)  # type: ignore[arg-type]
        start += len(words) + 2


def statement(id_: str, kind: str, *content: str, **more: Any) -> Statement:
    speaker_at = more.pop("speaker_at", None)
    for role in ("cue", "frame", "speaker"):
        if role in more:
            more[role] = spans(more[role])
    if speaker_at:
        more["speaker"] = (at(*speaker_at),)
    return Statement(id=id_, kind=kind, content=spans(*content), **more)  # type: ignore[arg-type]


STATEMENTS = (
    statement(
        "s1",
        "Indirect",
        "mindestens 14 Menschen ums Leben gekommen, darunter drei Kinder",
        cue="laut",
        frame="laut Polizei",
        speaker="Polizei",
        speaker_entity="e1",
    ),
    statement(
        "s2",
        "Direct",
        "„Wir rechnen damit, dass die Zahl noch steigt“",
        "„denn das Wasser ist eiskalt.“",
        cue="sagte",
        frame="sagte Einsatzleiterin Mara Ilves",
        speaker="Einsatzleiterin Mara Ilves",
        speaker_entity="e2",
    ),
    statement("s3", "Reported", "Zunächst war von vier Toten die Rede gewesen."),
    statement(
        "s4",
        "Reported",
        "Ministerpräsident Jonas Brandt sprach von einem „feigen Anschlag“.",
        speaker="Ministerpräsident Jonas Brandt",
        speaker_entity="e3",
    ),
    statement(
        "s5",
        "Indirect",
        "Man werde die „Terroristen“ finden",
        cue="erklärte",
        frame="erklärte er",
        speaker_at=("er", TEXT[: TEXT.index("erklärte er") + 9].count("er")),
        speaker_entity="e3",
    ),
    statement(
        "s6",
        "IndirectFreeIndirect",
        "Die Regierung habe bereits Truppen in den Hafen verlegt. Zudem seien mehr als 200 "
        "Verdächtige festgenommen worden.",
        speaker="Ministerpräsident Jonas Brandt",
        speaker_entity="e3",
    ),
    statement(
        "s7",
        "Indirect",
        "sie verschweige, dass die Aufsichtsbehörde schon 2019 geschrieben habe, die Brücke sei "
        "„nicht mehr standsicher“",
        cue="warf",
        frame="Die Abgeordnete Ida Sorel warf der Regierung vor",
        speaker="Die Abgeordnete Ida Sorel",
        speaker_entity="e4",
    ),
    statement(
        "s8",
        "Indirect",
        "die Brücke sei „nicht mehr standsicher“",
        medium="Writing",
        cue="geschrieben",
        frame="die Aufsichtsbehörde schon 2019 geschrieben habe",
        speaker="die Aufsichtsbehörde",
        speaker_entity="e5",
        inside="s7",
    ),
    statement("s9", "IndirectFreeIndirect", "Ein Anschlag sei frei erfunden.", speaker_entity="e4"),
    statement(
        "s10",
        "Reported",
        "Sie forderte eine unabhängige Untersuchung.",
        speaker="Sie",
        speaker_entity="e4",
    ),
    statement(
        "s11",
        "Indirect",
        "sie hätten vor dem Einsturz einen lauten Knall gehört",
        cue="berichteten",
        frame="Bewohner berichteten",
        speaker="Bewohner",
    ),
    statement(
        "s12", "Indirect", "bis zu 30 Personen würden noch vermisst", cue="hieß", frame="Es hieß"
    ),
    statement(
        "s13",
        "Indirect",
        "that “no ship was near the bridge”",
        cue="said",
        frame="The harbour authority said",
        speaker="The harbour authority",
        speaker_entity="e6",
    ),
)

ENTITIES = (
    Entity("e1", "government", "Polizei", mentions=spans("Polizei")),
    Entity("e2", "person", "Mara Ilves", role="Einsatzleiterin", mentions=spans("Mara Ilves")),
    Entity(
        "e3",
        "person",
        "Jonas Brandt",
        role="Ministerpräsident",
        mentions=spans("Ministerpräsident Jonas Brandt"),
    ),
    Entity("e4", "person", "Ida Sorel", role="Abgeordnete", mentions=spans("Ida Sorel")),
    Entity("e5", "government", "Aufsichtsbehörde", mentions=spans("Aufsichtsbehörde")),
    Entity("e6", "organization", "harbour authority"),
)

FIGURES = (
    Figure("f1", at("Mindestens 14"), 14, None, "at_least", "killed", group=at("Tote")),
    Figure(
        "f2",
        at("mindestens 14"),
        14,
        None,
        "at_least",
        "killed",
        group=at("Menschen"),
        according_to="s1",
        source_entity="e1",
        event="v1",
        place="p1",
        time="t1",
    ),
    Figure(
        "f3",
        at("drei"),
        3,
        3,
        "exact",
        "killed",
        group=at("Kinder"),
        according_to="s1",
        part_of="f2",
    ),
    Figure(
        "f4",
        at("vier"),
        4,
        4,
        "exact",
        "killed",
        group=at("Toten"),
        according_to="s3",
        status="superseded",
    ),
    Figure(
        "f5",
        at("mehr als 200"),
        200,
        None,
        "more_than",
        "detained",
        group=at("Verdächtige"),
        according_to="s6",
        source_entity="e3",
    ),
    Figure(
        "f6",
        at("bis zu 30"),
        None,
        30,
        "at_most",
        "missing",
        group=at("Personen"),
        according_to="s12",
        status="feared",
    ),
)

EVENTS = (
    Event("v1", at("Einsturz", 1), "ACCIDENT", place="p1", time="t1"),
    Event(
        "v2",
        at("Anschlag"),
        "ASSAULT",
        mode="explosives",
        actor=at("Terroristen"),
        recipient=at("Hafenbrücke"),
        status="claimed",
        according_to="s4",
    ),
    Event(
        "v3",
        at("verlegt"),
        "MOBILIZE",
        mode="troops",
        actor=at("Die Regierung"),
        place="p2",
        status="claimed",
        according_to="s6",
    ),
    Event(
        "v4",
        at("geschrieben"),
        "ACCUSE",
        mode="investigate",
        actor=at("Aufsichtsbehörde"),
        actor_entity="e5",
        time="t2",
        status="claimed",
        according_to="s7",
    ),
)

TIMES = (
    Time(
        "t1",
        at("am Dienstagmorgen"),
        "TIME",
        "2024-03-12TMO",
        "2024-03-12T06:00",
        "2024-03-12T12:00",
        1,
    ),
    Time("t2", at("2019"), "DATE", "2019", "2019-01-01", "2020-01-01", 5),
)

PLACES = (
    Place("p1", at("Larsund", 1), "Larsund", "city", "NO", 1, 58.1, 7.9, 1, "only one of its name"),
    Place("p2", at("Hafen", 2), "Hafen", "site", reason="not in the gazetteer"),
)

LABELS = (
    Label("l1", at("feigen Anschlag"), "feiger Anschlag", by="e3", according_to="s4"),
    Label("l2", at("Terroristen"), "Terroristen", by="report", scare_quoted=True),
)

CAVEATS = (
    Caveat(
        "c1", at("ließen sich zunächst nicht unabhängig überprüfen"), "not_independently_verified"
    ),
)


def record_of(text: str, statements: Iterable[Statement] = (), **more: Any) -> Record:
    """A record of a text with nothing but what is given."""
    document = Document(fingerprint(text), text, language="de", blocks=more.pop("blocks", ()))
    return Record(document=document, reader=Reader("0.1.0"), statements=tuple(statements), **more)


@pytest.fixture(scope="session", name="record_of")
def _record_of() -> Any:
    return record_of


@pytest.fixture(scope="session", name="at")
def _at() -> Any:
    return at


@pytest.fixture(scope="session")
def record() -> Record:
    return Record(
        document=Document(
            fingerprint(TEXT),
            TEXT,
            title="Mindestens 14 Tote nach Einsturz der Hafenbrücke",
            outlet="Larsund Tageblatt",
            url="https://tageblatt.example/bruecke",
            language="de",
            published=Published("2024-03-12T09:30:00", "2024-03-12T09:31:00", "minute"),
            blocks=tuple(blocks()),
        ),
        reader=Reader("0.1.0", "base", "sha256:1f3a", {"statements": "1"}),
        statements=STATEMENTS,
        entities=ENTITIES,
        figures=FIGURES,
        events=EVENTS,
        times=TIMES,
        places=PLACES,
        labels=LABELS,
        caveats=CAVEATS,
        problems=(Problem("mixed-language", "One sentence is English."),),
    )
