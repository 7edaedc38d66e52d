"""What goes to stderr: one line an error, and nothing that could steer a terminal."""

from __future__ import annotations

import pytest

from zufolge.cli.messages import complain, note, progress
from zufolge.record.errors import DocumentError, StopError, ZufolgeError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            DocumentError("it is empty.", document="a.txt", remedy="Give text.", code="empty"),
            "zufolge: a.txt: it is empty. Give text. [empty]\n",
        ),
        (StopError("No weights."), "zufolge: No weights. [stop]\n"),
    ],
)
def test_an_error_names_document_reason_remedy_and_code(
    error: ZufolgeError, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    complain(error)
    assert capsys.readouterr() == ("", line)


def test_names_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    note("wrote \x1b[2J\u202eevil\n.txt \udcff")
    assert capsys.readouterr().err == "zufolge: wrote ␛[2Jevil .txt �\n"


def test_progress_keeps_quiet_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(True) as tick:
        tick()
    assert capsys.readouterr() == ("", "")


def test_progress_counts_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress(True) as tick:
        for _ in range(3):
            tick()
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "3 documents" in streams.err
