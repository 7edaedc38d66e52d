from hypothesis import given
from hypothesis import strategies as st

from zufolge.record import Block, Document
from zufolge.show.segments import DEEPEST, Mark, cut, pieces

PIECE = st.sampled_from(["heading", "paragraph", "dateline"])


@st.composite
def marked(draw):
    """A text with blocks and marks that overlap as they like."""
    text = draw(st.text(st.sampled_from("ab \r\n<é\u0301😀"), max_size=40))
    places = st.integers(0, len(text))
    ends = sorted(draw(st.lists(places, max_size=8)))
    blocks = [
        Block(a, b, draw(PIECE)) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b
    ]
    pairs = draw(st.lists(st.tuples(places, places), max_size=45))
    marks = [Mark(a, b, "m", anchor=f"a{n}") for n, (a, b) in enumerate(pairs)]
    return Document("x", text, blocks=tuple(blocks)), marks


def written(document, marks):
    return list(cut(document.text, pieces(document), marks))


@given(marked())
def test_the_pieces_are_the_text(given_):
    document, marks = given_
    found = written(document, marks)
    assert "".join(s.text for p in found for s in p.steps) == document.text
    assert "".join(document.text[p.start : p.end] for p in found) == document.text


@given(marked())
def test_elements_are_properly_nested_and_never_too_deep(given_):
    for piece in written(*given_):
        stack = []
        for step in piece.steps:
            if step.do == "open":
                stack.append(step.mark)
                assert len(stack) <= DEEPEST
            elif step.do == "close":
                assert stack.pop() is step.mark
        assert not stack


@given(marked())
def test_every_mark_begins_exactly_once(given_):
    document, marks = given_
    begun = [
        step.mark.anchor
        for piece in written(document, marks)
        for step in piece.steps
        if step.do == "anchor" or (step.do == "open" and step.first)
    ]
    assert sorted(begun) == sorted(m.anchor for m in marks if m.start < m.end)


@given(marked())
def test_every_character_is_covered_by_exactly_its_marks(given_):
    document, marks = given_
    shallow = marks[:DEEPEST]
    for piece in written(document, shallow):
        at, opened = piece.start, []
        for step in piece.steps:
            if step.do == "open":
                opened.append(step.mark)
            elif step.do == "close":
                opened.pop()
            elif step.do == "text" and piece.kind != "gap":
                for place in range(at, at + len(step.text)):
                    covering = {m.anchor for m in shallow if m.start <= place < m.end}
                    assert {m.anchor for m in opened} == covering
            at += len(step.text)


def test_crossing_marks_are_cut_and_opened_again():
    document = Document("x", "abcdef")
    (piece,) = written(document, [Mark(0, 4, "A"), Mark(2, 6, "B")])
    shown = "".join(
        step.text or {"open": f"<{step.mark.css}>", "close": f"</{step.mark.css}>"}[step.do]
        for step in piece.steps
    )
    assert shown == "<A>ab<B>cd</B></A><B>ef</B>"
    assert [s.first for s in piece.steps if s.do == "open"] == [True, True, False]


def test_of_marks_that_begin_together_the_longer_one_is_outside():
    (piece,) = written(Document("x", "abc"), [Mark(0, 1, "in"), Mark(0, 3, "out")])
    assert [s.mark.css for s in piece.steps if s.do == "open"] == ["out", "in"]


def test_a_mark_over_two_paragraphs_leads_in_both_and_is_first_in_one():
    found = written(Document("x", "ab\n\ncd"), [Mark(0, 6, "A")])
    assert [p.kind for p in found] == ["paragraph", "gap", "paragraph"]
    opened = [s for p in found for s in p.steps if s.do == "open"]
    assert [(s.first, s.leads) for s in opened] == [(True, True), (False, True)]


def test_words_that_no_block_covers_are_a_paragraph():
    document = Document("x", "Kopf\n\nWort\n\nEnde", blocks=(Block(0, 4, "heading"),))
    assert [(p.kind, p.start, p.end) for p in pieces(document)] == [
        ("heading", 0, 4),
        ("paragraph", 4, 16),
    ]


def test_blocks_that_overlap_or_run_out_of_the_text_lose_nothing():
    blocks = (Block(0, 3, "paragraph"), Block(2, 99, "heading"))
    assert [(p.start, p.end) for p in pieces(Document("x", "abcdef", blocks=blocks))] == [
        (0, 3),
        (3, 6),
    ]


def test_an_empty_text_has_no_pieces():
    assert written(Document("x", ""), [Mark(0, 1, "A")]) == []
