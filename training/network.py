"""The network: encoder, two label chains (outer and nested contents), role pass over crops."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from training.chains import Chains
from zufolge.model.crops import DISTANCES
from zufolge.model.scheme import CONVENTIONS, KINDS, LABELS, MEDIA, POINTERS
from zufolge.model.windows import FEATURE_SIZES

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 12
FROZEN = 4  # lower layers left as they are: half the cost, no loss seen


def attention(qkv: Tensor, heads: int, mask: Tensor) -> Tensor:
    """Self-attention [n, length, width] written out: on CPUs twice as fast as torch's fused kernel."""
    n, length, width = qkv.shape[0], qkv.shape[1], qkv.shape[2] // 3
    size = width // heads
    parts = (
        qkv.view(n, length, 3, heads, size)
        .permute(2, 0, 3, 1, 4)
        .reshape(3, n * heads, length, size)
    )
    q, k, v = parts.unbind(0)
    scores = torch.bmm(q * size**-0.5, k.transpose(1, 2)).view(n, heads, length, length)
    weights = torch.softmax(scores + mask.to(scores.dtype), -1).view(n * heads, length, length)
    return (
        torch.bmm(weights.to(v.dtype), v)
        .view(n, heads, length, size)
        .transpose(1, 2)
        .reshape(n, length, width)
    )


class Dropout:
    """Dropout from a pool of ready masks: drawing them anew took a tenth of the training time."""

    def __init__(self, share: float, size: int = 1 << 23) -> None:
        self.share = share
        self.pool = (torch.rand(size) >= share).float() / (1 - share) if share else torch.empty(0)

    def __call__(self, x: Tensor) -> Tensor:
        n = x.numel()
        if not self.share or n >= len(self.pool):
            return F.dropout(x, self.share)
        at = int(torch.randint(len(self.pool) - n, ()))
        return x * self.pool[at : at + n].view(x.shape).to(x.dtype)


Drop = Callable[[Tensor], Tensor]


def keep(x: Tensor) -> Tensor:
    """No dropout: how the network reads."""
    return x


class Layer(nn.Module):
    """A post-norm transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.ao = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.fi, self.fo = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.aln, self.oln = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, h: Tensor, mask: Tensor, drop: Drop = keep) -> Tensor:
        h = self.aln(h + drop(self.ao(attention(self.qkv(h), HEADS, mask))))
        out: Tensor = self.oln(h + drop(self.fo(F.gelu(self.fi(h)))))
        return out


class Encoder(nn.Module):
    """multilingual-e5-small; the features join above the frozen layers."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.word, self.pos = nn.Embedding(vocabulary, WIDTH), nn.Embedding(512, WIDTH)
        self.seg = nn.Parameter(torch.zeros(WIDTH))
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        sizes = (len(CONVENTIONS), *FEATURE_SIZES)
        self.feat = nn.ModuleList(nn.Embedding(n, WIDTH) for n in sizes)
        for e in self.feat:
            nn.init.zeros_(e.weight)  # type: ignore[arg-type]

    def load(self, t: dict[str, NDArray[np.float32]]) -> None:
        def f(name: str, *shape: int) -> Tensor:
            return torch.from_numpy(t[name]).view(*shape)

        with torch.no_grad():
            self.word.weight.copy_(f("emb.word", -1, WIDTH))
            self.pos.weight.copy_(f("emb.pos", -1, WIDTH))
            self.seg.copy_(f("emb.type", -1, WIDTH)[0])
            self.ln.weight.copy_(f("emb.ln.w", WIDTH))
            self.ln.bias.copy_(f("emb.ln.b", WIDTH))
            for i, layer in enumerate(self.layers):
                qkv = [f(f"l{i}.{x}.w", WIDTH, WIDTH) for x in "qkv"]
                layer.qkv.weight.copy_(torch.cat(qkv))  # type: ignore[union-attr, operator]
                layer.qkv.bias.copy_(torch.cat([f(f"l{i}.{x}.b", WIDTH) for x in "qkv"]))  # type: ignore[union-attr, operator]
                for name in ("ao", "fi", "fo", "aln", "oln"):
                    part = getattr(layer, name)
                    part.weight.copy_(f(f"l{i}.{name}.w", *part.weight.shape))
                    part.bias.copy_(f(f"l{i}.{name}.b", *part.bias.shape))

    def table(self) -> Tensor:
        """One row for each combined feature id (see `zufolge.model.windows.combined`)."""
        out = self.feat[0].weight
        for e in self.feat[1:]:
            out = (out[:, None] + e.weight[None]).reshape(-1, WIDTH)  # type: ignore[index]
        return out  # type: ignore[return-value]

    def forward(self, ids: Tensor, features: Tensor, pad: Tensor, drop: Drop) -> Tensor:
        mask = torch.zeros(pad.shape).masked_fill(~pad, -30000.0)[:, None, None]
        with torch.no_grad():
            h = self.ln(self.word(ids) + self.pos(torch.arange(ids.shape[1])) + self.seg)
            for layer in self.layers[:FROZEN]:
                h = layer(h, mask)
        h = h + F.embedding(features, self.table())
        for layer in self.layers[FROZEN:]:
            h = layer(h, mask, drop)
        return h  # type: ignore[no-any-return]


