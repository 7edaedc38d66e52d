"""The reader: order, what a pass may see and change, failing passes, many documents."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import msgspec
import pytest

from zufolge.language import Page
from zufolge.reading import PassFault, PassReader
from zufolge.record import Document, Entity, Findings, Problem, Record, Span, Statement, fingerprint
from zufolge.record.errors import DocumentError, StopError
from zufolge.sources import Received

TEXT = "„Es brennt“, sagte Nora Beck. Die Feuerwehr schwieg."


class Fake:
    """A pass made of a function."""

    version = "7"

    def __init__(
        self,
        name: str,
        gives: tuple[str, ...],
        rule: Callable[[Page, Findings], Findings],
        needs: tuple[str, ...] = (),
    ) -> None:
        self.name, self.gives, self.needs, self.rule = name, gives, needs, rule

    def __call__(self, page: Page, found: Findings) -> Findings:
        return self.rule(page, found)


def document(text: str = TEXT, language: str | None = "de") -> Document:
    return Document(id=fingerprint(text), text=text, language=language)


def quote(page: Page, found: Findings) -> Findings:
    one = Statement("s1", "Direct", (page.span(0, 11),))
    return msgspec.structs.replace(found, statements=(one,))


def speak(page: Page, found: Findings) -> Findings:
    entity = Entity("e1", "person", "Nora Beck", mentions=(page.span(19, 28),))
    said = tuple(msgspec.structs.replace(s, speaker_entity="e1") for s in found.statements)
    return msgspec.structs.replace(found, statements=said, entities=(entity,))


STATEMENTS = Fake("statements", ("statements",), quote)
SPEAKERS = Fake("speakers", ("statements", "entities"), speak, needs=("statements",))


def test_passes_build_on_each_other() -> None:
    record = PassReader([STATEMENTS, SPEAKERS], strict=True).read(document())
    assert record.statements[0].content[0].text == "„Es brennt“"
    assert record.statements[0].speaker_entity == record.entities[0].id
    assert record.problems == ()


def test_the_record_says_who_read() -> None:
    loaded = Fake("statements", ("statements",), quote)
    loaded.model, loaded.digest = "tagger-1", "sha256:ab"  # type: ignore[attr-defined]
    reader = PassReader([loaded, SPEAKERS]).read(document()).reader
    assert (reader.model, reader.digest) == ("tagger-1", "sha256:ab")
    assert reader.settings == {"pass.statements": "7", "pass.speakers": "7"}


def test_a_wrong_order_is_refused() -> None:
    with pytest.raises(StopError, match="speakers needs statements") as caught:
        PassReader([SPEAKERS, STATEMENTS])
    assert "before speakers" in caught.value.remedy


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(StopError, match="odd names horoscopes"):
        PassReader([Fake("odd", ("horoscopes",), quote)])


def test_a_pass_sees_only_what_it_declares() -> None:
    seen: list[Findings] = []

    def look(page: Page, found: Findings) -> Findings:
        seen.append(found)
        return found

    PassReader([STATEMENTS, SPEAKERS, Fake("times", ("times",), look)], strict=True).read(
        document()
    )
    assert seen == [Findings()]


def test_a_failing_pass_is_a_problem_and_the_rest_goes_on() -> None:
    def fail(page: Page, found: Findings) -> Findings:
        raise KeyError("Uhr")

    record = PassReader([Fake("times", ("times",), fail), STATEMENTS]).read(document())
    assert [p.code for p in record.problems] == ["pass_failed"]
    assert "The pass times failed" in record.problems[0].message
    assert len(record.statements) == 1


def test_strict_raises_what_the_pass_raised() -> None:
    def fail(page: Page, found: Findings) -> Findings:
        raise KeyError("Uhr")

    with pytest.raises(KeyError):
        PassReader([Fake("times", ("times",), fail)], strict=True).read(document())


def _inexact(page: Page, found: Findings) -> Findings:
    one = Statement("s1", "Direct", (Span(0, 3, "xyz"),))
    return msgspec.structs.replace(found, statements=(one,))


def _overreach(page: Page, found: Findings) -> Findings:
    entity = Entity("e1", "person", "Nora Beck")
    return msgspec.structs.replace(quote(page, found), entities=(entity,))


@pytest.mark.parametrize(
    ("rule", "reason"),
    [(_inexact, "does not hold the words"), (_overreach, "changed entities without giving it")],
)
def test_a_broken_promise_never_reaches_the_record(
    rule: Callable[[Page, Findings], Findings], reason: str
) -> None:
    broken = Fake("statements", ("statements",), rule)
    record = PassReader([broken]).read(document())
    assert (record.statements, record.entities) == ((), ())
    assert [p.code for p in record.problems] == ["pass_fault"]
    assert reason in record.problems[0].message
    with pytest.raises(PassFault, match=reason):
        PassReader([broken], strict=True).read(document())


@pytest.mark.parametrize("language", ["de", "en", "de-AT", "EN", None])
def test_trained_languages_pass_without_a_word(language: str | None) -> None:
    assert PassReader([]).read(document(language=language)).problems == ()


def test_another_language_is_read_with_a_problem() -> None:
    record = PassReader([STATEMENTS]).read(document(language="fr"))
    assert [p.code for p in record.problems] == ["untrained_language"]
    assert len(record.statements) == 1


def test_a_problem_told_before_is_not_told_twice() -> None:
    told = Problem("untrained_language", "Told by the source.")
    assert PassReader([]).read(document(language="fr"), [told]).problems == (told,)


def test_many_keep_their_order_and_their_failures() -> None:
    def slow(page: Page, found: Findings) -> Findings:
        time.sleep(0.02 if page.text.endswith("0") else 0)
        return found

    failed = DocumentError("gone", document="weg.txt")
    items = [document(str(n)) for n in range(25)]
    mixed = [*items[:10], failed, *items[10:]]
    out = list(PassReader([Fake("slow", (), slow)]).read_many(mixed, workers=2))
    assert out[10] is failed
    assert [r.document.text for r in out if not isinstance(r, DocumentError)] == [
        str(n) for n in range(25)
    ]


def test_what_the_source_had_to_say_goes_into_the_record() -> None:
    guessed = Problem("encoding", "The encoding was guessed.")
    (record,) = PassReader([]).read_many([Received(document(), (guessed,))])
    assert isinstance(record, Record)
    assert record.problems == (guessed,)


def test_many_are_read_side_by_side() -> None:
    both = threading.Barrier(2, timeout=10)

    def meet(page: Page, found: Findings) -> Findings:
        both.wait()
        return found

    reader = PassReader([Fake("meet", (), meet)], strict=True)
    assert len(list(reader.read_many([document("a"), document("b")], workers=2))) == 2


def test_many_look_only_a_little_ahead() -> None:
    drawn = 0

    def endless() -> Iterator[Document]:
        nonlocal drawn
        while True:
            drawn += 1
            yield document(str(drawn))

    records = PassReader([]).read_many(endless(), workers=2)
    next(records)
    records.close()  # type: ignore[attr-defined]
    assert drawn <= 7


def test_no_workers_is_refused() -> None:
    with pytest.raises(StopError, match="0 workers"):
        next(PassReader([]).read_many([document()], workers=0))
