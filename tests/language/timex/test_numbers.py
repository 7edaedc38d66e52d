from __future__ import annotations

import pytest

from zufolge.language.timex.numbers import amount, duration, english, german


@pytest.mark.parametrize(
    ("word", "number"),
    [("zwei", 2), ("siebzehn", 17), ("einundzwanzig", 21), ("fünfzig", 50), ("zweieinhalb", 2.5)],
)
def test_german(word: str, number: float) -> None:
    assert german()[word] == number


@pytest.mark.parametrize(("word", "number"), [("twelve", 12), ("forty-two", 42), ("ninety", 90)])
def test_english(word: str, number: float) -> None:
    assert english()[word] == number


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("1,5", 1.5), ("x", None), ("9" * 40, None), ("٣", None)]
)
def test_amount(text: str, number: float | None) -> None:
    assert amount(text, {}) == number


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (3, "W", "P3W"),
        (0.5, "TH", "PT0.5H"),
        (None, "Y", "PXY"),
        (2, "Q", "P6M"),
        (1, "NI", "PT1NI"),
    ],
)
def test_duration(number: float | None, unit: str, value: str) -> None:
    assert duration(number, unit) == value
