import pytest

from zufolge.record import Entity, Record, Statement
from zufolge.show.voices import NOBODY, Voice, voices


@pytest.fixture(scope="module")
def spoken(record: Record) -> tuple[Voice, ...]:
    return voices(record)


def named(spoken: tuple[Voice, ...], name: str) -> Voice:
    return next(v for v in spoken if v.name == name)


def test_speakers_stand_in_order_of_first_statement_and_nobody_last(spoken):
    assert [v.name for v in spoken] == [
        "Polizei",
        "Mara Ilves",
        "Jonas Brandt",
        "Ida Sorel",
        "Aufsichtsbehörde",
        "Bewohner",
        "harbour authority",
        NOBODY,
    ]
    assert [v.mark for v in spoken] == ["1", "2", "3", "4", "5", "6", "7", "?"]


def test_statements_of_one_entity_are_one_group_whatever_the_words(spoken):
    brandt = named(spoken, "Jonas Brandt")
    assert brandt.role == "Ministerpräsident"
    assert brandt.words == ("Ministerpräsident Jonas Brandt", "er")
    assert [row.line.label for row in brandt.rows] == ["3.1", "3.2", "3.3"]


def test_carried_on_needs_a_speaker_from_elsewhere(spoken):
    carried = {row.line.statement.id for v in spoken for row in v.rows if row.line.carried}
    assert carried == {"s6", "s9"}


def test_a_nested_statement_stands_below_its_outer_one_and_is_referred_to_by_its_own_voice(spoken):
    sorel = named(spoken, "Ida Sorel")
    assert [(r.line.label, r.depth) for r in sorel.rows] == [
        ("4.1", 0),
        ("5.1", 1),
        ("4.2", 0),
        ("4.3", 0),
    ]
    (row,) = named(spoken, "Aufsichtsbehörde").rows
    assert (row.reference, row.inside, row.line.statement.id) == (True, "4.1", "s8")


def test_broken_content_is_joined_with_an_ellipsis(spoken):
    (row,) = named(spoken, "Mara Ilves").rows
    assert row.line.said == (
        "„Wir rechnen damit, dass die Zahl noch steigt“ … „denn das Wasser ist eiskalt.“"
    )


def test_every_statement_is_shown_in_full_once(record, spoken):
    shown = [r.line.statement.id for v in spoken for r in v.rows if not r.reference]
    assert sorted(shown) == sorted(s.id for s in record.statements)


def test_without_entities_the_same_words_are_the_same_speaker(record_of, at):
    text = "Die Polizei sagt A. die Polizei sagt B."
    record = record_of(
        text,
        [
            Statement(
                "a", "Indirect", (at("A", text=text),), speaker=(at("Die Polizei", text=text),)
            ),
            Statement(
                "b", "Indirect", (at("B", text=text),), speaker=(at("die Polizei", text=text),)
            ),
        ],
    )
    (voice,) = voices(record)
    assert (voice.name, voice.said) == ("Die Polizei", 2)


def test_an_unknown_entity_falls_back_to_the_words(record_of, at):
    text = "Er sagt A."
    statement = Statement(
        "a", "Indirect", (at("A", text=text),), speaker=(at("Er", text=text),), speaker_entity="e9"
    )
    assert [v.name for v in voices(record_of(text, [statement]))] == ["Er"]


def test_statements_that_hold_each_other_are_neither_lost_nor_followed_forever(record_of, at):
    text = "A B C"
    ring = [
        Statement(i, "Reported", (at(i, text=text),), inside=o)
        for i, o in (("A", "B"), ("B", "A"), ("C", "C"))
    ]
    (voice,) = voices(record_of(text, ring))
    assert sorted(row.line.statement.id for row in voice.rows) == ["A", "B", "C"]


def test_a_chain_of_nested_statements_is_walked_without_recursion(record_of, at):
    text = "x" * 3000
    chain = [
        Statement(
            str(n), "Reported", (at(text[n:], text=text[n:]),), inside=str(n - 1) if n else None
        )
        for n in range(3000)
    ]
    (voice,) = voices(record_of(text, chain))
    assert max(row.depth for row in voice.rows) == 2999


def test_the_role_has_the_affiliation_beside_it(record_of, at):
    text = "Ilves sagt A."
    record = record_of(
        text,
        [Statement("a", "Indirect", (at("A", text=text),), speaker_entity="e")],
        entities=(
            Entity("e", "person", "Mara Ilves", role="Einsatzleiterin", affiliation="Feuerwehr"),
        ),
    )
    assert voices(record)[0].role == "Einsatzleiterin, Feuerwehr"
