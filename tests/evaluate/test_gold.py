from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from zufolge.evaluate.gold import GoldDocument, Utterance, found_utterances, gold_statements
from zufolge.record import Entity, Findings

Say = Callable[..., Utterance]


def test_gold_becomes_statements_of_a_reading_and_back(
    document: Callable[..., GoldDocument], say: Say
) -> None:
    gold = document(
        say(
            (range(0, 4), range(6, 9)),
            "Direct",
            roles={"speaker": range(4, 5), "cue": range(5, 6)},
            medium="SW",
            id="7",
        ),
        say(range(0, 2), "Direct", medium="none", id="8", inside="7", nested=True),
    )
    statements = gold_statements(gold)
    assert [s.text for s in statements[0].content] == ["a b c d", "g h i"]
    assert (statements[1].medium, statements[1].inside) == (None, "7")
    back = found_utterances(Findings(statements=statements), gold.words)
    for one, other in zip(gold.utterances, back, strict=True):
        assert (one.id, one.kinds, one.contents, one.nested) == (
            other.id,
            other.kinds,
            other.contents,
            other.nested,
        )
        assert one.role("speaker") == other.role("speaker")


def test_a_found_statement_bears_its_entitys_name(
    document: Callable[..., GoldDocument], say: Say
) -> None:
    gold = document(say(range(0, 2)), say(range(3, 5)))
    first, second = gold_statements(gold)
    entity = Entity(id="e", kind="person", name="Ada Moor")
    found = Findings(
        statements=(replace(first, speaker_entity="e"), replace(second, speaker_entity="gone")),
        entities=(entity,),
    )
    said = found_utterances(found, gold.words)
    assert [(u.names, u.entity_kind) for u in said] == [(("Ada Moor",), "person"), ((None,), None)]


def test_gold_without_words_is_no_statement(
    document: Callable[..., GoldDocument], say: Say
) -> None:
    assert gold_statements(document(say(range(0, 0)))) == ()
