"""What the scorers compare: statements as sets of words, gold and found in the same form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from zufolge.evaluate.words import Stretch, Words
from zufolge.language import Page
from zufolge.record import Document, Findings, Record, Span, Statement
from zufolge.record.entries import Kind, Medium

Reading = Callable[[Document], Record]

ROLES = ("speaker", "cue", "frame", "addressee")
KINDS = ("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported")
_MEDIA = frozenset({"Speech", "Writing", "Thought", "SW", "ST", "TW"})
NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Utterance:
    """One statement of the gold or of a reading.

    `contents` and `kinds` hold what counts as right, the leading one first; `names` the resolved
    speaker likewise, empty where the file does not say. `optional`: found by one annotator only.
    """

    id: str
    kinds: tuple[str, ...]
    stretches: Mapping[str, tuple[Stretch, ...]]
    contents: tuple[frozenset[int], ...] = ()
    words: Mapping[str, frozenset[int]] = field(default_factory=dict)
    medium: str | None = None
    inside: str | None = None
    nested: bool = False
    names: tuple[str | None, ...] = ()
    entity_kind: str | None = None
    optional: bool = False

    @property
    def kind(self) -> str:
        return self.kinds[0]

    def role(self, name: str) -> frozenset[int]:
        return self.words.get(name, NOBODY)


@dataclass(frozen=True)
class GoldDocument:
    """A document with its gold. `name` is how other gold files call it."""

    name: str
    document: Document
    words: Words
    utterances: tuple[Utterance, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """Gold documents. `tokenised`: the files bring their own tokens; `digest` covers text and gold."""

    name: str
    digest: str
    documents: tuple[GoldDocument, ...] = ()
    tokenised: bool = True


def place(
    words: Words, bare: Utterance, alternatives: Sequence[tuple[Stretch, ...]] = ()
) -> Utterance:
    """An utterance of code points on the words that they cover; `alternatives` to its content."""
    covered = {name: words.cover(part) for name, part in bare.stretches.items()}
    sets = [covered["content"], *(words.cover(part) for part in alternatives)]
    return replace(bare, contents=tuple(dict.fromkeys(sets)), words=covered)


def found_utterances(found: Findings, words: Words) -> list[Utterance]:
    """The statements of a reading, on the words of the gold."""
    entities = {e.id: e for e in found.entities}
    out = []
    for one in found.statements:
        entity = entities.get(one.speaker_entity or "")
        bare = Utterance(
            id=one.id,
            kinds=(one.kind,),
            stretches={name: _stretches(getattr(one, name)) for name in ("content", *ROLES)},
            medium=one.medium,
            inside=one.inside,
            nested=one.inside is not None,
            names=(entity.name if entity else None,),
            entity_kind=entity.kind if entity else None,
        )
        out.append(place(words, bare))
    return out


def gold_statements(gold: GoldDocument) -> tuple[Statement, ...]:
    """The gold as a reading would give it: with its speakers' words, without their names."""
    page = Page(gold.document)
    return tuple(_statement(page, one) for one in gold.utterances if one.role("content"))


def _statement(page: Page, one: Utterance) -> Statement:
    def spans(name: str) -> tuple[Span, ...]:
        return tuple(page.span(a, b) for a, b in one.stretches.get(name, ()))

    return Statement(
        id=one.id,
        kind=cast("Kind", one.kind),
        medium=cast("Medium", one.medium) if one.medium in _MEDIA else None,
        content=spans("content"),
        cue=spans("cue"),
        frame=spans("frame"),
        speaker=spans("speaker"),
        addressee=spans("addressee"),
        inside=one.inside,
    )


def _stretches(spans: Iterable[Span]) -> tuple[Stretch, ...]:
    return tuple((s.start, s.end) for s in spans)
