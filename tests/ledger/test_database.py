"""Two processes at once: no row is lost and the chain holds."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from zufolge.ledger import open_ledger

SOURCE = Path(__file__).parents[2] / "src"
EACH = 15
PROGRAM = """
import sys
from zufolge.ledger import open_ledger
from zufolge.record import Document, Reader, Record, fingerprint
where, name, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open_ledger(where) as ledger:
    for n in range(number):
        for text in (f"{name} {n}", f"shared {n}"):
            ledger.writer.add(Record(document=Document(fingerprint(text), text), reader=Reader("1")))
"""


def start(where: str, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, where, name, str(EACH)]
    return subprocess.Popen(command, cwd=SOURCE, stderr=subprocess.PIPE, text=True)


def test_two_processes_open_and_write_at_once(where: str) -> None:
    processes = [start(where, name) for name in ("a", "b")]
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    with open_ledger(where, create=False) as ledger:
        texts = {ledger.reader.text(s.document) for s in ledger.reader.documents(limit=10 * EACH)}
        verified = ledger.reader.verify()
    assert texts == {f"{name} {n}" for name in ("a", "b", "shared") for n in range(EACH)}
    assert verified.ok
    # A document, a receipt and a reading each, and one reader.
    assert verified.links == 3 * len(texts) + 1


def test_threads_share_a_ledger(where: str, record) -> None:
    errors: list[Exception] = []
    with open_ledger(where) as ledger:

        def write(name: str) -> None:
            try:
                for n in range(10):
                    ledger.writer.add(record(f"{name} {n}"))
                    ledger.reader.documents()
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        assert ledger.reader.verify().links == 61


def test_a_reader_does_not_wait_for_a_writer(where: str, record) -> None:
    with open_ledger(where, wait=0.2) as ledger:
        ledger.writer.add(record("vorher"))
        with ledger._database.writing():
            assert len(ledger.reader.documents()) == 1
