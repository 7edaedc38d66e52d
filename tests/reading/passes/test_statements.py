"""From tagged tokens to statements of the record."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.model.scheme import Convention, Tagged
from zufolge.reading.passes.statements import StatementsPass, spans
from zufolge.record import Document, Findings, fingerprint

TEXT = "Der Rat wies die Kritik zurück. „Das ist falsch“, sagte er, „und gefährlich“."


class FakeTagger:
    """Tags what it was told to, whatever the page."""

    name, digest = "fake", "sha256:0"

    def __init__(self, *tagged: Tagged) -> None:
        self.tagged = list(tagged)
        self.convention: Convention | None = None

    def tag(self, page: Page, convention: Convention) -> list[Tagged]:
        self.convention = convention
        return list(self.tagged)


def page(text: str = TEXT) -> Page:
    return Page(Document(id=fingerprint(text), text=text, language="de"))


def at(one: Page, words: str) -> list[int]:
    start = one.text.index(words)
    return list(range(*one.token_range(start, start + len(words))))


def test_statements_stand_in_text_order_on_exact_spans() -> None:
    one = page()
    broken = Tagged(
        "Direct",
        at(one, "„Das ist falsch“") + at(one, "„und gefährlich“"),
        medium="Speech",
        speaker=at(one, "er,")[:1],
        cue=at(one, "sagte"),
        frame=at(one, ", sagte er,"),
        scores={"content": 0.9, "kind": 0.8},
    )
    first = Tagged(
        "Reported", at(one, "Der Rat wies die Kritik zurück."), speaker=at(one, "Der Rat")
    )
    reading = StatementsPass(FakeTagger(broken, first))
    found = reading(one, Findings()).statements
    assert [s.id for s in found] == ["s1", "s2"]
    assert [c.text for c in found[1].content] == ["„Das ist falsch“", "„und gefährlich“"]
    assert found[1].frame[0].text == ", sagte er,"
    assert (found[1].score, found[1].score_parts) == (0.8, {"content": 0.9, "kind": 0.8})
    assert found[0].speaker[0].text == "Der Rat"
    assert found[0].speaker_entity is None


def test_a_nested_one_names_its_outer() -> None:
    one = page()
    outer = Tagged("Indirect", at(one, "Das ist falsch“, sagte er, „und gefährlich"))
    wide = Tagged("Indirect", at(one, TEXT[:-1]))
    inner = Tagged("Direct", at(one, "ist falsch"), nested=True)
    stray = Tagged("Direct", at(one, "Der Rat"), nested=True)
    found = StatementsPass(FakeTagger(inner, outer, stray))(one, Findings()).statements
    by_text = {s.content[0].text: s for s in found}
    assert by_text["ist falsch"].inside == by_text["Das ist falsch“, sagte er, „und gefährlich"].id
    assert by_text["Der Rat"].inside is None
    both = StatementsPass(FakeTagger(inner, wide, outer))(one, Findings()).statements
    smallest = next(s for s in both if s.content[0].text.startswith("Das ist"))
    assert next(s for s in both if s.content[0].text == "ist falsch").inside == smallest.id


def test_the_convention_is_told_and_recorded() -> None:
    tagger = FakeTagger()
    reading = StatementsPass(tagger, "corpus")
    reading(page(), Findings())
    assert tagger.convention == "corpus"
    assert reading.version == "1-corpus"
    assert (reading.model, reading.digest) == ("fake", "sha256:0")


@given(st.sets(st.integers(0, 17)))
def test_spans_cover_just_the_tokens(tokens: set[int]) -> None:
    one = page()
    chosen = sorted(t for t in tokens if t < len(one.tokens))
    covered = [
        n
        for n, t in enumerate(one.tokens)
        if any(s.start <= t.start and t.end <= s.end for s in spans(one, chosen))
    ]
    assert covered == chosen


@pytest.mark.model
@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "„Wir gehen“, sagte Mia",
                "Der Rat habe versagt",
                "\U0001f468\u200d\U0001f469\u200d\U0001f467",
                "Bun\u00addesrat",
                "Ma\u0308rz",
                "\r\n",
                "\u200f\u202eשלום\u202c",
                "\u200b",
                "\ufeff",
                "laut Polizei",
                " ",
                ". ",
                "»",
                "\x00",
            ]
        )
        | st.text(max_size=12),
        max_size=25,
    ).map("".join)
)
def test_any_text_gives_exact_spans(text: str) -> None:
    one = page(text)
    for s in _real()(one, Findings()).statements:
        for span in (*s.content, *s.cue, *s.frame, *s.speaker, *s.addressee):
            assert text[span.start : span.end] == span.text != ""


_kept: list[StatementsPass] = []


def _real() -> StatementsPass:
    if not _kept:
        _kept.append(StatementsPass())
    return _kept[0]
