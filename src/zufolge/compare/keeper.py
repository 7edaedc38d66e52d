"""Keeps incidents beside the ledger: what came since the last time is compared, and nothing else.

What is kept depends on the set of reports, never on the order in which they came: links are a matter
of two reports, and wherever a link was added or lost, everything that it holds together is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zufolge.compare.batch import Batch
from zufolge.compare.kept import MOST, Most
from zufolge.compare.reports import Report
from zufolge.compare.who import report_of
from zufolge.ledger import Ledger

# By which rules incidents are made. Whoever changes what is kept, or how it is compared, counts up:
# a ledger with other rules is compared anew.
RULES = "10"
# Reports compared together, in one transaction: incidents that several of them tell of are made once.
TOGETHER = 400


class Keeper:
    """Brings what is kept beside a ledger up to its reports."""

    def __init__(self, ledger: Ledger, *, most: Most = MOST, together: int = TOGETHER) -> None:
        self._ledger = ledger
        self._most = most
        self._together = together

    @property
    def behind(self) -> bool:
        """Whether there are reports that were not compared yet, or by other rules."""
        derived = self._ledger.derived
        return derived.rules() != RULES or bool(derived.pending(1)) or bool(derived.came()[0])

    def catch_up(self, tick: Callable[[int], None] = lambda reports: None) -> int:
        """Compares what came since the last time, and returns how many reports that were.

        `tick` hears after each transaction how many it had. An interruption loses the transaction
        at hand; the next time goes on from there.
        """
        derived = self._ledger.derived
        if derived.rules() != RULES:
            derived.clear(RULES)
        self._printed_again()
        done = 0
        while waiting := derived.pending(self._together):
            self._compare({one.document: one.reading for one in waiting})
            done += len(waiting)
            tick(len(waiting))
        return done

    def _printed_again(self) -> None:
        """Known texts that came in further ways: their incidents list those too."""
        documents, mark = self._ledger.derived.came()
        for start in range(0, len(documents), self._together):
            some = documents[start : start + self._together]
            with self._ledger.derived.session() as session:
                Batch(session, self._reports, self._most).print_again(some)
        if mark is not None:
            with self._ledger.derived.session() as session:
                session.took(mark)

    def _compare(self, waiting: dict[str, int]) -> None:
        reports = self._reports(waiting)
        with self._ledger.derived.session() as session:
            Batch(session, self._reports, self._most).add(reports)
            for document, reading in waiting.items():
                session.note(document, reading)

    def _reports(self, documents: Iterable[str]) -> list[Report]:
        return [report_of(row) for row in self._ledger.reader.reports(documents)]
