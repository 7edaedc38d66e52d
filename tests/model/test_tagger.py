"""The shipped weights, at work on sentences written for this test."""

from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.model.scheme import Tagged
from zufolge.record import Document, fingerprint

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def tagger():  # type: ignore[no-untyped-def]
    from zufolge.model.tagger import OnnxTagger

    return OnnxTagger()


def tagged(tagger, text: str, language: str = "de") -> tuple[Page, list[Tagged]]:  # type: ignore[no-untyped-def]
    page = Page(Document(id=fingerprint(text), text=text, language=language))
    return page, tagger.tag(page, "dense")


def words(page: Page, ids: list[int]) -> str:
    return page.words(ids[0], ids[-1] + 1).text if ids else ""


@pytest.mark.parametrize(
    ("text", "kind", "content", "speaker"),
    [
        (
            "„Wir räumen das Lager noch heute“, sagte Bürgermeisterin Vera Molnar.",
            "Direct",
            "„Wir räumen das Lager noch heute“",
            "Bürgermeisterin Vera Molnar",
        ),
        (
            "Das Verteidigungsministerium teilte mit, dass zwei Brücken zerstört worden seien.",
            "Indirect",
            "dass zwei Brücken zerstört worden seien",
            "Das Verteidigungsministerium",
        ),
        (
            "Die Gewerkschaft verurteilte am Abend das Vorgehen der Polizei.",
            "Reported",
            "Die Gewerkschaft verurteilte am Abend das Vorgehen der Polizei.",
            "Die Gewerkschaft",
        ),
    ],
)
def test_plain_cases(tagger, text: str, kind: str, content: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    page, found = tagged(tagger, text)
    (one,) = found
    assert one.kind == kind
    # a comma or full stop too many is mended by the rules behind the tagger
    assert words(page, one.content).rstrip(".,") == content.rstrip(".,")
    assert words(page, one.speaker) == speaker


def test_the_subjunctive_carries_a_speaker_on(tagger) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Die Feuerwehr teilte mit, das Gebäude sei einsturzgefährdet. "
        "Zudem habe man im Keller Gas gemessen."
    )
    page, found = tagged(tagger, text)
    assert any("Gas gemessen" in words(page, s.content) for s in found)


def test_english(tagger) -> None:  # type: ignore[no-untyped-def]
    page, found = tagged(
        tagger, "Police said at least four people had been arrested in the raid.", "en"
    )
    assert any("four people had been arrested" in words(page, s.content) for s in found)
    assert any(words(page, s.speaker) == "Police" for s in found)


def test_nothing_said(tagger) -> None:  # type: ignore[no-untyped-def]
    _, found = tagged(tagger, "Am Sonntag schneite es in den Bergen. Die Straße war glatt.")
    assert found == []
