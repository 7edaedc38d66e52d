from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.counts.sources import named_source, told_behind
from zufolge.record import Block, Document, fingerprint


def source(text: str, number: str, language: str = "de", *, heading: bool = False) -> str | None:
    block = Block(0, len(text), "heading" if heading else "paragraph")
    page = Page(Document(fingerprint(text), text, language=language, blocks=(block,)))
    found = named_source(page, page.sentences[0], text.index(number))
    if found is not None:
        assert text[found.start : found.end]
    return found.name if found else None


def test_told_behind() -> None:
    text = "Es starben 12 Leute. Das teilte die Feuerwehr am Montag mit. Dann ging er."
    page = Page(Document(fingerprint(text), text, blocks=(Block(0, len(text), "paragraph"),)))
    found = [told_behind(page, s) for s in page.sentences]
    assert [f.name if f else None for f in found] == [None, "Feuerwehr", None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben des Innenministeriums starben 12 Leute.", "Innenministeriums"),
        ("Offiziellen Angaben zufolge starben 12 Leute.", "offizielle Angaben"),
        ("Nach Polizeiangaben starben 12 Leute.", "Polizei"),
        ("Die Behörden sprechen von 12 Toten.", "Behörden"),
        ("Am Montag hatte die Polizei von 12 Toten gesprochen.", "Polizei"),
        ("Es gab 12 Tote, teilte die Feuerwehr mit.", "Feuerwehr"),
        ("12 Leute starben, wie aus dem Krankenhaus verlautete.", "Krankenhaus"),
        ("Es seien 12 Tote, hieß es bei der Bergwacht.", "Bergwacht"),
        ("Es seien 12 Tote, hieß es aus dem Generalstab.", "Generalstab"),
        ("Gestern starben 12 Leute.", None),
        ("Es starben 12 Leute, nach anderen Quellen 40 mehr.", None),
    ],
)
def test_german(text: str, name: str | None) -> None:
    assert source(text, "12") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to police, 12 people died.", "police"),
        ("Police said 12 people died.", "Police"),
        ("12 people were reportedly hurt.", "unknown"),
        ("On Monday 12 people died.", None),
        ("He killed 12 people, by the authorities' final count.", "authorities"),
        ("Earlier reports said 12 people died.", None),
        ("Fire kills 12, union says exits were blocked.", None),
        (
            "The Red Crescent's count: 12 dead, according to the Red Crescent's count.",
            "Red Crescent",
        ),
    ],
)
def test_english(text: str, name: str | None) -> None:
    assert source(text, "12", "en") == name


def test_a_heading_names_a_speaker_before_its_colon() -> None:
    assert source("Police: 12 dead in blast", "12", "en", heading=True) == "Police"
    assert source("Brand in Altona: 12 Tote", "12", heading=True) is None
