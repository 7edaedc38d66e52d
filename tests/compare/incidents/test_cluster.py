import random
from datetime import date, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.incidents.conftest import follow_up, march, port, port_english, second
from tests.compare.incidents.same_town import ROUNDS, Round, Told
from tests.compare.incidents.same_town_more import MORE

from zufolge.compare.incidents import cluster as module
from zufolge.compare.incidents.cluster import Group, cluster, components
from zufolge.compare.incidents.linked import Link, linked
from zufolge.compare.incidents.telling import Telling, TellingId
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.reports import Publication, Report
from zufolge.reading import PassReader, default_reader
from zufolge.record import Block, Document, Published, fingerprint


def bare(document: str, number: int = 0, *, apart: bool = True) -> Telling:
    return Telling(
        document=document, number=number, title="", language="de", words={}, terms={}, apart=apart
    )


def link(a: str, b: str, score: float, *numbers: int) -> Link:
    first, second_ = numbers or (0, 0)
    return Link(TellingId(a, first), TellingId(b, second_), score, ())


def names(groups: list[tuple[TellingId, ...]]) -> list[str]:
    return ["".join(f"{d}{n or ''}" for d, n in group) for group in groups]


def joined(tellings: list[Telling]) -> list[tuple[TellingId, ...]]:
    links = [x for a, b in combinations(tellings, 2) if (x := linked(a, b))]
    return cluster(tellings, links)


def test_reports_of_two_blasts_and_a_march_are_three_incidents() -> None:
    first, english, later, again, other = port(), port_english(), follow_up(), second(), march()
    groups = joined([t for r in (first, english, later, again, other) for t in r.tellings])
    documents = [{i.document for i in g if i.number == 0} for g in groups]
    assert {first.report.id, english.report.id, later.report.id} in documents
    assert {again.report.id} in documents
    assert {other.report.id} in documents
    assert len(groups) == 3
    mention = TellingId(again.report.id, 1)
    home = next(g for g in groups if mention in g)
    assert TellingId(first.report.id, 0) in home


def test_a_group_is_joined_by_its_mean_not_by_one_strong_link() -> None:
    tellings = [bare(x) for x in "abcd"]
    links = [link("a", "b", 0.9), link("c", "d", 0.9), link("b", "c", 0.9)]
    assert names(cluster(tellings, links)) == ["ab", "cd"]
    links += [link("a", "c", 0.4), link("a", "d", 0.4), link("b", "d", 0.4)]
    assert names(cluster(tellings, links)) == ["abcd"]


def test_a_mention_goes_to_the_best_of_the_stories() -> None:
    tellings = [*(bare(x) for x in "abm"), bare("m", 1)]
    links = [link("a", "m", 0.6, 0, 1), link("b", "m", 0.8, 0, 1)]
    assert names(cluster(tellings, links)) == ["a", "bm1", "m"]


def test_mentions_of_what_no_report_tells_are_an_incident_of_their_own() -> None:
    tellings = [bare("a"), bare("b"), bare("a", 1), bare("b", 1)]
    assert names(cluster(tellings, [link("a", "b", 0.7, 1, 1)])) == ["a", "a1b1", "b"]


def test_a_mention_that_cannot_stand_alone_goes_back_to_its_report() -> None:
    assert names(cluster([bare("a"), bare("a", 1, apart=False)], [])) == ["aa1"]
    assert names(cluster([bare("a", 1, apart=False)], [])) == ["a1"]


def test_links_to_tellings_that_are_not_asked_for_are_left_out() -> None:
    assert names(cluster([bare("a")], [link("a", "z", 0.9)])) == ["a"]


