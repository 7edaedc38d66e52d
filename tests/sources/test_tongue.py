"""The language of a text, mostly without a model."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from zufolge.sources.tongue import identify

GERMAN = "Der Sprecher sagte am Montag, es seien drei Menschen verletzt worden. Die Polizei ermittelt noch."
ENGLISH = "The spokesman said on Monday that three people had been injured. The police are still investigating."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN, "de"),
        (ENGLISH, "en"),
        ("Le président a déclaré que la situation était très grave dans le nord du pays.", "fr"),
        (
            "De minister zegt dat het aantal doden is gestegen en dat er nog veel mensen worden vermist.",
            "nl",
        ),
        ("Il presidente ha detto che la situazione nel nord del paese è molto grave.", "it"),
        ("Prezydent powiedział, że sytuacja na północy kraju jest bardzo poważna.", "pl"),
        ("Президент заявил, что ситуация на севере страны очень серьёзная и опасная.", "ru"),
        ("Cumhurbaşkanı, ülkenin kuzeyindeki durumun çok ciddi olduğunu söyledi.", "tr"),
        ("Ministern sade att antalet döda har stigit och att många fortfarande saknas.", "sv"),
        (
            "Statsministeren sagde, at antallet af døde er steget, og at mange stadig er savnet.",
            "da",
        ),
    ],
)
def test_sentences_are_told_apart(text: str, code: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    ("text", "hint", "code"),
    [
        ("Feuer in Köln", None, "de"),
        ("Fire in the harbour", None, "en"),
        ("26", None, "de"),
        ("Almaty", "en", "en"),
        ("Almaty", "fr", "de"),
        ("", None, "de"),
    ],
)
def test_what_is_short_is_german_or_english(text: str, hint: str | None, code: str) -> None:
    assert identify(text, hint) == code


def test_german_and_english_need_no_model() -> None:
    code = (
        "import sys; from zufolge.sources.tongue import identify;"
        f"print(identify({GERMAN!r}), identify({ENGLISH!r}), 'numpy' in sys.modules, 'py3langid' in sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )
    assert done.stdout.split() == ["de", "en", "False", "False"]
