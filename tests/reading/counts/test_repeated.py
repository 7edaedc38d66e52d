"""A number that is told twice counts the same people both times."""

from __future__ import annotations

from zufolge.language import Page
from zufolge.reading.passes.figures import FiguresPass
from zufolge.record import Block, Document, Findings, fingerprint

HEADING = "Traktoren in der Stadt: 2000 Bauern und viele Fragen"
BODY = "Rund 2000 Landwirte haben vor dem Landtag demonstriert."


def read(text: str, heading: int) -> list[str]:
    blocks = (Block(0, heading, "heading"), Block(heading + 1, len(text), "paragraph"))
    page = Page(Document(fingerprint(text), text, language="de", blocks=blocks))
    return [f.category for f in FiguresPass()(page, Findings()).figures]


def test_a_heading_takes_what_the_report_tells() -> None:
    assert read(f"{HEADING}\n{BODY}", len(HEADING)) == ["participants", "participants"]


def test_another_number_does_not() -> None:
    text = f"{HEADING.replace('2000', '3000')}\n{BODY}"
    assert read(text, len(HEADING)) == ["other", "participants"]


def test_small_numbers_may_count_others() -> None:
    text = "Zwei Kollegen sagten aus.\nZwei Kollegen wurden verletzt."
    assert read(text, len("Zwei Kollegen sagten aus.")) == ["injured", "injured"]
    assert read(f"Bericht\n{text}", len("Bericht"))[0] == "other"
