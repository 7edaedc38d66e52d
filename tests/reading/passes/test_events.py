from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.language import Page
from zufolge.reading.passes.events import EventsPass
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

READ = EventsPass()


def page(text: str, language: str = "de") -> Page:
    return Page(Document(fingerprint(text), text, language=language))


def events(text: str, language: str = "de", found: Findings | None = None) -> tuple[Event, ...]:
    return READ(page(text, language), found or Findings()).events


def types(text: str, language: str = "de") -> list[tuple[str, str]]:
    return [(e.trigger.text, e.type) for e in events(text, language)]


def one(text: str, language: str = "de", found: Findings | None = None) -> Event:
    all_ = events(text, language, found)
    assert len(all_) == 1, all_
    return all_[0]


def role(event: Event) -> tuple[str | None, str | None]:
    actor, recipient = event.actor, event.recipient
    return actor.text if actor else None, recipient.text if recipient else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldaten erschossen zwei Bauern.", [("erschossen", "ASSAULT")]),
        ("Die Rebellen griffen am Morgen den Flughafen an.", [("griffen", "ASSAULT")]),
        ("Ein Bombenanschlag erschütterte den Markt.", [("Bombenanschlag", "ASSAULT")]),
        ("Beamte nahmen den Verdächtigen am Abend fest.", [("nahmen", "COERCE")]),
        ("Die Festnahme dreier Studenten sorgte für Ärger.", [("Festnahme", "COERCE")]),
        ("Tausende demonstrierten gegen das Gesetz.", [("demonstrierten", "PROTEST")]),
        ("Die Lokführer streikten zwei Tage lang.", [("streikten", "PROTEST")]),
        ("Ein Erdbeben hat den Süden der Insel getroffen.", [("Erdbeben", "DISASTER")]),
        ("Der Fluss überflutete drei Dörfer.", [("überflutete", "DISASTER")]),
        ("Ein Güterzug entgleiste bei Nebel.", [("entgleiste", "ACCIDENT")]),
        ("Helfer versorgten die Obdachlosen mit Decken.", [("versorgten", "AID")]),
        ("Die Kanzlerin telefonierte mit dem König.", [("telefonierte", "CONSULT")]),
        ("Das Parlament stimmte dem Abkommen zu.", [("stimmte", "AGREE")]),
        ("Die Opposition kritisierte den Haushalt.", [("kritisierte", "ACCUSE")]),
        ("Die Staatsanwaltschaft ermittelt wegen Betrugs.", [("ermittelt", "ACCUSE")]),
        ("Das Gericht verurteilte den Mann zu drei Jahren Haft.", [("verurteilte", "SANCTION")]),
        ("Der Minister lehnte den Vorschlag ab.", [("lehnte", "REJECT")]),
        ("Die Gewerkschaft forderte mehr Geld.", [("forderte", "REQUEST")]),
        ("Die Armee entsandte zusätzliche Truppen.", [("entsandte", "MOBILIZE")]),
        ("Der Bürgermeister trat am Freitag zurück.", [("trat", "RETREAT")]),
        ("In der Stadt wurde das Internet abgestellt.", [("das Internet abgestellt", "COERCE")]),
        (
            "Die Niederschlagung der Revolte dauerte Tage.",
            [("Niederschlagung", "ASSAULT"), ("Revolte", "PROTEST")],
        ),
    ],
)
def test_german(text: str, expected: list[tuple[str, str]]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen shot two farmers near the border.", [("shot", "ASSAULT")]),
        ("Police arrested three men on Friday.", [("arrested", "COERCE")]),
        ("Thousands protested against the law.", [("protested", "PROTEST")]),
        ("An earthquake shook the island.", [("earthquake", "DISASTER")]),
        ("A freight train derailed in fog.", [("derailed", "ACCIDENT")]),
        ("The minister condemned the vote.", [("condemned", "ACCUSE")]),
        ("The mayor resigned on Friday.", [("resigned", "RETREAT")]),
        ("Opposition leaders called for new elections.", [("called for", "REQUEST")]),
        ("The government imposed a state of emergency.", [("state of emergency", "COERCE")]),
        ("Rescuers evacuated the village.", [("evacuated", "AID")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert types(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Stürmer schoss in der letzten Minute ein Tor.",
        "Er schlug eine Route vor, die allen nützt.",
        "Sie sagte, das Wetter werde schön.",
        "Die Vereinigung zählt seit einigen Tagen mehr Mitglieder.",
        "Bei dem Sturz wurde niemand verletzt.",
        "Der Wahlkampf hat begonnen.",
        "",
    ],
)
def test_no_event(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ein Zug prallte auf einen Bus. Drei Fahrgäste wurden verletzt.", "ACCIDENT"),
        ("Ein Hurrikan zog über die Insel. Zwölf Menschen starben.", "DISASTER"),
        ("Rebellen überfielen das Dorf. Zwölf Menschen starben.", "ASSAULT"),
    ],
)
def test_harm_is_of_the_kind_of_what_did_it(text: str, type_: str) -> None:
    assert [e.type for e in events(text)] == [type_, type_]


def test_killed_and_injured_are_one_event_on_the_killed() -> None:
    text = "Soldaten kamen in das Dorf. Sie töteten zwei Männer und verletzten vier."
    assert types(text) == [("töteten", "ASSAULT")]


def test_what_only_points_back_is_no_event() -> None:
    text = "Ein Anschlag traf den Markt. Bei dem Anschlag wurden drei Händler getötet."
    assert types(text) == [("Anschlag", "ASSAULT"), ("getötet", "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die Polizei verhaftete drei Männer.", "asserted"),
        ("Laut Polizei wurden drei Männer verhaftet.", "claimed"),
        ("Die Polizei soll drei Männer verhaftet haben.", "claimed"),
        ("Die Polizei habe drei Männer verhaftet.", "claimed"),
        ("Die Polizei will drei Männer verhaften.", "planned"),
        ("Der Präsident befahl, die Männer zu verhaften.", "planned"),
        ("Die Männer sollen morgen verhaftet werden.", "planned"),
        ("Die Polizei hat die Männer nicht verhaftet.", "denied"),
        ("Viele befürchten weitere Anschläge.", "feared"),
        ("Die Armee begann, die Stadt zu bombardieren.", "asserted"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert one(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Soldiers arrested three men.", "asserted"),
        ("Soldiers reportedly arrested three men.", "claimed"),
        ("Soldiers will arrest three men.", "planned"),
        ("The president ordered soldiers to arrest the men.", "planned"),
        ("Soldiers did not arrest the men.", "denied"),
        ("Officials fear further attacks.", "feared"),
    ],
)
def test_english_status(text: str, status: str) -> None:
    assert one(text, "en").status == status


def test_a_demand_is_told_but_not_what_it_demands() -> None:
    event = one("Die Studenten forderten den Rücktritt des Rektors.")
    assert (event.type, event.status) == ("REQUEST", "asserted")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Die Polizei verhaftete drei Männer.", ("Polizei", "drei Männer")),
        ("Drei Männer wurden von der Polizei verhaftet.", ("Polizei", "Drei Männer")),
        ("Gestern wurden zwei junge Frauen entführt.", (None, "zwei junge Frauen")),
        ("Der Angriff der Rebellen auf den Flughafen misslang.", ("Rebellen", "Flughafen")),
        ("Die Festnahme des Generals überraschte alle.", (None, "Generals")),
        ("Den Flughafen bombardierten Flugzeuge der Armee.", ("Flugzeuge der Armee", "Flughafen")),
        ("Der 16-Jährige wurde erschossen.", (None, "16-Jährige")),
    ],
)
def test_roles(text: str, wanted: tuple[str | None, str | None]) -> None:
    assert role(one(text)) == wanted


