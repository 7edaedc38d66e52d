"""The self-contained page of an incident."""

from __future__ import annotations

import msgspec
from tests.show.claims import ACCOUNT, NOTHING, REPORTS, ROWS, TEXTS
from tests.show.test_page import Reading

from zufolge.show.account_page import render_account_page

replace = msgspec.structs.replace


def test_ids_are_unique_and_every_link_inside_leads_somewhere() -> None:
    for page in (
        render_account_page(ACCOUNT, REPORTS),
        render_account_page(ACCOUNT),
        render_account_page(NOTHING, REPORTS),
    ):
        reading = Reading(page)
        assert len(reading.ids) == len(set(reading.ids))
        assert set(reading.targets) <= set(reading.ids)


def test_each_point_leads_to_its_row_and_each_row_to_its_words() -> None:
    page = render_account_page(ACCOUNT, REPORTS)
    reading = Reading(page)
    drawing = page[page.index("<svg") : page.index("</svg>")]
    for row in ROWS:
        assert f'href="#r-{row.id}"' in drawing
        assert f"r-{row.id}" in reading.ids
        assert f"w-{row.id}" in reading.targets
    assert '<span class="figure past" id="w-a.f1"' in page


def test_the_reports_stand_there_in_time_word_for_word() -> None:
    reading = Reading(render_account_page(ACCOUNT, REPORTS))
    assert "".join(reading.text) == "".join(TEXTS[key] for key in "abc")


def test_nothing_is_fetched_and_no_script_runs() -> None:
    evil = replace(
        ROWS[0],
        claimant="<script>alert(1)</script>",
        document=replace(ROWS[0].document, url="javascript:alert(1)"),
    )
    page = render_account_page(replace(ACCOUNT, rows=(evil,)), REPORTS)
    reading = Reading(page)
    assert any("default-src 'none'" in (a.get("content") or "") for _, a in reading.tags)
    assert not any(tag in ("script", "img", "link", "iframe") for tag, _ in reading.tags)
    assert "javascript:" not in page


def test_a_row_leads_to_its_words_on_the_page_it_came_from() -> None:
    page = render_account_page(ACCOUNT, REPORTS)
    assert "https://c.example/x#:~:text=Police%20lowered%20the%20toll" in page


def test_repetitions_are_folded_and_lead_to_their_words() -> None:
    source = replace(ROWS[4].document, outlet="Bote")
    again = replace(
        ROWS[4], id="c.f9", relation="repeats", to="c.f2", document=source, standing=False
    )
    page = render_account_page(replace(ACCOUNT, rows=(*ROWS, again)), REPORTS)
    assert '<li id="r-c.f9"><a href="#w-c.f9">Bote</a> 2025-03-12</li>' in page
    assert page.count("<tr id=") == len(ROWS)


def test_what_is_only_retold_is_not_drawn() -> None:
    retold = replace(ROWS[4], id="c.f9", relation="repeats", to="c.f2", claimant=None)
    page = render_account_page(
        replace(ACCOUNT, rows=(*ROWS, replace(retold, claimant_id=None))), REPORTS
    )
    assert 'href="#r-c.f9"' not in page[page.index("<svg") : page.index("</svg>")]
    assert "retold</li>" in page
