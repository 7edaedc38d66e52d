"""A page cut into windows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.model.scheme import CONVENTIONS
from zufolge.model.windows import (
    BEGIN,
    END,
    FEATURE_SIZES,
    MAX_PIECES,
    combined,
    encode,
    token_features,
)
from zufolge.record import Document, fingerprint


@dataclass
class Cut:
    ids: list[int]
    offsets: list[tuple[int, int]]


class Chopper:
    """A tokenizer whose pieces are up to four characters long; white space makes none."""

    def encode_batch(self, input, is_pretokenized=False, add_special_tokens=True):  # type: ignore[no-untyped-def]
        out = []
        for text in input:
            offsets = [
                (n, min(n + 4, len(text)))
                for n in range(0, len(text), 4)
                if text[n : n + 4].strip()
            ]
            out.append(Cut([10 + len(text[a:b]) for a, b in offsets], offsets))
        return out


def page(text: str) -> Page:
    return Page(Document(id=fingerprint(text), text=text, language="de"))


def test_every_token_lies_in_a_window_with_sequence_marks() -> None:
    one = page("Der Minister sagte, es sei vorbei. " * 120)
    encoded = encode(one, Chopper(), "dense")
    assert len(encoded.windows) > 1
    for window in encoded.windows:
        assert (window.ids[0], window.ids[-1]) == (BEGIN, END)
        assert len(window.ids) == len(window.features) <= MAX_PIECES + 2
    for window, first, last in encoded.where:
        assert 1 <= first <= last < len(encoded.windows[window].ids) - 1


def test_a_sentence_without_end_is_cut() -> None:
    encoded = encode(page("wort " * 3000), Chopper(), "dense")
    assert all(len(w.ids) <= 512 for w in encoded.windows)


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_nothing_to_read(text: str) -> None:
    encoded = encode(page(text), Chopper(), "dense")
    assert len(encoded.where) == len(page(text).tokens)


def test_features_of_words() -> None:
    one = page("„Ja“, sagte er.\nEr habe Zeit.")
    features = dict(zip((t.text for t in one.tokens), token_features(one), strict=True))
    assert features["„"][:3] == (2, 0, 1)
    assert features["Ja"][0] == 1
    assert features["sagte"] == (0, 3, 0, 1) or features["sagte"][3] == 1
    assert features["habe"][1] == 1
    assert features["Er"][2] == 1


def test_combined_features_are_all_different() -> None:
    seen = {
        combined((a, b, c, d), convention)
        for convention in CONVENTIONS
        for a in range(FEATURE_SIZES[0])
        for b in range(FEATURE_SIZES[1])
        for c in range(FEATURE_SIZES[2])
        for d in range(FEATURE_SIZES[3])
    }
    assert seen == set(range(600))


@settings(max_examples=60)
@given(st.text(alphabet="aÄ. \n„“\u00ad\u0301\U0001f600", max_size=400))
def test_any_text_has_a_place_for_every_token(text: str) -> None:
    one = page(text)
    encoded = encode(one, Chopper(), "corpus")
    assert encoded.where.shape == (len(one.tokens), 3)
    for window, first, last in encoded.where if encoded.windows else ():
        assert 0 <= first <= last < len(encoded.windows[window].ids)
