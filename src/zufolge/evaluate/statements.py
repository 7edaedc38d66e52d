"""`evaluate statements`: both measures on the same readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from zufolge.evaluate import published, strict
from zufolge.evaluate.gold import Corpus, GoldDocument
from zufolge.evaluate.report import Metric, Report
from zufolge.record import Findings

_HEADLINE = ("strict.f1", "strict.f1_with_speaker", "strict.kind", "strict.speaker")
_NO_TOKENS = (
    "The published measure counts on the gold file's own tokens; these files bring none, so it was "
    "left out."
)


def report(corpus: Corpus, found: Mapping[str, Findings]) -> Report:
    """The strict measure, and the published one where the files bring tokens to count it on."""
    out = Report(
        command="statements",
        corpus=corpus.name,
        digest=corpus.digest,
        documents=len(corpus.documents),
        sections=strict.measure(corpus, found),
        headline=_HEADLINE,
    )
    out.sections.update(_parts(corpus, found))
    if corpus.tokenised:
        out.sections["published"] = published.measure(corpus, found)
        out.headline = (*_HEADLINE, "published.joint_f1")
    else:
        out.notes.append(_NO_TOKENS)
    return out


def _parts(corpus: Corpus, found: Mapping[str, Findings]) -> dict[str, list[Metric]]:
    """The chief figures by language and by file, where there are several."""
    out = {}
    for title, of in (("language", _language), ("file", _file)):
        values = sorted({of(one) for one in corpus.documents})
        if len(values) > 1:
            metrics: list[Metric] = []
            for value in values:
                part = replace(
                    corpus, documents=tuple(d for d in corpus.documents if of(d) == value)
                )
                metrics += _chief(value, strict.measure(part, found))
            out[title] = metrics
    return out


def _chief(value: str, sections: dict[str, list[Metric]]) -> list[Metric]:
    """F1s and the recall of Reported, the kind that readers miss most, of one part."""
    chosen = [m for m in sections["strict"] if m.name in ("f1", "f1_with_speaker")]
    chosen += [m for m in sections["recall"] if m.name == "Reported"]
    return [m._replace(name=f"{value}.{m.name}") for m in chosen]


def _language(one: GoldDocument) -> str:
    return one.document.language or ""


def _file(one: GoldDocument) -> str:
    """The file of lines that a document stands in; documents in files of their own are one part."""
    return one.name.rpartition("/")[0] or "documents"
