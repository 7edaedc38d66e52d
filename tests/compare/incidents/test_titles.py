"""What a report without a title is called."""

from __future__ import annotations

import pytest

from zufolge.compare.incidents.titles import title_of
from zufolge.record import Document, fingerprint

LONG = "Im Hafen von Velmora ist am Dienstagabend des 12. März ein Tanklager des Konzerns in Brand geraten"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Brand im Hafen\n\nEs brennt.", "Brand im Hafen"),
        (f"{LONG}. Vier Menschen starben, und Dutzende wurden verletzt.", f"{LONG}."),
        (
            f"Velmora. {LONG}. Vier Menschen starben, und Dutzende wurden verletzt.",
            f"Velmora. {LONG}.",
        ),
        (
            f"{LONG}, und vier Menschen starben nach den Worten der Feuerwehr von Velmora",
            f"{LONG}, und vier Menschen starben nach den …",
        ),
    ],
)
def test_the_first_line_or_its_first_sentence(text: str, title: str) -> None:
    assert title_of(Document(fingerprint(text), text)) == title


def test_a_title_stays_whole() -> None:
    assert title_of(Document(fingerprint("x"), "x", title=LONG * 3)) == LONG * 3
