"""What the ledger takes for one name, and people's decisions on it."""

from __future__ import annotations

from collections.abc import Iterable

from zufolge.compare.people.forms import form
from zufolge.compare.people.kept import names_of
from zufolge.compare.people.merged import Merged, merged
from zufolge.compare.people.voices import keys_of, sought
from zufolge.compare.who import DECIDED, decided, kept_under, report_of
from zufolge.ledger import Ledger, NotFoundError, Sameness


def merges_of(ledger: Ledger, name: str) -> tuple[Merged, ...]:
    """The merges among all names that share a key with this one."""
    return _merges(ledger, keys_of(sought(name)))


def latest_merges(ledger: Ledger, reports: int) -> tuple[Merged, ...]:
    """The merges among the names of the latest so many reports, and all that share a key with them."""
    newest = [d.document for d in ledger.reader.documents(limit=reports)]
    kept = [k for row in ledger.reader.reports(newest) for k in names_of(report_of(row))]
    return _merges(ledger, {key for k in kept for key in k.keys})


def _merges(ledger: Ledger, keys: Iterable[str]) -> tuple[Merged, ...]:
    return merged(kept_under(ledger, keys), decided(ledger))


def decide(
    ledger: Ledger, a: str, b: str, verdict: Sameness, *, author: str, note: str | None = None
) -> int:
    """Keeps that two names are one, or two, and returns the decision's number.

    Names are meant as they are printed; one that the ledger does not hold is a NotFoundError.
    """
    return ledger.writer.decide(author, DECIDED, _form(ledger, a), _form(ledger, b), verdict, note)


def _form(ledger: Ledger, name: str) -> str:
    names = sought(name)
    there = {form(k.name) for k in kept_under(ledger, keys_of(names))}
    found = sorted({f for n in names if (f := form(n)) in there})
    if not found:
        near = f" It holds: {', '.join(sorted(there)[:8])}." if there else ""
        raise NotFoundError(
            f"No report in the ledger names {name!r}.{near}",
            remedy="Write the name as a report prints it: zufolge people --name NAME",
        )
    # A person before a body of the same word.
    return found[-1]
