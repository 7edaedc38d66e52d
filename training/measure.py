"""Reading with the torch network while it trains, and a quick strict measure of it."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch

from training.batches import run_encoder, run_roles
from training.items import Item
from training.network import Network
from zufolge.model.contents import Chain, contents
from zufolge.model.crops import crop
from zufolge.model.roles import RoleScores, share_roles, statement
from zufolge.model.scheme import KINDS, Tagged


def chains(net: Network) -> list[Chain]:
    c = net.chains
    return [
        Chain(*(p[k].detach().float().numpy() for p in (c.trans, c.start, c.end))) for k in (0, 1)
    ]


@torch.no_grad()
def read(net: Network, items: list[Item], batch: int = 6) -> dict[str, list[Tagged]]:
    """The statements of each item by its id, decoded as at run time."""
    net.eval()
    pair, out = chains(net), {}
    for begin in range(0, len(items), batch):
        part = items[begin : begin + batch]
        words = run_encoder(net, part)
        emissions = net.emissions(words.states).numpy()
        found = [
            (row, c, bool(k))
            for row, it in enumerate(part)
            for k in (0, 1)
            for c in contents(
                emissions[k, row, : len(it.page.tokens)], pair[k], it.page.sentence_numbers
            )
        ]
        for it in part:
            out[it.id] = []
        if not found:
            continue
        crops = [crop(c.ids, len(part[row].page.tokens)) for row, c, _ in found]
        scores = run_roles(net, words, [r for r, _, _ in found], crops, [n for _, _, n in found])
        for n, (row, content, nested) in enumerate(found):
            starts = [s.first for s in part[row].page.sentences]
            where = np.searchsorted(starts, crops[n].ids, "right")
            own = RoleScores(*(x[n].float().numpy() for x in scores))
            out[part[row].id].append(statement(content, nested, crops[n], own, where))
        for it in part:
            share_roles(out[it.id])
    return out


def _pairs(gold: list[Tagged], found: list[Tagged]) -> list[tuple[Tagged, Tagged]]:
    """One to one, best Jaccard first, at least a half."""
    options = []
    for i, g in enumerate(gold):
        a = set(g.content)
        for j, p in enumerate(found):
            b = set(p.content)
            if a & b:
                options.append((len(a & b) / len(a | b), i, j))
    out, left, right = [], set(), set()
    for score, i, j in sorted(options, reverse=True):
        if score >= 0.5 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((gold[i], found[j]))
    return out


def strict(items: list[Item], found: dict[str, list[Tagged]]) -> dict[str, float | str]:
    """Precision, recall, F1, F1 with the speaker's words, and what is right of the matched."""
    n: Counter[str] = Counter()
    for it in items:
        own = found[it.id]
        matched = _pairs(it.statements, own)
        taken = {id(p) for _, p in matched}
        open_words = {
            i for i in range(it.allowed.shape[1]) if bin(int(it.allowed[0, i])).count("1") > 1
        }
        n["found"] += sum(1 for p in own if id(p) in taken or not set(p.content) & open_words)
        n["gold"] += len(it.statements)
        n["matched"] += len(matched)
        for g in it.statements:
            n[f"gold {g.kind}"] += 1
        for g, p in matched:
            n[f"hit {g.kind}"] += 1
            n["exact"] += g.content == p.content
            n["kind"] += g.kind == p.kind
            n["medium"] += g.medium == p.medium
            for role in ("speaker", "cue", "frame", "addressee"):
                a, b = set(getattr(g, role)), set(getattr(p, role))
                right = bool(a & b) or not (a or b)
                n[f"right {role}"] += right
                n[f"has {role}"] += bool(a)
                n[f"got {role}"] += bool(a & b)
    m, p, r = (
        max(1, n["matched"]),
        n["matched"] / max(1, n["found"]),
        n["matched"] / max(1, n["gold"]),
    )
    f1 = 2 * p * r / max(1e-9, p + r)
    out: dict[str, float | str] = {
        "P": p,
        "R": r,
        "F1": f1,
        "F1 speaker": f1 * n["right speaker"] / m,
    }
    out |= {k: n[k] / m for k in ("exact", "kind", "medium")}
    out |= {
        role: n[f"got {role}"] / max(1, n[f"has {role}"])
        for role in ("speaker", "cue", "frame", "addressee")
    }
    shown: dict[str, float | str] = {k: round(float(v), 3) for k, v in out.items()}
    return shown | {k: f"{n[f'hit {k}']}/{n[f'gold {k}']}" for k in KINDS}
