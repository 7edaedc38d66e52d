"""Opening a ledger."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from zufolge.ledger.address import address
from zufolge.ledger.database import Database
from zufolge.ledger.derived import Derived
from zufolge.ledger.errors import AccessError, NotFoundError
from zufolge.ledger.reader import LedgerReader
from zufolge.ledger.schema import prepare
from zufolge.ledger.writer import LedgerWriter


class Ledger:
    """An open ledger: `reader` answers, `writer` appends, `derived` holds what was worked out from it.
    Close it, or use it in a `with`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.name = database.name
        self.reader = LedgerReader(database)
        self.writer = LedgerWriter(database)
        self.derived = Derived(database)

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_ledger(
    where: str | Path | None = None, *, create: bool = True, wait: float = 30.0
) -> Ledger:
    """Opens the ledger at a path or URL (None: `default_path()`), made or migrated where needed.

    `wait` is how many seconds a writer waits for another. Without `create` a file that is not there
    is a NotFoundError. Whatever else is in the way is a LedgerError (a StopError) with its remedy.
    """
    url = address(where)
    if url.drivername == "sqlite":
        _prepare_folder(Path(str(url.database)), create)
    database = Database(url, wait=wait)
    try:
        prepare(database)
    except BaseException:
        database.close()
        raise
    return Ledger(database)


def _prepare_folder(path: Path, create: bool) -> None:
    if path.exists():
        return
    if not create:
        raise NotFoundError(
            f"There is no ledger at {path} yet.", remedy="Read a report: zufolge read REPORT"
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AccessError(
            f"The folder {path.parent} cannot be made: {error.strerror}.",
            remedy="Name another file with --ledger.",
        ) from error
