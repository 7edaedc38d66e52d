"""What writing and asking cost: records a second, beside the same rows by plain sqlite3.

    python -m bench.ledger [--records 2000] [--together 1] [--url URL]

The peer writes the rows that the ledger has written, table by table, by sqlite3's executemany in one
transaction into tables without index, trigger, search or chain: what a database costs at least. The
ratio is one of processor time, which a busy machine disturbs less.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from zufolge.ledger import Ledger, open_ledger
from zufolge.record import (
    Document,
    Entity,
    Event,
    Figure,
    Place,
    Published,
    Reader,
    Record,
    Span,
    Statement,
    Time,
    fingerprint,
    span_at,
)

# A report of 450 words with about what the readers find in one.
WORDS, STATEMENTS, ENTITIES, FIGURES, EVENTS, TIMES, PLACES = 450, 18, 12, 4, 12, 8, 6
SYLLABLES = [
    "an",
    "be",
    "ge",
    "ver",
    "ung",
    "keit",
    "stadt",
    "land",
    "ström",
    "kraft",
    "schluss",
    "über",
    "recht",
    "haft",
    "zug",
    "ruf",
]
TABLES = [
    "documents",
    "receipts",
    "readers",
    "readings",
    "chain",
    "statements",
    "entities",
    "figures",
    "events",
    "times",
    "places",
]


def records(number: int) -> Iterator[Record]:
    """Invented reports of a vocabulary of 20,000 words, frequent ones first (Zipf)."""
    chance = random.Random(1)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    for n in range(number):
        text = f"Bericht {n}: " + " ".join(chance.choices(vocabulary, weights, k=WORDS)) + "."
        yield _record(text, n, chance)


def _record(text: str, n: int, chance: random.Random) -> Record:
    def span(longest: int) -> Span:
        start = chance.randrange(len(text) - longest)
        return span_at(text, start, start + chance.randint(5, longest))

    day = f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
    return Record(
        document=Document(
            fingerprint(text),
            text,
            title=text[:40],
            outlet=f"Blatt {n % 30}",
            url=f"https://example.org/{n}",
            language="de",
            published=Published(day, day, "day"),
        ),
        reader=Reader("0.1.0", "model", "sha256:0", {"passes": "1"}),
        statements=tuple(
            Statement(f"s{i}", "Indirect", (span(150),), cue=(span(9),), speaker=(span(25),))
            for i in range(STATEMENTS)
        ),
        entities=tuple(Entity(f"e{i}", "person", span(25).text) for i in range(ENTITIES)),
        figures=tuple(Figure(f"f{i}", span(9), i, i, "exact", "killed") for i in range(FIGURES)),
        events=tuple(Event(f"v{i}", span(12), "PROTEST") for i in range(EVENTS)),
        times=tuple(Time(f"t{i}", span(12), "DATE", day, day, day, 1) for i in range(TIMES)),
        places=tuple(Place(f"p{i}", span(12), "Ort", "city", "KZ", i) for i in range(PLACES)),
    )


def write(ledger: Ledger, made: list[Record], together: int) -> list[float]:
    """Seconds of the processor for each record, so many of them in one transaction."""
    taken = []
    for first in range(0, len(made), together):
        some = made[first : first + together]
        begun = process_time()
        ledger.writer.add_many(some)
        taken += [(process_time() - begun) / len(some)] * len(some)
    return taken


def plain(source: Path, target: Path) -> float:
    """Seconds of the processor that sqlite3 takes for the same rows."""
    ours = sqlite3.connect(source)
    rows = {table: ours.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    ours.close()
    peer = sqlite3.connect(target)
    peer.execute("PRAGMA journal_mode = WAL")
    peer.execute("PRAGMA synchronous = NORMAL")
    begun = process_time()
    for table, found in rows.items():
        columns = ", ".join(f"c{n}" for n in range(len(found[0])))
        peer.execute(f"CREATE TABLE {table} ({columns})")
        marks = ", ".join("?" * len(found[0]))
        peer.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    peer.commit()
    seconds = process_time() - begun
    peer.close()
    return seconds


def ask(ledger: Ledger) -> dict[str, float]:
    """Median milliseconds of what is asked of a ledger."""
    reader = ledger.reader
    some = reader.documents(limit=1)[0].document
    questions: dict[str, Callable[[], object]] = {
        "the newest 50": reader.documents,
        "one outlet": lambda: reader.documents(outlet="Blatt 7"),
        "find a short id": lambda: reader.find(some[7:19]),
        "a record": lambda: reader.record(1),
        "search, rare word": lambda: reader.search("Bericht 17"),
        "search, part of words": lambda: reader.search("kraft"),
    }
    return {name: _milliseconds(question) for name, question in questions.items()}


def _milliseconds(question: Callable[[], object]) -> float:
    taken = []
    for _ in range(5):
        begun = perf_counter()
        question()
        taken.append(perf_counter() - begun)
    return median(taken) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--together", type=int, default=1, help="records in one transaction")
    parser.add_argument("--url", help="another ledger than a new SQLite file: an empty database")
    given = parser.parse_args()
    made = list(records(given.records))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "zufolge.db"
        with open_ledger(given.url or path) as ledger:
            begun = perf_counter()
            taken = write(ledger, made, given.together)
            seconds = perf_counter() - begun
            print(f"{len(made)} records, {len(made) / seconds:.0f} records/s by the clock")
            tenth = max(1, len(taken) // 10)
            first, last = median(taken[tenth : 2 * tenth]), median(taken[-tenth:])
            print(f"processor: {sum(taken) / len(made) * 1000:.2f} ms a record; median of the")
            print(f"second tenth {first * 1000:.2f} ms, of the last {last * 1000:.2f} ms")
            for name, cost in ask(ledger).items():
                print(f"{name:24}{cost:9.2f} ms")
            begun = perf_counter()
            verified = ledger.reader.verify()
            print(
                f"verify: {verified.links / (perf_counter() - begun):.0f} links/s, {verified.ok=}"
            )
        if given.url is None:
            least = plain(path, Path(folder) / "peer.db")
            each, ratio = least / len(made) * 1000, sum(taken) / least
            print(f"plain sqlite3: {each:.2f} ms a record, ratio {ratio:.1f}")
            print(f"{path.stat().st_size / len(made) / 1024:.1f} KiB a record")


if __name__ == "__main__":
    main()
