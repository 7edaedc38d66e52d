"""Composes passes into a reader: documents go in, records come out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from threading import Lock

import msgspec

from zufolge.language import Page
from zufolge.model.scheme import Convention
from zufolge.reading.interface import Pass
from zufolge.reading.passes import default_passes
from zufolge.reading.verifier import FIELDS, faults, undeclared
from zufolge.record import Document, Findings, Problem, Reader, Record
from zufolge.record.errors import DocumentError, StopError
from zufolge.sources import Received
from zufolge.version import VERSION

TRAINED = ("de", "en")
# Documents begun ahead of the one that is asked for, per worker: enough that no worker waits while
# a long document holds up the order, few enough that a million documents need no memory.
_AHEAD = 3


class PassFault(StopError):
    """A pass broke the interface's promises; raised in strict mode only."""

    code = "pass_fault"


class PassReader:
    """Reads documents with the given passes, in the given order.

    Every field that a pass needs must be given by an earlier one, else `StopError`. A pass sees the
    fields that it needs or gives, and no others. Where a pass fails, or leaves something behind that
    the verifier refuses, its findings are dropped and a problem says so; `strict` raises instead.
    Safe to use from several threads.
    """

    def __init__(self, passes: Sequence[Pass], *, strict: bool = False) -> None:
        self.passes = tuple(passes)
        self.strict = strict
        _check_order(self.passes)

    @cached_property
    def metadata(self) -> Reader:
        """Who reads: version, the model of the first pass that has one, each pass's rules version."""
        models = [p for p in self.passes if getattr(p, "model", None)]
        return Reader(
            zufolge=VERSION,
            model=getattr(models[0], "model", None) if models else None,
            digest=getattr(models[0], "digest", None) if models else None,
            settings={f"pass.{p.name}": p.version for p in self.passes},
        )

    def read(self, document: Document, problems: Iterable[Problem] = ()) -> Record:
        """The record of one document; `problems` are those met before it came here."""
        page = Page(document)
        found = Findings(problems=_with_language(document, tuple(problems)))
        for one in self.passes:
            found = self._apply(one, page, found)
        fields = {name: getattr(found, name) for name in FIELDS}
        return Record(document=document, reader=self.metadata, **fields)

    def read_many(
        self, documents: Iterable[Received | Document | DocumentError], *, workers: int = 2
    ) -> Iterator[Record | DocumentError]:
        """Records in the order of the documents; a document that failed before passes through.

        What a source had to say of a document goes into the record's problems.

        `workers` documents are read side by side, in threads: the model's runtime works outside the
        interpreter's lock. `documents` is drawn a few ahead, from the caller's thread.
        """
        if workers < 1:
            raise StopError(f"{workers} workers cannot read.", remedy="Give one or more.")
        with ThreadPoolExecutor(workers, "zufolge-read") as pool:
            waiting: deque[Future[Record] | DocumentError] = deque()
            try:
                for item in documents:
                    waiting.append(self._begin(item, pool))
                    while waiting and (len(waiting) > _AHEAD * workers or _is_ready(waiting[0])):
                        yield _settled(waiting.popleft())
                while waiting:
                    yield _settled(waiting.popleft())
            finally:
                for left in waiting:
                    if isinstance(left, Future):
                        left.cancel()

    def _begin(
        self, item: Received | Document | DocumentError, pool: ThreadPoolExecutor
    ) -> Future[Record] | DocumentError:
        if isinstance(item, DocumentError):
            return item
        if isinstance(item, Document):
            return pool.submit(self.read, item)
        return pool.submit(self.read, item.document, item.problems)

    def _apply(self, one: Pass, page: Page, found: Findings) -> Findings:
        seen = _only(found, {*one.needs, *one.gives})
        try:
            after = one(page, seen)
            wrong = [
                f"it changed {name} without giving it"
                for name in undeclared(seen, after, one.gives)
            ]
            merged = msgspec.structs.replace(
                found, **{name: getattr(after, name) for name in one.gives}
            )
            wrong += faults(page.text, merged, one.gives)
        except Exception as error:
            if self.strict:
                raise
            return _without(one, found, "pass_failed", f"{type(error).__name__}: {error}")
        if wrong and self.strict:
            raise PassFault(f"The pass {one.name} broke its promise: {'; '.join(wrong)}.")
        return _without(one, found, "pass_fault", wrong[0]) if wrong else merged


def _check_order(passes: tuple[Pass, ...]) -> None:
    given = {"problems"}  # the reader itself gives these
    for one in passes:
        unknown = [name for name in (*one.needs, *one.gives) if name not in FIELDS]
        if unknown:
            raise StopError(f"The pass {one.name} names {unknown[0]}, which no record has.")
        missing = [name for name in one.needs if name not in given]
        if missing:
            raise StopError(
                f"The pass {one.name} needs {missing[0]}, which no pass before it gives.",
                remedy=f"Put a pass that gives {missing[0]} before {one.name}.",
            )
        given.update(one.gives)


def _only(found: Findings, names: set[str]) -> Findings:
    return Findings(**{name: getattr(found, name) for name in names})


def _without(one: Pass, found: Findings, code: str, why: str) -> Findings:
    """`found` as it was before the pass, with a problem that says what is missing and why."""
    gives = ", ".join(one.gives)
    problem = Problem(code, f"The pass {one.name} failed, so its {gives} are missing: {why}")
    return msgspec.structs.replace(found, problems=(*found.problems, problem))


def _with_language(document: Document, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Adds that the reader was not trained for the language, unless that was said before."""
    language = (document.language or TRAINED[0]).partition("-")[0].lower()
    if language in TRAINED or any(p.code == "untrained_language" for p in problems):
        return problems
    message = f"The text is in {language!r}; the reader was trained for German and English only."
    return (*problems, Problem("untrained_language", message))


def _is_ready(item: Future[Record] | DocumentError) -> bool:
    return isinstance(item, DocumentError) or item.done()


def _settled(item: Future[Record] | DocumentError) -> Record | DocumentError:
    return item if isinstance(item, DocumentError) else item.result()


_making = Lock()
_default: dict[Convention, PassReader] = {}


def default_reader(convention: Convention = "dense") -> PassReader:
    """The reader with all default passes. Made on the first call, which loads the model, then kept.

    `convention` "corpus" reads by the habit of the German news corpus, to be measured by it.
    """
    with _making:
        if convention not in _default:
            _default[convention] = PassReader(default_passes(convention))
        return _default[convention]
