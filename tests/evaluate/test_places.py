from __future__ import annotations

from pathlib import Path

import pytest

from zufolge.evaluate.corpora import load
from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.places import (
    Toponym,
    load_toponyms,
    mistakes,
    only_documents,
    read_places,
    report,
)
from zufolge.evaluate.words import Words
from zufolge.language import Page
from zufolge.record import Document, Place, fingerprint, span_at
from zufolge.record.errors import StopError

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "german-news-quotation" / "dev"
TEXT = "In Almaty und in Xdorf und am Rhein."
GOLD = [
    Toponym("one", 3, 9, "Almaty", "city", "KZ", 1526384),
    Toponym("one", 17, 22, "Xdorf", "none", "KZ", 0),
    Toponym("one", 30, 35, "Rhine", "river", "", 0),
]


@pytest.fixture
def corpus() -> Corpus:
    document = Document(fingerprint(TEXT), TEXT, language="de")
    words = Words([(t.start, t.end) for t in Page(document).tokens])
    return Corpus("corpus", "sha256:0", (GoldDocument("one", document, words),))


def place(start: int, end: int, kind: str, country: str | None, geonames: int | None) -> Place:
    return Place("p", span_at(TEXT, start, end), "x", kind, country, geonames)


def right(corpus: Corpus, *places: Place) -> int | None:
    return report(GOLD, corpus, {"one": places}).metrics()["toponyms.right"].hits


def test_span_country_and_id_must_be_right(corpus: Corpus) -> None:
    assert right(corpus) == 0
    assert right(corpus, place(3, 9, "city", "KZ", 1526384)) == 1
    assert right(corpus, place(3, 9, "city", "KZ", 7)) == 0
    assert right(corpus, place(3, 10, "city", "KZ", 1526384)) == 0


def test_a_place_that_nobody_knows_may_stay_unresolved(corpus: Corpus) -> None:
    assert right(corpus, place(17, 22, "city", None, None)) == 1
    assert right(corpus, place(17, 22, "city", "KZ", 9)) == 1
    assert right(corpus, place(17, 22, "city", "DE", 9)) == 0


def test_a_place_of_our_own_table_is_right_by_its_kind(corpus: Corpus) -> None:
    assert right(corpus, place(30, 35, "river", None, None)) == 1
    assert right(corpus, place(30, 35, "city", None, None)) == 0


def test_mistakes_are_missed_or_wrong(corpus: Corpus) -> None:
    found = {"one": (place(3, 9, "city", "US", 7),)}
    assert [m.sort for m in mistakes(GOLD, corpus, found)] == ["wrong", "missed", "missed"]


def test_the_pass_reads_the_documents(corpus: Corpus) -> None:
    assert [p.span.text for p in read_places(corpus.documents)["one"]] == ["Almaty", "Rhein"]


def test_a_line_that_is_no_toponym_is_told(tmp_path: Path) -> None:
    file = tmp_path / "gold.tsv"
    file.write_text("# comment\none\t3\tx\tAlmaty\tcity\tKZ\t-\n", "utf-8")
    with pytest.raises(StopError, match="no toponym"):
        load_toponyms(file)


def test_a_missing_document_is_told(corpus: Corpus) -> None:
    with pytest.raises(StopError, match="lacks document two"):
        only_documents(corpus, [GOLD[0]._replace(document="two")])


@pytest.mark.gold
def test_sixty_toponyms_of_the_news_corpus() -> None:
    if not SHARED.exists():
        pytest.skip(f"no {SHARED.name} part of the German news corpus here")
    gold = load_toponyms(ROOT / "tests" / "quality" / "places.tsv")
    assert len(gold) == 60
    corpus = only_documents(load([SHARED]), gold)
    metric = report(gold, corpus, read_places(corpus.documents)).metrics()["toponyms.right"]
    assert metric.value is not None
    assert metric.value >= 0.9
