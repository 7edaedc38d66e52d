"""Whose a figure is, with a statement around it and without."""

from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.passes.figures import FiguresPass
from zufolge.record import Block, Document, Entity, Findings, Statement, fingerprint, span_at


def names(
    text: str, language: str = "de", found: Findings | None = None, *, heading: bool = False
) -> list[str | None]:
    """The name of each figure's source."""
    block = Block(0, len(text), "heading" if heading else "paragraph")
    page = Page(Document(fingerprint(text), text, language=language, blocks=(block,)))
    after = FiguresPass()(page, found or Findings())
    known = {e.id: e.name for e in after.entities}
    return [known.get(f.source_entity or "") for f in after.figures]


def said(text: str, content: str, speaker: str) -> Findings:
    """Findings with one statement and its speaker."""
    at, who = text.index(content), text.index(speaker)
    mention = span_at(text, who, who + len(speaker))
    spoken = span_at(text, at, at + len(content))
    statement = Statement("s1", "Reported", (spoken,), speaker=(mention,), speaker_entity="e1")
    return Findings((statement,), (Entity("e1", "organization", speaker, mentions=(mention,)),))


def test_who_counts_in_the_clause_goes_before_who_says_the_sentence() -> None:
    text = "Die Polizei nannte den Zug friedlich, die Veranstalter zählten 4000 Teilnehmer."
    assert names(text, found=said(text, text, "Die Polizei")) == ["Veranstalter"]


def test_who_is_cited_goes_before_who_passes_it_on() -> None:
    text = "Vier Menschen starben, meldete Interfax unter Berufung auf das Ministerium."
    assert names(text, found=said(text, "Vier Menschen starben", "Interfax")) == ["Ministerium"]


@pytest.mark.parametrize(
    "second",
    [
        "Zwölf Menschen wurden demnach verletzt.",
        "Verletzt wurden den Angaben zufolge zwölf Menschen.",
        "Zwölf Menschen würden vermisst, hieß es.",
    ],
)
def test_a_source_goes_on(second: str) -> None:
    text = f"Nach Angaben der Küstenwache starben vier Menschen. {second}"
    assert names(text) == ["Küstenwache", "Küstenwache"]


def test_a_part_has_the_source_of_its_whole() -> None:
    assert (
        names("Das Ministerium meldet drei Tote, zwei von ihnen Polizisten.") == ["Ministerium"] * 2
    )


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Klinik: Elf Tote nach Brand", "de", "Klinik"),
        ("11 killed in market fire, hospital says", "en", "hospital"),
        ("Ferry sinks off Sulu, 28 dead -coast guard", "en", "coast guard"),
        ("Fire kills 14, union says exits were blocked", "en", None),
        ("Brand in Altona: Elf Tote", "de", None),
    ],
)
def test_a_heading(text: str, language: str, name: str | None) -> None:
    assert names(text, language, heading=True) == [name]


def test_a_storm_is_nobody() -> None:
    assert names("The storm has claimed the lives of at least 22 people.", "en") == [None]


def test_a_subjunctive_goes_on_with_the_source() -> None:
    text = "Nach Angaben der Stadt starben vier Menschen. Noch immer lägen 87 Menschen in Kliniken."
    assert names(text) == ["Stadt", "Stadt"]


@pytest.mark.parametrize(
    "second",
    ["Noch immer sitzen 87 Menschen in Haft.", "Tot ist niemand; der Rest seien Gerüchte."],
)
def test_an_indicative_does_not(second: str) -> None:
    assert names(f"Nach Angaben der Stadt starben vier Menschen. {second}") == ["Stadt", None]


def test_and_said_has_the_same_subject() -> None:
    text = "The ministry put the number of injured at 41 and said 164 people were held."
    at = text.index("164")
    content = span_at(text, at, len(text) - 1)
    found = Findings((Statement("s1", "Indirect", (content,)),))
    assert names(text, "en", found) == ["ministry", "ministry"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("The navy sent 300 soldiers to the coast.", "en", "The navy"),
        ("Divers recovered two bodies from the lake.", "en", "Divers"),
        ("Bergretter hatten am Mittag zwei Leichen gefunden.", "de", "Bergretter"),
        ("The town mourned the five people killed in the fire.", "en", "The town"),
        (
            "Ein Gericht hatte am Montag zwölf Männer zu Haftstrafen verurteilt.",
            "de",
            "Ein Gericht",
        ),
    ],
)
def test_who_acts_tells_no_number(text: str, language: str, speaker: str) -> None:
    assert names(text, language, said(text, text, speaker)) == [None]


@pytest.mark.parametrize(
    ("text", "language", "content", "speaker", "name"),
    [
        (
            "Lawmaker Ana Ruiz claimed, without giving a source, that 20 bodies lay there.",
            "en",
            "20 bodies lay there",
            "a source",
            "Lawmaker Ana Ruiz",
        ),
        (
            "Im Klinikum Ostend wurden einer Ärztin zufolge elf Menschen behandelt.",
            "de",
            "elf Menschen behandelt",
            "Im Klinikum Ostend",
            "Ärztin",
        ),
    ],
)
def test_words_before_a_speaker_may_say_that_it_is_none(
    text: str, language: str, content: str, speaker: str, name: str
) -> None:
    assert names(text, language, said(text, content, speaker)) == [name]


def test_a_head_is_known_by_the_name_behind_it() -> None:
    text = "Its head, Mira Solan, had spoken of at least four dead."
    assert names(text, "en", said(text, text, "Mira Solan")) == ["Mira Solan"]


def test_it_is_the_body_that_the_sentence_before_names() -> None:
    text = "The relief agency revised its list. On Friday it had spoken of 12 dead."
    entities = Findings(
        entities=(Entity("e1", "organization", "relief agency", mentions=(span_at(text, 4, 17),)),)
    )
    assert names(text, "en", entities) == ["relief agency"]