def test_english_roles() -> None:
    assert role(one("Police arrested three men.", "en")) == ("Police", "three men")
    text = "The three men were arrested by police in June."
    assert role(one(text, "en")) == ("police", "three men")


def test_links_to_what_else_was_found() -> None:
    text = "Die Polizei verhaftete am Montag in Bonn drei Männer."
    police, figure = span_at(text, 4, 11), span_at(text, 40, 44)
    found = Findings(
        entities=(Entity("e1", "organization", "Polizei", mentions=(police,)),),
        figures=(Figure("f1", figure, 3, 3, "exact", "detained"),),
        times=(Time("t1", span_at(text, 23, 32), "DATE", "2022-01-03"),),
        places=(Place("p1", span_at(text, 36, 40), "Bonn", "city"),),
    )
    after = READ(page(text), found)
    event = after.events[0]
    assert (event.actor_entity, event.time, event.place) == ("e1", "t1", "p1")
    assert after.figures[0].event == event.id


def test_a_figure_without_a_fitting_event_keeps_none() -> None:
    text = "Die Polizei verhaftete zwei Männer, sechs andere starben bei einem Grippefall."
    figure = Figure("f1", span_at(text, 23, 27), 2, 2, "exact", "deployed")
    assert READ(page(text), Findings(figures=(figure,))).figures[0].event is None


def test_in_a_statement_it_is_claimed_by_the_innermost_one() -> None:
    text = "Soldaten hätten das Dorf überfallen, sagte Mora."
    outer = Statement("s1", "Indirect", (span_at(text, 0, 48),))
    inner = Statement("s2", "Indirect", (span_at(text, 0, 35),), cue=(span_at(text, 37, 42),))
    event = one(text, found=Findings(statements=(outer, inner)))
    assert (event.status, event.according_to) == ("claimed", "s2")


def test_what_is_said_to_be_planned_stays_planned() -> None:
    text = "„Wir werden das Dorf angreifen“, sagte Mora."
    said = Statement("s1", "Direct", (span_at(text, 0, 31),), cue=(span_at(text, 33, 38),))
    event = one(text, found=Findings(statements=(said,)))
    assert (event.status, event.according_to) == ("planned", "s1")


WORDS = st.sampled_from(
    [
        "Die",
        "der",
        "Polizei",
        "griff",
        "an,",
        "nicht",
        "getötet",
        "Anschlag",
        "auf",
        "wurde",
        "von",
        "in",
        "Brand",
        "soll",
        "haben",
        ".",
        ",",
        "„",
        "“",
        "Feuer",
        "eröffnete",
        "26",
        "Menschen",
        "kamen",
        "ums",
        "Leben",
        "killed",
        "attack",
        "by",
        "the",
        "of",
        "state",
        "emergency",
        "zu",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_span_is_in_it(text: str) -> None:
    for language in ("de", "en"):
        after = READ(page(text, language), Findings())
        assert [e.id for e in after.events] == [f"v{n + 1}" for n in range(len(after.events))]
        starts = [e.trigger.start for e in after.events]
        assert starts == sorted(starts)
        for event in after.events:
            for span in (event.trigger, event.actor, event.recipient):
                assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "unit",
    [
        "Die Polizei griff an ",
        "getötet, ",
        "„Anschlag“ ",
        "der der der ",
        "in Brand ",
        "x" * 40,
        "Tote ",
    ],
)
def test_work_grows_with_the_text_only(unit: str) -> None:
    assert _work(unit * 1600) < LINEAR * _work(unit * 200)


def _work(text: str) -> int:
    document = page(text)
    assert document.sentences
    return steps(lambda: READ(document, Findings()))
