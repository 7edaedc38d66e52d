"""`zufolge verify`: whether the ledger still holds what was written into it."""

from __future__ import annotations

from zufolge.cli.options import LedgerOption
from zufolge.cli.pipes import put
from zufolge.record.errors import StopError


def verify(*, ledger: LedgerOption = None) -> None:
    """Walk the ledger's chain of hashes and compare every row with its link.

    Prints the number of links and the last hash: noted elsewhere, it shows later that nothing was
    cut off. The exit code is 1 where a row was changed or removed.
    """
    from zufolge.ledger import open_ledger

    with open_ledger(ledger, create=False) as book:
        found = book.reader.verify()
        if found.broken:
            gone = found.broken
            raise StopError(
                f"The ledger {book.name} is broken at link {gone.seq}, "
                f"{gone.table} {gone.item}: {gone.reason}.",
                remedy="Restore it from a copy that verifies.",
            )
    put(f"{found.links} links hold; the last is {found.head.seq} {found.head.hash}\n")
