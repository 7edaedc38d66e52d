from __future__ import annotations

import pytest

from zufolge.ledger import Ledger
from zufolge.ledger.chosen import chosen_readings


@pytest.mark.parametrize(
    ("came", "chosen"),
    [
        ([("1", None)], ("1", "")),
        ([("1", "2025-03-05"), ("1", "2025-03-04"), ("1", None)], ("1", "2025-03-04 day")),
        ([("1", None), ("1", "2025-03-04"), ("1", "2025-03-05")], ("1", "2025-03-04 day")),
        ([("1", "2025-03-04"), ("2", "2025-03-06"), ("2", "2025-03-05")], ("2", "2025-03-05 day")),
        ([("2", "2025-03-05"), ("1", None)], ("1", "")),
    ],
)
def test_the_earliest_day_of_the_newest_reader(
    ledger: Ledger, record, came: list[tuple[str, str | None]], chosen: tuple[str, str]
) -> None:
    for reader, day in came:
        added = ledger.writer.add(record(reader=reader, published=day))
    other = ledger.writer.add(record("Ein anderer."))
    with ledger._database.reading() as connection:
        found = chosen_readings(connection, [added.document, "sha256:00"])
    assert set(found) == {added.document} != {other.document}
    reading = found[added.document]
    (read,) = [one for one in ledger.reader.readings(added.document) if one.id == reading.id]
    assert (read.zufolge, read.day) == chosen