def test_a_component_that_is_too_large_falls_apart_at_its_weakest_links(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    tellings = [bare(x) for x in "abcd"]
    links = [link("a", "b", 0.9), link("b", "c", 0.6), link("c", "d", 0.8), link("a", "d", 0.6)]
    assert names(cluster(tellings, links)) == ["ab", "cd"]


def test_components_are_what_links_hold_together() -> None:
    ids = [TellingId(x, 0) for x in "abcd"]
    found = components(ids, [link("a", "b", 0.3), link("b", "d", 0.3), link("c", "z", 0.9)])
    assert names(found) == ["abd", "c"]


LETTERS = "abcdefg"
SCORES = st.lists(st.sampled_from([0.0, 0.3, 0.5, 0.5, 0.7, 0.9]), min_size=21, max_size=21)


def made(scores: list[float]) -> list[Link]:
    pairs = combinations(LETTERS, 2)
    return [link(a, b, s) for (a, b), s in zip(pairs, scores, strict=True) if s]


@given(SCORES, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(scores: list[float], order: random.Random) -> None:
    tellings, links = [bare(x) for x in LETTERS] + [bare("a", 1), bare("b", 1)], made(scores)
    links += [link("a", "c", 0.6, 1, 0), link("a", "d", 0.6, 1, 0), link("a", "b", 0.6, 1, 1)]
    expected = cluster(tellings, links)
    order.shuffle(tellings)
    order.shuffle(links)
    assert cluster(tellings, links) == expected
    turned = [Link(x.b, x.a, x.score, x.reasons) for x in links]
    assert cluster(tellings, turned) == expected


@given(SCORES, st.randoms(use_true_random=False), st.integers(2, 5))
def test_a_large_component_falls_apart_the_same_in_every_order(
    scores: list[float], order: random.Random, most: int
) -> None:
    tellings, links = [bare(x) for x in LETTERS], made(scores)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST", most)
        expected = cluster(tellings, links)
        order.shuffle(tellings)
        order.shuffle(links)
        assert cluster(tellings, links) == expected
    assert max(map(len, expected)) <= most


@given(SCORES)
def test_every_telling_is_in_exactly_one_incident(scores: list[float]) -> None:
    tellings = [bare(x) for x in LETTERS]
    groups = cluster(tellings, made(scores))
    assert sorted(i for g in groups for i in g) == sorted(t.id for t in tellings)


@given(SCORES)
def test_only_the_component_of_a_new_report_is_clustered_anew(scores: list[float]) -> None:
    tellings, links = [bare(x) for x in LETTERS], made(scores)
    parts = components([t.id for t in tellings], links)
    one_by_one = [
        g for part in parts for g in cluster([t for t in tellings if t.id in part], links)
    ]
    assert sorted(one_by_one) == cluster(tellings, links)


@pytest.fixture(scope="module")
def reader() -> PassReader:
    return default_reader()


def _read(reader: PassReader, told: Told) -> Report:
    day = date.fromisoformat(told.day)
    blocks, at = [], 0
    for part in told.text.split("\n\n"):
        blocks.append(Block(at, at + len(part), "paragraph" if at else "heading"))
        at += len(part) + 2
    document = Document(
        id=fingerprint(told.text),
        text=told.text,
        title=told.text.split("\n", 1)[0],
        language=told.language,
        published=Published(told.day, (day + timedelta(days=1)).isoformat(), "day"),
        blocks=tuple(blocks),
    )
    return Report(reader.read(document), (Publication(published=told.day),))


def _incidents(reports: list[Report]) -> list[Group]:
    found = [t for report in reports for t in tellings(report)]
    pairs = [(a, b) for n, a in enumerate(found) for b in found[:n]]
    return cluster(found, [link for a, b in pairs if (link := linked(a, b))])


@pytest.mark.model
@pytest.mark.parametrize("of", [*ROUNDS, *MORE], ids=lambda r: r.name)
def test_another_attack_in_the_same_town_is_another_incident(reader: PassReader, of: Round) -> None:
    first = [_read(reader, told) for told in of.first]
    last = _read(reader, of.last)
    groups = _incidents([*first, last])
    stories = [{i.document for i in group if i.number == 0} for group in groups]
    home = next(n for n, found in enumerate(stories) if first[0].id in found)
    assert {report.id for report in first} <= stories[home]
    assert (last.id in stories[home]) is of.same
    looks = {i for i in groups[home] if i.number and i.document == last.id}
    assert bool(looks) is of.back


def test_a_small_component_is_compared_whole() -> None:
    """Two that share no key are held together by what both are like, if they are like each other."""
    german, english, later = port(), port_english(), follow_up()
    found = [german.main, english.main, later.main]
    links = [x for a, b in ((0, 1), (1, 2)) if (x := linked(found[a], found[b]))]
    assert len(links) == 2
    weak = [links[0], msgspec.structs.replace(links[1], score=0.5)]
    groups = cluster(found, weak)
    assert len([g for g in groups if any(i.number == 0 for i in g)]) == 1
