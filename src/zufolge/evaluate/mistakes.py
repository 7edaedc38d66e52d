"""Examples of what a reading got wrong, for whoever wants to better it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zufolge.evaluate.gold import Corpus, GoldDocument, Utterance, found_utterances
from zufolge.evaluate.matching import pair
from zufolge.evaluate.strict import right_name, same_role
from zufolge.evaluate.words import Stretch
from zufolge.record import Findings

SORTS = ("missed", "spurious", "kind", "speaker", "name", "span", "value")
# Code points shown on each side of a content.
_AROUND = 80


class Mistake(NamedTuple):
    """`sort` is one of `SORTS`; `context` marks the content with ⟦ ⟧; `detail` says what was given."""

    sort: str
    kind: str
    document: str
    context: str
    detail: str


def mistakes(corpus: Corpus, found: Mapping[str, Findings]) -> Iterator[Mistake]:
    """All mistakes in the documents' order."""
    for one in corpus.documents:
        theirs = found_utterances(found.get(one.name, Findings()), one.words)
        yield from _of_document(one, theirs)


def sample(all_: Sequence[Mistake], most: int) -> list[Mistake]:
    """At most so many of each sort, in turn from every kind, ordered by sort and kind."""
    out: list[Mistake] = []
    for sort in SORTS:
        by_kind: dict[str, list[Mistake]] = defaultdict(list)
        for one in all_:
            if one.sort == sort:
                by_kind[one.kind].append(one)
        turns = [(n, one) for group in by_kind.values() for n, one in enumerate(group)]
        kept = [one for _, one in sorted(turns, key=lambda turn: turn[0])[:most]]
        out += sorted(kept, key=lambda one: one.kind)
    return out


def _of_document(one: GoldDocument, found: Sequence[Utterance]) -> Iterator[Mistake]:
    text = one.document.text

    def mistake(sort: str, at: Utterance, detail: str = "") -> Mistake:
        return Mistake(sort, at.kind, one.name, _context(text, at), detail)

    paired = pair(one.utterances, found)
    for i in paired.missed:
        yield mistake("missed", one.utterances[i])
    for j in paired.spurious:
        yield mistake("spurious", found[j])
    for i, j in paired.pairs:
        gold, theirs = one.utterances[i], found[j]
        if theirs.kind not in gold.kinds:
            yield mistake("kind", gold, f"{'/'.join(gold.kinds)}, read as {theirs.kind}")
        if not same_role(gold, theirs, "speaker"):
            words = [_shown(text, u.stretches.get("speaker", ())) for u in (gold, theirs)]
            yield mistake("speaker", gold, f"{words[0]}, read as {words[1]}")
        if gold.names and not right_name(gold, theirs):
            yield name_mistake(one, gold, theirs)


def name_mistake(one: GoldDocument, gold: Utterance, found: Utterance) -> Mistake:
    """A statement whose speaker was resolved to another than `gold.names`."""
    detail = f"{_names(gold)}, read as {_names(found)}"
    return Mistake("name", gold.kind, one.name, _context(one.document.text, gold), detail)


def _names(one: Utterance) -> str:
    return "/".join(name or "nobody" for name in one.names)


def _shown(text: str, stretches: Sequence[Stretch]) -> str:
    return " … ".join(repr(text[a:b]) for a, b in stretches) or "nobody"


def _context(text: str, one: Utterance) -> str:
    """The content, its stretches marked, with what stands around it; on one line."""
    parts = sorted(one.stretches.get("content", ()))
    if not parts:
        return ""
    at = max(0, parts[0][0] - _AROUND)
    out = [] if at == 0 else ["…"]
    for start, end in parts:
        out += [text[at:start], "⟦", text[start:end], "⟧"]
        at = end
    out.append(text[at : at + _AROUND])
    return " ".join("".join(out).split())
