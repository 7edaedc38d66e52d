from __future__ import annotations

import pytest

from zufolge.language import Page
from zufolge.reading.happenings.kinds import settle
from zufolge.reading.happenings.mention import Reading
from zufolge.reading.happenings.triggers import told
from zufolge.record import Document, fingerprint


def kinds(text: str) -> list[tuple[str, str]]:
    page = Page(Document(fingerprint(text), text, language="de"))
    reading = Reading(page)
    sentences = [told(reading, n, s) for n, s in enumerate(page.sentences)]
    settle(sentences)
    return [(m.type, m.mode) for one in sentences for m in one.mentions]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Der Bus prallte gegen eine Wand. Zwei Gäste starben.", ("ACCIDENT", "")),
        ("Der Taifun kam nachts. Zwei Gäste starben.", ("DISASTER", "")),
        ("Ein Mann schoss um sich. Zwei Gäste starben.", ("ASSAULT", "firearms")),
        ("Zwei Gäste starben.", ("", "")),
        ("Er tötete zwei Gäste.", ("ASSAULT", "")),
        ("Eine Gasflasche explodierte.", ("ACCIDENT", "")),
        ("Terroristen zündeten die Bombe. Sie explodierte im Haus.", ("ASSAULT", "explosives")),
        ("Das Erdbeben war stark. Ein Haus stürzte ein.", ("DISASTER", "")),
    ],
)
def test_harm_takes_its_kind_from_around_it(text: str, last: tuple[str, str]) -> None:
    assert kinds(text)[-1] == last


def test_soldiers_in_a_disaster_are_sent_to_help() -> None:
    flood = "Die Flut kam nachts. Das Hochwasser stieg. Die Regierung schickte Soldaten."
    assert kinds(flood)[-1][0] == "AID"
    assert kinds("Die Regierung schickte Soldaten.")[-1] == ("MOBILIZE", "troops")


def test_a_fire_is_violence_where_arson_is_told() -> None:
    assert kinds("Das Haus brannte aus.")[-1][0] == "ACCIDENT"
    arson = "Unbekannte haben ein Haus angezündet. Es brannte aus."
    assert kinds(arson)[-1][0] == "ASSAULT"
