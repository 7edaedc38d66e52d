"""Export a trained reader: two ONNX graphs in 8 bits, the chains, the tokenizer, a model card.

    python -m training.export --run runs/reader --data ../shared/data

The feed-forward output matrices and the tag head are computed in 32 bits (their inputs have
outliers that 8 bits lose), but stored in 8 and widened once at loading.
"""

from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from training import corpora
from training.base import Base
from training.batches import run_encoder
from training.items import Item, item
from training.network import FROZEN, HEADS, LAYERS, Network
from zufolge.model.scheme import LABELS
from zufolge.model.weights import digest, shipped

MICROSOFT = "com.microsoft"
LICENCE = "CC-BY-NC-SA-4.0"
# How much of the outliers is moved into the matrices. Of .35, .5, .65 and .75 the one that loses
# least against 32 bits over the three measuring sets; without, 0.6 to 1.3 points were lost.
MOVED = 0.65


class Graph:
    """Builds an ONNX graph node by node."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def const(self, value: NDArray[Any], name: str = "") -> str:
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(value.copy(order="C"), name))
        return name

    def op(
        self,
        kind: str,
        *inputs: str,
        out: str = "",
        domain: str = "",
        name: str = "",
        **attributes: Any,
    ) -> str:
        return self.ops(
            kind,
            *inputs,
            outs=(out or f"{kind}_{len(self.nodes)}",),
            domain=domain,
            name=name,
            **attributes,
        )[0]

    def ops(
        self,
        kind: str,
        *inputs: str,
        outs: tuple[str, ...],
        domain: str = "",
        name: str = "",
        **attributes: Any,
    ) -> tuple[str, ...]:
        name = name or f"{kind}_{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(kind, list(inputs), list(outs), name=name, domain=domain, **attributes)
        )
        return outs

    def narrow(self, weight: NDArray[np.float32], name: str) -> str:
        """A weight [in, out] stored in 8 bits a column, widened when the session is made."""
        scale = np.abs(weight).max(0, keepdims=True) / 127 + 1e-9
        small = self.const(np.round(weight / scale).astype(np.int8), name + "_8")
        wide = self.op("Cast", small, to=TensorProto.FLOAT)
        return self.op("Mul", wide, self.const(scale.astype(np.float32), name + "_scale"))


def peaks(net: Network, items: list[Item]) -> dict[str, NDArray[np.float32]]:
    """The greatest absolute value of every input channel of the layers' `qkv` and `fi` products."""
    seen: dict[str, Tensor] = {}

    def watch(name: str) -> Any:
        def look(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            top = inputs[0].detach().abs().flatten(0, -2).amax(0)
            seen[name] = torch.maximum(seen[name], top) if name in seen else top

        return look

    hooks = [
        getattr(layer, part).register_forward_pre_hook(watch(f"encoder.layers.{i}.{part}"))
        for i, layer in enumerate(net.encoder.layers)
        for part in ("qkv", "fi")
    ]
    with torch.no_grad():
        for one in items:
            run_encoder(net, [one])
    for hook in hooks:
        hook.remove()
    return {name: top.numpy() for name, top in seen.items()}


class EncoderGraph(Graph):
    """ids, features [1, pieces], where [words, 2] to words [words, width], emissions [words, labels]."""

    def __init__(self, net: Network, peaks: dict[str, NDArray[np.float32]] | None = None) -> None:
        super().__init__()
        self.peaks = peaks or {}
        self.state = {k: v.detach().float().numpy() for k, v in net.state_dict().items()}
        self.table = net.encoder.table().detach().numpy()

    def weight(self, name: str) -> NDArray[np.float32]:
        return np.ascontiguousarray(self.state[name + ".weight"].T)

    def product(self, x: str, name: str) -> str:
        """x times a layer's matrix; where peaks are known, outliers are moved from x into the matrix.

        SmoothQuant (Xiao et al. 2023): 8 bits then hold both.
        """
        weight = self.weight(name)
        if name in self.peaks:
            top = np.abs(weight).max(1)
            factor = np.maximum(self.peaks[name], 1e-4) ** MOVED / np.maximum(top, 1e-4) ** (
                1 - MOVED
            )
            x = self.op("Mul", x, self.const((1 / factor).astype(np.float32)))
            weight = weight * factor[:, None]
        return self.op("MatMul", x, self.const(np.asarray(weight, np.float32)))

    def norm(self, x: str, name: str) -> str:
        w, b = self.const(self.state[name + ".weight"]), self.const(self.state[name + ".bias"])
        return self.op("LayerNormalization", x, w, b, axis=-1, epsilon=1e-12)

    def bias(self, name: str) -> str:
        return self.const(self.state[name + ".bias"])

    def embeddings(self) -> str:
        word = self.state["encoder.word.weight"]
        scale = np.abs(word).max(1, keepdims=True) / 127 + 1e-9
        rows = self.op(
            "Gather", self.const(np.round(word / scale).astype(np.int8), "pieces"), "ids"
        )
        scales = self.op("Gather", self.const(scale.astype(np.float32), "piece_scales"), "ids")
        x = self.op("Mul", self.op("Cast", rows, to=TensorProto.FLOAT), scales)
        shape = self.op("Shape", "ids")
        length = self.op("Slice", shape, self.const(np.array([1])), self.const(np.array([2])))
        places = self.const(self.state["encoder.pos.weight"] + self.state["encoder.seg"], "places")
        position = self.op(
            "Slice", places, self.const(np.array([0])), length, self.const(np.array([0]))
        )
        return self.norm(self.op("Add", x, position), "encoder.ln")

    def layer(self, x: str, p: str) -> str:
        qkv = self.op("Add", self.product(x, p + "qkv"), self.bias(p + "qkv"))
        q, k, v = self.ops(
            "Split", qkv, outs=tuple(f"{p}{n}" for n in "qkv"), axis=-1, num_outputs=3
        )
        a = self.op("MultiHeadAttention", q, k, v, domain=MICROSOFT, num_heads=HEADS)
        a = self.op(
            "Add", self.op("MatMul", a, self.const(self.weight(p + "ao"))), self.bias(p + "ao")
        )
        x = self.norm(self.op("Add", x, a), p + "aln")
        inner = self.product(x, p + "fi")
        inner = self.op("BiasGelu", inner, self.bias(p + "fi"), domain=MICROSOFT)
        out = self.op(
            "MatMul", inner, self.narrow(self.weight(p + "fo"), p + "fo"), name=p + "wide"
        )
        return self.norm(self.op("Add", x, self.op("Add", out, self.bias(p + "fo"))), p + "oln")

    def model(self) -> onnx.ModelProto:
        x = self.embeddings()
        for i in range(LAYERS):
            if i == FROZEN:
                x = self.op(
                    "Add",
                    x,
                    self.op("Gather", self.const(self.table, "features_table"), "features"),
                )
            x = self.layer(x, f"encoder.layers.{i}.")
        flat = self.op("Squeeze", x, self.const(np.array([0])))
        ends = [
            self.op(
                "Gather", flat, self.op("Gather", "where", self.const(np.array(j)), axis=1), axis=0
            )
            for j in (0, 1)
        ]
        words = self.op(
            "Mul", self.op("Add", *ends), self.const(np.array(0.5, np.float32)), out="words"
        )
        inner = self.op("MatMul", words, self.const(self.weight("tag.0")), name="tag_in_wide")
        inner = self.op("BiasGelu", inner, self.bias("tag.0"), domain=MICROSOFT)
        scores = self.op("MatMul", inner, self.const(self.weight("tag.2")), name="tag_out_wide")
        self.op("Add", scores, self.bias("tag.2"), out="emissions")
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [
                value("ids", TensorProto.INT64, [1, "P"]),
                value("features", TensorProto.INT64, [1, "P"]),
                value("where", TensorProto.INT64, ["W", 2]),
            ],
            [
                value("words", TensorProto.FLOAT, ["W", 384]),
                value("emissions", TensorProto.FLOAT, ["W", 2 * LABELS]),
            ],
            self.constants,
        )
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)

    def wide(self) -> list[str]:
        return [n.name for n in self.nodes if n.name.endswith("wide")]


