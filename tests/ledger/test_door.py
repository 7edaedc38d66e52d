from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from zufolge.ledger import NotFoundError, open_ledger
from zufolge.ledger.errors import AccessError, CorruptError, DriverError, LockedError
from zufolge.record.errors import StopError


def test_a_ledger_is_made_with_its_folder_and_opened_again(tmp_path: Path, record) -> None:
    path = tmp_path / "new" / "deep" / "zufolge.db"
    with open_ledger(path) as ledger:
        ledger.writer.add(record())
        assert ledger.name == str(path)
    with open_ledger(path, create=False) as ledger:
        assert len(ledger.reader.documents()) == 1


def test_without_create_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no ledger"):
        open_ledger(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"Dies ist ein Bericht.\n" * 200, b"\x00\xff" * 4000])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(CorruptError) as caught:
        open_ledger(path)
    assert caught.value.remedy
    assert path.read_bytes() == content


def test_a_damaged_ledger(tmp_path: Path, record) -> None:
    path = tmp_path / "zufolge.db"
    with open_ledger(path) as ledger:
        ledger.writer.add(record())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(CorruptError, match="damaged"), open_ledger(path) as ledger:
        ledger.reader.documents()


def test_a_locked_ledger(tmp_path: Path, record) -> None:
    path = tmp_path / "zufolge.db"
    with open_ledger(path, wait=0.05) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError) as caught:
            ledger.writer.add(record())
        assert caught.value.remedy
        assert ledger.reader.documents() == []
        other.execute("ROLLBACK")
        other.close()
        assert ledger.writer.add(record()).what == "added"


def test_a_locked_postgresql_ledger(postgresql, record) -> None:
    url = postgresql()
    with open_ledger(url) as first, open_ledger(url, wait=0.05) as second:
        with first._database.writing(), pytest.raises(LockedError):
            second.writer.add(record())
        assert second.writer.add(record()).what == "added"


def test_a_path_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(AccessError):
        open_ledger(tmp_path / "file" / "zufolge.db")


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(AccessError) as caught:
        open_ledger(f"postgresql://anna:geheim@/news?host={tmp_path}")
    assert "geheim" not in caught.value.message
    assert "cannot be reached" in caught.value.message


def test_a_database_that_does_not_exist(postgresql) -> None:
    with pytest.raises(AccessError, match="does not exist"):
        open_ledger(postgresql().replace("/postgres?", "/none?"))


def test_a_missing_driver_names_the_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DriverError) as caught:
        open_ledger("postgresql://localhost/news")
    assert "zufolge[postgresql]" in caught.value.remedy
    assert isinstance(caught.value, StopError)


def test_opening_an_up_to_date_ledger_loads_no_migrations(tmp_path: Path) -> None:
    open_ledger(tmp_path / "zufolge.db").close()
    program = (
        "import sys; from zufolge.ledger import open_ledger; open_ledger(sys.argv[1]).close(); "
        "print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "zufolge.db")]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2] / "src"
    )
    assert done.stdout == "False\n"
