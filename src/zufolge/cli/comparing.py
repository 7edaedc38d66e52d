"""A ledger whose reports are all compared, as the commands on many reports need it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zufolge.cli.messages import note, progress

if TYPE_CHECKING:
    from zufolge.ledger import Ledger


@contextmanager
def compared(where: str | None) -> Iterator[Ledger]:
    """The ledger, opened, after reports that came in since the last time were compared."""
    from zufolge.ledger import open_ledger

    with open_ledger(where, create=False) as book:
        catch_up(book)
        yield book


def catch_up(book: Ledger) -> int:
    """Compares what is new, and returns how many reports that were."""
    from zufolge.compare.keeper import Keeper

    keeper = Keeper(book)
    if not keeper.behind:
        return 0
    note("comparing the reports that came in …")
    with progress(True) as tick:

        def ticks(reports: int) -> None:
            for _ in range(reports):
                tick()

        return keeper.catch_up(ticks)
