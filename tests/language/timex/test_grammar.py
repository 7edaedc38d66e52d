from __future__ import annotations

from zufolge.language.timex.grammar import Grammar, Hit, Word, lexicon
from zufolge.language.timex.meaning import Fixed, Meaning
from zufolge.language.tokens import tokens


def made(hit: Hit) -> Meaning | None:
    return None if hit.text("n") == "0" else Fixed("DATE", hit.text("n"))


GRAMMAR = Grammar(
    {"seit": Word("Seit", ""), "tag": Word("Tag", "D"), "bis": Word("To", "")},
    [("Seit?{s: {n: Num}Tag}", made)],
    {"Number": "Num"},
    ["Seit", "Num", "To"],
    lambda text: Word("Num", text) if text.isdigit() else None,
)


def found(text: str) -> list[tuple[str, int, int]]:
    return [
        (m.value, h.first, h.last) for h, m in GRAMMAR.hits(tokens(text)) if isinstance(m, Fixed)
    ]


def test_the_span_leaves_its_context_out() -> None:
    assert found("x seit 3 Tag y") == [("3", 2, 4)]


def test_a_rule_may_refuse_and_hits_do_not_overlap() -> None:
    assert found("0 Tag 1 Tag seit 2 Tag") == [("1", 2, 4), ("2", 5, 7)]


def test_quiet_words_alone_are_not_looked_at() -> None:
    assert found("seit 3 bis 4") == []


def test_parts_are_asked_by_name() -> None:
    hit, _ = next(iter(GRAMMAR.hits(tokens("seit 3 Tag-"))))
    assert (hit.text(), hit.around(-1), hit.around(1), hit.around(9)) == ("3 tag", "seit", "-", "")
    assert (hit.means("s", "Tag"), hit.kinds(), hit.kind_before()) == ("D", ["Num", "Tag"], "Seit")
    assert not hit.has("nothing")
    assert hit.tokens("nothing") == []


def test_lexicon_expands_endings_and_keeps_case() -> None:
    words = lexicon("timex_de.tsv")
    assert words["vergangenen"].kind == "Last"
    assert "jahr" not in words
    assert words["Jahr"] == Word("Unit", "Y")
