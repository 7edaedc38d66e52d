from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zufolge.evaluate import strict
from zufolge.evaluate.gold import Corpus, GoldDocument, Utterance, gold_statements
from zufolge.evaluate.report import Metric
from zufolge.record import Entity, Findings, Statement

Make = Callable[..., Corpus]
Say = Callable[..., Utterance]


def reading(one: GoldDocument) -> Findings:
    """A reading that says what this gold says."""
    return Findings(statements=gold_statements(one))


def measured(gold: Corpus, found: Findings) -> dict[str, Metric]:
    sections = strict.measure(gold, {"one": found})
    return {f"{name}.{m.name}": m for name, all_ in sections.items() for m in all_}


def test_every_field_by_hand(corpus: Make, say: Say) -> None:
    roles = {"speaker": range(12, 14), "cue": range(14, 15), "frame": range(12, 15)}
    gold = corpus(
        say(range(0, 10), "Direct", roles=roles, medium="Speech"),
        say(range(20, 30), "Indirect", roles={"speaker": range(31, 33)}, medium="SW"),
        say(range(40, 44), "Reported"),
        say(range(50, 54), "Reported"),
    )
    found = corpus(
        say(range(0, 10), "Direct", roles={**roles, "cue": range(10, 11)}, medium="Speech"),
        say(range(20, 26), "Reported", roles={"addressee": range(31, 32)}, medium="Speech"),
        say(range(40, 44), "Reported"),
        say(range(34, 38), "Reported"),
        say(range(56, 59), "Direct"),
    )
    m = measured(gold, reading(found.documents[0]))
    assert m["strict.precision"][2:] == (3, 5)
    assert m["strict.recall"][2:] == (3, 4)
    assert m["strict.f1"].value == pytest.approx(2 / 3)
    assert m["strict.exact"][2:] == (2, 3)
    assert m["strict.kind"][2:] == (2, 3)
    assert m["strict.medium"][2:] == (1, 2)
    assert m["strict.speaker"][2:] == (1, 2)
    assert m["strict.speaker_or_none"][2:] == (2, 3)
    assert m["strict.cue"][2:] == (0, 1)
    assert m["strict.cue_or_none"][2:] == (2, 3)
    assert m["strict.frame"][2:] == (1, 1)
    assert m["strict.addressee"][2:] == (0, 0)
    assert m["strict.addressee_or_none"][2:] == (2, 3)
    assert m["strict.f1_with_speaker"].value == pytest.approx(4 / 9)
    assert m["recall.Reported"][2:] == (1, 2)
    assert m["recall.Direct"][2:] == (1, 1)


def test_optional_gold_is_neither_missed_nor_wrong(corpus: Make, say: Say) -> None:
    gold = corpus(say(range(0, 5)), say(range(10, 15), "Reported", optional=True))
    without = corpus(say(range(0, 5)))
    with_it = corpus(say(range(0, 5)), say(range(10, 15), "Direct"))
    for found in (without, with_it):
        m = measured(gold, reading(found.documents[0]))
        assert m["strict.precision"][2:] == (1, 1)
        assert m["strict.recall"][2:] == (1, 1)
        assert m["strict.kind"][2:] == (1, 1)
        assert m["recall.Reported"].total == 0


def test_alternatives_count_as_right(corpus: Make, say: Say) -> None:
    gold = corpus(
        say(
            range(0, 10),
            kinds=("Direct", "Indirect"),
            alternatives=(range(0, 6),),
            names=("Federal Reserve", "Fed"),
        )
    )
    statement = Statement(
        id="s",
        kind="Indirect",
        content=reading(corpus(say(range(0, 6))).documents[0]).statements[0].content,
        speaker_entity="e",
    )
    found = Findings(
        statements=(statement,), entities=(Entity(id="e", kind="organization", name="die Fed"),)
    )
    m = measured(gold, found)
    assert [m[f"strict.{name}"].value for name in ("exact", "kind", "name")] == [1.0, 1.0, 1.0]