class _Roles(nn.Module):
    def __init__(self, net: Network) -> None:
        super().__init__()
        self.roles = net.roles

    def forward(
        self, words: Tensor, ids: Tensor, distances: Tensor, nested: Tensor, pad: Tensor
    ) -> Any:
        return tuple(self.roles(words[ids], distances, nested, pad))


def roles_graph(net: Network, path: Path) -> None:
    words, crops, width = 60, 3, 40
    inputs = (
        torch.randn(words, 384),
        torch.randint(0, words, (crops, width)),
        torch.randint(0, 3, (crops, width)),
        torch.zeros(crops, dtype=torch.long),
        torch.ones(crops, width, dtype=torch.bool),
    )
    names = ["words", "ids", "distances", "nested", "pad"]
    axes = {"words": {0: "W"}, "nested": {0: "S"}} | {
        n: {0: "S", 1: "C"} for n in ("ids", "distances", "pad")
    }
    axes |= {
        "pointers": {0: "S", 1: "Q"},
        "cue": {0: "S", 1: "C"},
        "kind": {0: "S"},
        "medium": {0: "S"},
    }
    torch.onnx.export(
        _Roles(net).eval(),
        inputs,
        str(path),
        input_names=names,
        output_names=["pointers", "cue", "kind", "medium"],
        dynamic_axes=axes,
        opset_version=18,
        dynamo=False,
    )


