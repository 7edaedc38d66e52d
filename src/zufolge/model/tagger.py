"""The tagger: a page goes in, statements in token indices come out."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from zufolge.language import Page
from zufolge.model.contents import Chain, Content, contents
from zufolge.model.crops import Crop, crop, stack
from zufolge.model.roles import RoleScores, share_roles, statement
from zufolge.model.scheme import LABELS, Convention, Tagged
from zufolge.model.weights import card, shipped
from zufolge.model.windows import Encoded, encode

# Role passes run together; their crops are padded to the longest of them.
_TOGETHER: Final = 8
Floats = NDArray[np.float32]


class StatementTagger(Protocol):
    """The one method that the statements pass asks of a model; tests bring a fake."""

    name: str
    digest: str

    def tag(self, page: Page, convention: Convention) -> list[Tagged]: ...


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread a document, several documents side by side: half again as fast on two cores as two
    # threads for one document (bench/reading.py).
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        # the fused form takes three times as long on a CPU as its parts
        disabled_optimizers=["SkipLayerNormFusion"],
    )


class OnnxTagger:
    """Runs the weights of a folder. Safe to use from several threads."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or shipped()
        about = card(folder)
        self.name, self.digest = about.name, about.digest
        self._encoder = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        stored = np.load(folder / "chains.npz")
        self._chains = [
            Chain(stored["trans"][k], stored["start"][k], stored["end"][k]) for k in (0, 1)
        ]

    def tag(self, page: Page, convention: Convention) -> list[Tagged]:
        """The statements of a page, outer ones first, each group in text order."""
        encoded = encode(page, self._tokenizer, convention)
        if not encoded.windows:
            return []
        words, emissions = self._encode(encoded)
        found = [
            (content, bool(k))
            for k in (0, 1)
            for content in contents(
                emissions[:, k * LABELS : (k + 1) * LABELS],
                self._chains[k],
                page.sentence_numbers,
            )
        ]
        out = self._assign(page, words, found)
        share_roles(out)
        return out

    def _encode(self, encoded: Encoded) -> tuple[Floats, Floats]:
        """Word states and emissions of all tokens; one window a call, so nothing is padded."""
        states: list[Floats] = []
        scores: list[Floats] = []
        order: list[NDArray[np.int64]] = []
        for k, window in enumerate(encoded.windows):
            mine = np.nonzero(encoded.where[:, 0] == k)[0]
            if not len(mine):
                continue
            inputs = {
                "ids": np.array([window.ids], np.int64),
                "features": np.array([window.features], np.int64),
                "where": encoded.where[mine, 1:],
            }
            seen, scored = self._encoder.run(("words", "emissions"), inputs)
            states.append(seen)
            scores.append(scored)
            order.append(mine)
        back = np.argsort(np.concatenate(order))
        return np.concatenate(states)[back], np.concatenate(scores)[back]

    def _assign(self, page: Page, words: Floats, found: list[tuple[Content, bool]]) -> list[Tagged]:
        crops = [crop(content.ids, len(page.tokens)) for content, _ in found]
        starts = np.array([s.first for s in page.sentences])
        out: list[Tagged | None] = [None] * len(found)
        order = sorted(range(len(found)), key=lambda n: len(crops[n].ids))
        for begin in range(0, len(order), _TOGETHER):
            part = order[begin : begin + _TOGETHER]
            nested = [found[n][1] for n in part]
            for n, scores in zip(
                part, self._score(words, [crops[n] for n in part], nested), strict=True
            ):
                sentence = np.searchsorted(starts, crops[n].ids, "right")
                content, inner = found[n]
                out[n] = statement(content, inner, crops[n], scores, sentence)
        return [s for s in out if s is not None]

    def _score(self, words: Floats, crops: list[Crop], nested: list[bool]) -> list[RoleScores]:
        batch = stack(crops)
        inputs = {
            "words": words,
            "ids": batch.ids,
            "distances": batch.distances,
            "nested": np.array(nested, np.int64),
            "pad": batch.pad,
        }
        names = ("pointers", "cue", "kind", "medium")
        results = self._roles.run(names, inputs)
        return [RoleScores(*(r[n] for r in results)) for n in range(len(crops))]
