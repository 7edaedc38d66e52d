"""The ledger: an append-only database of what reports say, and the only room that knows it."""

from zufolge.ledger.address import default_path
from zufolge.ledger.derived import Derived
from zufolge.ledger.derived_keys import key_number
from zufolge.ledger.derived_rows import Crossed, IncidentRow, LinkRow, Member, Pending
from zufolge.ledger.derived_session import DerivedSession
from zufolge.ledger.derived_view import DerivedView
from zufolge.ledger.door import Ledger, open_ledger
from zufolge.ledger.errors import AmbiguousError, LedgerError, NotFoundError
from zufolge.ledger.reader import LedgerReader
from zufolge.ledger.views import (
    Added,
    Break,
    Decision,
    Failure,
    Head,
    Hit,
    Judged,
    Judgement,
    Question,
    Reading,
    Receipt,
    ReportRow,
    Sameness,
    Summary,
    Verdict,
    Verification,
    Version,
)
from zufolge.ledger.writer import LedgerWriter

__all__ = [
    "Added",
    "AmbiguousError",
    "Break",
    "Crossed",
    "Decision",
    "Derived",
    "DerivedSession",
    "DerivedView",
    "Failure",
    "Head",
    "Hit",
    "IncidentRow",
    "Judged",
    "Judgement",
    "Ledger",
    "LedgerError",
    "LedgerReader",
    "LedgerWriter",
    "LinkRow",
    "Member",
    "NotFoundError",
    "Pending",
    "Question",
    "Reading",
    "Receipt",
    "ReportRow",
    "Sameness",
    "Summary",
    "Verdict",
    "Verification",
    "Version",
    "default_path",
    "key_number",
    "open_ledger",
]
