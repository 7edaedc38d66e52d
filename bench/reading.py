"""How fast reports are read, and where the time goes.

    python -m bench.reading [FOLDER|FILE...] [--seconds 20]

Reads the documents (the samples by default) over and over, with one and with two documents side by
side; measures the machine's matrix peak in the same run, with the runtime and the shapes that the
encoder uses, and prints every figure beside it. Start-up is a fresh process from launch to the first
record.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from zufolge.language import Page
from zufolge.model.scheme import LABELS
from zufolge.model.tagger import OnnxTagger
from zufolge.model.windows import Encoded, encode
from zufolge.reading import PassReader
from zufolge.reading.passes import default_passes
from zufolge.record import Document
from zufolge.sources import Received, open_sources

ROOT = Path(__file__).parents[1]
ROWS, WIDTH, INNER = 400, 384, 1536  # a window's pieces, the encoder's widths
# Multiply-adds a piece in the encoder's matrices: 12 layers of 4 H² + 2 H·FFN; those kept in 32 bits
# are the second half of the feed-forward part.
SMALL = 12 * (4 * WIDTH * WIDTH + WIDTH * INNER)
WIDE = 12 * WIDTH * INNER


class Peak(NamedTuple):
    """Multiply-adds a second with one thread, in 32 bits and in dynamic 8 bits."""

    fp32: float
    int8: float


def best(action: Callable[[], Any], times: int = 5) -> float:
    """Seconds of the fastest of several runs."""
    out = []
    for _ in range(times):
        begin = time.perf_counter()
        action()
        out.append(time.perf_counter() - begin)
    return min(out)


def matrix_peak(folder: Path) -> Peak:
    """What the runtime's matrix product reaches here with nothing around it, on one thread."""
    weight = np.random.default_rng(0).normal(size=(WIDTH, INNER)).astype(np.float32)
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"])],
        "product",
        [value("x", TensorProto.FLOAT, [ROWS, WIDTH])],
        [value("y", TensorProto.FLOAT, [ROWS, INNER])],
        [numpy_helper.from_array(weight, "w")],
    )
    full, small = folder / "product.onnx", folder / "product.8.onnx"
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9),
        str(full),
    )
    quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8)
    rates = []
    for path in (full, small):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        x = {"x": np.random.default_rng(1).normal(size=(ROWS, WIDTH)).astype(np.float32)}

        def run(session: onnxruntime.InferenceSession = session, x: dict[str, Any] = x) -> None:
            for _ in range(50):
                session.run(None, x)

        rates.append(50 * ROWS * WIDTH * INNER / best(run))
    return Peak(*rates)


def documents(arguments: Iterable[str]) -> list[Document]:
    return [one.document for one in open_sources(arguments) if isinstance(one, Received)]


class Timed(NamedTuple):
    documents: float
    words: float
    seconds: float


def throughput(reader: PassReader, docs: list[Document], workers: int, seconds: float) -> Timed:
    """Reads the documents in rounds for about so long; words are tokens that begin with a letter or digit."""
    words = sum(sum(t.text[0].isalnum() for t in Page(d).tokens) for d in docs)
    list(reader.read_many(docs[:4], workers=workers))
    rounds, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        for _ in reader.read_many(docs, workers=workers):
            pass
        rounds += 1
    spent = time.perf_counter() - begin
    return Timed(rounds * len(docs) / spent, rounds * words / spent, spent)


def shares(tagger: OnnxTagger, docs: list[Document]) -> dict[str, float]:
    """Seconds of each part of the tagger over all documents, one thread."""
    out = {"words, pieces, features": 0.0, "encoder": 0.0, "chains": 0.0, "roles": 0.0}

    def lap(name: str, action: Callable[[], Any]) -> Any:
        begin = time.perf_counter()
        result = action()
        out[name] += time.perf_counter() - begin
        return result

    from zufolge.model.contents import contents

    for document in docs:
        page = Page(document)
        encoded: Encoded = lap(
            "words, pieces, features", lambda page=page: encode(page, tagger._tokenizer, "dense")
        )
        states, scores = lap("encoder", lambda encoded=encoded: tagger._encode(encoded))
        found = lap(
            "chains",
            lambda scores=scores, page=page: [
                (c, bool(k))
                for k in (0, 1)
                for c in contents(
                    scores[:, k * LABELS : (k + 1) * LABELS],
                    tagger._chains[k],
                    page.sentence_numbers,
                )
            ],
        )
        lap(
            "roles",
            lambda page=page, states=states, found=found: tagger._assign(page, states, found),
        )
    return out


def start_up() -> float:
    """Seconds from launching a process to its first record."""
    code = "import zufolge; zufolge.read('Die Polizei teilte mit, dass zwei Menschen verletzt worden seien.')"
    return best(lambda: subprocess.run([sys.executable, "-c", code], check=True), 3)


def main() -> None:
    p = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    p.add_argument("documents", nargs="*", default=[str(ROOT / "samples")])
    p.add_argument("--seconds", type=float, default=20)
    args = p.parse_args()
    folder = ROOT / "runs/bench"
    folder.mkdir(parents=True, exist_ok=True)
    docs = documents(args.documents)
    peak = matrix_peak(folder)
    print(
        f"matrix peak, one thread: {2 * peak.fp32 / 1e9:.0f} GFLOP/s in fp32, {2 * peak.int8 / 1e9:.0f} GOP/s in int8"
    )
    passes = default_passes()
    tagger = OnnxTagger()
    full, alone = PassReader(passes), PassReader(passes[:1])
    print(f"{len(docs)} documents; start-up to the first record {start_up():.2f} s")
    for name, reader in (("statements only", alone), ("all passes", full)):
        for workers in (1, 2):
            t = throughput(reader, docs, workers, args.seconds)
            print(
                f"{name}, {workers} side by side: {t.documents:.1f} documents/s, {t.words:.0f} words/s"
            )
    spent = shares(tagger, docs)
    pieces = sum(
        len(w.ids) for d in docs for w in encode(Page(d), tagger._tokenizer, "dense").windows
    )
    ideal = pieces * (SMALL / peak.int8 + WIDE / peak.fp32)
    total = sum(spent.values())
    print("tagger, one thread: " + ", ".join(f"{k} {v / total:.0%}" for k, v in spent.items()))
    print(
        f"encoder: {pieces / spent['encoder']:.0f} pieces/s, {ideal / spent['encoder']:.0%} of the matrix peak"
    )
    one_by_one(full, passes, docs)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def one_by_one(full: PassReader, passes: list[Any], docs: list[Document]) -> None:
    """What each pass costs, as a share of the statements pass."""
    from zufolge.record import Findings

    spent = dict.fromkeys((one.name for one in passes), 0.0)
    for document in docs:
        page, found = Page(document), Findings()
        page.sentences  # noqa: B018 made once, for all
        for one in passes:
            begin = time.perf_counter()
            found = one(page, found)
            spent[one.name] += time.perf_counter() - begin
    base = spent[passes[0].name]
    print(
        "passes, in units of the first: "
        + ", ".join(f"{k} {v / base:.3f}" for k, v in spent.items())
    )


if __name__ == "__main__":
    main()
