"""Rules behind the tagger, together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import LINEAR, steps

from zufolge.language import Page
from zufolge.reading.attribution.repairs import REPAIRS
from zufolge.reading.passes.backstops import ALL, PRECISION, BackstopsPass, corpus_backstops
from zufolge.record import Document, Findings, Span, Statement, fingerprint
from zufolge.record.entries import Kind

TEXT = (
    "Die Opposition verurteilte den Einsatz. „Das ist eine Schande“, sagte die Sprecherin Nora Beck. "
    "Die Stadt habe nichts getan. Laut Polizei wurden drei Menschen verletzt."
)


def page(text: str = TEXT, language: str = "de") -> Page:
    return Page(Document(fingerprint(text), text, language=language))


def read(one: Page, *given: Statement, rules: tuple[str, ...] = ALL) -> list[Statement]:  # fmt: skip
    return list(BackstopsPass(rules)(one, Findings(statements=given)).statements)


def statement(one: Page, kind: Kind, words: str, name: str = "s1", **more: object) -> Statement:
    start = one.text.index(words)
    span = one.span(start, start + len(words))
    return Statement(name, kind, (span,), **more)  # type: ignore[arg-type]


def test_an_untagged_report_is_read_by_rule() -> None:
    found = read(page())
    assert [s.kind for s in found] == ["Reported", "Direct", "IndirectFreeIndirect", "Indirect"]
    assert [s.id for s in found] == ["s1", "s2", "s3", "s4"]
    assert found[2].speaker == found[1].speaker
    assert found[0].content[0].text == "Die Opposition verurteilte den Einsatz."


def test_the_score_is_the_precision_of_the_rule() -> None:
    for one in read(page()):
        assert one.score == one.score_parts["rule"]
        assert one.score in PRECISION.values()


def test_what_the_tagger_found_is_kept_with_its_score() -> None:
    one = page()
    given = statement(one, "Reported", TEXT[:39], score=0.5, score_parts={"content": 0.5})
    found = read(one, given)
    assert found[0] == given
    assert len(found) == 4


def test_ends_are_mended_and_the_rest_stays() -> None:
    one = page()
    given = statement(one, "Direct", "„Das ist eine", score=0.7, medium="Speech")
    found = read(one, given, rules=tuple(REPAIRS))
    assert [s.content[0].text for s in found] == ["„Das ist eine Schande“"]
    assert (found[0].score, found[0].medium, found[0].kind) == (0.7, "Speech", "Direct")


def test_nested_words_stand_behind_what_holds_them() -> None:
    one = page("Die Opposition nannte den Einsatz „eine sehr große Schande“.")
    outer, inner = read(one)
    assert (outer.kind, inner.kind, inner.inside) == ("Reported", "Direct", outer.id)
    assert inner.speaker == outer.speaker


def test_ids_of_outer_statements_follow_the_new_order() -> None:
    one = page()
    given = statement(one, "Indirect", "Laut Polizei wurden drei Menschen verletzt", "s1")
    nested = statement(one, "Direct", "drei Menschen verletzt", "s2", inside="s1")
    found = read(one, given, nested)
    assert found[-1].inside == found[-2].id == "s4"


def test_a_quotation_that_goes_on_is_one_of_two_spans() -> None:
    one = page("„Es brennt“, sagte Nora Beck, „und zwar hell“.")
    frame = (one.span(11, 29),)
    first = statement(one, "Direct", "„Es brennt“", frame=frame, speaker=(one.span(19, 28),))
    second = statement(one, "Direct", "„und zwar hell“", "s2")
    (whole,) = read(one, first, second)
    assert [span.text for span in whole.content] == ["„Es brennt“", "„und zwar hell“"]


def test_scare_quotes_within_a_statement_are_dropped() -> None:
    one = page("Die Opposition warnte vor einer „großen Not“ der Stadt.")
    outer = statement(one, "Reported", one.text)
    assert read(one, outer, statement(one, "Direct", "„großen Not“", "s2", inside="s1")) == [outer]


def test_without_rules_nothing_changes() -> None:
    one = page()
    given = statement(one, "Direct", "„Das ist eine")
    assert read(one, given, rules=()) == [given]


def test_the_corpus_habit_leaves_speech_acts_out() -> None:
    found = corpus_backstops()(page(), Findings()).statements
    assert "Reported" not in {s.kind for s in found}
    assert "Indirect" in {s.kind for s in found}
    assert corpus_backstops().version != BackstopsPass().version


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Die Opposition", "Er", "sagte", "kritisierte", "wies", "zurück", "soll", "haben",
                "getan", "sei", "habe", "laut", "zufolge", "Nora Beck", "Nach Angaben", "so", "wie",
                ",", ".", ";", ":", "„", "“", '"', "»", "«", "–", "dass", "zu", "der", "said", "to",
                "according", "The mayor", "condemned", "hat", "-", "29", "\n\n", "es",
            ]
        ),
        max_size=40,
    ),
    st.sampled_from(["de", "en"]),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=4),
)  # fmt: skip
def test_any_text_gives_exact_spans(
    words: list[str], language: str, places: list[tuple[int, int]]
) -> None:
    one = page(" ".join(words), language)
    kinds: tuple[Kind, ...] = ("Direct", "Indirect", "Reported", "IndirectFreeIndirect")
    given = [
        Statement(f"s{n}", kinds[n], (one.span(a, min(a + size, len(one.text))),))
        for n, (a, size) in enumerate(places)
        if a < len(one.text)
    ]
    for statement in read(one, *given):
        for span in _spans(statement):
            assert one.text[span.start : span.end] == span.text
        assert statement.content


def _spans(one: Statement) -> tuple[Span, ...]:
    return (*one.content, *one.frame, *one.cue, *one.speaker)


@pytest.mark.parametrize(
    "piece",
    ["Die Opposition kritisierte, ", "„Das ist wahr.“ ", "Er sei da. ", "laut der der der ", ", so "],
)  # fmt: skip
def test_work_grows_with_the_text_only(piece: str) -> None:
    assert _work(piece * 1600) < LINEAR * _work(piece * 200)


def _work(text: str) -> int:
    one = page(text)
    assert one.sentences is not None
    return steps(lambda: read(one))
