"""Label paths and the contents that they mark."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from zufolge.model.contents import JOIN, Chain, contents, marginals, stretches, viterbi
from zufolge.model.scheme import KINDS, LABELS

B = {kind: 1 + 2 * n for n, kind in enumerate(KINDS)}
I = {kind: 2 + 2 * n for n, kind in enumerate(KINDS)}  # noqa: E741 the scheme's own letter


def small_chain(seed: int, labels: int = 3) -> Chain:
    rng = np.random.default_rng(seed)
    return Chain(
        rng.normal(size=(labels, labels)).astype(np.float32),
        rng.normal(size=labels).astype(np.float32),
        rng.normal(size=labels).astype(np.float32),
    )


def path_score(path: tuple[int, ...], emissions: np.ndarray, chain: Chain) -> float:
    score = chain.start[path[0]] + chain.end[path[-1]]
    score += sum(emissions[t, label] for t, label in enumerate(path))
    score += sum(chain.trans[a, b] for a, b in pairwise(path))
    return float(score)


@pytest.mark.parametrize("seed", range(8))
def test_viterbi_finds_the_best_of_all_paths(seed: int) -> None:
    chain = small_chain(seed)
    emissions = np.random.default_rng(seed + 100).normal(size=(5, 3)).astype(np.float32)
    best = max(product(range(3), repeat=5), key=lambda p: path_score(p, emissions, chain))
    assert tuple(viterbi(emissions, chain)) == best


@pytest.mark.parametrize("seed", range(4))
def test_marginals_are_sums_over_all_paths(seed: int) -> None:
    chain = small_chain(seed)
    emissions = np.random.default_rng(seed + 100).normal(size=(4, 3)).astype(np.float32)
    expected = np.zeros((4, 3))
    for path in product(range(3), repeat=4):
        for t, label in enumerate(path):
            expected[t, label] += np.exp(path_score(path, emissions, chain))
    expected /= expected.sum(1, keepdims=True)
    assert marginals(emissions, chain) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([], []),
        ([0, 0], []),
        ([B["Direct"], I["Direct"], 0], [("Direct", [0, 1])]),
        (
            [B["Direct"], B["Direct"], I["Direct"]],
            [("Direct", [0]), ("Direct", [1, 2])],
        ),
        (
            [B["Indirect"], 0, 0, I["Indirect"], I["Indirect"]],
            [("Indirect", [0, 3, 4])],
        ),
        (
            [B["Indirect"], 0, I["Direct"]],
            [("Indirect", [0]), ("Direct", [2])],
        ),
        (
            [B["Direct"], I["Indirect"]],
            [("Direct", [0]), ("Indirect", [1])],
        ),
    ],
)
def test_stretches(path: list[int], expected: list[tuple[str, list[int]]]) -> None:
    assert stretches(path, [0] * len(path)) == expected


def test_a_content_does_not_go_on_after_a_long_gap() -> None:
    near = [B["Direct"], *[0] * (JOIN - 1), I["Direct"]]
    far = [B["Direct"], *[0] * JOIN, I["Direct"]]
    assert len(stretches(near, [0] * len(near))) == 1
    assert len(stretches(far, [0] * len(far))) == 2


def test_only_a_quotation_is_resumed_in_a_later_sentence() -> None:
    for kind, expected in (("Direct", 1), ("Indirect", 2)):
        assert len(stretches([B[kind], 0, I[kind]], [0, 0, 1])) == expected


def test_contents_carry_how_sure_their_labels_are() -> None:
    emissions = np.zeros((3, LABELS), np.float32)
    emissions[0, B["Reported"]] = emissions[1, I["Reported"]] = emissions[2, 0] = 9
    chain = Chain(*(np.zeros(shape, np.float32) for shape in ((LABELS, LABELS), LABELS, LABELS)))
    (found,) = contents(emissions, chain, [0] * 3)
    assert (found.kind, found.ids) == ("Reported", [0, 1])
    assert found.score == pytest.approx(1, abs=0.01)
    assert contents(np.zeros((0, LABELS), np.float32), chain, []) == []
