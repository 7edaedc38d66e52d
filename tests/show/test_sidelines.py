import pytest

from zufolge.record import Event, Figure, Label, Span
from zufolge.show.account import account
from zufolge.show.sidelines import sidelines
from zufolge.show.terminal import printed

TEXT = "Hunderte Menschen griffen die Wache an"


@pytest.fixture(name="shown")
def _shown(record_of):
    def show(width=80, **entries):
        parts = sidelines(account(record_of(TEXT, **entries)), width)
        return printed(parts, width=width, colour=False).splitlines()

    return show


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def test_nothing_read_nothing_shown(shown):
    assert shown() == []


def test_a_vague_figure_shows_its_words_too(shown):
    figure = Figure(
        "f", span("Hunderte"), 200, None, "vague_plural", "participants", group=span("Menschen")
    )
    assert shown(figures=(figure,)) == [
        "",
        "Figures",
        "participants  ≥ 200  Menschen „Hunderte“ — the report",
    ]


def test_parts_of_parts_go_deeper(shown):
    figures = tuple(
        Figure(i, span(words), 9, 9, "exact", "killed", part_of=of)
        for i, words, of in (("a", "Hunderte", None), ("b", "griffen", "a"), ("c", "an", "b"))
    )
    assert [line.partition("9  ")[2] for line in shown(figures=figures)[2:]] == [
        "people — the report",
        "↳ of these people — the report",
        "  ↳ of these people — the report",
    ]


@pytest.mark.parametrize(
    ("parties", "line"),
    [
        ({}, "undated  ASSAULT „griffen“"),
        ({"actor": "Menschen"}, "undated  ASSAULT „griffen“  Menschen"),
        ({"recipient": "die Wache"}, "undated  ASSAULT „griffen“  ? → die Wache"),
        (
            {"actor": "Menschen", "recipient": "die Wache"},
            "undated  ASSAULT „griffen“  Menschen → die Wache",
        ),
    ],
)
def test_who_did_it_to_whom(shown, parties, line):
    known = {role: span(words) for role, words in parties.items()}
    event = Event("v", span("griffen"), "ASSAULT", **known)
    assert " ".join(shown(events=(event,))[2].split()) == " ".join(line.split())


def test_a_label_says_whom_it_names(shown):
    label = Label("l", span("Hunderte"), "Mob", of=span("Menschen"), by="report")
    assert shown(labels=(label,))[2] == "the report  Menschen → „Mob“"
