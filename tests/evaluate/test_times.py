from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from zufolge.evaluate.times import load_timeml, mistakes, read_times, report, timeml_times
from zufolge.record.errors import StopError

SHARED = Path(__file__).parents[3] / "shared" / "data" / "krauts" / "KRAUTS"
DOCUMENT = """<?xml version="1.0" ?><TimeML><DOCID>one</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2022-01-07">07.01.2022</TIMEX3></DCT>
<TEXT>Am <TIMEX3 tid="t1" type="DATE" value="2022-01-04">Dienstag</TIMEX3> kam er,
seit <TIMEX3 tid="t2" type="DURATION" value="P2Y">zwei Jahren</TIMEX3> ist er <TIMEX3 tid="t3"
type="DATE" value="2020-01-07"/>da.</TEXT></TimeML>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.tml").write_text(DOCUMENT, "utf-8")
    return tmp_path


def test_empty_tags_are_left_out(folder: Path) -> None:
    corpus = load_timeml(folder)
    one = corpus.documents[0]
    assert [t.span.text for t in one.times] == ["Dienstag", "zwei Jahren"]
    assert one.document.published is not None
    assert one.document.published.start == "2022-01-07"


def test_our_own_reading_of_it_is_right(folder: Path) -> None:
    corpus = load_timeml(folder)
    metrics = report(corpus, read_times(corpus)).metrics()
    assert metrics["strict_value.f1"].value == 1
    assert mistakes(corpus, read_times(corpus)) == []


def test_each_mistake_is_counted_once(folder: Path) -> None:
    corpus = load_timeml(folder)
    first, second = corpus.documents[0].times
    wrong = replace(first, value="2022-01-11")
    other = replace(second, span=replace(second.span, start=second.span.start + 5, text="Jahren"))
    metrics = report(corpus, {"one": (wrong, other)}).metrics()
    found = {n: metrics[f"{n}.f1"].value for n in ("strict", "strict_value", "relaxed")}
    assert found == {"strict": 0.5, "strict_value": 0.0, "relaxed": 1.0}
    sorts = [m.sort for m in mistakes(corpus, {"one": (wrong, other)})]
    assert sorts == ["value", "span"]


def test_nothing_found(folder: Path) -> None:
    corpus = load_timeml(folder)
    metrics = report(corpus, {}).metrics()
    assert metrics["strict.precision"].value is None
    assert metrics["strict.recall"].value == 0
    assert [m.sort for m in mistakes(corpus, {})] == ["missed", "missed"]


def test_what_is_no_timeml_stops(tmp_path: Path) -> None:
    with pytest.raises(StopError, match=r"no .*tml files"):
        load_timeml(tmp_path)
    (tmp_path / "one.tml").write_text("<TimeML>", "utf-8")
    with pytest.raises(StopError, match=r"one\.tml: no TimeML"):
        load_timeml(tmp_path)
    (tmp_path / "one.tml").write_text("<TimeML/>", "utf-8")
    with pytest.raises(StopError, match="it has no TEXT"):
        load_timeml(tmp_path)


def test_another_text_stops(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.tml").write_text(DOCUMENT.replace("kam", "ging"), "utf-8")
    with pytest.raises(StopError, match="another text"):
        timeml_times(load_timeml(folder), other)


@pytest.mark.gold
def test_the_scorer_gives_heideltime_its_published_figures() -> None:
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is absent")
    corpus = load_timeml(SHARED / "KRAUTS_DieZeit")
    found = timeml_times(corpus, SHARED / "KRAUTS_DieZeit_Heideltime")
    metrics = report(corpus, found).metrics()
    values = [metrics[n].value or 0 for n in ("strict.f1", "strict_value.f1")]
    assert [round(100 * v, 1) for v in values] == [69.7, 55.3]


@pytest.mark.gold
def test_krauts_floor() -> None:
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is absent")
    corpus = load_timeml(SHARED / "KRAUTS_DieZeit")
    metrics = report(corpus, read_times(corpus)).metrics()
    assert (metrics["strict.f1"].value or 0) >= 0.88
    assert (metrics["strict_value.f1"].value or 0) >= 0.82
