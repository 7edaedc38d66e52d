"""Are the figures right? One to one, by overlapping span, both bounds and category.

A figure found is right where its span overlaps the gold's and low, high and category are the same.
Exact span, source, bound and status are looked at on the right ones only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from zufolge.evaluate.corpora import decode_lines
from zufolge.evaluate.gold import Corpus, GoldDocument, gold_statements
from zufolge.evaluate.mistakes import Mistake
from zufolge.evaluate.names import same_name
from zufolge.evaluate.report import Metric, Report, Tally, precision_recall
from zufolge.language import Page
from zufolge.record import Figure, Findings
from zufolge.record.errors import StopError

# Somebody says so, and the report does not say who.
_ANONYMOUS = frozenset({"unbekannt", "unknown"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = (
    5  # letters in which "Roten Kreuzes" and "Rotes Kreuz", "Polizeiangaben" and "Polizei" agree
)
_AROUND = 80


class GoldFigure(msgspec.Struct, frozen=True):
    """A figure as annotated by hand; offsets are code points, end exclusive.

    `sources` holds further sources that count as right; None is the report's own voice.
    """

    start: int
    end: int
    text: str
    low: int | None
    high: int | None
    category: str
    bound: str = "exact"
    status: str = "asserted"
    source: str | None = None
    sources: tuple[str | None, ...] = ()


class _Line(msgspec.Struct):
    """A line of gold: one figure with its document, or a document with its figures."""

    doc: str | None = None
    documentName: str | None = None
    figures: tuple[GoldFigure, ...] | None = None


class _OneFigure(GoldFigure, frozen=True, kw_only=True):
    doc: str


def load_figures(
    paths: Iterable[Path], empty: Sequence[str] = ()
) -> dict[str, tuple[GoldFigure, ...]]:
    """Gold figures by document name; `empty` names documents that hold none.

    A line is one figure with its `doc`, or a document with `figures`. A line that is neither is a
    `StopError`.
    """
    out: dict[str, tuple[GoldFigure, ...]] = dict.fromkeys(empty, ())
    for path in paths:
        lines = decode_lines(path, _Line)
        if any(line.figures is not None for line in lines):
            # documents of the corpus's scheme are called as `corpora.load` calls them
            names = (x.doc or f"{path.stem}/{x.documentName}" for x in lines)
            out |= dict(zip(names, (x.figures or () for x in lines), strict=True))
            continue
        for one in decode_lines(path, _OneFigure):
            out[one.doc] = (*out.get(one.doc, ()), one)
    return out


def only_documents(
    corpus: Corpus, gold: Mapping[str, object], *, all_of_them: bool = True
) -> Corpus:
    """The documents that the gold speaks of; one that the corpus lacks is a `StopError`."""
    missing = set(gold) - {d.name for d in corpus.documents}
    if missing and all_of_them:
        raise StopError(
            f"{corpus.name} lacks document {min(missing)} of the figures' gold.",
            remedy="Give the folder of the documents with --documents.",
        )
    kept = tuple(d for d in corpus.documents if d.name in gold)
    return Corpus(corpus.name, corpus.digest, kept, corpus.tokenised)


def read_figures(documents: Sequence[GoldDocument]) -> dict[str, Findings]:
    """What the figures pass makes of the gold statements, by document name. No model is run."""
    from zufolge.reading.passes.figures import FiguresPass

    read = FiguresPass()
    return {
        one.name: read(Page(one.document), Findings(statements=tuple(gold_statements(one))))
        for one in documents
    }


def report(
    gold: Mapping[str, Sequence[GoldFigure]], corpus: Corpus, found: Mapping[str, Findings]
) -> Report:
    """Counts over all documents, and by category."""
    tally, sizes = Tally(), Tally()
    for one in corpus.documents:
        theirs = found.get(one.name, Findings())
        _count(tally, sizes, gold[one.name], theirs)
    kinds = [name for name in sizes.names() if name != "all"]
    sections = {name: _shares(tally, sizes, name) for name in ("all", *kinds)}
    sections["of the right ones"] = [
        tally.share(n) for n in ("exact_span", "source", "source_word", "bound", "status")
    ]
    return Report(
        command="figures",
        corpus=corpus.name,
        digest=corpus.digest,
        documents=len(corpus.documents),
        sections=sections,
        headline=("all.f1", "of the right ones.exact_span", "of the right ones.source"),
    )


def _shares(tally: Tally, sizes: Tally, name: str) -> list[Metric]:
    gold = sizes.hits(name)
    found = sizes.share(name).total or 0
    return precision_recall(tally.hits(name), found - gold, gold)


def _count(tally: Tally, sizes: Tally, gold: Sequence[GoldFigure], found: Findings) -> None:
    for one in gold:
        sizes.add("all", True)
        sizes.add(one.category, True)
    for figure in found.figures:
        sizes.add("all", False)
        sizes.add(figure.category, False)
    for one, figure in pairs(gold, found.figures):
        names = source_names(figure, found)
        accepted = {one.source, *one.sources}
        tally.add("all", True)
        tally.add(one.category, True)
        tally.add("exact_span", (one.start, one.end) == (figure.span.start, figure.span.end))
        tally.add("source", any(_same_source(s, names) for s in accepted))
        tally.add("source_word", any(_shares_word(s, names) for s in accepted))
        tally.add("bound", one.bound == figure.bound)
        tally.add("status", one.status == figure.status)


def pairs(gold: Sequence[GoldFigure], figures: Sequence[Figure]) -> list[tuple[GoldFigure, Figure]]:
    """The right figures, each with its gold; of several that fit, the one that overlaps most."""
    free, out = list(figures), []
    for one in gold:
        fits = [f for f in free if _matches(one, f)]
        if fits:
            best = max(fits, key=lambda f: _overlap(one, f))
            free.remove(best)
            out.append((one, best))
    return out


def _overlap(one: GoldFigure, figure: Figure) -> int:
    return min(one.end, figure.span.end) - max(one.start, figure.span.start)


def _matches(one: GoldFigure, figure: Figure) -> bool:
    value = (one.low, one.high, one.category) == (figure.low, figure.high, figure.category)
    return value and _overlap(one, figure) > 0


def source_names(figure: Figure, found: Findings) -> frozenset[str]:
    """Everything that a figure's source is called; nothing for the report's own voice."""
    names = {
        name
        for entity in found.entities
        if entity.id == figure.source_entity
        for name in (entity.name, *(m.text for m in entity.mentions))
    }
    for statement in found.statements:
        if statement.id == figure.according_to:
            names |= {s.text for s in statement.speaker}
    return frozenset(names or (_ANONYMOUS if figure.according_to else ()))


def _same_source(gold: str | None, names: frozenset[str]) -> bool:
    if gold is None or not names:
        return gold is None and not names
    if gold in _ANONYMOUS:
        return bool(names & _ANONYMOUS)
    return any(same_name(gold, name) for name in names)


def _shares_word(gold: str | None, names: frozenset[str]) -> bool:
    """Like `_same_source`, but one word in common, by its first letters, is enough."""
    wanted = _stems(gold) if gold else set()
    return _same_source(gold, names) or any(wanted & _stems(name) for name in names)


def _stems(name: str) -> set[str]:
    words = _WORD.findall(name)
    return {w[:_STEM].casefold() for w in words if w[0].isupper()} or {
        w[:_STEM].casefold() for w in words
    }


def mistakes(
    gold: Mapping[str, Sequence[GoldFigure]], corpus: Corpus, found: Mapping[str, Findings]
) -> list[Mistake]:
    """What is missed or found wrongly, and right figures with another span or source."""
    out: list[Mistake] = []
    for one in corpus.documents:
        out += _of_document(one, gold[one.name], found.get(one.name, Findings()))
    return out


def _of_document(one: GoldDocument, gold: Sequence[GoldFigure], found: Findings) -> list[Mistake]:
    text, paired = one.document.text, pairs(gold, found.figures)
    done = {id(x) for pair in paired for x in pair}

    def mistake(sort: str, kind: str, start: int, end: int, detail: str) -> Mistake:
        left, right = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        return Mistake(sort, kind, one.name, f"{left}⟦{text[start:end]}⟧{right}", detail)

    out = [
        mistake("missed", g.category, g.start, g.end, f"{g.low}-{g.high}")
        for g in gold
        if id(g) not in done
    ]
    out += [
        mistake("spurious", f.category, f.span.start, f.span.end, f"{f.low}-{f.high}")
        for f in found.figures
        if id(f) not in done
    ]
    for g, f in paired:
        names = source_names(f, found)
        if (g.start, g.end) != (f.span.start, f.span.end):
            out.append(mistake("span", g.category, g.start, g.end, f.span.text))
        if not any(_same_source(s, names) for s in {g.source, *g.sources}):
            detail = f"{g.source} | {', '.join(sorted(names))}"
            out.append(mistake("name", g.category, g.start, g.end, detail))
    return out
