"""From the tagger's emissions to contents: the best label path, and its stretches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from zufolge.model.scheme import KINDS
from zufolge.record.entries import Kind

Floats = NDArray[np.float32]
# An interrupted content goes on after at most this many words of frame; chosen on training data.
JOIN = 60


class Chain(NamedTuple):
    """A linear-chain CRF's scores: from label to label, at the start, at the end."""

    trans: Floats
    start: Floats
    end: Floats


class Content(NamedTuple):
    """Token indices in text order, the kind that the labels say, and how sure the labels are."""

    kind: Kind
    ids: list[int]
    score: float


def viterbi(emissions: Floats, chain: Chain) -> list[int]:
    """The best label of each token for emissions [tokens, labels]."""
    steps, labels = emissions.shape
    back = np.zeros((steps, labels), np.int64)
    rows = np.arange(labels)
    best = chain.start + emissions[0]
    trans = np.ascontiguousarray(chain.trans.T)
    for t in range(1, steps):
        scores = trans + best
        back[t] = scores.argmax(1)
        best = scores[rows, back[t]] + emissions[t]
    label = int((best + chain.end).argmax())
    out = [label]
    for t in range(steps - 1, 0, -1):
        label = int(back[t, label])
        out.append(label)
    return out[::-1]


def marginals(emissions: Floats, chain: Chain) -> NDArray[np.float64]:
    """How likely each label is at each token, over all paths: [tokens, labels], rows sum to 1."""
    steps = len(emissions)
    local = np.exp(emissions - emissions.max(1, keepdims=True)).astype(np.float64)
    trans = np.exp(chain.trans).astype(np.float64)
    ahead, behind = np.empty_like(local), np.empty_like(local)
    row = np.exp(chain.start) * local[0]
    for t in range(steps):
        if t:
            row = (row @ trans) * local[t]
        row = row / row.sum()
        ahead[t] = row
    row = np.exp(chain.end).astype(np.float64)
    for t in range(steps - 1, -1, -1):
        behind[t] = row = row / row.sum()
        row = trans @ (row * local[t])
    both = ahead * behind
    return np.asarray(both / both.sum(1, keepdims=True))


def contents(emissions: Floats, chain: Chain, sentences: Sequence[int]) -> list[Content]:
    """The contents of a page in text order; the score is the mean likelihood of their labels.

    `sentences` holds the number of each token's sentence.
    """
    if not len(emissions):
        return []
    path = viterbi(emissions, chain)
    if not any(path):
        return []
    sure = marginals(emissions, chain)[np.arange(len(path)), path].tolist()
    return [
        Content(kind, ids, sum(sure[i] for i in ids) / len(ids))
        for kind, ids in stretches(path, sentences)
    ]


def stretches(path: list[int], sentences: Sequence[int]) -> list[tuple[Kind, list[int]]]:
    """The labelled stretches; one that goes on after a gap continues the last one of its kind.

    Only a quotation is resumed in a later sentence, behind its frame.
    """
    out: list[tuple[Kind, list[int]]] = []
    before = 0
    for i, label in enumerate(path):
        if label:
            kind = KINDS[(label - 1) // 2]
            goes_on = label % 2 == 0 and out and out[-1][0] == kind
            if goes_on and (before or _resumes(out[-1], i, sentences)):
                out[-1][1].append(i)
            else:
                out.append((kind, [i]))
        before = label
    return out


def _resumes(last: tuple[Kind, list[int]], i: int, sentences: Sequence[int]) -> bool:
    kind, ids = last
    near = i - ids[-1] <= JOIN
    return near and (kind == "Direct" or sentences[ids[-1]] == sentences[i])
