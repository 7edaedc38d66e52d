"""The folder of weights: what lies in it and who made it."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from zufolge.record.errors import StopError

FILES: Final = ("encoder.onnx", "roles.onnx", "chains.npz", "tokenizer.json")


class Card(msgspec.Struct, frozen=True):
    """`model.json`: the model's name, licence and the digest of its files."""

    name: str
    licence: str
    digest: str


def shipped() -> Path:
    """The folder of the weights that come with Zufolge."""
    return Path(str(files("zufolge.model"))) / "weights"


def digest(folder: Path) -> str:
    """ "sha256:" and the digest of the folder's files, names and contents, in the order of `FILES`."""
    out = hashlib.sha256()
    for name in FILES:
        data = (folder / name).read_bytes()
        out.update(f"{name}:{len(data)}:".encode() + data)
    return "sha256:" + out.hexdigest()


def card(folder: Path) -> Card:
    """Reads `model.json`; missing weights or an unreadable card are a `StopError`."""
    missing = [n for n in (*FILES, "model.json") if not (folder / n).is_file()]
    if missing:
        raise StopError(
            f"The weights in {folder} lack {', '.join(missing)}.",
            remedy="Install Zufolge from a complete clone or wheel, or train: see docs/training.md.",
        )
    try:
        return msgspec.json.decode((folder / "model.json").read_bytes(), type=Card)
    except msgspec.MsgspecError as error:
        raise StopError(f"{folder / 'model.json'} is not a model card: {error}.") from error
