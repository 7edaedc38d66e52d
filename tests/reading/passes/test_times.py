from __future__ import annotations

from zufolge.language import Page
from zufolge.reading.passes.times import TimesPass
from zufolge.reading.reader import PassReader
from zufolge.record import Block, Caveat, Document, Findings, Published, fingerprint, span_at

TEXT = "date 2022-01 Am Donnerstagabend kam er. Vor zwei Jahren war er hier."
REPORT = Document(
    fingerprint(TEXT),
    TEXT,
    language="de",
    published=Published("2022-01-01", "2022-02-01", "month"),
    blocks=(Block(0, 12, "dateline"), Block(13, len(TEXT), "paragraph")),
)


def test_times_stand_in_text_order_with_exact_spans() -> None:
    times = TimesPass()(Page(REPORT), Findings()).times
    assert [t.id for t in times] == ["t1", "t2"]
    assert [t.span.text for t in times] == ["Donnerstagabend", "zwei Jahren"]
    for time in times:
        assert TEXT[time.span.start : time.span.end] == time.span.text


def test_a_dateline_holds_no_time() -> None:
    assert all(t.span.start > 12 for t in TimesPass()(Page(REPORT), Findings()).times)


def test_other_findings_are_left_alone() -> None:
    caveat = Caveat("c1", span_at(TEXT, 0, 4), "unverified")
    assert TimesPass()(Page(REPORT), Findings(caveats=(caveat,))).caveats == (caveat,)


def test_the_reader_takes_the_pass() -> None:
    record = PassReader([TimesPass()], strict=True).read(REPORT)
    assert record.times[0].value == "XXXX-WXX-4TEV"
    assert record.times[0].precision == 4


def test_an_empty_report_has_no_times() -> None:
    empty = Document(fingerprint(""), "")
    assert TimesPass()(Page(empty), Findings()).times == ()
