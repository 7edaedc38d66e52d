"""Some new reports against all others, within one transaction of the derived store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from zufolge.compare import kept
from zufolge.compare.circle import Circle
from zufolge.compare.copies import Sketch, copied, copy_keys, sketch
from zufolge.compare.incidents.cluster import cluster
from zufolge.compare.incidents.keys import MOST_A_KEY, incident_keys, sought_keys
from zufolge.compare.incidents.linked import linked
from zufolge.compare.incidents.telling import Telling
from zufolge.compare.incidents.tellings import tellings
from zufolge.compare.people.kept import names_of
from zufolge.compare.register import Register
from zufolge.compare.reports import Report
from zufolge.compare.who import NAMES, item
from zufolge.ledger import DerivedSession, LinkRow

Reports = Callable[[Iterable[str]], list[Report]]


class Batch:
    """`reports` gives the ledger's reports by their documents' ids."""

    def __init__(self, session: DerivedSession, reports: Reports) -> None:
        self._session = session
        self._register = Register(session, reports)
        self._sketches: dict[str, Sketch] = {}

    def add(self, reports: Sequence[Report]) -> None:
        """Compares new reports, or new readings of known ones, and makes anew what they touch."""
        before = self._forget([report.id for report in reports])
        made = {report.id: tellings(report) for report in reports}
        for report in reports:
            self._keep(report, made[report.id])
        self._copies([report.id for report in reports])
        fresh = [telling for found in made.values() for telling in found]
        self._link(fresh)
        touched = {kept.name_of(telling.id) for telling in fresh} | before
        self._regroup(touched, made.keys())

    def print_again(self, documents: Collection[str]) -> None:
        """Makes the incidents anew that these documents tell of."""
        found = self._session.member_of(documents)
        self._register.renew({m.incident for members in found.values() for m in members})

    def _forget(self, documents: Sequence[str]) -> set[str]:
        """Drops what an earlier reading gave, and returns the tellings that were linked with it."""
        known = self._session.items(kept.TEXT, documents)
        texts = [kept.text_of(body) for body in known.values()]
        gone = [name for text in texts for name in text.tellings]
        if not known:
            return set()
        rows = self._session.links(kept.TELLING, gone)
        self._session.drop(kept.TELLING, gone)
        self._session.drop(kept.TEXT, known)
        self._session.drop(NAMES, [name for text in texts for name in text.names])
        self._register.leave(gone)
        return {end for row in rows for end in (row.a, row.b)} - set(gone)

    def _keep(self, report: Report, told: Sequence[Telling]) -> None:
        names = names_of(report)
        for one in names:
            self._session.put(NAMES, one.id, item(one), one.keys)
        own = sketch(report.record.document.text)
        text = kept.KeptText(
            own, tuple(kept.name_of(t.id) for t in told), tuple(one.id for one in names)
        )
        self._session.put(kept.TEXT, report.id, kept.encoded(text), copy_keys(own))
        self._sketches[report.id] = own

    def _copies(self, documents: Sequence[str]) -> None:
        """Keeps whom texts have text from, or give it to."""
        near = {
            one: set(
                self._session.found(kept.TEXT, copy_keys(self._sketches[one]), kept.MOST_COPIES)
            )
            for one in documents
        }
        others = {other for found in near.values() for other in found} - self._sketches.keys()
        bodies = self._session.items(kept.TEXT, others)
        known = {name: kept.text_of(body).sketch for name, body in bodies.items()}
        self._session.link(kept.TEXT, _copied(near, {**known, **self._sketches}))

    def _link(self, fresh: Collection[Telling]) -> None:
        """Keeps the tellings, and which others may be of the same happening."""
        new = {kept.name_of(t.id): t for t in fresh}
        for name, telling in new.items():
            keys = incident_keys(telling)
            self._session.put(kept.TELLING, name, kept.encoded(telling), keys)
        near = {
            name: set(self._session.found(kept.TELLING, sought_keys(telling), MOST_A_KEY))
            for name, telling in new.items()
        }
        others = {other for found in near.values() for other in found} - new.keys()
        bodies = self._session.items(kept.TELLING, others)
        all_ = {**{name: kept.telling_of(b) for name, b in bodies.items()}, **new}
        pairs = {(min(a, b), max(a, b)) for a, found in near.items() for b in found if a != b}
        made = (linked(all_[a], all_[b]) for a, b in sorted(pairs))
        self._session.link(kept.TELLING, [kept.link_row(link) for link in made if link])

    def _regroup(self, touched: set[str], changed: Collection[str]) -> None:
        """Clusters what hangs together with the touched tellings, and registers what became of it."""
        circle = Circle.around(touched, self._session)
        groups = cluster(circle.tellings.values(), circle.links)
        self._register.take(circle, groups, changed)


def _copied(near: dict[str, set[str]], known: dict[str, Sketch]) -> list[LinkRow]:
    pairs: dict[str, set[str]] = defaultdict(set)
    for one, others in near.items():
        for other in others - {one}:
            pairs[min(one, other)].add(max(one, other))
    rows = []
    for a in sorted(pairs):
        for b in sorted(pairs[a]):
            found = copied(known[a], known[b])
            if found is not None:
                rows.append(kept.copy_row(a, b, found))
    return rows
