"""Datelines: of agencies, of keyed dates, of lines with nothing but a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.record import Block
from zufolge.sources.datelines import date_line, dated_blocks, leading_date, split_datelines

REST = "Bei einem Anschlag sind nach Angaben der Polizei drei Menschen verletzt worden. Mehr ist nicht bekannt."


@pytest.mark.parametrize(
    "dateline",
    [
        "BERLIN (dpa) -", "Almaty (AFP) –", "KYIV, March 3 (Reuters) -", "INDIANAPOLIS (AP) —",
        "Berlin/Moskau (dpa/AFP) -", "Frankfurt am Main (dpa/lhe) -", "NEW YORK (AP) --", "(dpa) -",
        "Bern, 6. Januar (SDA) -", "London/Teheran -", "Gundremmingen –", "WASHINGTON —", "Wien (APA).",
        "São Paulo (EFE) -",
    ],
)  # fmt: skip
def test_an_agencys_opening_is_no_part_of_the_first_sentence(dateline: str) -> None:
    text = f"{dateline} {REST}"
    found = split_datelines(text, [Block(0, len(text), "paragraph")])
    assert [(b.kind, text[b.start : b.end]) for b in found] == [
        ("dateline", dateline),
        ("paragraph", REST),
    ]


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "Tokajew – Präsident seit 2019 – sagte, er habe nichts gewusst.",
        "Der Minister (CDU) sagte am Montag, das sei falsch.",
        "Scholz (SPD) - wie immer wortkarg - schwieg.".replace(" - ", " , "),
        "Die Lage - Ein Überblick in Zahlen.",
        "Nord-Süd-Gipfel endet ohne Ergebnis.",
        "Er kam – sah – siegte.",
        "BERLIN (dpa) - ",
    ],
)
def test_other_beginnings_stay(text: str) -> None:
    blocks = [Block(0, len(text), "paragraph")]
    assert split_datelines(text, blocks) == blocks


def test_headline_and_lead_may_stand_before_it() -> None:
    parts = ["Anschlag", REST, f"BERLIN (dpa) - {REST}", f"KIEW (AFP) - {REST}"]
    starts = [sum(len(p) + 2 for p in parts[:n]) for n in range(4)]
    kinds = ("heading", "paragraph", "paragraph", "paragraph")
    blocks = [Block(s, s + len(p), k) for s, p, k in zip(starts, parts, kinds, strict=True)]  # type: ignore[arg-type]
    found = split_datelines("\n\n".join(parts), blocks)
    assert [b.kind[0] for b in found] == ["h", "p", "d", "p", "p"]


@pytest.mark.parametrize(
    ("text", "start"),
    [(" date 2022-01 In der Stadt", "2022-01-01"), ("Datum: 2022-01-06\nText", "2022-01-06")],
)
def test_a_keyed_date_in_front_is_read(text: str, start: str) -> None:
    found = leading_date(text)
    assert found
    end, when = found
    assert when.start == start
    assert text[:end].endswith(start[: 7 if "date 2022-01 " in text else 10])


@pytest.mark.parametrize(
    "text", ["", "In der Stadt", "date 2022-13 In", "Stand der Dinge", "date 20222 x"]
)
def test_nothing_else_in_front_is(text: str) -> None:
    assert leading_date(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "06.01.2022", "Stand: 06.01.2022, 10:15 Uhr", "Veröffentlicht am 6. Januar 2022", "Almaty, 6. Januar 2022",
        "Published: January 6, 2022", "Aktualisiert am 06.01.2022 um 10.15 Uhr", "Donnerstag, 6. Januar 2022",
        "Wien, den 6. Januar 2022", "Updated at January 6, 2022",
    ],
)  # fmt: skip
def test_a_line_that_is_a_date(line: str) -> None:
    when = date_line(line)
    assert when
    assert when.start.startswith("2022-01-06")


@pytest.mark.parametrize(
    "line", ["Am 6. Januar 2022 brannte es.", "Anno", "x" * 90, "Stand", "26 Tote"]
)
def test_a_line_that_is_none(line: str) -> None:
    assert date_line(line) is None


def test_a_date_line_deep_in_the_text_stays_text() -> None:
    text = "a.\n\na.\n\na.\n\na.\n\na.\n\n06.01.2022"
    blocks = [Block(n, n + 2, "paragraph") for n in range(0, 20, 4)] + [Block(20, 30, "paragraph")]
    assert dated_blocks(text, blocks) == (blocks, None)


@given(st.text(max_size=300))
def test_splitting_loses_nothing(text: str) -> None:
    core = text.strip()
    if not core:
        return
    found = split_datelines(core, [Block(0, len(core), "paragraph")])
    assert (found[0].start, found[-1].end) == (0, len(core))
    if len(found) == 2:
        assert core[found[0].end : found[1].start].strip() == ""