def quantise(source: Path, target: Path, exclude: list[str]) -> None:
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=exclude,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
    )


def trained(run: Path) -> tuple[Network, Base]:
    """The averaged network of a run folder and its base."""
    start = Base(*pickle.loads((run / "base.pickle").read_bytes()))
    net = Network(len(start.tensors["emb.word"]))
    net.encoder.load(start.tensors)
    state = torch.load(run / "checkpoint.pt")
    for name, p in net.named_parameters():
        if name in state["average"]:
            p.data.copy_(state["average"][name])
    return net.eval(), start


def calibration(data: Path, tokenizer: str) -> list[Item]:
    """Some of the training documents, of both languages, to see how great inputs become."""
    news = corpora.news(data / "german-news-quotation/train")[::20]
    own = corpora.own(data / "statements", kept_back=False)[::8]
    return [item(e, Tokenizer.from_str(tokenizer)) for e in (*news, *own)]


def export(run: Path, name: str, target: Path, data: Path | None) -> None:
    """Writes the run-time files; without `data` all is left in 32 bits, to measure what 8 bits cost."""
    net, start = trained(run)
    target.mkdir(parents=True, exist_ok=True)
    tops = peaks(net, calibration(data, start.tokenizer)) if data else None
    encoder = EncoderGraph(net, tops)
    wide, small = (
        (run / "encoder.full.onnx", run / "roles.full.onnx"),
        (target / "encoder.onnx", target / "roles.onnx"),
    )
    onnx.save(encoder.model(), str(wide[0]))
    roles_graph(net, wide[1])
    for source, goal, exclude in zip(wide, small, (encoder.wide(), []), strict=True):
        if data is None:
            goal.write_bytes(source.read_bytes())
        else:
            quantise(source, goal, exclude)
    c = net.chains
    np.savez(
        target / "chains.npz",
        **{k: getattr(c, k).detach().numpy() for k in ("trans", "start", "end")},
    )
    (target / "tokenizer.json").write_text(start.tokenizer, "utf-8")
    about = {"name": name, "licence": LICENCE, "digest": digest(target)}
    (target / "model.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    print({p.name: round(p.stat().st_size / 1e6, 1) for p in sorted(target.iterdir())}, "MB")


def main() -> None:
    p = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    p.add_argument("--run", type=Path, required=True)
    p.add_argument("--name", default="zufolge-reader-1")
    p.add_argument("--target", type=Path, default=shipped())
    p.add_argument("--data", type=Path, help="the corpora, for calibration; without: 32 bits")
    args = p.parse_args()
    export(args.run, args.name, args.target, args.data)


if __name__ == "__main__":
    main()