def test_a_name_is_asked_only_where_the_gold_has_one(corpus: Make, say: Say) -> None:
    found = reading(corpus(say(range(0, 5))).documents[0])
    assert measured(corpus(say(range(0, 5))), found)["strict.name"].total == 0
    assert measured(corpus(say(range(0, 5), names=(None,))), found)["strict.name"][2:] == (1, 1)
    assert measured(corpus(say(range(0, 5), names=("A",))), found)["strict.name"][2:] == (0, 1)


def test_nested_statements_by_themselves(corpus: Make, say: Say) -> None:
    gold = corpus(
        say(range(0, 20), id="o"),
        say(range(0, 6), "Direct", nested=True, inside="o"),
        say(range(10, 16), "Direct", nested=True, inside="o"),
    )
    found = corpus(
        say(range(0, 20), id="o"),
        say(range(0, 6), "Direct", inside="o"),
        say(range(30, 36), "Direct", inside="o"),
        say(range(40, 46), "Direct", inside="o"),
    )
    m = measured(gold, reading(found.documents[0]))
    assert m["nested.recall"][2:] == (1, 2)
    assert m["nested.precision"][2:] == (1, 3)


def test_a_document_that_nobody_read_is_missed(corpus: Make, say: Say) -> None:
    sections = strict.measure(corpus(say(range(0, 5))), {})
    values = {m.name: m.value for m in sections["strict"]}
    assert (values["precision"], values["recall"], values["f1"]) == (None, 0.0, 0.0)


@st.composite
def several(draw: st.DrawFn) -> list[tuple[range, str, dict[str, range]]]:
    """Contents of any length anywhere, none twice."""
    out = {}
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, 50))
        content = range(start, start + draw(st.integers(1, 9)))
        kind = draw(st.sampled_from(["Direct", "Indirect", "Reported"]))
        at = draw(st.integers(0, 55))
        out[content] = (content, kind, {"speaker": range(at, at + draw(st.integers(0, 3)))})
    return list(out.values())


def _corpus(make: Make, say: Say, parts: list[tuple[range, str, dict[str, range]]]) -> Corpus:
    return make(*(say(c, k, roles=roles) for c, k, roles in parts))


bounded = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@bounded
@given(several())
def test_gold_against_itself_is_right_everywhere(corpus: Make, say: Say, parts: list) -> None:  # type: ignore[type-arg]
    gold = _corpus(corpus, say, parts)
    m = measured(gold, reading(gold.documents[0]))
    assert {one.value for one in m.values()} <= {1.0, None}
    assert m["strict.recall"].total == len(parts)


@bounded
@given(several(), several())
def test_exchanging_gold_and_found_exchanges_precision_and_recall(
    corpus: Make,
    say: Say,
    a: list,  # type: ignore[type-arg]
    b: list,  # type: ignore[type-arg]
) -> None:
    one, other = _corpus(corpus, say, a), _corpus(corpus, say, b)
    there = measured(one, reading(other.documents[0]))
    back = measured(other, reading(one.documents[0]))
    assert there["strict.precision"][1:] == back["strict.recall"][1:]
    assert there["strict.f1"].value == back["strict.f1"].value
    assert there["strict.f1_with_speaker"].value == back["strict.f1_with_speaker"].value


@bounded
@given(several(), st.data())
def test_leaving_a_right_one_out_costs_recall_only(
    corpus: Make,
    say: Say,
    parts: list,  # type: ignore[type-arg]
    data: st.DataObject,
) -> None:
    gold = _corpus(corpus, say, parts)
    if not parts:
        return
    drop = data.draw(st.integers(0, len(parts) - 1))
    kept = replace(
        gold.documents[0],
        utterances=tuple(u for n, u in enumerate(gold.documents[0].utterances) if n != drop),
    )
    m = measured(gold, reading(kept))
    assert m["strict.recall"][2:] == (len(parts) - 1, len(parts))
    assert m["strict.precision"].value in (1.0, None)
    assert m["strict.kind"].value in (1.0, None)
