from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluate.test_copying import ARTICLES

from zufolge.compare.copies import Copied
from zufolge.evaluate.articles import Article, load_articles
from zufolge.evaluate.wire import WireSet, find, make_set, mistakes, report

DATA = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture
def made() -> WireSet:
    out = make_set(ARTICLES[:6], seed=7)
    find(out)
    return out


def test_clean_articles_are_all_found(made: WireSet) -> None:
    found = report(made).metrics()
    assert found["pairs.recall"].value == 1
    assert found["pairs.precision"].value == 1
    assert found["kept apart.quotes"].hits == 4
    assert found["groups.of one article, in time"].value == 1


def test_every_fifth_is_no_original(made: WireSet) -> None:
    assert sorted(made.place) == [1, 2, 3, 4]
    assert [made.texts[at].made_of for at in made.place.values()] == [(1,), (2,), (3,), (4,)]


def test_the_set_is_the_same_again(made: WireSet) -> None:
    again = make_set(ARTICLES[:6], seed=7)
    assert again.texts == made.texts
    assert make_set(ARTICLES[:6], seed=4).texts != made.texts


def test_what_is_not_found_is_missed(made: WireSet) -> None:
    edited = next(n for n, one in enumerate(made.texts) if one.kind == "edited")
    del made.found[made.place[made.texts[edited].made_of[0]], edited]
    metric = report(made).metrics()["recall.edited"]
    assert (metric.hits, metric.total) == (3, 4)
    assert [(one.sort, one.kind) for one in mistakes(made)] == [("missed", "edited")]


def test_a_pair_of_two_articles_is_wrong_and_told(made: WireSet) -> None:
    pairs = len(made.found)
    made.found[0, 1] = Copied("copy", 1.0, 1.0, 80)
    out = report(made)
    metric = out.metrics()["pairs.precision"]
    assert (metric.hits, metric.total) == (pairs, pairs + 1)
    assert out.notes[-1] == "Among the articles themselves: b (article) and c (article)."
    assert [one.sort for one in mistakes(made)] == ["spurious"]


def test_without_articles_nothing_is_measured() -> None:
    nothing = make_set([Article("a", "Ja.")])
    find(nothing)
    assert report(nothing).metrics()["pairs.recall"].value is None


@pytest.mark.gold
def test_copies_of_real_articles_are_found() -> None:
    if not (DATA / "german-news-quotation").is_dir():
        pytest.skip("the corpora are not here: ../shared/data is missing")
    made = make_set(load_articles([DATA / "german-news-quotation" / "dev"]))
    find(made)
    found = report(made).metrics()
    for name in ("pairs.recall", "pairs.precision"):
        assert (found[name].value or 0) >= 0.98
