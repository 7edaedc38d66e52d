from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.chains.speaking import Speaking
from zufolge.record import Document, Span, Statement, fingerprint


def resolved(text: str, words: str, language: str = "de") -> tuple[str | None, str | None]:
    """Name and kind of whom the last `words` of a text mean, as the speaker of its last letter."""
    start = text.rindex(words)
    content = (Span(len(text) - 1, len(text), text[-1]),)
    speaker = (Span(start, start + len(words), words),)
    statement = Statement("s1", "Indirect", content, speaker=speaker)
    page = Page(Document(fingerprint(text), text, language=language))
    speaking = Speaking(page, (statement,))
    speaking.read()
    actor = speaking.speakers["s1"]
    return (actor.name, actor.kind) if actor else (None, None)


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Offiziellen Angaben zufolge regnet es.", "Offiziellen Angaben", "Offizielle Angaben",
         "government"),
        ("Polizeiangaben zufolge regnet es.", "Polizeiangaben", "Polizei", "government"),
        ("Niemand sagt es.", "Niemand", None, None),
        ("Nach Erkenntnissen der Ermittler regnet es.", "Erkenntnissen der Ermittler", "Ermittler",
         "person"),
        ("Die Reederei, die Larch Services AG, gab nach.", "Die Reederei, die Larch Services AG,",
         "Larch Services AG", "organization"),
    ],
)  # fmt: skip
def test_german_words(text: str, words: str, name: str | None, kind: str | None) -> None:
    assert resolved(text, words) == (name, kind)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("WHO say it rains.", "WHO", "WHO"),
        ("The operator, Larch Services, gave in.", "The operator, Larch Services,", "Larch Services"),
        ("Ann Rudd left. Rudd's statement said no.", "Rudd's statement", "Ann Rudd"),
        ("A survey published in May by the ministry said no.",
         "A survey published in May by the ministry", "ministry"),
        ("Nobody said so.", "Nobody", None),
    ],
)  # fmt: skip
def test_english_words(text: str, words: str, name: str | None) -> None:
    assert resolved(text, words, "en")[0] == name


def test_a_pronoun_never_becomes_a_name() -> None:
    for words in ("Er", "Sie", "Die", "Es", "Man"):
        assert resolved(f"{words} sagte, es regne.", words) == (None, None)
