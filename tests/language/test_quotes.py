"""Quotation marks of every style, stray and unclosed ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zufolge.language.quotes import Quoted, quoted_states
from zufolge.language.tokens import tokens


def drawn(text: str) -> str:
    """One letter a token: . outside, i inside, o opening, c closing, s stray."""
    words = tokens(text)
    last, breaks = 0, []
    for word in words:
        breaks.append("\n" in text[last : word.start])
        last = word.end
    return "".join(".iocs"[state] for state in quoted_states(words, breaks))


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("„Es reicht“, sagte sie.", "oiic...."),
        ("»Es reicht«, sagte sie.", "oiic...."),
        ("«Es reicht», sagte sie.", "oiic...."),
        ('"Es reicht", sagte sie.', "oiic...."),
        ("“That is enough,” she said.", "oiiiic..."),
        ('„Es reicht", sagte sie.', "oiic...."),
        ("„Es reicht”, sagte sie.", "oiic...."),
        ("Er nannte es „Lüge“ und „Hetze“.", "...oic.oic."),
        ('Ruhe. " Die "alte Ordnung" sei da.', "..s.oiic..."),
        ("Sie rief: „Nie wieder, und ging.", "...s......"),
        ("Das“ war alles.", ".s..."),
        ("„Erster Satz.\n\nZweiter Satz“, sagte er.", "oiiiiic...."),
        ("„Eins.\n\nZwei.\n\nDrei.\n\nVier“", "siiiiiiis".replace("i", ".")),
    ],
)
def test_states(text: str, states: str) -> None:
    assert drawn(text) == states


def test_a_quotation_without_end_does_not_swallow_the_report() -> None:
    states = drawn("„" + "Wort " * 400 + "“")
    assert set(states[1:-1]) == {"."}


@given(st.text(alphabet='ab „“»«"”.\n'))
def test_every_opening_has_its_closing(text: str) -> None:
    states = drawn(text)
    assert states.count("o") == states.count("c")
    depth = 0
    for state in states:
        depth += {"o": 1, "c": -1}.get(state, 0)
        assert depth in (0, 1)
        assert state != "i" or depth == 1


def test_the_states_are_the_models_feature_values() -> None:
    assert [int(q) for q in Quoted] == [0, 1, 2, 3, 4]
