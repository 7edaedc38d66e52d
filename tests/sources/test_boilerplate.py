"""Teasers, credits and bylines go; sentences that look a little like them stay."""

from __future__ import annotations

import pytest

from zufolge.sources.boilerplate import Piece, article_pieces

TEXT = [Piece("paragraph", f"Satz Nummer {n} steht im Artikel.") for n in range(4)]


def kept(text: str, kind: str = "paragraph") -> bool:
    piece = Piece(kind, text)  # type: ignore[arg-type]
    return piece in article_pieces([*TEXT[:2], piece, *TEXT[2:]])


@pytest.mark.parametrize(
    "text",
    [
        "Lesen Sie auch: Wie es dazu kam", "LESEN SIE AUCH", "Mehr zum Thema", "Anzeige", "Read more: Who did it?",
        "Advertisement", "Foto: Jens Trabert", "© 2024 Blatt. Alle Rechte vorbehalten", "Home | Politik | Archiv",
        "Sign up to our newsletter.", "Von Karin Möllers", "By Ann Okafor and Tom Reyes", "Von Lea Sommer, Hauptstadtstudio",
        "Related: Flood maps are out of date",
    ],
)  # fmt: skip
def test_the_papers_own_goes(text: str) -> None:
    assert not kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anzeige erstattete die Frau am Montag.", "Von der Leyen sprach von einem Fehler.", "Von Montag an gilt das.",
        "Mehr von ihnen starben auf dem Weg.", "Melden Sie sich bei der Polizei!", "Read the statement, he said.",
        "By Monday the water had risen.", "Teilen will er das nicht.", "26 | 27", "(mit dpa)",
        "Foto: " + "Ein langer Absatz, der nur so beginnt. " * 8,
    ],
)  # fmt: skip
def test_sentences_stay(text: str) -> None:
    assert kept(text)


def test_a_heading_over_teasers_goes_with_them() -> None:
    teasers = [
        Piece("heading", "Mehr zum Thema"),
        Piece("paragraph", "Hilfe für Flutopfer läuft an"),
    ]
    assert article_pieces([*TEXT[:2], *teasers, *TEXT[2:]]) == TEXT
    assert article_pieces([*TEXT, Piece("heading", "Weiteres")]) == TEXT


def test_what_is_short_before_the_headline_goes() -> None:
    head = Piece("heading", "Der Kopf")
    found = article_pieces([Piece("paragraph", "Politik"), TEXT[0], head, *TEXT[1:]], "Der Kopf")
    assert found == [TEXT[0], head, *TEXT[1:]]


def test_what_stands_twice_on_end_is_one() -> None:
    assert article_pieces([TEXT[0], TEXT[0], TEXT[1]]) == TEXT[:2]
