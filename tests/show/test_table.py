import pytest
from rich.cells import cell_len

from zufolge.record import Caveat, Document, Entity, Problem, Reader, Record, Statement, span_at
from zufolge.show.table import render_table


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_every_statement_is_there_at_every_width(record, width, colour):
    out = render_table(record, width=width, colour=colour)
    for label in (
        "1.1",
        "2.1",
        "3.1",
        "3.2",
        "3.3",
        "4.1",
        "4.2",
        "4.3",
        "6.1",
        "7.1",
        "?.1",
        "?.2",
    ):
        assert label in out
    assert ("\x1b[" in out) is colour


@pytest.mark.parametrize("width", [40, 60, 80, 99, 100, 120, 130, 200])
def test_no_line_is_wider_than_asked_and_nothing_is_cut_off(record, width):
    out = render_table(record, width=width, colour=False)
    assert max(cell_len(line) for line in out.splitlines()) <= width
    cut = [line for line in out.splitlines() if "…" in line and " … " not in f"{line} "]
    assert not cut


@pytest.mark.parametrize("width", [40, 60, 99])
def test_the_narrow_form_holds_every_statement_in_full(record, width):
    squeezed = "".join(render_table(record, width=width, colour=False).split())
    for statement in record.statements:
        for span in statement.content:
            assert "".join(span.text.split()) in squeezed


def test_the_name_stands_beside_the_words_and_the_nested_one_below_its_outer(record):
    lines = render_table(record, width=200, colour=False).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("4.1"))
    assert "Ida Sorel · „Die Abgeordnete Ida Sorel“" in lines[at]
    assert lines[at].rstrip().endswith("warf")
    nested = next(line for line in lines[at:] if line.startswith("5.1"))
    assert "↳ Aufsichtsbehörde · „die Aufsichtsbehörde“" in nested
    assert "↳ die Brücke sei „nicht mehr standsicher“" in nested


def test_header_notices_and_creed_stand_on_top(record):
    top = render_table(record, width=120, colour=False).split("\n1.1")[0]
    assert top.splitlines()[:4] == [
        "Mindestens 14 Tote nach Einsturz der Hafenbrücke",
        "Larsund Tageblatt · 2024-03-12 09:30 · German",
        "13 statements · 7 speakers · 6 figures · 4 events · 2 labels",
        "Attributed, not asserted.",
    ]
    assert "! mixed-language: One sentence is English." in top
    assert "▲ not independently verified: „ließen sich zunächst nicht unabhängig überprüfen“" in top


def test_carried_on_and_nobody_named_are_marked(record):
    out = render_table(record, width=200, colour=False)
    assert out.count("↪ carried on") == 2
    assert out.index("nobody named") > out.index("harbour authority")


def test_the_account_reads_as_in_the_paper(record):
    out = render_table(record, width=120, colour=False)
    panel = out[out.index("\nFigures\n") : out.index("\nEvents\n")].splitlines()
    assert panel[2:] == [
        "killed     ≥ 14  Tote — the report",
        "           ≥ 14  Menschen — Polizei  1.1",
        "            = 3  ↳ of these Kinder — Polizei  1.1",
        "            = 4  Toten — nobody named  ?.1  [superseded]",
        "missing    ≤ 30  Personen — nobody named  ?.2  [feared]",
        "detained  > 200  Verdächtige — Jonas Brandt  3.3",
    ]


def test_events_and_labels(record):
    out = render_table(record, width=120, colour=False)
    assert "ASSAULT[explosives] „Anschlag“  Terroristen → Hafenbrücke  [claimed]" in out
    assert "2024-03-12 morning  ACCIDENT „Einsturz“" in out
    assert "Larsund · „am Dienstagmorgen“ · according to the report" in out
    assert "the report    „Terroristen“  [scare quotes]" in out


def test_panels_without_entries_are_left_out(record_of):
    out = render_table(record_of("Nichts."), width=80, colour=False)
    assert "No statements found." in out
    assert not {"Figures", "Events", "Who calls whom what"} & set(out.splitlines())


EVIL = "\x1b]0;pwned\x07\x1b[2J[bold]fett[/bold]\u202egnp\x9b31m \x00\x08"


@pytest.mark.parametrize("width", [60, 120])
def test_hostile_words_cannot_steer_the_terminal(width):
    entity = Entity("e", "person", EVIL, role=EVIL)
    whole = span_at(EVIL, 0, len(EVIL))
    record = Record(
        document=Document("x", EVIL, title=EVIL, outlet=EVIL, language=EVIL),
        reader=Reader("0"),
        statements=(
            Statement("a", "Direct", (whole,), cue=(whole,), speaker=(whole,), speaker_entity="e"),
        ),
        entities=(entity,),
        caveats=(Caveat("c", whole, EVIL),),
        problems=(Problem(EVIL, EVIL),),
    )
    out = render_table(record, width=width, colour=False)
    assert not [c for c in out if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c == "\u202e"]
    assert "[bold]fett[/bold]" in "".join(out.split("\n")).replace(" ", "")


def test_wide_characters_keep_the_columns(record_of):
    text = "首相は「状況は制御されている」と述べた。" * 8
    record = record_of(text, [Statement("a", "Direct", (span_at(text, 0, len(text)),))])
    for width in (60, 120):
        out = render_table(record, width=width, colour=False)
        assert max(cell_len(line) for line in out.splitlines()) <= width
