"""Whatever order reports come in, and however many at a time, what is kept of them is the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.ledger.conftest import postgresql as postgresql  # a fixture

from zufolge.compare import kept
from zufolge.compare.kept import Most
from zufolge.ledger import Ledger

FEW = Most(tellings=4, texts=2)
USUAL = Most()


@pytest.fixture(params=["sqlite", "postgresql"])
def somewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Makes room for a ledger, as often as asked, on each database in turn."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgresql")
    numbers = iter(range(1000))
    return lambda: str(tmp_path / f"{next(numbers)}.db")


def state(ledger: Ledger) -> dict[str, Any]:
    """All that is kept: links, and incidents with what they show and hold."""
    documents = ledger.reader.documents_of_all()
    with ledger.derived.look() as view:
        texts = [kept.text_of(b) for b in view.items(kept.TEXT, documents).values()]
        tellings = [name for text in texts for name in text.tellings]
        bodies = view.incidents(limit=10**6)
        members = {(m.incident, m.telling) for ms in view.member_of(documents).values() for m in ms}
        return {
            "copies": view.links(kept.TEXT, documents),
            "links": view.links(kept.TELLING, tellings),
            "members": members,
            "incidents": sorted(bodies),
        }
