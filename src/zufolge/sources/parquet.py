"""Parquet: a document a row, read batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zufolge.record.errors import DocumentError
from zufolge.sources.columns import columns, fields
from zufolge.sources.failures import failure
from zufolge.sources.objects import made
from zufolge.sources.received import Metadata, Outcome, Raw

# Rows in memory at a time: a row group of an export can hold gigabytes of text.
_BATCH = 64
_MAGIC = b"PAR1"


class Parquet:
    """Takes .parquet, and what begins as such a file."""

    name = "parquet"
    suffixes = (".parquet",)
    media = ("application/vnd.apache.parquet",)

    def sniffs(self, head: bytes) -> bool:
        return head.startswith(_MAGIC)

    def read(self, raw: Raw, given: Metadata) -> Iterator[Outcome]:
        import pyarrow as arrow
        from pyarrow import parquet

        number = 0
        try:
            file = parquet.ParquetFile(raw.stream)
            found = columns(file.schema_arrow.names, raw.name)
            for batch in file.iter_batches(_BATCH, columns=list(found.values())):
                for row in batch.to_pylist():
                    number += 1
                    yield _document(row, found, f"{raw.name}:{number}", given)
        except DocumentError as error:
            yield error
        except (arrow.ArrowException, ValueError) as error:
            reason = str(error).splitlines()[0][:200]
            yield failure("bad_table", raw.name, f"it cannot be read as Parquet ({reason}).")


def _document(row: dict[str, Any], found: dict[str, str], name: str, given: Metadata) -> Outcome:
    return made(fields(row, found), name, given)
