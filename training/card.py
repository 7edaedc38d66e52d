"""Measure an exported reader, check what 8 bits cost it, and write its model card.

    python -m training.card --run runs/reader --data ../shared/data

Exports the same weights in 32 bits beside the shipped ones, reads the measuring sets with both, and
fails where the shipped ones lose more than half a point.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.export import export
from zufolge.evaluate import statements
from zufolge.evaluate.corpora import load
from zufolge.evaluate.gold import Corpus
from zufolge.evaluate.report import Report
from zufolge.model.scheme import KINDS, Convention
from zufolge.model.tagger import OnnxTagger
from zufolge.model.weights import shipped
from zufolge.reading import PassReader
from zufolge.reading.passes.statements import StatementsPass

MOST_LOST = 0.005
TEMPLATE = Path(__file__).with_name("card.md")
SETS: dict[str, tuple[str, int | None, Convention]] = {
    "German news corpus, dev": ("german-news-quotation/dev", None, "corpus"),
    "our own reports, kept back": ("statements", 4, "dense"),
    "press of 2023-2026": ("press/dev.jsonl", None, "dense"),
}


def measured(folder: Path, corpus: Corpus, convention: Convention) -> Report:
    reader = PassReader([StatementsPass(OnnxTagger(folder), convention)])
    records = reader.read_many((one.document for one in corpus.documents), workers=2)
    found = {one.name: r for one, r in zip(corpus.documents, records, strict=True)}
    return statements.report(corpus, found)  # type: ignore[arg-type]


def chief(report: Report) -> tuple[str, float]:
    """The figure that 8 bits are judged by: joint F1 where the corpus has tokens, else strict F1."""
    metrics = report.metrics()
    name = "published.joint_f1" if "published.joint_f1" in metrics else "strict.f1"
    return name, metrics[name].value or 0.0


def row(title: str, report: Report) -> str:
    names = [
        "published.joint_f1",
        "strict.precision",
        "strict.recall",
        "strict.f1",
        "strict.kind",
        "strict.speaker",
    ]
    names += [f"recall.{kind}" for kind in KINDS]
    metrics = report.metrics()
    cells = [metrics[n].value if n in metrics else None for n in names]
    return (
        f"| {title} | " + " | ".join("–" if c is None else f"{100 * c:.1f}" for c in cells) + " |"
    )


def main() -> None:
    p = argparse.ArgumentParser(prog="python -m training.card", description=__doc__)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--data", type=Path, required=True)
    args = p.parse_args()
    wide = args.run / "wide"
    export(args.run, "wide", wide, None)
    rows, losses = [], []
    for title, (path, last, convention) in SETS.items():
        corpus = load(
            [args.data / path] if last is None else sorted((args.data / path).glob("*.jsonl")),
            last=last,
        )
        small, full = (measured(folder, corpus, convention) for folder in (shipped(), wide))
        name, value = chief(small)
        losses.append((title, name, chief(full)[1] - value))
        rows.append(row(title, small))
        print(rows[-1], f"lost by 8 bits: {100 * losses[-1][2]:+.2f}", flush=True)
    lost = "\n".join(f"| {title} | {name} | {100 * loss:+.2f} |" for title, name, loss in losses)
    text = TEMPLATE.read_text("utf-8").replace("{rows}", "\n".join(rows)).replace("{lost}", lost)
    (shipped() / "README.md").write_text(text, "utf-8")
    bad = [title for title, _, loss in losses if loss > MOST_LOST]
    if bad:
        raise SystemExit(f"8 bits cost more than half a point on: {', '.join(bad)}")


if __name__ == "__main__":
    main()
