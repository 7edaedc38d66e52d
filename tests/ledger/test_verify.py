from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text

from zufolge.ledger import Break, Ledger, verify
from zufolge.ledger.address import address
from zufolge.record.errors import DocumentError


@pytest.fixture
def filled(ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    # Small batches, so that a short chain crosses their borders.
    monkeypatch.setattr(verify, "_BATCH", 3)
    ledger.writer.add(record(published="2022-01-05", outlet="Kurier"))
    ledger.writer.add(record("Ein\x00 anderer Bericht."))
    ledger.writer.add_failure(DocumentError("Empty.", document="leer.txt"))
    ledger.writer.judge(
        author="Anna", reading=1, field="figures", entry="f1", question="said", verdict="yes"
    )
    return ledger


def tamper(where: str, table: str, *orders: str) -> None:
    """What somebody with the database in hand can do: take the guard away, change, put it back."""
    engine = create_engine(address(where))
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("PRAGMA foreign_keys = OFF"))
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER {table}_no_{verb}"))
        else:
            connection.execute(text("SET session_replication_role = replica"))
        for order in orders:
            connection.execute(text(order))
    engine.dispose()


def broken(ledger: Ledger) -> Break:
    found = ledger.reader.verify()
    assert not found.ok
    assert found.broken is not None
    return found.broken


def test_an_untouched_ledger_holds(filled: Ledger) -> None:
    found = filled.reader.verify()
    assert found.ok
    assert found.links == 9
    assert found.head == filled.reader.head()


def test_an_empty_ledger_holds(ledger: Ledger) -> None:
    assert ledger.reader.verify().links == 0
    assert ledger.reader.head().hash == "0" * 64


@pytest.mark.parametrize(
    ("table", "order", "seq", "reason"),
    [
        (
            "documents",
            "UPDATE documents SET text = replace(text, '26', '62')",
            1,
            "row was changed",
        ),
        ("documents", "UPDATE documents SET nuls = '[4]' WHERE nuls IS NOT NULL", 5, "changed"),
        ("receipts", "UPDATE receipts SET outlet = 'Bote' WHERE id = 1", 2, "row was changed"),
        ("readers", "UPDATE readers SET model = 'other'", 3, "row was changed"),
        ("readings", "UPDATE readings SET record = record || ' '", 4, "row was changed"),
        ("failures", "DELETE FROM failures", 8, "row is missing"),
        ("judgements", "UPDATE judgements SET verdict = 'no'", 9, "row was changed"),
        ("figures", "UPDATE figures SET low = 27", 4, "figures differ"),
        ("statements", "DELETE FROM statements", 4, "statements differ"),
        ("chain", "UPDATE chain SET digest = hash WHERE seq = 6", 6, "link was changed"),
        ("chain", "DELETE FROM chain WHERE seq = 6", 7, "links 6 to 6 are missing"),
    ],
)
def test_the_first_broken_link_is_named(
    filled: Ledger, where: str, table: str, order: str, seq: int, reason: str
) -> None:
    tamper(where, table, order)
    found = broken(filled)
    assert found.seq == seq
    assert reason in found.reason
    if table not in ("figures", "statements", "chain"):
        assert found.table == table


def test_a_row_slipped_in_has_no_link(filled: Ledger, where: str) -> None:
    columns = "document, code, message, remedy, at"
    tamper(
        where,
        "failures",
        f"INSERT INTO failures (id, {columns}) SELECT 99, {columns} FROM failures",
    )
    assert (broken(filled).item, broken(filled).reason) == ("99", "the row has no link")


def test_an_end_that_was_cut_off_shows_by_the_noted_head(filled: Ledger, where: str) -> None:
    noted = filled.reader.head()
    assert filled.reader.verify(noted).ok
    tamper(where, "judgements", "DELETE FROM judgements")
    tamper(where, "chain", "DELETE FROM chain WHERE source = 'judgements'")
    assert filled.reader.verify().ok
    found = filled.reader.verify(noted)
    assert found.broken is not None
    assert "was noted" in found.broken.reason


def test_a_rewritten_chain_shows_by_the_noted_head(
    filled: Ledger, where: str, tmp_path_factory: pytest.TempPathFactory, record
) -> None:
    from zufolge.ledger import open_ledger

    noted = filled.reader.head()
    with open_ledger(tmp_path_factory.mktemp("forged") / "zufolge.db") as forged:
        for number in range(5):
            forged.writer.add(record(f"Erfunden {number}."))
        assert forged.reader.verify().ok
        found = forged.reader.verify(noted)
    assert found.broken is not None
    assert found.broken.seq == noted.seq
