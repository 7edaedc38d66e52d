"""Hostile pages: refused or read, but soon."""

from __future__ import annotations

import pytest

from zufolge.record.errors import DocumentError
from zufolge.sources.html import html_received
from zufolge.sources.page_tree import page_tree
from zufolge.sources.received import Metadata

P = "<p>Der Sprecher sagte am Montag, es seien mindestens 20 Menschen verletzt worden.</p>"
# Far above what was measured (1 s), far below what the unbounded parser takes (minutes).


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 500_000 + P,
        "<b>" * 400_000 + P,
        "<table><tr><td>" * 100_000 + P,
        "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + P,
        "<div " + "/".join(f"a{n}" for n in range(100_000)),
        "<p>a" * 3_000_000,
        "<" * 1_000_000,
        P * 60_000,
    ],
    ids=["divs", "bolds", "tables", "attributes", "slashes", "paragraphs", "angles", "many"],
)
def test_too_complex_a_page_is_refused(markup: str) -> None:
    with pytest.raises(DocumentError) as caught:
        html_received(f"<html><body>{markup}", Metadata(), name="a.html")
    assert caught.value.code in ("html_too_complex", "no_article")


@pytest.mark.parametrize(
    "markup",
    [
        "<script>" + "var a=1;" * 1_500_000 + "</script>" + P,
        "<p>" + "<span>Er sagte es.</span> " * 20_000 + "</p>" + P,
        "<p>" + "<i><a href=x>Er</a></i> sagte es. " * 10_000 + "</p>" + P,
        f"<div style='{'x ' * 20_000}' data-a=\"{'= ' * 20_000}\">{P}</div>",
        "<div>" * 150 + P + "</div>" * 150,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + P,
    ],
    ids=["script", "spans", "links", "long attributes", "deep", "json"],
)
def test_a_strange_page_is_read(markup: str) -> None:
    found = html_received(f"<html><body><article>{markup}</article>", Metadata(), name="a.html")
    assert found.document.text.endswith("verletzt worden.")


def test_merging_keeps_every_word_in_its_place() -> None:
    words = [f"w{n}" for n in range(2_000)]
    inner = " ".join(f"<span>{w}</span>" for w in words)
    tree = page_tree(f"<html><body><p>vor {inner} mit<br>nach <b>fett</b> Ende</p>", "a.html")
    paragraph = tree.find(".//p")
    assert [e.tag for e in paragraph] == ["br"]
    assert paragraph.text == f"vor {' '.join(words)} mit"
    assert paragraph[0].tail == "nach fett Ende"


def test_a_page_of_usual_size_keeps_its_elements() -> None:
    tree = page_tree("<html><body><!-- x --><style>p{}</style><p>a <b>c</b> d</p>", "a.html")
    assert [e.tag for e in tree.find("body").iter()] == ["body", "p", "b"]
