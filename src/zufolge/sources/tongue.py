"""The language of a text: by its commonest words, else by a small offline model."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

# Words looked at, and the share of them that must be function words of one language, three times
# as many as of the other. Own samples: German and English reports have .30 to .45 of their own,
# Dutch and Danish ones at most .10 of German.
_WORDS = 400
_SHARE = 0.2
# Below this many letters the model is not asked for more than German or English.
_FEW_LETTERS = 60
_LETTERS = 4_000
# The languages of news that a German desk meets; Luxembourgish and Frisian are not among them
# since dialect in quotations is taken for them.
_LANGUAGES = """
de en fr it es pt nl da sv no fi is pl cs sk hu ro bg el sr hr sl mk sq lt lv et ru uk be ca
tr ar fa he hi ur zh ja ko vi id kk ky uz az hy ka
"""
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _common() -> dict[str, str]:
    text = (files("zufolge.sources") / "data" / "common_words.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if line and line[0] != "#")
    return {word: code for word, _, code in rows}


def identify(text: str, hint: str | None = None) -> str:
    """The ISO 639-1 code of the language of `text`.

    Too short a text is `hint` where that is German or English, else whichever of the two fits
    better; German where nothing tells. The model is loaded only for texts that are neither.
    """
    words = [m.group().lower() for m in _WORD.finditer(text[: 20 * _WORDS])][:_WORDS]
    counts = Counter(_common().get(word) for word in words)
    best, other = sorted(("de", "en"), key=lambda code: -counts[code])
    if words and counts[best] >= _SHARE * len(words) and counts[best] >= 3 * counts[other]:
        return best
    if sum(map(len, words)) < _FEW_LETTERS:
        return hint if hint in ("de", "en") else best
    ranked: list[tuple[str, float]] = _model().rank(text[:_LETTERS])
    return ranked[0][0]


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(_LANGUAGES.split())
    return model