class RoleScores(NamedTuple):
    """Per content: pointers [contents, words + 1, 6], cue [contents, words], kind, medium."""

    pointers: Tensor
    cue: Tensor
    kind: Tensor
    medium: Tensor


class Roles(nn.Module):
    """Who, by which words, in which frame: two small layers over the words round a content."""

    D, HEADS, INNER = 256, 4, 768

    def __init__(self, layers: int = 2) -> None:
        super().__init__()
        d = self.D
        self.proj, self.dist, self.nested = (
            nn.Linear(WIDTH, d),
            nn.Embedding(DISTANCES, d),
            nn.Embedding(2, d),
        )
        self.null = nn.Parameter(torch.randn(d) * 0.02)
        self.n0, self.norm = nn.LayerNorm(d), nn.LayerNorm(d)
        self.blocks = nn.ModuleList(
            nn.ModuleDict(
                {
                    "n1": nn.LayerNorm(d),
                    "qkv": nn.Linear(d, 3 * d),
                    "o": nn.Linear(d, d),
                    "n2": nn.LayerNorm(d),
                    "f": nn.Linear(d, self.INNER),
                    "g": nn.Linear(self.INNER, d),
                }
            )
            for _ in range(layers)
        )
        self.ptr, self.cue = nn.Linear(d, 2 * len(POINTERS)), nn.Linear(d, 1)
        self.kind = nn.Sequential(nn.Linear(4 * d, d), nn.GELU(), nn.Linear(d, len(KINDS)))
        self.medium = nn.Sequential(nn.Linear(5 * d, d), nn.GELU(), nn.Linear(d, len(MEDIA)))
        nn.init.constant_(self.cue.bias, -3.0)
        nn.init.normal_(self.dist.weight, std=0.3)
        nn.init.normal_(self.nested.weight, std=0.1)

    def _block(self, b: nn.ModuleDict, x: Tensor, mask: Tensor, drop: Drop) -> Tensor:
        x = x + drop(b["o"](attention(b["qkv"](b["n1"](x)), self.HEADS, mask)))
        return x + drop(b["g"](F.gelu(b["f"](b["n2"](x)))))  # type: ignore[no-any-return]

    def forward(
        self, words: Tensor, dist: Tensor, nested: Tensor, pad: Tensor, drop: Drop = keep
    ) -> RoleScores:
        n = words.shape[0]
        x = self.n0(self.proj(words)) + self.dist(dist) + self.nested(nested)[:, None]
        x = torch.cat([self.null.to(x.dtype).expand(n, 1, self.D), x], 1)
        full = torch.cat([torch.ones_like(pad[:, :1]), pad], 1)
        mask = torch.zeros(full.shape).masked_fill(~full, -30000.0)[:, None, None]
        for block in self.blocks:
            x = self._block(block, x, mask, drop)  # type: ignore[arg-type]
        x = self.norm(x)
        pointers = self.ptr(x).float().masked_fill(~full[..., None], -30000.0)
        cue = self.cue(x[:, 1:])[..., 0].float()
        null, body = x[:, 0].float(), x[:, 1:].float()
        inside = ((dist == 0) & pad).float()
        neighbours = F.pad(inside, (1, 1))
        first, last = inside * (1 - neighbours[:, :-2]), inside * (1 - neighbours[:, 2:])
        content = _mean(body, inside)
        kind = self.kind(torch.cat([null, content, _mean(body, first), _mean(body, last)], 1))
        # what the pointers and the cue look at informs the medium, but is not taught by it
        looked = [torch.softmax(pointers[..., j], 1)[:, 1:].detach() for j in (2, 0)]
        cued = torch.sigmoid(cue).detach() * pad
        seen = [_mean(body, w) for w in (cued, *looked)]
        medium = self.medium(torch.cat([null, content, *seen], 1))
        return RoleScores(pointers, cue, kind.float(), medium.float())


def _mean(body: Tensor, weight: Tensor) -> Tensor:
    """The weighted mean [contents, width] of words [contents, words, width]."""
    return (body * (weight / (weight.sum(1, keepdim=True) + 1e-6))[..., None]).sum(1)


class Network(nn.Module):
    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.tag = nn.Sequential(nn.Linear(WIDTH, 256), nn.GELU(), nn.Linear(256, 2 * LABELS))
        self.chains, self.roles = Chains(), Roles()
        with torch.no_grad():
            self.tag[-1].bias[[0, LABELS]] = 3.0  # most words are outside: a calmer start

    def words(self, h: Tensor, where: Tensor) -> Tensor:
        """States [documents, tokens, width] of tokens at `where` (window, first, last piece)."""
        w = where[..., 0]
        return (h[w, where[..., 1]] + h[w, where[..., 2]]) * 0.5

    def emissions(self, words: Tensor) -> Tensor:
        """[2, documents, tokens, labels], outer and nested."""
        return torch.stack(self.tag(words).float().split(LABELS, -1))
