"""The one interface of every reading pass."""

from __future__ import annotations

from typing import Protocol

from zufolge.language import Page
from zufolge.record import Findings


class Pass(Protocol):
    """Reads one kind of thing.

    `needs` and `gives` name fields of `Findings`: a pass looks at no other found field than those it
    needs and changes none but those it gives. `version` changes whenever its rules do.
    A pass is deterministic, keeps no state between documents and never raises on any text.
    """

    name: str
    version: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]

    def __call__(self, page: Page, found: Findings) -> Findings:
        """`found` with the given fields filled; every span is one of `page.text`."""
        ...
