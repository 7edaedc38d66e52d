"""Headings and paragraphs of plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.sources.blocks import text_blocks

ONE = (
    "Der Sprecher sagte, am Abend seien drei Menschen verletzt worden. Zwei liegen im Krankenhaus."
)
TWO = (
    "Die Feuerwehr war mit vierzig Leuten da. Der Schaden ist hoch, wie die Versicherung mitteilte."
)


def shape(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in text_blocks(text)]


def kinds(text: str) -> str:
    return "".join(kind[0] for kind, _ in shape(text))


def test_each_line_is_a_paragraph() -> None:
    assert shape(f"{ONE}\n{TWO}\n\n{ONE}") == [
        ("paragraph", ONE),
        ("paragraph", TWO),
        ("paragraph", ONE),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\u2029"])
def test_every_line_break_is_one(end: str) -> None:
    assert shape(f"{ONE}{end}{end}{TWO}{end}") == [("paragraph", ONE), ("paragraph", TWO)]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Bei einem Brand in einem Lagerhaus sind am Mittwoch vier\n"
        "Menschen verletzt worden. Das Feuer brach nach Angaben der\n"
        "Polizei gegen 5.30 Uhr aus.\n"
        "\n"
        "Die Ursache sei noch unklar, sagte ein Sprecher der\n"
        "Feuerwehr. Man ermittle in alle Richtungen.\n"
    )
    found = shape(text)
    assert [kind for kind, _ in found] == ["paragraph", "paragraph"]
    assert found[0][1].count("\n") == 2
    assert found[1][1].startswith("Die Ursache")


def test_a_short_line_ends_a_wrapped_paragraph_without_a_blank_line() -> None:
    text = (
        "The fire broke out in a warehouse near the harbour early on\n"
        "Wednesday, police said, and spread to two other buildings.\n"
        "Nobody was hurt.\n"
        "The cause is not known yet, a spokesman for the brigade told\n"
        "reporters. Investigators were at the scene.\n"
    )
    assert [words.split()[0] for _, words in shape(text)] == ["The", "The"]


def test_a_wrapped_file_keeps_its_headings_and_lists() -> None:
    text = (
        "Feuer im Hafen\n\n"
        "Bei einem Brand in einem Lagerhaus sind am Mittwoch vier\n"
        "Menschen verletzt worden. Betroffen waren Halle drei und die\n"
        "Halle vier.\n\n"
        "- ein Feuerwehrmann, der eine Rauchvergiftung erlitt und im\n"
        "  Krankenhaus liegt\n"
        "- drei Arbeiter\n"
    )
    assert [kind for kind, _ in shape(text)] == ["heading", "paragraph", "paragraph", "paragraph"]
    assert shape(text)[2][1].endswith("Krankenhaus liegt")


@pytest.mark.parametrize(
    "heading",
    [
        "Mindestens 31 verletzte Feuerwehrleute",
        "Kreml: „Wir reden nicht“",
        "‘It was overloaded’",
        "## Weitere Reaktionen",
        "Was bisher bekannt ist – und was nicht",
    ],
)
def test_a_short_line_without_a_final_mark_is_a_heading(heading: str) -> None:
    assert kinds(f"{ONE}\n\n{heading}\n\n{TWO}") == "php"


@pytest.mark.parametrize(
    "line",
    [
        "Er schwieg.", "„Nein!“", "Wie geht es weiter?", "Drei Forderungen:", "- ein Punkt", "1. Punkt", "***",
        "Diese Zeile ist ohne Punkt und doch so lang, dass niemand sie für eine Überschrift halten würde, "
        "weil Überschriften kurz sind",
    ],
)  # fmt: skip
def test_other_short_lines_are_paragraphs(line: str) -> None:
    assert kinds(f"{ONE}\n\n{line}\n\n{TWO}") == "ppp"


def test_a_headline_may_ask_or_cry() -> None:
    assert kinds(f"Kommt jetzt der Frieden?\n\n{ONE}") == "hp"


def test_three_short_lines_are_a_list() -> None:
    assert kinds(f"{ONE}\nEssen\nTrinken\nDecken\n{TWO}") == "ppppp"
    assert kinds(f"Das Wetter\nMontag\nDienstag\n{TWO}") == "hppp"


def test_nothing_is_headed_at_the_end() -> None:
    assert kinds(f"{ONE}\n\ndpa/mk") == "pp"
    assert kinds("Nur eine Zeile") == "p"


def test_offsets_are_those_of_the_text() -> None:
    text = f"  \ufeff{ONE}\t\r\n\r\n\xa0{TWO} \n"
    found = text_blocks(text)
    assert [text[b.start : b.end] for b in found] == [f"\ufeff{ONE}", TWO]


LINES = st.lists(
    st.one_of(
        st.text(alphabet="aÄ .:\t-#\xa0\xad", max_size=100),
        st.sampled_from([ONE, TWO, "", "Kurz", "- Punkt", ONE[:60]]),
        st.text(max_size=30),
    ),
    max_size=15,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_blocks_are_ordered_apart_and_hold_all_but_white_space(lines: list[str], end: str) -> None:
    text = end.join(lines)
    at, outside = 0, []
    for block in text_blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert not any(text[block.start : block.end].count(gap) for gap in ("\n\n", "\r\n\r\n"))
        outside.append(text[at : block.start])
        at = block.end
    assert "".join([*outside, text[at:]]).strip() == ""
