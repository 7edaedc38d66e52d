from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.happenings.kinds import settle
from zufolge.reading.happenings.mention import Reading
from zufolge.reading.happenings.repeats import drop_repeats
from zufolge.reading.happenings.triggers import told
from zufolge.record import Document, fingerprint


def kept(text: str) -> list[str]:
    page = Page(Document(fingerprint(text), text, language="de"))
    reading = Reading(page)
    sentences = [told(reading, n, s) for n, s in enumerate(page.sentences)]
    settle(sentences)
    drop_repeats(reading, sentences)
    return [page.words(m.first, m.last).text for s in sentences for m in s.mentions if m.type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Streik begann. Nach dem Streik kam Regen.", ["Streik"]),
        ("Ein Streik begann. Der Streik der Piloten war lang.", ["Streik", "Streik"]),
        ("Ein Attentat erschütterte Rom. Der Anschlag war geplant.", ["Attentat"]),
        ("Ein Sturm tobte. Der Sturm erreichte Rom.", ["Sturm", "Sturm"]),
        ("Er wurde wegen Mordes angeklagt.", ["angeklagt"]),
        ("Ihm drohen lange Haftstrafen.", ["Haftstrafen"]),
        ("Er drohte ihnen mit Ausweisung.", ["drohte"]),
        ("Sie verlangten den Rücktritt des Chefs.", ["verlangten"]),
        ("Sie protestierten mit einer Sitzblockade.", ["protestierten"]),
        ("Soldaten verletzten drei Männer und töteten vier.", ["töteten"]),
    ],
)
def test_what_is_told_once(text: str, expected: list[str]) -> None:
    assert kept(text) == expected
