"""The folder of weights and its card."""

from __future__ import annotations

from pathlib import Path

import pytest

from zufolge.model.weights import FILES, card, digest, shipped
from zufolge.record.errors import StopError


def folder(path: Path) -> Path:
    for name in FILES:
        (path / name).write_bytes(name.encode())
    (path / "model.json").write_text('{"name": "n", "licence": "l", "digest": "d"}')
    return path


def test_a_complete_folder_has_its_card(tmp_path: Path) -> None:
    assert card(folder(tmp_path)).name == "n"


def test_what_lacks_is_named(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "chains.npz").unlink()
    with pytest.raises(StopError, match=r"chains\.npz"):
        card(tmp_path)


def test_a_card_that_is_none(tmp_path: Path) -> None:
    (folder(tmp_path) / "model.json").write_text("[]")
    with pytest.raises(StopError, match="model card"):
        card(tmp_path)


def test_the_digest_changes_with_any_byte(tmp_path: Path) -> None:
    before = digest(folder(tmp_path))
    (tmp_path / FILES[0]).write_bytes(b"encoder.onnX")
    assert digest(tmp_path) != before


@pytest.mark.model
def test_the_shipped_weights_are_those_of_their_card() -> None:
    about = card(shipped())
    assert about.digest == digest(shipped())
    assert about.licence == "CC-BY-NC-SA-4.0"
    assert sum(p.stat().st_size for p in shipped().iterdir()) < 60_000_000
