"""The list of passes: all of it loads, and together it keeps its promises on any text."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zufolge.language import Page
from zufolge.reading import DEFAULT_PASSES, Pass, PassReader, default_passes
from zufolge.reading.passes import GROUP, made
from zufolge.record import Document, Findings, Published, Statement, fingerprint
from zufolge.record.errors import StopError

MODEL = "zufolge.reading.passes.statements:"
# What passes look for, and what disturbs them: invisible marks, NFD, emoji, line ends, lone quotes.
MARKS = "„“”\"»«‚‘'’.,:;!?()-–\n\t \u00a0\u00ad\u200b\u200d\u202e\u0308\u0301"
WORDS = """sagte laut Polizei habe er Beck Demir dass am Montag 2022-01 18. Mai 2011 20 000 3.000
    mindestens zwei Dutzend Tote wurden getötet 26 Menschen in Almaty according to said on Tuesday
    killed at least more than 1,5 Millionen zwischen 20 und 30 die Zahl stieg"""
PIECES = st.sampled_from([*MARKS, "\r\n", "👩\u200d🚒", "İ", *WORDS.split()])
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=60).map(" ".join) | st.text(max_size=80)


def entry(value: str) -> EntryPoint:
    return EntryPoint("own", value, GROUP)


class Sentences:
    """Stands for the model: every other sentence is a statement, by the one before it."""

    name = "statements"
    version = "0"
    needs: tuple[str, ...] = ()
    gives = ("statements",)

    def __call__(self, page: Page, found: Findings) -> Findings:
        said = []
        for n, (before, one) in enumerate(zip(page.sentences, page.sentences[1:], strict=False)):
            if n % 2 == 0:
                content, speaker = (
                    page.span(one.start, one.end),
                    page.span(before.start, before.end),
                )
                said.append(Statement(f"s{n}", "Indirect", (content,), speaker=(speaker,)))
        return msgspec.structs.replace(found, statements=tuple(said))


@cache
def without_model() -> PassReader:
    values = [value for value in DEFAULT_PASSES if not value.startswith(MODEL)]
    rest: list[Pass] = made([entry(value) for value in values])
    return PassReader([Sentences(), *rest], strict=True)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["de", "en", "fr"]))
@example("„" * 300, "de")
@example("7" * 3000, "en")
@example("Er sagte, " * 100, "de")
def test_any_text_is_read_exactly(text: str, language: str) -> None:
    """Strict: a pass that raises, or a span that is not in the text, fails here."""
    published = Published("2022-01-01", "2022-02-01", "month")
    document = Document(fingerprint(text), text, language=language, published=published)
    record = without_model().read(document)
    assert record.document.text == text
    assert without_model().read(document) == record


@pytest.mark.model
def test_all_passes_make_a_reader() -> None:
    text = (
        "„Es brennt“, sagte die Sprecherin der Feuerwehr, Nora Beck. Drei Menschen seien verletzt."
    )
    record = PassReader(default_passes(), strict=True).read(Document(fingerprint(text), text))
    assert record.statements
    assert record.problems == ()


def test_an_entry_makes_its_pass() -> None:
    assert [type(one) for one in made([entry("builtins:dict"), entry("builtins:list")])] == [
        dict,
        list,
    ]


@pytest.mark.parametrize("value", ["zufolge.nowhere:make", "builtins:nothing", "builtins:id"])
def test_what_does_not_load_stops_the_run_and_is_named(value: str) -> None:
    with pytest.raises(StopError, match=f"own \\({value}\\) does not load") as caught:
        made([entry(value)])
    assert caught.value.remedy
