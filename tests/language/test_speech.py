"""Words by which a report tells that somebody spoke."""

from __future__ import annotations

import pytest

from zufolge.language.speech import Speech, speech_states

N, S, A, W, L = Speech.NONE, Speech.SAY, Speech.ACT, Speech.NOUN, Speech.ACCORDING


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Sie kündigte Gespräche an", [N, A, N, N]),
        ("Sie kündigte den Vertrag", [N, N, N, N]),
        ("Der Rat verurteilte den Angriff", [N, N, A, N, N]),
        ("Laut Polizei wies er Kritik zurück", [L, N, A, N, W, N]),
        ("The council condemned the attack", [N, N, A, N, N]),
        ("Im Rat blieb die Frage offen", [N, N, N, N, W, N]),
        ("Frage : Wer zahlt ?", [W, N, N, N, N]),
        ("Es regnet", [N, N]),
    ],
)
def test_states(sentence: str, states: list[Speech]) -> None:
    assert speech_states(sentence.split(), german=" the " not in sentence) == states


def test_no_words() -> None:
    assert speech_states([], german=True) == []
