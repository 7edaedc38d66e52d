"""The ledger: an append-only database of what reports say, and the only room that knows it."""

from zufolge.ledger.address import default_path
from zufolge.ledger.door import Ledger, open_ledger
from zufolge.ledger.errors import AmbiguousError, LedgerError, NotFoundError
from zufolge.ledger.reader import LedgerReader
from zufolge.ledger.views import (
    Added,
    Break,
    Failure,
    Head,
    Hit,
    Judged,
    Judgement,
    Question,
    Reading,
    Receipt,
    Summary,
    Verdict,
    Verification,
)
from zufolge.ledger.writer import LedgerWriter

__all__ = [
    "Added",
    "AmbiguousError",
    "Break",
    "Failure",
    "Head",
    "Hit",
    "Judged",
    "Judgement",
    "Ledger",
    "LedgerError",
    "LedgerReader",
    "LedgerWriter",
    "NotFoundError",
    "Question",
    "Reading",
    "Receipt",
    "Summary",
    "Verdict",
    "Verification",
    "default_path",
    "open_ledger",
]
