"""The errors that Zufolge raises on purpose.

ZufolgeError
├── DocumentError      this document failed; the batch goes on
│   └── (subclasses carry a stable `code`)
└── StopError          the run cannot go on: wrong settings, a broken ledger, missing weights
"""

from __future__ import annotations


class ZufolgeError(Exception):
    """What went wrong, where, and what to do about it."""

    code = "error"

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class DocumentError(ZufolgeError):
    """One document could not be taken or read; `document` names it. The batch goes on."""

    code = "document"

    def __init__(self, message: str, *, document: str, remedy: str = "", code: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.document = document
        if code:
            self.code = code

    def __str__(self) -> str:
        tail = f" {self.remedy}" if self.remedy else ""
        return f"{self.document}: {self.message}{tail}"


class StopError(ZufolgeError):
    """The run cannot go on."""

    code = "stop"
