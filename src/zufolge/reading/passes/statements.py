"""Finds the statements of a report: what somebody says, by which words, and the words that name him."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from zufolge.language import Page
from zufolge.model.scheme import Convention, Tagged
from zufolge.model.tagger import OnnxTagger, StatementTagger
from zufolge.record import Findings, Span, Statement


class StatementsPass:
    """Statements from the tagging model, with ids s1, s2 … in text order.

    `convention` is the annotation habit that is followed: "dense" (every speech act; what ships) or
    "corpus" (that of the German Wikinews corpus, to be measured by it).
    """

    name = "statements"
    needs: tuple[str, ...] = ()
    gives = ("statements",)

    def __init__(
        self, tagger: StatementTagger | None = None, convention: Convention = "dense"
    ) -> None:
        self._tagger = tagger or OnnxTagger()
        self._convention: Convention = convention
        self.model, self.digest = self._tagger.name, self._tagger.digest
        self.version = f"1-{convention}"

    def __call__(self, page: Page, found: Findings) -> Findings:
        tagged = self._tagger.tag(page, self._convention)
        tagged.sort(key=lambda t: (t.content[0], -t.content[-1]))
        ids = {id(t): f"s{n}" for n, t in enumerate(tagged, 1)}
        statements = tuple(_statement(page, t, ids[id(t)], _outer(t, tagged, ids)) for t in tagged)
        return msgspec.structs.replace(found, statements=statements)


def corpus_statements() -> StatementsPass:
    """The pass that follows the habit of the German Wikinews corpus, to be measured by it."""
    return StatementsPass(convention="corpus")


def _outer(inner: Tagged, tagged: list[Tagged], ids: dict[int, str]) -> str | None:
    """The id of the smallest statement that holds more than half of a nested one."""
    if not inner.nested:
        return None
    own = set(inner.content)
    around = [
        t
        for t in tagged
        if not t.nested
        and t.content[0] <= inner.content[-1]
        and inner.content[0] <= t.content[-1]
        and 2 * len(own & set(t.content)) > len(own)
    ]
    return ids[id(min(around, key=lambda t: len(t.content)))] if around else None


def _statement(page: Page, tagged: Tagged, name: str, inside: str | None) -> Statement:
    scores = tagged.scores
    return Statement(
        id=name,
        kind=tagged.kind,
        medium=tagged.medium,
        content=spans(page, tagged.content),
        cue=spans(page, tagged.cue),
        frame=spans(page, tagged.frame),
        speaker=spans(page, tagged.speaker),
        addressee=spans(page, tagged.addressee),
        inside=inside,
        score=min(scores.values(), default=1.0),
        score_parts=dict(scores),
    )


def spans(page: Page, tokens: list[int]) -> tuple[Span, ...]:
    """The stretches of text that ascending token indices cover."""
    if not tokens:
        return ()
    breaks = [0, *(n + 1 for n, (a, b) in enumerate(pairwise(tokens)) if b != a + 1), len(tokens)]
    return tuple(page.words(tokens[a], tokens[b - 1] + 1) for a, b in pairwise(breaks))
