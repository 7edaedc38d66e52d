"""What many reports cost: taking them in, comparing them, asking for incidents and accounts.

    python -m bench.accounts RECORDS.jsonl [--records 100000] [--url URL] [--plot FILE.svg] [--log FILE]

RECORDS are records of real reports (`zufolge read gold/dev-de/reports.jsonl --format jsonl -o …`), of
which as many as wanted are made (bench/generated.py). Costs are milliseconds of this process's
processor, and by the clock, of each thousand records; beside them, on the same machine in the same run,
what parsing and writing the same records as JSON takes: the ratio tells what is ours.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

from bench.generated import generated
from bench.growth import Point, drawn

from zufolge.compare.desk import account_of, incident_bodies, incidents_of
from zufolge.compare.keeper import Keeper
from zufolge.ledger import Ledger, open_ledger
from zufolge.record import Record, from_json, to_json
from zufolge.show.accounts import render_account

TOGETHER = 1000
ASKED = 20


class Took(NamedTuple):
    """Milliseconds a record for one thousand: processor and clock of keeping and of comparing."""

    records: int
    kept: float
    kept_clock: float
    compared: float
    compared_clock: float
    plain: float


def fill(ledger: Ledger, made: Iterator[Record], tell: Callable[[Took], None]) -> list[Took]:
    """Keeps and compares all records, a thousand at a time."""
    out: list[Took] = []
    done = 0
    while some := list(islice(made, TOGETHER)):
        plain = _cost(lambda: [from_json(to_json(record)) for record in some])[0]
        kept = _cost(lambda: ledger.writer.add_many(some))
        compared = _cost(Keeper(ledger).catch_up)
        done += len(some)
        each = 1000 / len(some)
        took = Took(done, *(n * each for n in (*kept, *compared, plain)))
        out.append(took)
        tell(took)
    return out


def _cost(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor, and by the clock."""
    processor, clock = process_time(), perf_counter()
    work()
    return process_time() - processor, perf_counter() - clock


def ask(ledger: Ledger) -> dict[str, list[float]]:
    """Milliseconds by the clock of every question, each asked several times."""
    every = incidents_of(incident_bodies(ledger, limit=10_000_000))
    some = every[:: max(1, len(every) // ASKED)][:ASKED]
    largest = max(every, key=lambda one: len(one.documents))
    questions: dict[str, Sequence[Callable[[], object]]] = {
        "incidents: the 50 last reported on": [lambda: incident_bodies(ledger, limit=50)] * 5,
        "incidents: all, as JSON": [lambda: incident_bodies(ledger, limit=10_000_000)] * 3,
        "incidents: of a place": [lambda: incident_bodies(ledger, place="Osh", limit=50)] * 5,
        "accounts: as shown": [lambda i=one.id: _shown(ledger, i) for one in some],
        f"accounts: the largest ({len(largest.documents)} reports)": [
            lambda: _shown(ledger, largest.id)
        ]
        * 3,
    }
    print(f"{len(every):,} incidents")
    return {name: [_cost(one)[1] * 1000 for one in asked] for name, asked in questions.items()}


def _shown(ledger: Ledger, incident: str) -> str:
    account, _ = account_of(ledger, incident)
    return render_account(account, width=100, colour=False)


def one_more(ledger: Ledger, made: Sequence[Record]) -> list[float]:
    """Milliseconds by the clock for one report that comes alone, kept and compared."""

    def add(record: Record) -> None:
        ledger.writer.add(record)
        Keeper(ledger).catch_up()

    return [_cost(lambda record=record: add(record))[1] * 1000 for record in made]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, nargs="+")
    parser.add_argument("--records", type=int, default=5000)
    parser.add_argument("--url", help="another ledger than a new SQLite file: an empty database")
    parser.add_argument("--plot", type=Path, help="draw the costs into this SVG file")
    parser.add_argument("--log", type=Path, help="write the costs as JSON Lines")
    given = parser.parse_args()
    real = [from_json(line) for path in given.source for line in path.open("rb")]
    made = generated(real, given.records + ASKED)
    log = given.log.open("w") if given.log else None

    def tell(took: Took) -> None:
        print(
            f"{took.records:8,}  keep {took.kept:6.2f}  compare {took.compared:6.2f}  "
            f"clock {took.kept_clock + took.compared_clock:7.2f}  JSON {took.plain:5.2f} ms",
            flush=True,
        )
        if log:
            log.write(json.dumps(took._asdict()) + "\n")
            log.flush()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "zufolge.db"
        with open_ledger(given.url or path) as ledger:
            rows = fill(ledger, islice(made, given.records), tell)
            alone = one_more(ledger, list(made))
            print(f"one more report alone: median {median(alone):.0f} ms, most {max(alone):.0f} ms")
            for name, taken in ask(ledger).items():
                print(f"{name:50}median {median(taken):7.1f} ms, most {max(taken):7.1f} ms")
        if given.url is None:
            print(f"{path.stat().st_size / given.records / 1024:.0f} KiB a record")
    if given.plot:
        points = [Point(r.records, r.kept, r.compared, r.plain) for r in rows]
        given.plot.write_text(drawn(points), "utf-8")


if __name__ == "__main__":
    main()
