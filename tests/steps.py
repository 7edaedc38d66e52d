"""How much work a call is, counted: the same number on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

# Eight times the input may take this many times the steps: linear work takes eight, a square 64.
LINEAR = 12


def steps(work: Callable[[], object]) -> int:
    """How many functions of Python and C are called while `work` runs, in this thread.

    Work inside a regular expression is one step, however long it takes.
    """
    count = 0

    def note(_frame: Any, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
