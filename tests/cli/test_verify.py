"""`zufolge verify`: an untouched ledger holds, a changed one is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def test_an_untouched_ledger_holds(zufolge_command) -> None:
    Path("eins.txt").write_text("„Es brennt“, sagte Beck.", "utf-8")
    zufolge_command("read", "eins.txt", "--ledger", "book.db")
    ended = zufolge_command("verify", "--ledger", "book.db")
    assert (ended.code, ended.err) == (0, "")
    assert "links hold" in ended.out


def test_a_changed_ledger_is_told(zufolge_command) -> None:
    Path("eins.txt").write_text("„Es brennt“, sagte Beck.", "utf-8")
    zufolge_command("read", "eins.txt", "--ledger", "book.db")
    connection = sqlite3.connect("book.db")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE documents SET text = 'Alles war gut.'")
    connection.commit()
    connection.close()
    ended = zufolge_command("verify", "--ledger", "book.db")
    assert (ended.code, ended.out) == (1, "")
    assert "broken at link" in ended.err
