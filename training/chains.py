"""Linear-chain CRFs whose gold labels are sets, with their gradient worked out.

The likelihood sums over every path that the sets allow, so what a corpus leaves open teaches
nothing. Forward-backward in numpy with scaled probabilities (Rabiner 1989): the same recursion
written in torch took a third of the training time.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from zufolge.model.scheme import LABELS

Floats = NDArray[np.float64]


class _Sums(NamedTuple):
    log_z: Floats  # [chains, rows]
    single: Floats  # [chains, rows, tokens, labels], expected labels
    pair: Floats  # [chains, labels, labels], expected transitions, summed over `sign` rows
    last: Floats  # [chains, rows, labels]


def _forward(x: Floats, m: Floats, start: Floats, here: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Scaled forward probabilities and the sum of the logarithms of their scales."""
    alpha = np.zeros_like(x)
    a = start[:, None] * x[:, :, 0]
    log = np.zeros(a.shape[:2])
    for t in range(x.shape[2]):
        if t:
            a = np.where(here[:, t, None], (a @ m) * x[:, :, t], a)
        scale = a.sum(-1, keepdims=True)
        a = a / scale
        log += np.log(scale[..., 0])
        alpha[:, :, t] = a
    return alpha, log


def _backward(x: Floats, m: Floats, end: Floats, here: NDArray[np.bool_]) -> Floats:
    """Backward probabilities, each row scaled to sum 1; past a row's last token they are its end."""
    beta = np.zeros_like(x)
    b = np.broadcast_to((end / end.sum(-1, keepdims=True))[:, None], x[:, :, 0].shape)
    first = b
    back = m.transpose(0, 2, 1)
    for t in range(x.shape[2] - 1, -1, -1):
        if t + 1 < x.shape[2]:
            b = np.where(here[:, t + 1, None], (x[:, :, t + 1] * b) @ back, first)
            b = b / b.sum(-1, keepdims=True)
        beta[:, :, t] = b
    return beta


def sums(
    e: Floats, params: tuple[Floats, Floats, Floats], here: NDArray[np.bool_], sign: Floats
) -> _Sums:
    """Log partition and expectations for emissions [chains, rows, tokens, labels].

    `here` [rows, tokens] is true where a token is; `sign` [rows] weighs rows in the pair sums.
    """
    trans, start, end = params
    top = e.max(-1, keepdims=True)
    x = np.where(here[None, :, :, None], np.exp(e - top), 1.0)
    m, first, final = np.exp(trans), np.exp(start), np.exp(end)
    alpha, log = _forward(x, m, first, here)
    beta = _backward(x, m, final, here)
    at = here.sum(1) - 1
    rows = np.arange(len(at))
    ended = alpha[:, rows, at] * final[:, None]
    log_z = log + np.log(ended.sum(-1)) + np.where(here[None], top[..., 0], 0).sum(-1)
    single = alpha * beta
    single /= single.sum(-1, keepdims=True)
    single *= here[None, :, :, None]
    y = x[:, :, 1:] * beta[:, :, 1:]
    norm = ((alpha[:, :, :-1] @ m[:, None]) * y).sum(-1)
    weight = np.where(here[None, :, 1:], sign[None, :, None] / np.maximum(norm, 1e-300), 0.0)
    labels = e.shape[-1]
    left = (alpha[:, :, :-1] * weight[..., None]).reshape(len(e), -1, labels)
    pair = (left.transpose(0, 2, 1) @ y.reshape(len(e), -1, labels)) * m
    return _Sums(log_z, single, pair, single[:, rows, at])


class _Likelihood(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, emissions: Tensor, bits: Tensor, pad: Tensor, *params: Tensor) -> Tensor:
        e = emissions.detach().double().numpy()
        barred = (bits.numpy()[..., None] >> np.arange(LABELS)) & 1 == 0
        n = e.shape[1]
        both = np.concatenate([e, np.where(barred, -1e4, e)], 1)
        here = np.concatenate([pad.numpy()] * 2)
        sign = np.concatenate([np.ones(n), -np.ones(n)])
        s = sums(both, tuple(p.detach().double().numpy() for p in params), here, sign)  # type: ignore[arg-type]
        grads = (
            s.single[:, :n] - s.single[:, n:],
            s.pair,
            (s.single[:, :n, 0] - s.single[:, n:, 0]).sum(1),
            (s.last[:, :n] - s.last[:, n:]).sum(1),
        )
        ctx.save_for_backward(*(torch.from_numpy(g).float() for g in grads))
        return torch.tensor((s.log_z[:, :n] - s.log_z[:, n:]).sum(), dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, *grad: Tensor) -> tuple[Tensor | None, ...]:
        e, trans, start, end = (g * grad[0] for g in ctx.saved_tensors)
        return e, None, None, trans, start, end


class Chains(nn.Module):
    """Two chains, outer and nested, over the same tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.trans = nn.Parameter(torch.zeros(2, LABELS, LABELS))
        self.start, self.end = (
            nn.Parameter(torch.zeros(2, LABELS)),
            nn.Parameter(torch.zeros(2, LABELS)),
        )

    def forward(self, emissions: Tensor, bits: Tensor, pad: Tensor) -> Tensor:
        """Summed negative log-likelihood of emissions [2, documents, tokens, labels].

        `bits` [2, documents, tokens] are the sets of labels that may be right, as bit sets.
        """
        return _Likelihood.apply(emissions, bits, pad, self.trans, self.start, self.end)  # type: ignore[no-any-return, no-untyped-call]
