from __future__ import annotations

import json
from pathlib import Path

import pytest

from zufolge.evaluate.corpora import load
from zufolge.evaluate.figures import (
    GoldFigure,
    load_figures,
    mistakes,
    only_documents,
    pairs,
    read_figures,
    report,
    source_names,
)
from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.words import Words
from zufolge.record import Document, Entity, Figure, Findings, Statement, fingerprint, span_at
from zufolge.record.errors import StopError

DATA = Path(__file__).parents[3] / "shared" / "data"
NO_FIGURES = ("28114", "36276", "53717", "78997")
TEXT = "Laut Polizei starben drei Menschen, 20 flohen."
GOLD_ROW = (GoldFigure(21, 25, "drei", 3, 3, "killed"),)
GOLD = (
    GoldFigure(21, 25, "drei", 3, 3, "killed", source="Polizei"),
    GoldFigure(36, 38, "20", 20, 20, "displaced", source="Polizei"),
)
POLICE = Entity("e1", "organization", "Polizei", mentions=(span_at(TEXT, 5, 12),))


@pytest.fixture
def corpus() -> Corpus:
    document = Document(fingerprint(TEXT), TEXT, language="de")
    return Corpus("c", "d", (GoldDocument("1", document, Words([])),))


def figure(start: int, end: int, value: int, category: str, **more: object) -> Figure:
    span = span_at(TEXT, start, end)
    return Figure(f"f{start}", span, value, value, "exact", category, **more)  # type: ignore[arg-type]


def test_only_value_category_and_overlap_make_a_right_figure() -> None:
    right = figure(21, 34, 3, "killed")
    wrong_value, wrong_kind = figure(36, 38, 21, "displaced"), figure(36, 38, 20, "killed")
    assert pairs(GOLD, [right, wrong_value, wrong_kind]) == [(GOLD[0], right)]


def test_one_figure_serves_one_gold_figure() -> None:
    twice = (GOLD[0], GOLD[0])
    assert len(pairs(twice, [figure(21, 25, 3, "killed")])) == 1


def test_report_counts_and_looks_at_the_right_ones(corpus: Corpus) -> None:
    found = Findings(
        entities=(POLICE,),
        figures=(
            figure(21, 34, 3, "killed", source_entity="e1"),
            figure(36, 38, 20, "displaced"),
            figure(0, 4, 7, "killed"),
        ),
    )
    metrics = report({"1": GOLD}, corpus, {"1": found}).metrics()
    assert metrics["all.precision"][1:] == (2 / 3, 2, 3)
    assert metrics["all.recall"].value == 1
    assert metrics["killed.precision"].value == 0.5
    assert metrics["of the right ones.exact_span"].value == 0.5
    assert metrics["of the right ones.source"].value == 0.5


def test_mistakes_say_what_and_where(corpus: Corpus) -> None:
    found = Findings(figures=(figure(21, 25, 3, "killed"), figure(0, 4, 7, "killed")))
    sorts = [(m.sort, m.detail) for m in mistakes({"1": GOLD}, corpus, {"1": found})]
    assert sorts == [("missed", "20-20"), ("spurious", "7-7"), ("name", "Polizei | ")]


def test_nothing_found_is_measured_too(corpus: Corpus) -> None:
    metrics = report({"1": GOLD}, corpus, {}).metrics()
    assert metrics["all.recall"].value == 0
    assert metrics["all.precision"].value is None


def test_a_statement_without_speaker_is_an_anonymous_source() -> None:
    said = Statement("s1", "Indirect", (span_at(TEXT, 13, 45),))
    found = Findings(statements=(said,))
    assert source_names(figure(21, 25, 3, "killed", according_to="s1"), found) >= {"unbekannt"}
    assert source_names(figure(21, 25, 3, "killed"), found) == frozenset()


def test_both_formats_of_gold(tmp_path: Path) -> None:
    row = {
        "doc": "1",
        "start": 21,
        "end": 25,
        "text": "drei",
        "low": 3,
        "high": 3,
        "category": "killed",
    }
    single, nested = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    single.write_text(json.dumps(row) + "\n", "utf-8")
    nested.write_text(json.dumps({"documentName": "1", "figures": [row]}) + "\n", "utf-8")
    assert load_figures([single], ["9"])["9"] == ()
    assert [f.low for f in load_figures([single])["1"]] == [3]
    assert load_figures([nested]) == {"b/1": GOLD_ROW}
    single.write_text('{"doc": "1"}\n', "utf-8")
    with pytest.raises(StopError):
        load_figures([single])


def test_a_missing_document_is_named(corpus: Corpus) -> None:
    with pytest.raises(StopError, match="77"):
        only_documents(corpus, {"77": GOLD})
    assert only_documents(corpus, {"77": GOLD}, all_of_them=False).documents == ()


def test_reading_on_gold_statements(corpus: Corpus) -> None:
    found = read_figures(corpus.documents)
    metrics = report({"1": GOLD}, corpus, found).metrics()
    assert metrics["all.f1"].value == 1
    assert metrics["of the right ones.source"].value == 1


@pytest.mark.gold
def test_the_targets_are_held_on_the_gold_statements() -> None:
    path = DATA / "figures" / "dev.jsonl"
    if not path.exists():
        pytest.skip("the shared figures' gold is not beside the repository")
    gold = load_figures([path], NO_FIGURES)
    corpus = only_documents(load([DATA / "german-news-quotation" / "dev"]), gold)
    metrics = report(gold, corpus, read_figures(corpus.documents)).metrics()
    floors = {
        "all.f1": 0.96,
        "of the right ones.exact_span": 0.98,
        "of the right ones.source": 0.89,
    }
    reached = {name: metrics[name].value for name in floors}
    assert all((reached[name] or 0) >= floor for name, floor in floors.items()), reached


@pytest.mark.gold
@pytest.mark.parametrize(
    ("files", "floor"),
    [
        (("regional-de", "agency-de", "portal-de", "hard-de", "reported-de"), 0.85),
        (("press-en",), 0.82),
    ],
)
def test_the_invented_reports_are_read(files: tuple[str, ...], floor: float) -> None:
    paths = [DATA / "statements" / f"{name}.jsonl" for name in files]
    if not all(path.exists() for path in paths):
        pytest.skip("the shared statement files are not beside the repository")
    gold = load_figures(paths)
    corpus = only_documents(load(paths), gold)
    metrics = report(gold, corpus, read_figures(corpus.documents)).metrics()
    assert (metrics["all.f1"].value or 0) >= floor
    assert (metrics["of the right ones.exact_span"].value or 0) >= 0.98
    assert (metrics["of the right ones.status"].value or 0) >= 0.91


@pytest.mark.gold
def test_the_press_is_read() -> None:
    path = DATA / "press" / "dev.jsonl"
    if not path.exists():
        pytest.skip("the shared press sample is not beside the repository")
    gold = load_figures([path])
    corpus = only_documents(load([path]), gold)
    metrics = report(gold, corpus, read_figures(corpus.documents)).metrics()
    assert (metrics["all.f1"].value or 0) >= 0.80
