"""The chains' likelihood and its gradient, against the sums over all paths."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

torch = pytest.importorskip("torch", reason="torch is for training only; not installed")

from training.chains import Chains

from zufolge.model.scheme import LABELS

# Few labels may stand anywhere, so that all paths can be listed.
LIVE = (0, 1, 2)
BARRED = -40.0


@pytest.fixture
def chains() -> Chains:
    torch.manual_seed(3)
    out = Chains()
    for p in out.parameters():
        p.data.normal_()
    return out


def listed(
    chains: Chains, emissions: torch.Tensor, sets: list[list[int]], chain: int
) -> torch.Tensor:
    """Negative log-likelihood of one document of one chain by listing every path."""

    def total(choices: list[list[int]]) -> torch.Tensor:
        scores = []
        for path in product(*choices):
            score = chains.start[chain, path[0]] + chains.end[chain, path[-1]]
            score = score + sum(emissions[t, label] for t, label in enumerate(path))
            scores.append(score + sum(chains.trans[chain, a, b] for a, b in pairwise(path)))
        return torch.logsumexp(torch.stack(scores), 0)

    return total([list(LIVE)] * len(sets)) - total(sets)


def test_loss_and_gradient(chains: Chains) -> None:
    emissions = torch.randn(2, 2, 4, LABELS)
    emissions[..., len(LIVE) :] = BARRED
    pad = torch.tensor([[True] * 4, [True, True, False, False]])
    sets = [[[[0], [1, 2], [2], [0, 1, 2]], [[1], [0, 2]]], [[[0]] * 4, [[2], [2]]]]
    bits = torch.ones(2, 2, 4, dtype=torch.long)
    for c, document, t in product((0, 1), (0, 1), range(4)):
        if pad[document, t]:
            bits[c, document, t] = sum(1 << label for label in sets[c][document][t])
    ours = emissions.clone().requires_grad_()
    loss = chains(ours, bits, pad)
    loss.backward()
    grads = [p.grad.clone() for p in chains.parameters()]
    chains.zero_grad()
    theirs = emissions.clone().requires_grad_()
    expected = sum(
        listed(chains, theirs[c, d, : len(sets[c][d])], sets[c][d], c)
        for c, d in product((0, 1), (0, 1))
    )
    expected.backward()
    assert loss.item() == pytest.approx(expected.item(), rel=1e-5)
    assert torch.allclose(ours.grad, theirs.grad, atol=1e-5)
    for mine, p in zip(grads, chains.parameters(), strict=True):
        assert torch.allclose(mine, p.grad, atol=1e-5)


def test_what_is_left_open_teaches_nothing(chains: Chains) -> None:
    emissions = torch.randn(2, 1, 3, LABELS, requires_grad=True)
    everything = torch.full((2, 1, 3), (1 << LABELS) - 1)
    loss = chains(emissions, everything, torch.ones(1, 3, dtype=torch.bool))
    loss.backward()
    assert loss.item() == pytest.approx(0, abs=1e-4)
    assert emissions.grad.abs().max().item() == pytest.approx(0, abs=1e-5)
