from __future__ import annotations

import re

import pytest

from zufolge.language import Page
from zufolge.reading.chains.speaking import Speaking
from zufolge.record import Block, Document, Span, Statement, fingerprint

Said = list[tuple[str, str, str]]


def told(text: str, said: Said, language: str = "de") -> list[str | None]:
    """The names of the speakers of (kind, content, speaker words), each looked for behind the last."""
    out, at = [], 0
    for n, (kind, content, speaker) in enumerate(said):
        start = text.index(content, at)
        spans: tuple[Span, ...] = ()
        if speaker:
            places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(speaker)}", text)]
            there = min(places, key=lambda p: abs(p - start))
            spans = (Span(there, there + len(speaker), speaker),)
        content_span = Span(start, start + len(content), content)
        out.append(Statement(f"s{n}", kind, (content_span,), speaker=spans))  # type: ignore[arg-type]
        at = start
    block = Block(0, len(text), "paragraph")
    page = Page(Document(fingerprint(text), text, language=language, blocks=(block,)))
    speaking = Speaking(page, tuple(out))
    speaking.read()
    actors = (speaking.speakers[s.id] for s in out)
    return [actor.name if actor else None for actor in actors]


def test_of_two_women_the_subject_keeps_the_pronoun() -> None:
    text = (
        "Ministerin Ute Brandl traf die Richterin Inga Moll. Sie nannte den Fall abgeschlossen. "
        "Er sei erledigt, sagte sie."
    )
    said = [
        ("Reported", "den Fall abgeschlossen", "Sie"),
        ("Indirect", "Er sei erledigt", "sie"),
    ]
    assert told(text, said) == ["Ute Brandl", "Ute Brandl"]


def test_pronouns_between_keep_somebody_spoken_of() -> None:
    text = (
        "The poet Ann Rudd moved to Larch in May. She bought a mill. She lived there for years. "
        "She painted it. She hated guests. She burnt it down. The fire was cold, she said."
    )
    assert told(text, [("Indirect", "The fire was cold", "she")], "en") == ["Ann Rudd"]


def test_an_unknown_body_is_hardly_she() -> None:
    text = (
        "Die Malerin Inga Moll lebte in Larch. Dort schrieb sie viel. "
        "Der „Larchbote“ lobte das Buch. Sie wies das zurück."
    )
    said = [("Reported", "das Buch", "Der „Larchbote“"), ("Reported", "das zurück", "Sie")]
    assert told(text, said)[1] == "Inga Moll"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Torländischen Angaben", "Torland"),
        ("Angaben eines Polizeisprechers", "ein Polizeisprecher"),
        ("Polizeiangaben", "Polizei"),
        ("Darstellung Larchs", "Larch"),
        ("Angaben", None),
    ],
)
def test_words_about_words_mean_whose_they_are(words: str, name: str | None) -> None:
    text = f"In Torland liegt Larch. Nach {words} war es ruhig."
    assert told(text, [("Indirect", "war es ruhig", words)]) == [name]


def test_a_company_is_taken_up_by_its_trade() -> None:
    text = (
        "The operator, Larch Services, apologised. Trains stood for hours. "
        "The company said it was sorry. It had no comment, it added."
    )
    said = [("Indirect", "it was sorry", "The company"), ("Indirect", "It had no comment", "it")]
    assert told(text, said, "en") == ["Larch Services", "Larch Services"]


def test_a_post_is_of_whoever_wrote_it() -> None:
    text = "In a post on X, the ministry urged calm. The post said that all was well."
    said = [("Reported", "calm", "the ministry"), ("Indirect", "all was well", "The post")]
    assert told(text, said, "en") == ["ministry", "ministry"]


def test_another_and_one_of_them_are_named_by_what_they_leave_out() -> None:
    text = (
        "One witness said it was loud. Another said it was dark. "
        "Officials were wary. One of them called it odd."
    )
    said = [
        ("Indirect", "it was loud", "One witness"),
        ("Indirect", "it was dark", "Another"),
        ("Reported", "called it odd", "One of them"),
    ]
    assert told(text, said, "en") == ["One witness", "another witness", "One of the officials"]


def test_an_owner_is_no_apposition() -> None:
    text = "Anton Kuhl schweigt. Die Verteidiger Kuhls sagten, er gehe."
    assert told(text, [("Indirect", "er gehe", "Die Verteidiger Kuhls")]) == [
        "Verteidiger von Anton Kuhl"
    ]


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Auf den Straßen Larchs hieß es, er gehe.", "den Straßen Larchs", "de"),
        ("Aus dem Ausland hieß es, er gehe.", "dem Ausland", "de"),
        ("Brisant ist, er gehe.", "Brisant", "de"),
        ("Er dankte allen, er gehe.", "Er", "de"),
        ("International calls said that er gehe.", "International", "en"),
    ],
)
def test_nobody_is_invented(text: str, words: str, language: str) -> None:
    assert told(text, [("Indirect", "er gehe", words)], language) == [None]
