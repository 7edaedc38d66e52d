"""The briefing, in both forms."""

from __future__ import annotations

import re

import msgspec
import pytest
from tests.show.claims import ACCOUNT, NOTHING, REPORTS, ROWS
from tests.show.test_page import Reading

from zufolge.show.brief import plain, render_brief_markdown, render_brief_page
from zufolge.show.briefing import briefing

replace = msgspec.structs.replace


def test_what_stands_is_told_with_what_stood_before() -> None:
    killed = briefing(ACCOUNT, REPORTS).sections[0]
    assert killed.title == "Killed: 7 to 8"
    assert [(item.lead, item.text) for item in killed.items] == [
        ("Polizei", "8; earlier ≥4, 9 (superseded)"),
        ("Klinik", "7"),
        ("Klinik · Kinder", "2"),
    ]


def test_changes_and_contradictions_are_told() -> None:
    changes = briefing(ACCOUNT, REPORTS).sections[1]
    assert [item.text for item in changes.items] == [
        "7, where Polizei has ≥4",
        "raises ≥4 to 9",
        "corrects 9 to 8",
    ]


def test_voices_and_caveats_are_quoted() -> None:
    made = briefing(ACCOUNT, REPORTS)
    titles = {section.title: section for section in made.sections}
    assert [item.lead for item in titles["Who said what"].items] == ["Polizei", "Polizei", "Klinik"]
    (caveat,) = titles["What the reports say of their own reliability"].items
    assert caveat.text == "Die Angaben ließen sich nicht prüfen."


def test_every_line_has_a_footnote_and_every_footnote_its_place() -> None:
    made = briefing(ACCOUNT, REPORTS)
    numbers = {note.number for note in made.notes}
    for section in made.sections:
        for item in section.items:
            assert item.notes
            assert set(item.notes) <= numbers
    texts = {report.id: report.record.document.text for report in REPORTS}
    for note in made.notes:
        assert texts[note.document][note.start : note.end]


def test_markdown_footnotes_are_defined_once() -> None:
    out = render_brief_markdown(ACCOUNT, REPORTS)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", out))
    defined = re.findall(r"^\[\^(\d+)\]:", out, re.MULTILINE)
    assert len(defined) == len(set(defined))
    assert set(defined) == used


def test_the_page_has_the_same_and_every_link_leads_somewhere() -> None:
    reading = Reading(render_brief_page(ACCOUNT, REPORTS))
    assert set(reading.targets) <= set(reading.ids)
    assert not any(tag == "script" for tag, _ in reading.tags)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("<script>", r"\<script\>"),
        ("a\n# b", "a # b"),
        ("*b* _c_ `d` ^1", r"\*b\* \_c\_ \`d\` \^1"),
    ],
)
def test_words_carry_no_markup(words: str, told: str) -> None:
    assert plain(words) == told


def test_an_address_of_another_kind_is_no_link() -> None:
    evil = replace(ROWS[0], document=replace(ROWS[0].document, url="javascript:alert(1)"))
    account = replace(ACCOUNT, rows=(evil,))
    assert "javascript" not in render_brief_markdown(account, ())
    assert "javascript" not in render_brief_page(account, ())


def test_without_figures_there_is_still_a_briefing() -> None:
    assert "# Brücke stürzt ein" in render_brief_markdown(NOTHING, ())
