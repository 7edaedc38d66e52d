from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Das Konzert beginnt heute um 20 Uhr.", "de", "2022-01-07"),
        ("Er hat heute geschrieben.", "de", "2022-01-07"),
        ("Bis heute fehlt jede Spur.", "de", "2022-01-07"),
        ("Heute leben dort nur noch Alte.", "de", "PRESENT_REF"),
        ("Der Starke von heute ist bald schwach.", "de", "PRESENT_REF"),
        ("Die Schwachen von morgen lachen.", "de", "FUTURE_REF"),
        ("Today the bridge was closed.", "en", "2022-01-07"),
        ("The bridge is still today a wonder.", "en", "PRESENT_REF"),
    ],
)
def test_today(
    read: Callable[..., list[tuple[str, str, str]]], text: str, language: str, value: str
) -> None:
    assert read(text, language=language)[0][2] == value
