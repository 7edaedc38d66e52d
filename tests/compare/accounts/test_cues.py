from __future__ import annotations

import re

import pytest

from zufolge.compare.accounts.cues import expressions, kinds_in, pattern
from zufolge.compare.accounts.lists import rows

LINES = [(kind, lang) for name in ("changes.tsv", "relays.tsv") for kind, lang, _ in rows(name)]
# Sentences of which each holds an expression of a kind; the quick look must let it through.
HELD = [
    ("raises", "de", "Die Zahl stieg auf neun."),
    ("raises", "en", "The toll was revised up to nine."),
    ("lowers", "de", "Sie wurde nach unten korrigiert."),
    ("corrects", "en", "Officials amended the figure."),
    ("wrong", "de", "Eine Frau war doppelt gezählt worden."),
    ("wrong", "en", "It turned out to be alive."),
    ("first", "de", "Zunächst war von neun die Rede."),
    ("recalls", "en", "Earlier, police had said nine."),
    ("recalls", "de", "Sie hatte von neun Toten gesprochen."),
    ("admits", "de", "Die Firma räumte das ein."),
    ("among", "de", "Unter den vielen Toten waren Kinder."),
    ("among", "en", "Among those killed were children."),
    ("nation", "en", "Nationwide nine died."),
    ("local", "de", "In ihrer Gemeinde starben neun."),
    ("still", "en", "Nine remained in custody."),
    ("disputes", "de", "Die Partei nannte dagegen neun."),
    ("older", "en", "It raised an earlier toll of "),
    ("instead", "de", "Es waren statt "),
    ("citing", "de", "Interfax unter Berufung auf das Amt"),
    ("relayed", "en", "He told Radio Amber that nine died."),
]


def test_every_line_is_an_expression() -> None:
    assert all(re.compile(e) for kind, lang in LINES for e in expressions(kind, lang))
    assert {lang for _, lang in LINES} == {"de", "en"}
    german, english = ({k for k, lang in LINES if lang == one} for one in ("de", "en"))
    assert german == english


@pytest.mark.parametrize(("kind", "language", "words"), HELD)
def test_what_is_there_is_looked_for(kind: str, language: str, words: str) -> None:
    assert kind in kinds_in(words, language)
    end = kind in ("older", "instead")
    if kind not in ("citing", "relayed"):
        assert pattern(kind, language, at_end=end).search(words)


def test_a_plain_sentence_needs_no_look() -> None:
    assert kinds_in("Durch das Feuer starben neun Menschen.", "de") == frozenset()
    assert kinds_in("", "en") == frozenset()
