from __future__ import annotations

from zufolge.reading.said import Said
from zufolge.record import Statement, span_at

TEXT = "Er sagte, sie habe gemeint, es regne stark, und ging."


def test_the_innermost_content_comes_first() -> None:
    outer = Statement("s1", "Indirect", content=(span_at(TEXT, 10, 42),))
    inner = Statement("s2", "Indirect", content=(span_at(TEXT, 28, 42),), inside="s1")
    said = Said((outer, inner))
    assert [s.id for _, s in said.around(31, 36)] == ["s2", "s1"]
    assert [s.id for _, s in said.around(14, 18)] == ["s1"]
    assert said.around(0, 2) == []


def test_a_stretch_across_the_border_is_in_none() -> None:
    said = Said((Statement("s1", "Indirect", content=(span_at(TEXT, 10, 20),)),))
    assert said.around(15, 25) == []
    assert Said(()).around(0, 1) == []
