from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.reading.passes.figures import FiguresPass
from zufolge.record import (
    Block,
    Document,
    Entity,
    Figure,
    Findings,
    Statement,
    fingerprint,
    span_at,
)

READ = FiguresPass()
SENTENCES = Path(__file__).with_name("figures.tsv")


def page(text: str, language: str = "de", *, heading: bool = False) -> Page:
    blocks = (Block(0, len(text), "heading" if heading else "paragraph"),) if text else ()
    return Page(Document(fingerprint(text), text, language=language, blocks=blocks))


def figures(text: str, language: str = "de") -> list[tuple[str, str]]:
    return [(f.span.text, f.category) for f in READ(page(text, language), Findings()).figures]


def one(text: str, language: str = "de", found: Findings | None = None) -> tuple[Figure, Findings]:
    after = READ(page(text, language), found or Findings())
    assert len(after.figures) == 1, after.figures
    return after.figures[0], after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bei dem Brand starben zwei Frauen.", [("zwei", "killed")]),
        ("Drei Bergleute kamen bei dem Unglück im Schacht ums Leben.", [("Drei", "killed")]),
        ("Die Zahl der Toten stieg auf 34.", [("34", "killed")]),
        (
            "Die Rebellen töteten elf Wachleute und entführten vier.",
            [("elf", "killed"), ("vier", "abducted")],
        ),
        ("Die Polizei nahm 27 Personen fest.", [("27", "detained")]),
        ("26 wurden getötet, 40 weitere verletzt.", [("26", "killed"), ("40", "injured")]),
        (
            "Neun Gäste wurden verletzt, drei davon schwer.",
            [("Neun", "injured"), ("drei", "injured")],
        ),
        ("Mehrere Tausend gingen auf die Straße.", [("Mehrere Tausend", "participants")]),
        ("Rund 9000 Dorfbewohner sind auf der Flucht.", [("Rund 9000", "displaced")]),
        ("Ein Polizist wurde getötet.", [("Ein", "killed")]),
        ("Verletzt wurde niemand.", [("niemand", "injured")]),
        ("Es gab keine Toten.", [("keine", "killed")]),
        ("Mindestens 26 getötete Helfer", [("Mindestens 26", "killed")]),
        ("Zwei Tote bei Brand", [("Zwei", "killed")]),
        ("Seit Montag werden zwölf Matrosen vermisst.", [("zwölf", "missing")]),
        ("Im Hafen sind 300 Soldaten stationiert.", [("300", "deployed")]),
        (
            "An Bord waren 51 Schülerinnen und vier Lehrkräfte.",
            [("51", "other"), ("vier", "other")],
        ),
        (
            "Es starben fünf Kinder. 30 weitere wurden verletzt, weitere zwölf werden vermisst.",
            [("fünf", "killed"), ("30", "injured"), ("zwölf", "missing")],
        ),
        (
            "Zwei Zeugen wurden entführt. Eriwan beziffert deren Zahl auf 31.",
            [("Zwei", "abducted"), ("31", "abducted")],
        ),
        (
            "Vor dem Rathaus demonstrierten Tausende, laut Veranstaltern 15.000.",
            [("Tausende", "participants"), ("15.000", "participants")],
        ),
        (
            "Die Zahl der Toten stieg auf 34. Mehr als ein Dutzend wird vermisst.",
            [("34", "killed"), ("Mehr als ein Dutzend", "missing")],
        ),
        ("Kein einziger wurde verletzt.", [("Kein einziger", "injured")]),
        ("Drei Ulmer Schüler überlebten den Absturz nicht.", [("Drei", "killed")]),
        ("Das Heer schickte 22 mit Netzen ausgerüstete Taucher.", [("22", "deployed")]),
    ],
)
def test_german(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed and 30 injured.", [("Three", "killed"), ("30", "injured")]),
        (
            "A blast tore through the hall, killing at least two people.",
            [("at least two", "killed")],
        ),
        ("The death toll rose to 34.", [("34", "killed")]),
        ("Two gunmen killed 11 villagers.", [("Two", "participants"), ("11", "killed")]),
        ("Hundreds of residents fled.", [("Hundreds", "displaced")]),
        ("A fisherman drowned.", [("A", "killed")]),
        ("No one was hurt.", [("No one", "injured")]),
        (
            "Ten people were killed and another 40 were hurt, six of them seriously.",
            [("Ten", "killed"), ("40", "injured"), ("six", "injured")],
        ),
        (
            "Two boys were hospitalised; one is unaccounted for.",
            [("Two", "injured"), ("one", "missing")],
        ),
        (
            "Gunmen abduct schoolgirls; parents say 73 taken, governor says 31",
            [("73", "abducted"), ("31", "abducted")],
        ),
        (
            "Police arrested 23 and another 12 are in custody.",
            [("23", "detained"), ("12", "detained")],
        ),
        ("They are former prisoners: 88 former prisoners testified.", [("88", "other")]),
        (
            "Nine people, including three children, were hurt.",
            [("Nine", "injured"), ("three", "injured")],
        ),
        ("Four of the six sailors drowned.", [("Four", "killed"), ("six", "other")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die 42-Jährige im Alter von 80 Jahren wohnt hier.",
        "Am 5. März 2010 um 17.42 Uhr endete das Spiel 2:1.",
        "Er zahlte 300 Euro und 15 Prozent Zinsen.",
        "Sie muss für drei Jahre ins Gefängnis.",
        "Die beiden flohen, die drei blieben.",
        "Neun von zehn Deutschen reisen gern.",
        "Eine Dreierbande überfiel den Vierer-Gipfel.",
        "Nach Paragraf 129 wird ermittelt.",
        "Die Stadt hat 200.000 Einwohner.",
        "Ein Sprecher sagte, es sei ruhig.",
        "Am Montag hat ein Richter den Mann verhaftet.",
        "Zehn Kilometer weiter brannten vier Häuser.",
        "Der Fahrer, ein 22-jähriger Student, liegt im Krankenhaus.",
        "Die Bürgermeisterin ist Mutter von vier Kindern.",
        "Gemeinsam zählte man 640 Zugmaschinen.",
        "Das Kommissariat 77 der Wiener Beamten ermittelt.",
        "Seit Moor 2002 Vorsitzender wurde, ist es still.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 42-year-old, aged 80, scored 3 goals on March 4.",
        "They paid $900 and 15 percent in 2010.",
        "A spokesman said 14 cases were open.",
        "The two left.",
    ],
)
def test_what_is_no_figure_in_english(text: str) -> None:
    assert figures(text, "en") == []


def test_agent_and_victim_are_told_apart() -> None:
    assert figures("Zwei Männer töteten einen Wächter.") == [
        ("Zwei", "participants"),
        ("einen", "killed"),
    ]


def test_parts_are_linked_to_their_whole() -> None:
    whole, part = READ(page("Elf Menschen starben, darunter drei Kinder."), Findings()).figures
    assert (part.part_of, part.category) == (whole.id, "killed")
    whole, first, second = READ(
        page("14 Menschen wurden verletzt, neun Wirte und fünf Gäste."), Findings()
    ).figures
    assert (first.part_of, second.part_of, first.category) == (whole.id, whole.id, "injured")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Zehn Menschen starben.", "asserted"),
        ("Zunächst war von vier Toten die Rede gewesen.", "superseded"),
        ("Die Helfer befürchten mehr als 60 Tote.", "feared"),
        ("Erwartet werden 300 Teilnehmer.", "expected"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert one(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben von Ärzten starben drei Menschen.", "Ärzte"),
        ("Polizeiangaben zufolge starben drei Menschen.", "Polizei"),
        ("Laut Polizei starben drei Menschen.", "Polizei"),
        ("Drei Menschen starben, wie die dpa meldet.", "dpa"),
        ("Drei Menschen sollen gestorben sein.", "unbekannt"),
    ],
)
def test_a_source_that_is_named_without_a_statement(text: str, name: str) -> None:
    figure, found = one(text)
    assert [e.name for e in found.entities if e.id == figure.source_entity] == [name]
    assert figure.according_to is None


def test_the_reporters_own_voice_has_no_source() -> None:
    figure, found = one("Am Montag starben drei Menschen.")
    assert (figure.source_entity, figure.according_to, found.entities) == (None, None, ())


def test_a_known_entity_is_not_made_again() -> None:
    text = "Die Polizei kam. Laut Polizei starben drei Menschen."
    known = Entity("e7", "organization", "Polizei", mentions=(span_at(text, 4, 11),))
    figure, found = one(text, found=Findings(entities=(known,)))
    assert (figure.source_entity, found.entities) == ("e7", (known,))


def test_the_innermost_statement_says_it() -> None:
    text = "Ada sagt, Ben habe gemeldet, dass drei Menschen starben."
    outer = Statement("s1", "Indirect", (span_at(text, 10, 55),), speaker_entity="e1")
    inner = Statement("s2", "Indirect", (span_at(text, 29, 55),), speaker_entity="e2", inside="s1")
    people = (Entity("e1", "person", "Ada"), Entity("e2", "person", "Ben"))
    figure, _ = one(text, found=Findings(statements=(outer, inner), entities=people))
    assert (figure.according_to, figure.source_entity) == ("s2", "e2")


def test_group_and_bounds() -> None:
    figure, _ = one("Mindestens zwölf sudanesische Flüchtlinge ertranken.")
    assert (figure.low, figure.high, figure.bound, figure.unit) == (12, None, "at_least", "person")
    assert figure.group is not None
    assert figure.group.text == "sudanesische Flüchtlinge"


PIECES = st.sampled_from(
    ["drei", "ein", "20 000", "keine", "Menschen", "verletzt", "wurden", "getötet", "die", "der", "von", "und", ",",
     ".", "darunter", "laut", "Polizei", "nahm", "fest", "„", "“", "\n", "\u00ad", "😀", "u\u0308", "\u200f", "mehr als",
     "auf", "34", "bis", "-", "killed", "people", "three", "of", "them", "according to", "police", "a", "no one"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join)))
