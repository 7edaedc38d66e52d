"""The measure that the German news quotation corpus was published with, written anew.

Petersen-Frey & Biemann, "Dataset of Quotation Attribution in German News Articles", LREC-COLING
2024. Statements are assigned one to one by the F1 of their contents' words; then, for every pair
and every statement left over, each part (content, addressee, cue, frame, speaker) has a precision
and a recall in words, and their means over all statements and parts make the F1. Type and medium
are counted. As published, the assignment also pairs statements that share no word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zufolge.evaluate.assignment import assign
from zufolge.evaluate.gold import NOBODY, Corpus, Utterance, found_utterances
from zufolge.evaluate.report import Metric, harmonic
from zufolge.record import Findings

_ROLES = ("addressee", "cue", "frame", "speaker")
# The published scorer's tie-breakers between pairs that overlap alike.
_SAME_KIND, _SAME_MEDIUM = 0.01, 0.001

Case = tuple[Utterance | None, Utterance | None]


def measure(corpus: Corpus, found: Mapping[str, Findings]) -> list[Metric]:
    """The published figures as shares of 0 to 1; 0 where the published scorer divides by zero."""
    cases: list[Case] = []
    for one in corpus.documents:
        theirs = found_utterances(found.get(one.name, Findings()), one.words)
        cases += cases_of(one.utterances, theirs)
    return figures(cases)


def cases_of(gold: Sequence[Utterance], found: Sequence[Utterance]) -> list[Case]:
    """The assigned pairs, then what was found alone, then what gold has alone."""
    pairs = assign([[_likeness(g, f) for f in found] for g in gold])
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    cases: list[Case] = [(gold[i], found[j]) for i, j in pairs]
    cases += [(None, f) for j, f in enumerate(found) if j not in theirs]
    cases += [(g, None) for i, g in enumerate(gold) if i not in ours]
    return cases


def figures(cases: Sequence[Case]) -> list[Metric]:
    """Precision, recall and F1 of message, roles and joint (means), type and medium (counts)."""
    message, roles = _means(cases, ("content",)), _means(cases, _ROLES)
    out = []
    for name, (p, r) in (
        ("message", (_mean(message[0]), _mean(message[1]))),
        ("roles", (_mean(roles[0]), _mean(roles[1]))),
        ("joint", (_mean(message[0] + roles[0]), _mean(message[1] + roles[1]))),
        ("type", _counted([(_kind(g), _kind(f)) for g, f in cases])),
        ("medium", _counted([(_medium(g), _medium(f)) for g, f in cases])),
    ):
        out += [Metric(f"{name}_precision", p), Metric(f"{name}_recall", r)]
        out.append(Metric(f"{name}_f1", harmonic(p, r)))
    return out


def _likeness(gold: Utterance, found: Utterance) -> float:
    a, b = gold.role("content"), found.role("content")
    both = len(a & b)
    if not both:
        return 0.0
    # In the published order of operations, so that ties are ties here too.
    recall, precision = both / len(a), both / len(b)
    f1 = 2 * precision * recall / (precision + recall)
    same_kind = _SAME_KIND if gold.kind == found.kind else 0.0
    return f1 + same_kind + (_SAME_MEDIUM if _medium(gold) == _medium(found) else 0.0)


def _kind(one: Utterance | None) -> str | None:
    return one.kind if one else None


def _medium(one: Utterance | None) -> str | None:
    """The corpus spells an open medium as "none"."""
    return (one.medium or "none") if one else None


def _means(cases: Sequence[Case], parts: Sequence[str]) -> tuple[list[float], list[float]]:
    """Precision and recall of every part that has words on the side in question."""
    precision, recall = [], []
    for gold, found in cases:
        for part in parts:
            a = gold.role(part) if gold else NOBODY
            b = found.role(part) if found else NOBODY
            if b:
                precision.append(len(a & b) / len(b))
            if a:
                recall.append(len(a & b) / len(a))
    return precision, recall


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _counted(pairs: Sequence[tuple[str | None, str | None]]) -> tuple[float, float]:
    """Precision and recall of equal labels; a missing label is neither right nor wrong for its side."""
    hits = sum(a == b for a, b in pairs)
    wrong = sum(a != b and b is not None for a, b in pairs)
    missed = sum(a != b and a is not None for a, b in pairs)
    return _mean([1.0] * hits + [0.0] * wrong), _mean([1.0] * hits + [0.0] * missed)
