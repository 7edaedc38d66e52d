"""Small numbers, as the words of time carry them: up to a few hundred, halves among them."""

from __future__ import annotations

_DE_ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_DE_TEENS = {10: "zehn", 11: "elf", 12: "zwölf", 16: "sechzehn", 17: "siebzehn"}
_DE_TENS = {
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
}
_EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def german() -> dict[str, float]:
    """Number words from two to 99, hundreds and tens of hundreds, and those with a half."""
    out: dict[str, float] = {w: n for n, w in enumerate(_DE_ONES) if n > 1}
    out |= {w: n for n, w in _DE_TEENS.items()}
    out |= {_DE_ONES[n - 10] + "zehn": n for n in (13, 14, 15, 18, 19)}
    for tens, word in _DE_TENS.items():
        out[word] = tens
        out |= {f"{one}und{word}": tens + n for n, one in enumerate(_DE_ONES) if n}
    out |= {f"{one}hundert": n * 100 for n, one in enumerate(_DE_ONES)}
    out["tausend"] = 1000
    out |= {f"{one}einhalb": n + 0.5 for n, one in enumerate(_DE_ONES) if n}
    out |= {"anderthalb": 1.5, "dreissig": 30, "zwo": 2, "einundeinhalb": 1.5}
    out.pop("", None)
    return out


def english() -> dict[str, float]:
    """Number words from two to 99, hyphened ones among them, and hundred."""
    out: dict[str, float] = {w: n for n, w in enumerate(_EN_SMALL.split()) if n > 1}
    for n, word in enumerate(_EN_TENS.split(), 2):
        out[word] = 10 * n
        out |= {f"{word}-{one}": 10 * n + k for k, one in enumerate(_EN_SMALL.split()[:10]) if k}
    out |= {"hundred": 100, "dozen": 12}
    return out


def amount(text: str, words: dict[str, float]) -> float | None:
    """The number that a token or number word stands for; None for anything else."""
    if text in words:
        return words[text]
    if not text.isascii() or len(text) > 6:
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def written(number: float) -> str:
    """A number as TIMEX3 writes it: "3", "0.5"."""
    return str(int(number)) if number == int(number) else str(number)


_CLOCKED = {"TH": "H", "TM": "M", "TS": "S"}


def duration(number: float | None, unit: str) -> str:
    """A DURATION value: "P3W", "PT2H", "P0.5Y"; X for a number that is not told."""
    count = "X" if number is None else written(number)
    if unit in _CLOCKED:
        return f"PT{count}{_CLOCKED[unit]}"
    if unit in ("Q", "H6"):
        months = 3 if unit == "Q" else 6
        return f"P{'X' if number is None else written(number * months)}M"
    return {"ML": f"P{count}L", "NI": f"PT{count}NI"}.get(unit, f"P{count}{unit}")
