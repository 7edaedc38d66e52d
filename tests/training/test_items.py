"""Examples as the network's input."""

from __future__ import annotations

import random
import re

from training.corpora import Example, Gold
from training.items import ANY, REPORTED, item, restyled

from zufolge.model.scheme import KINDS

TEXT = "Die Partei kritisierte den Plan. „Er taugt nichts“, sagte Frau Ruf. Es regnete."


class Words:
    """One piece a word."""

    def encode_batch(self, input, is_pretokenized=False, add_special_tokens=True):  # type: ignore[no-untyped-def]
        class Cut:
            def __init__(self, text: str) -> None:
                self.offsets = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
                self.ids = [9] * len(self.offsets)

        return [Cut(text) for text in input]


def example(**changes: object) -> Example:
    start = TEXT.index("„")
    content = [(start, TEXT.index("“") + 1)]
    gold = Gold(
        "Direct",
        "Speech",
        False,
        content,
        {"speaker": [(TEXT.index("Frau"), TEXT.index("Ruf") + 3)]},
    )
    fields = {
        "id": "x",
        "text": TEXT,
        "language": "de",
        "convention": "corpus",
        "statements": [gold],
    }
    return Example(**{**fields, **changes})  # type: ignore[arg-type]


def labels(one, word: str) -> int:  # type: ignore[no-untyped-def]
    tokens = one.page.tokens
    return int(one.allowed[0, next(n for n, t in enumerate(tokens) if t.text == word)])


def test_gold_becomes_labels_and_tokens() -> None:
    one = item(example(), Words())
    direct = KINDS.index("Direct")
    assert labels(one, "„") == 1 << (1 + 2 * direct)
    assert labels(one, "Er") == 1 << (2 + 2 * direct)
    assert labels(one, "kritisierte") == 1
    (statement,) = one.statements
    assert one.page.words(statement.speaker[0], statement.speaker[-1] + 1).text == "Frau Ruf"


def test_read_densely_an_unmarked_speech_act_of_the_corpus_stays_open() -> None:
    one = item(example(), Words(), convention="dense")
    assert labels(one, "kritisierte") == labels(one, "Plan") == REPORTED
    assert labels(one, "regnete") == 1
    assert labels(one, "Er") != REPORTED


def test_our_own_documents_are_taken_at_their_word() -> None:
    assert labels(item(example(convention="dense"), Words()), "kritisierte") == 1


def test_unsure_ranges_stay_open() -> None:
    a = TEXT.index("Es regnete")
    assert labels(item(example(unsure=[(a, a + 10)]), Words()), "regnete") == ANY


def test_restyling_keeps_every_offset() -> None:
    for seed in range(12):
        text = restyled(TEXT, random.Random(seed))
        assert len(text) == len(TEXT)
        assert all(a == b for a, b in zip(text, TEXT, strict=True) if b not in "„“")
    lone = TEXT + " „"
    assert restyled(lone, random.Random(1)) == lone
