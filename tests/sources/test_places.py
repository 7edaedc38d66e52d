"""Files, folders and standard input."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zufolge.record.errors import DocumentError
from zufolge.sources.places import File, Folder, shown

TEXT = "Der Sprecher sagte, es gehe ihm gut."


def names(folder: Path, notices: list[str] | None = None) -> list[str]:
    out = []
    for item in Folder((".txt", ".html")).open(
        str(folder), (notices if notices is not None else []).append
    ):
        if isinstance(item, DocumentError):
            out.append(f"{item.code} {Path(item.document).name}")
        else:
            out.append(os.path.relpath(item.name, folder))
            item.stream.close()
    return out


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.TXT",
        "c/z.html",
        "c/a.txt",
        "B.txt",
        ".hidden.txt",
        ".git/x.txt",
        "n.pdf",
        "m.pdf",
        "README",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT)
    notices: list[str] = []
    assert names(tmp_path, notices) == ["B.txt", "a.TXT", "b.txt", "c/a.txt", "c/z.html"]
    assert notices == [f"{tmp_path}: skipped 2 .pdf, 1 without suffix."]


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    notices: list[str] = []
    assert names(tmp_path, notices) == [
        "a.txt",
        "missing_file gone.txt",
        "link.txt",
        "unreadable_file self.txt",
    ]
    assert notices == [f"{tmp_path}: skipped 1 link to a folder."]


def test_pipes_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == [f"empty_folder {tmp_path.name}"]


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    assert names(tmp_path) == [f"empty_folder {tmp_path.name}"]


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As root every file can be read, so the system's refusal is played.
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("builtins.open", refuse)
    (item,) = File().open(str(tmp_path / "a.txt"), print)
    assert isinstance(item, DocumentError)
    assert (item.code, item.document) == ("permission_denied", str(tmp_path / "a.txt"))


@pytest.mark.parametrize(
    ("path", "code"),
    [("nowhere.txt", "missing_file"), ("a\0b", "unreadable_file"), ("x" * 300, "unreadable_file")],
)
def test_a_file_that_is_none(path: str, code: str) -> None:
    (item,) = File().open(path, print)
    assert isinstance(item, DocumentError)
    assert item.code == code


def test_names_that_are_no_utf8_can_be_written(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"b\xfcro.txt")
    assert shown(os.fsdecode(path)).endswith("b\ufffdro.txt")
    assert shown("köln.txt") == "köln.txt"
