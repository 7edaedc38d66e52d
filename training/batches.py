"""From items to tensors and losses."""

from __future__ import annotations

import random
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.items import Item
from training.network import Drop, Network, keep
from zufolge.model.crops import Crop, crop, stack
from zufolge.model.scheme import KINDS, MEDIA, POINTERS, Tagged

# The chains' share is what finds statements; values from the trial, unchanged.
WEIGHTS = {
    "chains": 5.0,
    "speaker": 1.0,
    "frame": 1.0,
    "addressee": 0.5,
    "cue": 0.2,
    "kind": 0.5,
    "medium": 0.5,
}
MOST_CONTENTS = 110  # of one batch, for the role pass's memory


class Words(NamedTuple):
    states: Tensor  # [documents, tokens, width]
    pad: Tensor  # true where a token is


def run_encoder(
    net: Network,
    items: list[Item],
    *,
    drop: Drop = keep,
    mask_id: int = 0,
    rng: np.random.Generator | None = None,
) -> Words:
    """Token states; with `rng` one piece in fourteen is hidden behind the mask piece."""
    windows = [w for it in items for w in it.encoded.windows]
    length = max(len(w.ids) for w in windows)
    ids = np.ones((len(windows), length), np.int64)
    features = np.zeros_like(ids)
    pad = np.zeros(ids.shape, np.bool_)
    for row, w in enumerate(windows):
        n = len(w.ids)
        ids[row, :n], features[row, :n], pad[row, :n] = w.ids, w.features, True
    if rng is not None:
        hidden = (rng.random(ids.shape) < 0.07) & pad & (ids > 3)
        ids[hidden] = mask_id
    h = net.encoder(torch.from_numpy(ids), torch.from_numpy(features), torch.from_numpy(pad), drop)
    tokens = max(len(it.page.tokens) for it in items)
    where = torch.zeros(len(items), tokens, 3, dtype=torch.long)
    here = torch.zeros(len(items), tokens, dtype=torch.bool)
    base = 0
    for row, it in enumerate(items):
        n = len(it.page.tokens)
        where[row, :n] = torch.from_numpy(it.encoded.where)
        where[row, :n, 0] += base
        here[row, :n] = True
        base += len(it.encoded.windows)
    return Words(net.words(h, where), here)


def _chain_loss(net: Network, items: list[Item], words: Words) -> Tensor:
    tokens = words.pad.shape[1]
    bits = torch.ones(2, len(items), tokens, dtype=torch.long)
    for row, it in enumerate(items):
        bits[:, row, : it.allowed.shape[1]] = torch.from_numpy(it.allowed)
    emissions = net.emissions(words.states)
    return net.chains(emissions, bits, words.pad) / words.pad.sum()  # type: ignore[no-any-return]


def _jittered(
    content: list[int], length: int, rng: random.Random, share: float = 0.15
) -> list[int]:
    """A content with its ends moved a little, as predicted ones are."""
    if rng.random() > share or len(content) < 4:
        return content
    a, b = content[0], content[-1]
    left, right = rng.choice([-2, -1, 0, 1, 2, 3]), rng.choice([-3, -2, -1, 0, 1, 2])
    kept = [i for i in content if a + max(left, 0) <= i <= b + min(right, 0)]
    grown = {*range(max(0, a + left), a), *range(b + 1, min(length, b + 1 + right))}
    return sorted({*kept, *grown}) or content


def run_roles(
    net: Network,
    words: Words,
    rows: list[int],
    crops: list[Crop],
    nested: list[bool],
    drop: Drop = keep,
):  # type: ignore[no-untyped-def]
    """The role pass's scores for contents of the documents `rows`."""
    batch = stack(crops)
    ids, dist, pad = map(torch.from_numpy, batch)
    states = words.states[torch.tensor(rows)[:, None], ids]
    states = drop(states)
    return net.roles(states, dist, torch.tensor(nested, dtype=torch.long), pad, drop)


def _entropy(scores: Tensor, target: Tensor) -> Tensor:
    if not (target >= 0).any():
        return scores.sum() * 0
    return F.cross_entropy(scores, target, ignore_index=-100)


def losses(
    net: Network, items: list[Item], drop: Drop, mask_id: int, rng: random.Random
) -> dict[str, Tensor]:
    words = run_encoder(
        net, items, drop=drop, mask_id=mask_id, rng=np.random.default_rng(rng.randrange(1 << 30))
    )
    out = {"chains": _chain_loss(net, items, words)}
    found = [(row, it, s) for row, it in enumerate(items) for s in it.statements]
    if len(found) > MOST_CONTENTS:
        found = rng.sample(found, MOST_CONTENTS)
    if found:
        crops = [
            crop(_jittered(s.content, len(it.page.tokens), rng), len(it.page.tokens))
            for _, it, s in found
        ]
        scores = run_roles(
            net, words, [r for r, _, _ in found], crops, [s.nested for _, _, s in found], drop
        )
        out |= _role_losses(scores, [s for _, _, s in found], crops)
    return out


def _role_losses(scores, statements: list[Tagged], crops: list[Crop]) -> dict[str, Tensor]:  # type: ignore[no-untyped-def]
    n = len(statements)
    ends = torch.zeros(n, 2 * len(POINTERS), dtype=torch.long)
    cue = torch.zeros(scores.cue.shape)
    pad = torch.zeros(scores.cue.shape)
    for row, (s, seen) in enumerate(zip(statements, crops, strict=True)):
        at = {w: k for k, w in enumerate(seen.ids)}
        pad[row, : len(seen.ids)] = 1
        for j, role in enumerate(POINTERS):
            ids = getattr(s, role)
            if ids:
                ends[row, 2 * j] = at.get(ids[0], -101) + 1
                ends[row, 2 * j + 1] = at.get(ids[-1], -101) + 1
        for w in s.cue:
            if w in at:
                cue[row, at[w]] = 1
    out = {}
    for j, role in enumerate(POINTERS):
        a, b = (_entropy(scores.pointers[..., 2 * j + k], ends[:, 2 * j + k]) for k in (0, 1))
        out[role] = (a + b) / 2
    missed = F.binary_cross_entropy_with_logits(scores.cue, cue, reduction="none")
    out["cue"] = (missed * pad).sum() / n
    out["kind"] = _entropy(scores.kind, torch.tensor([KINDS.index(s.kind) for s in statements]))
    out["medium"] = _entropy(
        scores.medium,
        torch.tensor([MEDIA.index(s.medium) if s.medium else -100 for s in statements]),
    )
    return out
