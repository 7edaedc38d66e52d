"""Deterministic knowledge behind the statement tagger: mends what it found, adds what grammar shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from zufolge.language import Page
from zufolge.reading.attribution.acts import acts
from zufolge.reading.attribution.carried import carried
from zufolge.reading.attribution.hearsay import hearsay
from zufolge.reading.attribution.quotations import fragments, quotations
from zufolge.reading.attribution.quotes import resumed, scare_quotes
from zufolge.reading.attribution.repairs import REPAIRS
from zufolge.reading.attribution.scene import Added, Range, Scene
from zufolge.reading.attribution.sources import sources
from zufolge.record import Findings, Span, Statement

# In this order: who is named before who is carried on, and nested words behind what holds them.
RULES: dict[str, Callable[[Scene], None]] = {
    "quote": quotations,
    "source": sources,
    "act": acts,
    "hearsay": hearsay,
    "carried": carried,
    "fragment": fragments,
}
# Quotations that are joined or dropped, after the repairs.
JOINS = "joins"
ALL = (*REPAIRS, JOINS, *RULES)
# The share of a rule's statements that the gold of 164 training documents has too, all kinds but
# the rule's own given: what the rule is worth, no more about the single statement.
PRECISION = {
    "quote": 0.91,
    "source": 0.94,
    "act": 0.90,
    "clause": 0.93,
    "hearsay": 0.92,
    "carried": 0.85,
    "fragment": 0.98,
}
# The German Wikinews corpus leaves two of five speech acts unmarked, and most hearsay; and it marks
# single quoted words.
_DENSE_ONLY = frozenset({"act", "hearsay", JOINS})


class BackstopsPass:
    """Statements by rule where the tagger has none, with `score_parts` {"rule": precision}.

    `rules` are names of `REPAIRS`, which mend the ends of the tagger's own statements, of `RULES`, and
    `JOINS`; others are passed over. All statements are given new ids, s1, s2 … in text order.
    """

    name = "backstops"
    needs = ("statements",)
    gives = ("statements",)

    def __init__(self, rules: Sequence[str] = ALL) -> None:
        self._repairs = [repair for name, repair in REPAIRS.items() if name in rules]
        self._rules = [rule for name, rule in RULES.items() if name in rules]
        self._joins = JOINS in rules
        left_out = [name for name in ALL if name not in rules]
        self.version = "-".join(["1", *left_out])

    def __call__(self, page: Page, found: Findings) -> Findings:
        before = Scene(page, found.statements)
        mended = [self._mended(before, one) for one in found.statements]
        if self._joins:
            mended = _joined(Scene(page, mended), mended)
        scene = Scene(page, mended)
        for rule in self._rules:
            rule(scene)
        new = [_statement(page, one, f"+{n}") for n, one in enumerate(scene.added)]
        return msgspec.structs.replace(found, statements=_numbered([*mended, *new]))

    def _mended(self, scene: Scene, statement: Statement) -> Statement:
        before = one = scene.given[statement.id]
        for repair in self._repairs:
            if one.content:
                one = repair(scene, one)
        changed = {
            name: _spans(scene.page, getattr(one, name))
            for name in ("content", "speaker", "cue", "frame")
            if getattr(one, name) != getattr(before, name)
        }
        return msgspec.structs.replace(statement, **changed) if one.content else statement


def corpus_backstops() -> BackstopsPass:
    """The rules that follow the habit of the German Wikinews corpus, to be measured by it."""
    return BackstopsPass([name for name in ALL if name not in _DENSE_ONLY])


def _joined(scene: Scene, statements: Sequence[Statement]) -> list[Statement]:
    """Without scare quotes, and with quotations that a frame only interrupts as one."""
    out = {one.id: one for one in statements}
    for name in scare_quotes(scene):
        del out[name]
    for first, second in reversed(resumed(scene)):
        if first in out and second in out:
            whole = (*out[first].content, *out.pop(second).content)
            out[first] = msgspec.structs.replace(out[first], content=whole)
    return list(out.values())


def _statement(page: Page, one: Added, name: str) -> Statement:
    score = PRECISION[one.rule]
    return Statement(
        id=name,
        kind=one.kind,
        content=_spans(page, one.content),
        medium=one.medium,
        cue=_spans(page, one.cue),
        frame=_spans(page, one.frame),
        speaker=_spans(page, one.speaker),
        inside=one.outer,
        score=score,
        score_parts={"rule": score},
    )


def _spans(page: Page, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(page.words(a, b) for a, b in ranges)


def _numbered(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """In text order, the outer one first, with new ids."""
    order = sorted(statements, key=_place)
    ids = {one.id: f"s{n}" for n, one in enumerate(order, 1)}
    return tuple(
        msgspec.structs.replace(one, id=ids[one.id], inside=ids.get(one.inside or ""))
        for one in order
    )


def _place(one: Statement) -> tuple[int, int]:
    return (one.content[0].start, -one.content[-1].end) if one.content else (0, 0)