def test_any_text_gives_exact_spans(text: str) -> None:
    for language in ("de", "en"):
        found = READ(page(text, language), Findings())
        known = {e.id for e in found.entities}
        spans = [f.span for f in found.figures] + [m for e in found.entities for m in e.mentions]
        assert all(text[s.start : s.end] == s.text for s in spans)
        assert all(f.source_entity in known for f in found.figures if f.source_entity)
        starts = [f.span.start for f in found.figures]
        assert starts == sorted(starts)
        assert found == READ(page(text, language), Findings())


@pytest.mark.parametrize("text", ["7" * 2_000_000, "," * 100_000, "3," * 50_000, "3\n" * 5000])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert figures(text) == []


def sentences() -> list[tuple[str, str, str, list[list[str]]]]:
    """Language, block and text of each text of figures.tsv, with its figures."""
    lines = [x.split("\t") for x in SENTENCES.read_text("utf-8").splitlines() if x[:1] != "#"]
    groups = groupby(lines, key=lambda row: (row[0], row[1], row[-1]))
    return [(*key, [row[2:-1] for row in rows if row[2]]) for key, rows in groups]


@pytest.mark.parametrize(("language", "block", "text", "expected"), sentences())
def test_sentences_of_reports(
    language: str, block: str, text: str, expected: list[list[str]]
) -> None:
    after = READ(page(text, language, heading=block == "heading"), Findings())
    names = {e.id: e.name for e in after.entities}
    got = []
    for figure in after.figures:
        low, high = ("" if n is None else str(n) for n in (figure.low, figure.high))
        source = names.get(figure.source_entity or "", "")
        got.append([figure.span.text, low, high, figure.category, figure.status, source])
    for row, wanted in zip(got, expected, strict=False):
        row[-1] = "?" if wanted[-1] == "?" else row[-1]
    assert got == expected
